"""Background work with money: events, refunds, the sweep."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from app.core.db import db
from app.core.jobs import Jobs, several_units
from app.core.unit_of_work import unit_of_work
from app.shop.payments.models import ProviderEvent
from app.shop.settlement.refunds import carry_out
from app.shop.settlement.settle import settle
from app.shop.settlement.sweep import sweep

jobs = Jobs()


@jobs.job("shop.apply_event", attempts=10)
@several_units
def apply_event(event_id: int) -> None:
    """Settle the order that an event of the provider is about."""
    with unit_of_work(writes=False):
        event = db.session.execute(
            select(ProviderEvent.order_number, ProviderEvent.outcome).where(ProviderEvent.id == event_id)
        ).one()
    if event.outcome != "received" or event.order_number is None:
        return
    outcome = "applied" if settle(event.order_number) else "foreign"
    with unit_of_work():
        db.session.execute(update(ProviderEvent).where(ProviderEvent.id == event_id).values(outcome=outcome))


@jobs.job("shop.refund", attempts=8)
@several_units
def refund(refund_id: int) -> None:
    """Carry out a promised refund."""
    carry_out(refund_id)


@jobs.job("shop.sweep", every=timedelta(seconds=30))
@several_units
def sweep_now() -> None:
    """Find what was left behind."""
    sweep()
