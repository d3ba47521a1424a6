"""Cancelling: an unpaid order ends, a paid one that has not left ends and is paid back."""

from __future__ import annotations

from app.core.identity import Actor
from app.core.unit_of_work import unit_of_work
from app.shop.orders import service as orders
from app.shop.orders.policies import OrderView, order_policy
from app.shop.payments import service as payments
from app.shop.settlement import refunds
from app.shop.settlement.settle import close_unpaid


def cancel(actor: Actor, view: OrderView) -> None:
    """End the order, whatever was paid meanwhile. Several units: the provider is called between."""
    order_policy.authorize(actor, "cancel", view)
    if view.order.status == "pending":
        close_unpaid(view.order.number, "cancel", actor.member_id)
    with unit_of_work():
        order = orders.lock(view.order.id)
        payment = payments.lock(order.payment_id)
        if order.status == "cancelled" and view.order.status == "pending":
            return
        orders.cancel_placed(order, actor.member_id)
        left = payment.captured - payment.refunded - payment.refunding
        if left:
            refunds.promise(order, payment, left, "cancelled", actor_id=actor.member_id)
