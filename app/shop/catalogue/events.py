"""Facts of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class PriceChanged(Fact):
    """A variant has another price."""

    product_id: int
    variant_id: int


@dataclass(frozen=True, slots=True)
class ProductPublished(Fact):
    """A product can be bought from now on."""

    product_id: int
    seller_id: int


@dataclass(frozen=True, slots=True)
class ProductHidden(Fact):
    """A product was taken out of the shop: whoever watches it may not any more."""

    product_id: int
