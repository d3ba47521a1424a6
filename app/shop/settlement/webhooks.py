"""What Stripe tells us: verified over the raw body, kept once, applied by a job."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import stripe
from flask import Response, request
from sqlalchemy import select

from app.core import clock
from app.core.db import db, insert_once
from app.core.errors import Problem
from app.core.http import Blueprint, json_response, signed
from app.core.jobs import enqueue
from app.core.settings import current_settings
from app.shop.orders.models import Order
from app.shop.payments.models import Payment, ProviderEvent
from app.shop.payments.provider import provider
from app.shop.settlement.schemas import ReceivedSchema

log = logging.getLogger(__name__)

blueprint = Blueprint(
    "webhooks",
    __name__,
    url_prefix="/api/v1/payments",
    description="What the payment service tells us.",
    idempotent=False,
)


@blueprint.post("/webhook/")
@signed
@blueprint.response(200, ReceivedSchema)
@blueprint.problems(bad_signature=400)
def receive() -> Response:
    """Receive an event of the payment service

    Signed by Stripe over the raw body. Each event counts once, however often it is delivered.
    """
    event = _verified(request.get_data(cache=True))
    number = _order_number(event.subject) if event.livemode == provider().livemode else None
    fresh = insert_once(
        ProviderEvent,
        external_id=event.id,
        kind=event.kind[:80],
        subject=str(event.subject.get("id", ""))[:120],
        order_number=number,
        outcome="received" if number else "foreign",
        created_at=clock.now(),
    )
    if not number:
        log.info("event %s is not about an order of ours", event.id)
    elif fresh:
        event_id = db.session.scalar(select(ProviderEvent.id).where(ProviderEvent.external_id == event.id))
        enqueue("shop.apply_event", key=f"event:{event.id}", event_id=event_id)
    return json_response({"received": True})


@dataclass(frozen=True, slots=True)
class Event:
    """What we read of an event."""

    id: str
    kind: str
    livemode: bool
    subject: dict[str, Any]


def _verified(body: bytes) -> Event:
    """The event, if one of our secrets signed it within the last five minutes."""
    header = request.headers.get("Stripe-Signature", "")
    for secret in current_settings().stripe_webhook_secrets:
        if not secret:
            continue
        try:
            event = stripe.Webhook.construct_event(body, header, secret)
            return Event(event.id, event.type, event.livemode, event.data.object.to_dict())
        except (stripe.SignatureVerificationError, ValueError, AttributeError, TypeError, KeyError):
            continue
    raise Problem(400, "bad_signature", "This is no event that the payment service signed.")


def _order_number(subject: dict[str, Any]) -> str | None:
    """The order that an event's object is about, if there is one."""
    metadata = subject.get("metadata") or {}
    named = metadata.get("order") if isinstance(metadata, dict) else None
    intent = subject.get("payment_intent")
    column = Order.number == str(named)
    if not named and isinstance(intent, str):
        column = Payment.intent_id == intent
    elif not named:
        return None
    return db.session.scalar(select(Order.number).join(Payment, Payment.id == Order.payment_id).where(column))
