"""The one door to Stripe. It refuses to be used while a transaction is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import stripe
from flask import Flask

from app.core.errors import Problem
from app.core.extension import Extension
from app.core.unit_of_work import in_unit_of_work
from app.shop.payments.connections import SharedConnections
from config import Settings

stripe.enable_telemetry = False

_SECONDS = 10.0
_MOST_REFUNDS = 100
_SESSIONS, _REFUNDS = "/v1/checkout/sessions", "/v1/refunds"


class Unavailable(Exception):
    """The provider did not answer, or not sensibly: what it did is unknown."""


class Refused(Exception):
    """The provider answered no."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Session:
    """What we read of a Checkout Session."""

    id: str
    url: str | None
    status: str
    paid: bool
    amount: int
    currency: str
    livemode: bool
    reference: str | None
    intent_id: str | None


@dataclass(frozen=True, slots=True)
class ProviderRefund:
    """What we read of a refund."""

    id: str
    amount: int
    status: str
    refund_id: int | None


class Provider:
    """Stripe, or whatever speaks like it at ``stripe_api_base``."""

    def __init__(self, settings: Settings) -> None:
        base = settings.stripe_api_base
        addresses: Any = dict.fromkeys(("api", "connect", "files", "meter_events"), base)
        self.livemode = settings.stripe_secret_key.startswith(("sk_live", "rk_live"))
        self._client = stripe.StripeClient(
            settings.stripe_secret_key or "sk_test_double",
            base_addresses=addresses if base else {},
            http_client=SharedConnections(base or stripe.DEFAULT_API_BASE, _SECONDS),
            max_network_retries=1,
        )

    def create_session(self, params: dict[str, Any], key: str) -> Session:
        """Open a page to pay on; the same key gives the same page."""
        return _session(self._ask("post", _SESSIONS, params | {"idempotency_key": key}))

    def session(self, session_id: str) -> Session:
        """What the provider says about a session now."""
        return _session(self._ask("get", f"{_SESSIONS}/{quote(session_id, safe='')}"))

    def expire(self, session_id: str) -> Session:
        """Close an open session; one that is paid already is answered as it is."""
        try:
            return _session(self._ask("post", f"{_SESSIONS}/{quote(session_id, safe='')}/expire"))
        except Refused:
            return self.session(session_id)

    def refund(self, intent_id: str, amount: int, refund_id: int, key: str) -> ProviderRefund:
        """Pay back; the same key pays back once."""
        wanted = {"payment_intent": intent_id, "amount": amount, "metadata": {"refund": str(refund_id)}}
        return _refund(self._ask("post", _REFUNDS, wanted | {"idempotency_key": key}))

    def refunds(self, intent_id: str) -> list[ProviderRefund]:
        """All refunds of a payment, those made elsewhere included."""
        found = self._ask("get", _REFUNDS, {"payment_intent": intent_id, "limit": _MOST_REFUNDS})
        return [_refund(item) for item in found["data"]]

    def _ask(self, method: str, path: str, params: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        """The SDK's own request without the objects that it would make of the answer."""
        if in_unit_of_work():
            raise AssertionError("the provider must not be called inside a unit of work")
        try:
            answer: Mapping[str, Any] = self._client.raw_request(method, path, **(params or {})).data
        except (stripe.APIConnectionError, stripe.RateLimitError) as error:
            raise Unavailable(type(error).__name__) from error
        except stripe.StripeError as error:
            if error.http_status is None or error.http_status >= 500 or error.http_status == 409:
                raise Unavailable(type(error).__name__) from error
            raise Refused(error.code or type(error).__name__) from error
        return answer


def _session(session: Mapping[str, Any]) -> Session:
    return Session(
        id=session["id"],
        url=session["url"],
        status=session["status"],
        paid=session["payment_status"] == "paid",
        amount=session["amount_total"],
        currency=session["currency"].upper(),
        livemode=session["livemode"],
        reference=session["client_reference_id"],
        intent_id=session["payment_intent"],
    )


def _refund(refund: Mapping[str, Any]) -> ProviderRefund:
    ours = (refund["metadata"] or {}).get("refund", "")
    return ProviderRefund(
        id=refund["id"],
        amount=refund["amount"],
        status=refund["status"] or "pending",
        refund_id=int(ours) if ours.isascii() and ours.isdigit() else None,
    )


def unavailable() -> Problem:
    """503: nothing is lost, the same request may be sent again."""
    return Problem(
        503,
        "payment_unavailable",
        "The payment service does not answer. Nothing was taken; try again shortly.",
        headers={"Retry-After": "5"},
    )


provider_slot: Extension[Provider] = Extension("payment_provider")


def install(app: Flask, settings: Settings) -> None:
    """Give the application its provider."""
    provider_slot.put(app, Provider(settings))


def provider() -> Provider:
    """The current application's provider."""
    return provider_slot.get()
