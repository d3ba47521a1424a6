"""The sweep finds what a crash, a lost webhook or a silent provider left behind."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, select

from app.core import clock
from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.shop.orders.models import Order
from app.shop.payments.models import Payment, Refund
from app.shop.payments.provider import Refused, Unavailable
from app.shop.settlement.refunds import carry_out
from app.shop.settlement.settle import close_unpaid, settle

log = logging.getLogger(__name__)

AT_ONCE = 100
WEBHOOK_IS_LATE = timedelta(minutes=1)
REFUND_IS_LATE = timedelta(seconds=30)
STILL_OPEN = ("new", "open")


def sweep() -> dict[str, int]:
    """One round; returns how many of each kind were looked at."""
    now = clock.now()
    return {
        "expired": _each(_overdue(), lambda number: close_unpaid(number, "expire")),
        "settled": _each(_unheard(), settle),
        "closed": _each(_left_open(), lambda number: close_unpaid(number, "expire")),
        "refunded": _each(
            select(Refund.id)
            .where(Refund.status == "pending", Refund.created_at < now - REFUND_IS_LATE)
            .order_by(Refund.id),
            carry_out,
        ),
    }


def _overdue() -> Select[Any]:
    """Unpaid orders whose hold is over."""
    return (
        select(Order.number)
        .where(Order.status == "pending", Order.hold_until <= clock.now())
        .order_by(Order.hold_until)
    )


def _unheard() -> Select[Any]:
    """Unpaid orders with an open page, of which no webhook has told."""
    return (
        select(Order.number)
        .join(Payment, Payment.id == Order.payment_id)
        .where(
            Order.status == "pending",
            Payment.status == "open",
            Order.created_at < clock.now() - WEBHOOK_IS_LATE,
        )
        .order_by(Order.id)
    )


def _left_open() -> Select[Any]:
    """Ended orders whose page could not be closed."""
    return (
        select(Order.number)
        .join(Payment, Payment.id == Order.payment_id)
        .where(Order.status == "cancelled", Payment.status.in_(STILL_OPEN))
        .order_by(Order.id)
    )


def _each(found: Select[Any], handle: Callable[[Any], object]) -> int:
    with unit_of_work(writes=False):
        subjects: Sequence[Any] = db.session.scalars(found.limit(AT_ONCE)).all()
    for subject in subjects:
        try:
            handle(subject)
        except (Unavailable, Refused) as error:
            log.warning("the sweep leaves %s for the next round: %r", subject, error)
        except Exception:
            log.exception("the sweep stumbled over %s", subject)
    return len(subjects)
