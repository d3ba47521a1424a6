"""Orders as keepers see those with something of theirs, and administrators all of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, select

from app.admin.queries.tables import Table, contains
from app.core import clock
from app.core.identity import Actor
from app.core.pagination import Key
from app.shop.catalogue.policies import OVERSEE
from app.shop.money import whole_sum
from app.shop.orders import queries as orders
from app.shop.orders.models import Order, OrderLine
from app.shop.payments.models import Payment

LATE_AFTER = timedelta(days=3)


def _rows(actor: Actor) -> Select[Any]:
    if actor.may(OVERSEE):
        return orders.visible_to(actor)
    return orders.listed(actor, "seller", None).where(Order.placed_at.is_not(None))


def own_lines(actor: Actor) -> ColumnElement[bool]:
    """Lines that are the actor's to send: what they sold, or all of them."""
    mine = OrderLine.order_id == Order.id
    return mine if actor.may(OVERSEE) else and_(mine, OrderLine.seller_id == actor.id)


def waits(actor: Actor) -> ColumnElement[bool]:
    """The order was paid, and something of the actor's has not left."""
    left = OrderLine.quantity - OrderLine.shipped - OrderLine.released > 0
    return and_(Order.status == "placed", exists().where(own_lines(actor), left))


def is_late() -> ColumnElement[bool]:
    """It was placed so long ago that it should have left."""
    return Order.placed_at < clock.now() - LATE_AFTER


def managed(actor: Actor) -> Table:
    """Orders by number, by what is in them and, for administrators, by address."""
    to_ship = waits(actor)

    def finds(text: str) -> ColumnElement[bool]:
        named = exists().where(own_lines(actor), contains(text, OrderLine.name))
        by_number = contains(text, Order.number)
        return by_number | named | contains(text, Order.email) if actor.may(OVERSEE) else by_number | named

    return Table(
        rows=_rows(actor),
        finds=finds,
        facets={
            "state": {
                "to_ship": to_ship,
                "shipped": and_(Order.status == "placed", ~to_ship),
                "unpaid": Order.status == "pending",
                "cancelled": Order.status == "cancelled",
            },
            "wait": {"late": and_(to_ship, is_late())},
            "payment": {
                "unpaid": Payment.captured == 0,
                "paid": and_(Payment.captured > 0, Payment.refunded == 0),
                "refunded": Payment.refunded > 0,
            },
        },
        sorts=_sorts(actor),
    )


def _sorts(actor: Actor) -> dict[str, tuple[Key, ...]]:
    worth = select(whole_sum(OrderLine.total)).where(own_lines(actor)).correlate(Order).scalar_subquery()
    value = Order.total if actor.may(OVERSEE) else worth
    by_id = Key(Order.id, "key_id")
    by_id_up = Key(Order.id, "key_id", ascending=True)
    return {
        "newest": (Key(Order.created_at, "key"), by_id),
        "oldest": (Key(Order.created_at, "key", ascending=True), by_id_up),
        "total": (Key(value, "key", ascending=True), by_id_up),
        "-total": (Key(value, "key"), by_id),
    }
