"""Intents before each call to the provider, refunds, and the inbox of its events."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class Payment(Timestamped, Model):
    """The intent to be paid, written before the provider is called with ``idempotency_key``.

    ``refunding`` is promised to refunds that the provider has not confirmed.
    """

    __tablename__ = "payments"
    __table_args__ = (
        CheckConstraint(
            "captured >= 0 AND refunded >= 0 AND refunding >= 0 AND refunded + refunding <= captured",
            name="never_more_back_than_taken",
        ),
        CheckConstraint("status IN ('new', 'open', 'paid', 'closed', 'flagged')", name="status"),
        Index("ix_payments_status_created_at", "status", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    idempotency_key: Mapped[str] = mapped_column(String(80), unique=True)
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3))
    status: Mapped[str] = mapped_column(String(10), default="new")
    session_id: Mapped[str | None] = mapped_column(String(120), unique=True)
    intent_id: Mapped[str | None] = mapped_column(String(120), unique=True)
    checkout_url: Mapped[str | None] = mapped_column(Text)
    session_expires_at: Mapped[datetime]
    captured: Mapped[int] = mapped_column(default=0)
    refunding: Mapped[int] = mapped_column(default=0)
    refunded: Mapped[int] = mapped_column(default=0)


class Refund(Timestamped, Model):
    """Money on its way back: the row reserves the balance before the provider is called."""

    __tablename__ = "refunds"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("status IN ('pending', 'succeeded', 'failed')", name="status"),
        Index("ix_refunds_status_created_at", "status", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payments.id", ondelete="RESTRICT"), index=True)
    amount: Mapped[int]
    reason: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(String(200), default="")
    seller_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(String(10), default="pending")
    external_id: Mapped[str | None] = mapped_column(String(120), unique=True)


class ProviderEvent(Timestamped, Model):
    """The inbox: one row an event, however often it is delivered."""

    __tablename__ = "provider_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    external_id: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(120), default="")
    order_number: Mapped[str | None] = mapped_column(String(40))
    outcome: Mapped[str] = mapped_column(String(20), default="received")
