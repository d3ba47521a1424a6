"""Prices and stock change in place, everywhere a product is shown. Topic ``product:{id}``."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from app.core.events import Subscriptions
from app.core.realtime import Sockets, realtime
from app.shop.catalogue import queries
from app.shop.catalogue.events import PriceChanged, ProductHidden
from app.shop.money import MoneySchema, money
from app.shop.stock.events import StockMoved

sockets = Sockets("shop")
subscriptions = Subscriptions()


class VariantLevelSchema(Schema):
    """What is left of a variant."""

    id = fields.Integer(required=True)
    available = fields.Integer(required=True)


class StockChangedSchema(Schema):
    """What is left of a product, absolute; an older version than one you know is to be dropped."""

    product_id = fields.Integer(required=True)
    version = fields.Integer(required=True)
    available = fields.Integer(required=True)
    variants = fields.List(fields.Nested(VariantLevelSchema), required=True)


class VariantPriceSchema(Schema):
    """What a variant costs."""

    id = fields.Integer(required=True)
    price = fields.Nested(MoneySchema, required=True)


class PriceChangedSchema(Schema):
    """What a product costs, absolute."""

    product_id = fields.Integer(required=True)
    version = fields.Integer(required=True)
    price = fields.Nested(MoneySchema, required=True)
    variants = fields.List(fields.Nested(VariantPriceSchema), required=True)


stock_changed = sockets.event(
    "shop.stock.changed", StockChangedSchema, "What is left of a product that you watch."
)
price_changed = sockets.event(
    "shop.price.changed", PriceChangedSchema, "What a product that you watch costs now."
)


@subscriptions.afterwards(StockMoved)
def tell_stock(fact: StockMoved) -> None:
    """Watchers see what is left."""
    offered = [level for level in queries.levels_beside(fact.stock_id) if level.active]
    if not offered:
        return
    product_id = offered[0].product_id
    stock_changed.emit(
        {
            "product_id": product_id,
            "version": offered[0].version,
            "available": sum(level.available for level in offered),
            "variants": [{"id": level.id, "available": level.available} for level in offered],
        },
        to=f"product:{product_id}",
    )


@subscriptions.afterwards(PriceChanged)
def tell_price(fact: PriceChanged) -> None:
    """Watchers see the new price."""
    offered = [level for level in queries.levels(fact.product_id) if level.active]
    if not offered:
        return
    prices: list[dict[str, Any]] = [
        {"id": level.id, "price": money(level.price, level.currency)} for level in offered
    ]
    price_changed.emit(
        {
            "product_id": fact.product_id,
            "version": offered[0].version,
            "price": money(min(level.price for level in offered), offered[0].currency),
            "variants": prices,
        },
        to=f"product:{fact.product_id}",
    )


@subscriptions.afterwards(ProductHidden)
def close_topic(fact: ProductHidden) -> None:
    """Nobody watches what is not in the shop."""
    realtime().close_topic(f"product:{fact.product_id}")
