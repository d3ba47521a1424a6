"""Facts of money."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class PaymentCaptured(Fact):
    """The provider has the money."""

    payment_id: int
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class RefundSettled(Fact):
    """Money went back."""

    payment_id: int
    refund_id: int
    amount: int
    currency: str
