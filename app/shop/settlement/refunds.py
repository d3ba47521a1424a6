"""Refunds: promised under the payment's lock, then carried out, however often it is tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.core.db import db
from app.core.errors import invalid
from app.core.identity import Actor
from app.core.jobs import enqueue
from app.core.unit_of_work import unit_of_work
from app.shop.money import whole_sum
from app.shop.orders import service as orders
from app.shop.orders.models import Order, OrderLine
from app.shop.orders.policies import OrderView, order_policy
from app.shop.orders.transitions import target
from app.shop.payments import service as payments
from app.shop.payments.models import Payment, Refund
from app.shop.payments.provider import ProviderRefund, Refused, provider


@dataclass(frozen=True, slots=True)
class Promise:
    """What must be known to carry out a refund outside any transaction."""

    refund_id: int
    order_id: int
    number: str
    intent_id: str
    amount: int


def promise(
    order: Order,
    payment: Payment,
    amount: int,
    reason: str,
    *,
    actor_id: int | None = None,
    seller_id: int | None = None,
    text: str = "",
) -> int:
    """Reserve the balance and ask for the refund to be carried out; returns its id."""
    target(order.status, "refund")
    refund_id = payments.promise_refund(
        payment, amount, reason, actor_id=actor_id, seller_id=seller_id, text=text
    )
    orders.note(order, "refund_promised", actor_id, amount=amount, reason=reason)
    enqueue("shop.refund", key=f"refund:{refund_id}", refund_id=refund_id)
    return refund_id


def ask(actor: Actor, view: OrderView, wanted: Mapping[str, Any]) -> int:
    """A keeper pays back some or all of what is theirs to pay back."""
    order_policy.authorize(actor, "refund", view)
    order = orders.lock(view.order.id)
    payment = payments.lock(order.payment_id)
    left = _refundable(actor, view, order, payment)
    amount = _amount(wanted.get("amount"), order.currency) or left
    if amount > left or left == 0:
        raise payments.too_much()
    if wanted.get("restock"):
        lines = {line.id: line for line in orders.own_lines(actor, view, orders.lines_of(order))}
        units = orders.chosen(wanted["restock"], lines, lambda line: line.quantity)
        orders.put_back(order, lines, units)
        orders.note(order, "restocked", actor.id, units=sum(units.values()))
    return promise(
        order,
        payment,
        amount,
        wanted["reason"],
        actor_id=actor.id,
        seller_id=actor.id if view.sells_here else None,
        text=wanted["note"],
    )


def _amount(sent: Mapping[str, Any] | None, currency: str) -> int:
    if sent is None:
        return 0
    if sent["currency"] != currency:
        raise invalid({"amount": [f"This order is in {currency}."]}, code="currency_mismatch")
    if sent["amount"] == 0:
        raise invalid({"amount": ["At least one."]})
    return int(sent["amount"])


def _refundable(actor: Actor, view: OrderView, order: Order, payment: Payment) -> int:
    """What this keeper may still pay back, read under the locks."""
    balance = payment.captured - payment.refunded - payment.refunding
    if view.oversees or view.sells_all:
        return balance
    own = db.session.scalar(
        select(whole_sum(OrderLine.total)).where(
            OrderLine.order_id == order.id, OrderLine.seller_id == actor.id
        )
    )
    given = db.session.scalar(
        select(whole_sum(Refund.amount)).where(
            Refund.payment_id == payment.id,
            Refund.seller_id == actor.id,
            Refund.status != "failed",
        )
    )
    return max(0, min(balance, int(own or 0) - int(given or 0)))


def carry_out(refund_id: int) -> None:
    """Call the provider for a promised refund, and write down what it says."""
    found = _promised(refund_id)
    if found is None:
        return
    key = f"order-{found.number}-refund-{refund_id}"
    try:
        answer = provider().refund(found.intent_id, found.amount, refund_id, key)
    except Refused:
        answer = ProviderRefund(id="", amount=found.amount, status="failed", refund_id=refund_id)
    with unit_of_work():
        order = orders.lock(found.order_id)
        finish(order, payments.lock(order.payment_id), refund_id, answer)


def _promised(refund_id: int) -> Promise | None:
    with unit_of_work(writes=False):
        row = db.session.execute(
            select(Refund.amount, Order.id, Order.number, Payment.intent_id)
            .join(Payment, Payment.id == Refund.payment_id)
            .join(Order, Order.payment_id == Payment.id)
            .where(Refund.id == refund_id, Refund.status == "pending")
        ).one_or_none()
    if row is None or row.intent_id is None:
        return None
    return Promise(refund_id, row.id, row.number, row.intent_id, row.amount)


def finish(order: Order, payment: Payment, refund_id: int, answer: ProviderRefund) -> None:
    """The provider has answered: the first to write it down tells the timeline."""
    if answer.status in {"pending", "requires_action"}:
        return
    paid = answer.status == "succeeded"
    if payments.finish_refund(payment, refund_id, answer.id if paid else None):
        kind = "refunded" if paid else "refund_failed"
        orders.note(order, kind, amount=answer.amount, refund_id=refund_id)
