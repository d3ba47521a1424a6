"""An order's people hear when anything about it changes."""

from __future__ import annotations

from marshmallow import Schema, fields

from app.core.db import db
from app.core.events import Subscriptions
from app.core.realtime import Sockets
from app.core.unit_of_work import current_unit
from app.shop.orders import queries
from app.shop.orders.events import OrderChanged
from app.shop.orders.models import Order

sockets = Sockets("orders")
subscriptions = Subscriptions()


class OrderChangedSchema(Schema):
    """Which order, and its version; what changed is read from REST."""

    order_id = fields.Integer(required=True)
    number = fields.String(required=True)
    status = fields.String(required=True)
    version = fields.Integer(required=True)


order_changed = sockets.event(
    "order.changed", OrderChangedSchema, "An order you bought or sold something in has changed."
)


@subscriptions.afterwards(OrderChanged)
def tell_people(fact: OrderChanged) -> None:
    """Buyer and sellers; each transaction's last change carries the present version."""
    order = current_unit().known.get(fact) or db.session.get_one(Order, fact.order_id)
    for user_id in queries.people_of(order):
        order_changed.emit(
            {
                "order_id": order.id,
                "number": order.number,
                "status": order.status,
                "version": order.version,
            },
            to=f"user:{user_id}",
        )
