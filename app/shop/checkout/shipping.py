"""Ways to send a parcel, from the settings."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.errors import invalid
from config import Settings


@dataclass(frozen=True, slots=True)
class Method:
    """A way to send a parcel and its price."""

    code: str
    label: str
    price: int


def methods(settings: Settings, country: str) -> list[Method]:
    """The ways to a country; 422 where this shop does not send to."""
    if country not in settings.shop_countries:
        raise invalid({"country": ["This shop does not send there."]})
    found = []
    for text in settings.shipping_methods:
        code, label, price = text.split(":")
        found.append(Method(code.strip(), label.strip(), int(price)))
    return found


def method(settings: Settings, country: str, code: str) -> Method:
    """One of them; 422 if there is no such."""
    for known in methods(settings, country):
        if known.code == code:
            return known
    raise invalid({"shipping_method": ["There is no such way to send it."]})
