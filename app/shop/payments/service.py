"""The ledger of money: taking, promising back and paying back, each by one guarded statement."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.orm.attributes import set_committed_value

from app.core import clock
from app.core.db import db, insert_once, insert_row
from app.core.errors import Problem, conflict
from app.core.hot import HotWrites
from app.core.unit_of_work import record
from app.shop.payments.events import PaymentCaptured, RefundSettled
from app.shop.payments.models import Payment, Refund
from app.shop.payments.provider import ProviderRefund, Session

_payments = cast(Table, Payment.__table__)
_ATTACH = HotWrites(
    update(_payments)
    .where(_payments.c.id == bindparam("payment"))
    .values(session_id=bindparam("session"), checkout_url=bindparam("url"), status=bindparam("state"))
)


def lock(payment_id: int) -> Payment:
    """Take the payment's row until the end of the transaction, and read it afresh."""
    return db.session.execute(
        select(Payment)
        .where(Payment.id == payment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one()


def attach(payment: Payment, session: Session) -> None:
    """The provider has opened a page to pay on."""
    if payment.session_id is None:
        state = "open" if payment.status == "new" else payment.status
        _ATTACH.later({"payment": payment.id, "session": session.id, "url": session.url, "state": state})
        for name, value in (("session_id", session.id), ("checkout_url", session.url), ("status", state)):
            set_committed_value(payment, name, value)


def capture(payment: Payment, session: Session) -> bool:
    """The provider says it has the money. True for the one who writes it down first."""
    if payment.captured:
        return False
    payment.captured = payment.amount
    payment.intent_id = session.intent_id
    payment.status = "paid"
    db.session.flush()
    record(PaymentCaptured(payment.id, payment.amount, payment.currency))
    return True


def close(payment: Payment) -> None:
    """Its page can no longer be paid on."""
    if payment.status in {"new", "open"}:
        payment.status = "closed"
        db.session.flush()


def flag(payment: Payment) -> bool:
    """What the provider says does not fit; a person must look. True the first time."""
    if payment.status not in {"new", "open", "closed"}:
        return False
    payment.status = "flagged"
    db.session.flush()
    return True


def promise_refund(
    payment: Payment,
    amount: int,
    reason: str,
    *,
    actor_id: int | None = None,
    seller_id: int | None = None,
    text: str = "",
) -> int:
    """Reserve the balance for a refund, before anybody is called; 409 above what is left."""
    reserved = db.session.execute(
        update(Payment)
        .where(
            Payment.id == payment.id,
            Payment.captured - Payment.refunded - Payment.refunding >= amount,
        )
        .values(refunding=Payment.refunding + amount)
        .returning(Payment.id)
        .execution_options(synchronize_session=False)
    ).scalar_one_or_none()
    if reserved is None:
        raise too_much()
    db.session.refresh(payment)
    return insert_row(
        Refund,
        payment_id=payment.id,
        amount=amount,
        reason=reason,
        note=text,
        actor_id=actor_id,
        seller_id=seller_id,
        status="pending",
        created_at=clock.now(),
    )


def too_much() -> Problem:
    """The refusal of a refund above the balance."""
    return conflict("refund_too_much", "That is more than is left to pay back.")


def finish_refund(payment: Payment, refund_id: int, external_id: str | None) -> bool:
    """The provider paid back, or (without an id) refused. True for whoever writes it first."""
    refund = db.session.get_one(Refund, refund_id)
    moved = db.session.execute(
        update(Refund)
        .where(
            Refund.id == refund_id,
            Refund.payment_id == payment.id,
            Refund.status == "pending",
        )
        .values(status="succeeded" if external_id else "failed", external_id=external_id)
        .returning(Refund.id)
        .execution_options(synchronize_session=False)
    ).scalar_one_or_none()
    if moved is None:
        return False
    db.session.refresh(refund)
    payment.refunding -= refund.amount
    if external_id:
        payment.refunded += refund.amount
        record(RefundSettled(payment.id, refund_id, refund.amount, payment.currency))
    db.session.flush()
    return True


def adopt_refund(payment: Payment, found: ProviderRefund) -> bool:
    """A refund made elsewhere, on the provider's own pages. True if it is new to us."""
    room = payment.captured - payment.refunded - payment.refunding
    if found.status != "succeeded" or found.amount > room:
        return False
    values = {
        "payment_id": payment.id,
        "amount": found.amount,
        "reason": "elsewhere",
        "note": "",
        "status": "succeeded",
        "external_id": found.id,
        "created_at": clock.now(),
    }
    if not insert_once(Refund, **values):
        return False
    payment.refunded += found.amount
    db.session.flush()
    return True
