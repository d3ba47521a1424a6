"""Prepare: recompute everything, hold stock, write order and intent, before anybody is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from app.core import clock
from app.core.db import db
from app.core.errors import Refusal, conflict, invalid
from app.core.identity import Actor
from app.shop.cart import queries as carts
from app.shop.cart import service as cart_service
from app.shop.cart.schemas import notices_of
from app.shop.cart.totals import LineTotals, Totals, add_up
from app.shop.checkout import statements
from app.shop.checkout.shipping import Method
from app.shop.checkout.shipping import method as shipping_method
from app.shop.money import money
from app.shop.orders import service as orders
from app.shop.orders.models import Order, OrderLine
from app.shop.orders.numbers import new_number
from app.shop.payments.models import Payment
from app.shop.stock import service as stock
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
    """An order with held stock and a payment intent; the same one if it is asked for again.

    The unit may still end in `stock.NotEnough`: others were faster.
    """
    way = shipping_method(settings, wanted["shipping_address"]["country"], wanted["shipping_method"])
    email = _email(actor, wanted.get("email"))
    rows = statements.take_cart(actor, token)
    if not rows or rows[0].item_id is None:
        raise conflict("cart_empty", "There is nothing in your cart.")
    totals = _totals(settings, way, [(row.price, row.quantity) for row in rows if row.offered])
    is_offered = all(row.offered for row in rows)
    if not is_offered or wanted["expected_total"] != money(totals.total, settings.currency):
        return _changed(settings, way, rows[0].cart_id, wanted["expected_total"])
    if totals.total == 0:
        raise invalid({"expected_total": ["There is nothing to pay."]}, code="nothing_to_pay")
    draft = _draft(settings, way, email or rows[0].own_email, totals, wanted["shipping_address"])
    if rows[0].pending_id is not None:
        pending = orders.lock(rows[0].pending_id)
        lines = orders.lines_of(pending)
        if not _is_same(pending, lines, draft, rows):
            return Replace(pending.number)
        return Ready(pending, lines, db.session.get_one(Payment, pending.payment_id))
    short = [row.item_id for row in rows if row.available < row.quantity]
    if short:
        raise cart_service.insufficient(
            [row for row in carts.items_of(rows[0].cart_id) if row.CartItem.id in short]
        )
    return _write(actor, settings, rows, totals, draft)


def _totals(settings: Settings, way: Method, offered: Sequence[tuple[int, int]]) -> Totals:
    return add_up(offered, shipping=way.price, tax_percent=settings.tax_percent)


def _email(actor: Actor, sent: str | None) -> str | None:
    """What was sent; members may leave it out."""
    if sent is not None:
        fold_email(sent)
        return sent.strip()
    if not actor.is_member:
        raise invalid({"email": ["Where shall we write to?"]})
    return None


def _changed(settings: Settings, way: Method, cart_id: int, expected: Mapping[str, Any]) -> Refusal:
    """409 with the old and the new total; it is kept that the new prices were told."""
    rows = carts.items_of(cart_id)
    offered = [(row.Variant.price, row.CartItem.quantity) for row in rows if row.offered]
    total = _totals(settings, way, offered).total
    notices = [notice for row in rows for notice in notices_of(row, settings.currency)]
    cart_service.accept_prices(cart_id)
    return Refusal(
        conflict(
            "cart_changed",
            "Your cart is not what you saw; look at it again before you pay.",
            expected=dict(expected),
            total=money(total, settings.currency),
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
    now = {(row.variant_id, row.quantity, row.price) for row in rows}
    return frozen == now and all(getattr(order, name) == value for name, value in draft.items())


def _write(
    actor: Actor, settings: Settings, rows: Sequence[Any], totals: Totals, draft: Mapping[str, Any]
) -> Ready:
    """All of it travels with the COMMIT; the shelf, which everybody wants, comes last."""
    number, now, [first, *_] = new_number(), clock.now(), rows
    until = now + timedelta(minutes=settings.hold_minutes)
    intent = {
        "id": first.payment_id,
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
    new = {
        "id": first.order_id,
        "number": number,
        "buyer_id": actor.member_id,
        "cart_id": first.cart_id,
        "payment_id": first.payment_id,
        "status": "pending",
        "hold_until": until,
        "version": 1,
        "created_at": now,
        **draft,
    }
    lines = [_line(first.order_id, row, shares) for row, shares in zip(rows, totals.lines, strict=True)]
    statements.PAYMENT.later(intent)
    statements.ORDER.later(new)
    for line in lines:
        statements.LINE.later(line)
    order = Order(**new)
    orders.begin(order, actor.member_id)
    units: dict[int, int] = defaultdict(int)
    for row in rows:
        units[row.stock_id] += row.quantity
    stock.hold(units, number, carts.holder_of(first.cart_id), until)
    return Ready(order, [OrderLine(**line) for line in lines], Payment(**intent))


def _line(order_id: int, row: Any, shares: LineTotals) -> dict[str, Any]:
    return {
        "order_id": order_id,
        "product_id": row.product_id,
        "variant_id": row.variant_id,
        "stock_id": row.stock_id,
        "seller_id": row.seller_id,
        "name": row.name,
        "sku": row.sku,
        "choice": row.choice,
        "unit_price": row.price,
        "quantity": row.quantity,
        "discount": shares.discount,
        "tax": shares.tax,
        "total": shares.total,
        "shipped": 0,
        "released": 0,
        "returned": 0,
    }
