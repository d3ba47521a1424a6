"""Facts of orders."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class OrderChanged(Fact):
    """Anything about an order changed; ``kind`` is the timeline's word for it."""

    order_id: int
    version: int
    kind: str


@dataclass(frozen=True, slots=True)
class OrderPlaced(Fact):
    """An order was paid and stands."""

    order_id: int
    number: str
    buyer_id: int | None


@dataclass(frozen=True, slots=True)
class OrderCancelled(Fact):
    """An order does not take place."""

    order_id: int
    number: str
    because: str


@dataclass(frozen=True, slots=True)
class OrderShipped(Fact):
    """A parcel of an order is on its way."""

    order_id: int
    number: str
    fulfilment_id: int
