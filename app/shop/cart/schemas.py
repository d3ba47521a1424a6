"""Carts on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, fields

from app.core.fields import Id, StrictInteger
from app.media.schemas import MediaSchema
from app.shop.cart.totals import Totals
from app.shop.money import MoneySchema, money, spoken

MOST_OF_ONE = 99


class CartProductSchema(Schema):
    """The product a line is about."""

    id = fields.Integer(required=True)
    slug = fields.String(required=True)
    name = fields.String(required=True)
    image = fields.Nested(MediaSchema, required=True, allow_none=True)


class CartVariantSchema(Schema):
    """The variant a line is about."""

    id = fields.Integer(required=True)
    sku = fields.String(required=True)
    choice = fields.List(fields.String(), required=True)


class CartItemSchema(Schema):
    """A line of a cart."""

    id = fields.Integer(required=True)
    product = fields.Nested(CartProductSchema, required=True)
    variant = fields.Nested(CartVariantSchema, required=True)
    quantity = fields.Integer(required=True)
    available = fields.Integer(required=True, metadata={"description": "For you, your hold included."})
    unit_price = fields.Nested(MoneySchema, required=True)
    line_total = fields.Nested(MoneySchema, required=True)


class NoticeSchema(Schema):
    """Something that changed since you looked."""

    code = fields.String(required=True, metadata={"example": "price_changed"})
    item_id = fields.Integer(required=True)
    detail = fields.String(required=True)
    was = fields.Nested(MoneySchema, metadata={"description": "The price you saw, if it is another now."})


class CartSchema(Schema):
    """A cart. Shipping is added at checkout."""

    items = fields.List(fields.Nested(CartItemSchema), required=True)
    subtotal = fields.Nested(MoneySchema, required=True)
    discount = fields.Nested(MoneySchema, required=True)
    shipping = fields.Nested(MoneySchema, required=True)
    tax = fields.Nested(MoneySchema, required=True)
    total = fields.Nested(MoneySchema, required=True)
    notices = fields.List(fields.Nested(NoticeSchema), required=True)
    version = fields.Integer(required=True)


class NewItemSchema(Schema):
    """Something to put into the cart."""

    variant_id = Id(required=True)
    quantity = StrictInteger(1, MOST_OF_ONE, required=True, metadata={"example": 1})


class EditItemSchema(Schema):
    """How many it shall be."""

    quantity = StrictInteger(1, MOST_OF_ONE, required=True, metadata={"example": 2})


def sums_wire(totals: Any, currency: str) -> dict[str, Any]:
    """The sums of a cart or an order."""
    return {
        name: money(getattr(totals, name), currency)
        for name in ("subtotal", "discount", "shipping", "tax", "total")
    }


def notices_of(row: Any, currency: str) -> list[dict[str, Any]]:
    """What to tell about a line: gone, short, or another price."""
    item = row.CartItem

    def notice(code: str, detail: str, **more: Any) -> dict[str, Any]:
        return {"code": code, "item_id": item.id, "detail": detail, **more}

    if not row.offered:
        return [notice("gone", f"{row.Product.name} is no longer offered.")]
    told = []
    if row.available < item.quantity:
        left = f"only {row.available} left" if row.available > 0 else "sold out"
        told.append(notice("stock_insufficient", f"{row.Product.name}: {left}."))
    if row.Variant.price != item.seen_price:
        was, now = spoken(item.seen_price, currency), spoken(row.Variant.price, currency)
        told.append(
            notice(
                "price_changed",
                f"{row.Product.name} was {was} and is {now} now.",
                was=money(item.seen_price, currency),
            )
        )
    return told


def cart_wire(
    rows: Sequence[Any], totals: Totals, pictures: dict[int, Any], currency: str, version: int
) -> dict[str, Any]:
    """A cart from its rows, their totals and the products' pictures."""
    return {
        "items": [
            {
                "id": row.CartItem.id,
                "product": {
                    "id": row.Product.id,
                    "slug": row.Product.slug,
                    "name": row.Product.name,
                    "image": pictures.get(row.Product.id),
                },
                "variant": {
                    "id": row.Variant.id,
                    "sku": row.Variant.sku,
                    "choice": row.Variant.choice,
                },
                "quantity": row.CartItem.quantity,
                "available": max(row.available, 0),
                "unit_price": money(row.Variant.price, currency),
                "line_total": money(row.Variant.price * row.CartItem.quantity, currency),
            }
            for row in rows
        ],
        **sums_wire(totals, currency),
        "notices": [notice for row in rows for notice in notices_of(row, currency)],
        "version": version,
    }
