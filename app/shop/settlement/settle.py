"""Settle: ask what the provider says and bring the order in line with it.

The webhook, the browser's return, the sweep and the command line all come here. Whoever gets the
rows first moves them; for everybody else nothing is left to do.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from app.core.db import db
from app.core.mail import send_mail
from app.core.unit_of_work import later, unit_of_work
from app.shop.cart import service as carts
from app.shop.cart.models import Cart
from app.shop.money import spoken
from app.shop.orders import service as orders
from app.shop.orders.models import Order
from app.shop.payments import service as payments
from app.shop.payments.models import Payment, Refund
from app.shop.payments.provider import ProviderRefund, Session, Unavailable, provider
from app.shop.settlement import refunds
from app.shop.stock import service as stock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Intent:
    """What is known of an order's payment before the provider is asked."""

    order_id: int
    number: str
    status: str
    session_id: str | None


def intent_of(number: str) -> Intent | None:
    """The payment of an order, read in a unit of its own."""
    with unit_of_work(writes=False):
        row = db.session.execute(
            select(Order.id, Order.status, Payment.session_id)
            .join(Payment, Payment.id == Order.payment_id)
            .where(Order.number == number)
        ).one_or_none()
    return row and Intent(row.id, number, row.status, row.session_id)


def settle(number: str) -> bool:
    """Bring one order in line with the provider. False if there is no such order of ours."""
    intent = intent_of(number)
    if intent is None:
        return False
    if intent.session_id is not None:
        session = provider().session(intent.session_id)
        paid_back = provider().refunds(session.intent_id) if session.paid and session.intent_id else []
        with unit_of_work():
            apply(intent.order_id, session, paid_back)
    return True


def close_unpaid(number: str, verb: str, actor_id: int | None = None) -> None:
    """End an order that nobody paid; if it turns out to be paid, settle it instead."""
    intent = intent_of(number)
    if intent is None:
        return
    session: Session | None = None
    if intent.session_id is not None:
        try:
            session = provider().expire(intent.session_id)
        except Unavailable:
            log.warning("the page of %s stays open until the provider answers", number)
    if session is not None and session.status == "complete":
        settle(number)
    with unit_of_work():
        order, payment = _lock(intent.order_id)
        if intent.session_id is None or session is not None:
            payments.close(payment)
        if order.status == "pending":
            orders.cancel_unpaid(order, verb, actor_id)


def _lock(order_id: int) -> tuple[Order, Payment]:
    """Cart, order, payment: always in this order, as at checkout."""
    later(_LOCK_CART, {"order": order_id})
    order = orders.lock(order_id)
    return order, payments.lock(order.payment_id)


_cart_of_order = select(Order.cart_id).where(Order.id == bindparam("order")).scalar_subquery()
_LOCK_CART = select(Cart.id).where(Cart.id == _cart_of_order).with_for_update()


def apply(order_id: int, session: Session, paid_back: list[ProviderRefund]) -> None:
    """Write down what the provider says, inside one unit of work."""
    order, payment = _lock(order_id)
    if not _fits(order, payment, session):
        log.error("the provider's session for %s does not fit the order", order.number)
        if payments.flag(payment):
            orders.note(order, "payment_flagged")
        return
    if session.paid and payments.capture(payment, session):
        orders.note(order, "paid", amount=payment.amount)
        _deliver(order, payment)
    elif session.status == "expired":
        payments.close(payment)
        if order.status == "pending":
            orders.cancel_unpaid(order, "expire", None)
    for found in paid_back:
        _note_refund(order, payment, found)


def _fits(order: Order, payment: Payment, session: Session) -> bool:
    return (
        session.id == payment.session_id
        and session.reference == order.number
        and (session.amount, session.currency) == (payment.amount, payment.currency)
        and session.livemode == provider().livemode
    )


def _deliver(order: Order, payment: Payment) -> None:
    """The money is there: give the goods, or the money back."""
    lines = orders.lines_of(order)
    if order.status == "pending" and stock.consume(order.number):
        orders.place(order, "place")
    elif _may_revive(order) and stock.take(orders.units_by_stock(lines), order.number):
        orders.place(order, "revive")
    else:
        _give_money_back(order, payment)
        return
    if order.cart_id is not None:
        carts.take_out_ordered(order.cart_id, {line.variant_id: line.quantity for line in lines})


def _may_revive(order: Order) -> bool:
    """Paid too late, but nothing has taken its place."""
    if order.status != "cancelled" or order.cancelled_because != "expire":
        return False
    if order.cart_id is None:
        return True
    rival = select(Order.id).where(Order.cart_id == order.cart_id, Order.status != "cancelled")
    return db.session.scalar(rival) is None


def _give_money_back(order: Order, payment: Payment) -> None:
    refunds.promise(order, payment, payment.captured, "paid_too_late")
    send_mail(
        order.email,
        f"Your payment for {order.number} comes back",
        f"Your payment for order {order.number} reached us after the order had ended. "
        f"{spoken(payment.captured, payment.currency)} is on its way back to you; "
        "nothing else is needed.",
        once=f"late:{order.number}",
    )


def _note_refund(order: Order, payment: Payment, found: ProviderRefund) -> None:
    ours = found.refund_id and db.session.scalar(
        select(Refund.id).where(Refund.id == found.refund_id, Refund.payment_id == payment.id)
    )
    if ours:
        refunds.finish(order, payment, int(ours), found)
    elif payments.adopt_refund(payment, found):
        orders.note(order, "refunded", amount=found.amount, reason="elsewhere")
