"""Prepare: recompute everything, hold stock, write order and intent, before anybody is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select

from app.core import clock
from app.core.db import db, row_of
from app.core.errors import Problem, Refusal, conflict, invalid
from app.core.identity import Actor
from app.core.unit_of_work import later
from app.shop.cart import queries as carts
from app.shop.cart import service as cart_service
from app.shop.cart.models import Cart
from app.shop.cart.schemas import notices_of
from app.shop.cart.totals import LineTotals, Totals, add_up
from app.shop.checkout.shipping import Method
from app.shop.checkout.shipping import method as shipping_method
from app.shop.money import money
from app.shop.orders import service as orders
from app.shop.orders.models import Order, OrderLine
from app.shop.orders.numbers import new_number
from app.shop.payments.models import Payment
from app.shop.stock import service as stock
from app.users.models import User
from app.users.names import fold_email
from config import Settings

# Stripe keeps a page open for half an hour at least; a repeated call must still be in time.
PAGE_OUTLIVES_HOLD = timedelta(minutes=35)


@dataclass(frozen=True, slots=True)
class Ready:
    """An order that waits to be paid, with all that the provider is asked for."""

    order: Order
    lines: Sequence[OrderLine]
    payment: Payment


@dataclass(frozen=True, slots=True)
class Replace:
    """The cart has an unpaid order of other content; it must end before a new one begins."""

    number: str


def prepare(
    actor: Actor, settings: Settings, token: str | None, wanted: Mapping[str, Any]
) -> Ready | Replace | Refusal:
    """An order with held stock and a payment intent; the same one if it is asked for again."""
    way = shipping_method(settings, wanted["shipping_address"]["country"], wanted["shipping_method"])
    email = _email(actor, wanted.get("email"))
    cart = cart_service.lock_open(actor, token)
    rows = carts.items_of(cart.id) if cart else []
    if cart is None or not rows:
        raise conflict("cart_empty", "There is nothing in your cart.")
    offered = [(row.Variant.price, row.CartItem.quantity) for row in rows if row.offered]
    totals = add_up(offered, shipping=way.price, tax_percent=settings.tax_percent)
    if len(offered) < len(rows) or wanted["expected_total"] != money(totals.total, settings.currency):
        return _changed(cart, rows, totals, settings.currency, wanted["expected_total"])
    if totals.total == 0:
        raise invalid({"expected_total": ["There is nothing to pay."]}, code="nothing_to_pay")
    pending_id, own_email = db.session.execute(_STANDING, {"cart": cart.id, "buyer": actor.member_id}).one()
    draft = _draft(settings, way, email or own_email, totals, wanted["shipping_address"])
    if pending_id is not None:
        pending = orders.lock(pending_id)
        lines = orders.lines_of(pending)
        if not _is_same(pending, lines, draft, rows):
            return Replace(pending.number)
        return Ready(pending, lines, db.session.get_one(Payment, pending.payment_id))
    return _write(actor, settings, cart, rows, totals, draft)


# The cart's unpaid order, and where its buyer is written to.
_STANDING = select(
    select(Order.id)
    .where(Order.cart_id == bindparam("cart"), Order.status == "pending")
    .scalar_subquery()
    .label("pending_id"),
    select(User.email).where(User.id == bindparam("buyer")).scalar_subquery().label("email"),
)


def _email(actor: Actor, sent: str | None) -> str | None:
    """What was sent; members may leave it out."""
    if sent is not None:
        fold_email(sent)
        return sent.strip()
    if not actor.is_member:
        raise invalid({"email": ["Where shall we write to?"]})
    return None


def _changed(
    cart: Cart, rows: Sequence[Any], totals: Totals, currency: str, expected: Mapping[str, Any]
) -> Refusal:
    """409 with the old and the new total; it is kept that the new prices were told."""
    notices = [notice for row in rows for notice in notices_of(row, currency)]
    cart_service.accept_prices(cart.id)
    return Refusal(
        conflict(
            "cart_changed",
            "Your cart is not what you saw; look at it again before you pay.",
            expected=dict(expected),
            total=money(totals.total, currency),
            notices=notices,
        )
    )


def _draft(
    settings: Settings, way: Method, email: str, totals: Totals, address: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "email": email,
        "currency": settings.currency,
        "subtotal": totals.subtotal,
        "discount": totals.discount,
        "shipping": totals.shipping,
        "tax": totals.tax,
        "total": totals.total,
        "shipping_method": way.code,
        "shipping_label": way.label,
        "shipping_address": dict(address),
    }


def _is_same(order: Order, lines: Sequence[OrderLine], draft: Mapping[str, Any], rows: Sequence[Any]) -> bool:
    if order.hold_until <= clock.now():
        return False
    frozen = {(line.variant_id, line.quantity, line.unit_price) for line in lines}
    now = {(row.Variant.id, row.CartItem.quantity, row.Variant.price) for row in rows}
    return frozen == now and all(getattr(order, name) == value for name, value in draft.items())


def _write(
    actor: Actor,
    settings: Settings,
    cart: Cart,
    rows: Sequence[Any],
    totals: Totals,
    draft: Mapping[str, Any],
) -> Ready:
    short = [row for row in rows if row.available < row.CartItem.quantity]
    if short:
        raise cart_service.insufficient(short)
    number, now = new_number(), clock.now()
    until = now + timedelta(minutes=settings.hold_minutes)
    intent = {
        "idempotency_key": f"order-{number}-pay-1",
        "amount": totals.total,
        "currency": settings.currency,
        "status": "new",
        "session_expires_at": until + PAGE_OUTLIVES_HOLD,
        "captured": 0,
        "refunding": 0,
        "refunded": 0,
        "created_at": now,
    }
    later(row_of(Payment), intent)
    new = insert(Order).values(
        number=number,
        buyer_id=actor.member_id,
        cart_id=cart.id,
        payment_id=_PAYMENT_BY_KEY,
        status="pending",
        hold_until=until,
        version=1,
        created_at=now,
        **draft,
    )
    order = db.session.scalars(new.returning(Order), {"intent": intent["idempotency_key"]}).one()
    lines = [_line(order.id, row, shares) for row, shares in zip(rows, totals.lines, strict=True)]
    for line in lines:
        later(row_of(OrderLine), line)
    orders.begin(order, actor.member_id)
    # The shelf last: it is the row that everybody wants, so it is held the shortest.
    _hold(order, rows, carts.holder_of(cart.id))
    return Ready(order, [OrderLine(**line) for line in lines], Payment(id=order.payment_id, **intent))


_PAYMENT_BY_KEY = select(Payment.id).where(Payment.idempotency_key == bindparam("intent")).scalar_subquery()


def _line(order_id: int, row: Any, shares: LineTotals) -> dict[str, Any]:
    return {
        "order_id": order_id,
        "product_id": row.Product.id,
        "variant_id": row.Variant.id,
        "stock_id": row.Variant.stock_id,
        "seller_id": row.Product.seller_id,
        "name": row.Product.name,
        "sku": row.Variant.sku,
        "choice": row.Variant.choice,
        "unit_price": row.Variant.price,
        "quantity": row.CartItem.quantity,
        "discount": shares.discount,
        "tax": shares.tax,
        "total": shares.total,
        "shipped": 0,
        "released": 0,
        "returned": 0,
    }


def _hold(order: Order, rows: Sequence[Any], holder: str) -> None:
    units: dict[int, int] = defaultdict(int)
    for row in rows:
        units[row.Variant.stock_id] += row.CartItem.quantity
    try:
        stock.hold(units, order.number, holder, order.hold_until)
    except stock.NotEnough as lacking:
        raise _sold_out(rows, lacking.stock_id) from lacking


def _sold_out(rows: Sequence[Any], stock_id: int) -> Problem:
    cart_id = rows[0].CartItem.cart_id
    short = [
        row
        for row in carts.items_of(cart_id)
        if row.Variant.stock_id == stock_id or row.available < row.CartItem.quantity
    ]
    return cart_service.insufficient(short)
