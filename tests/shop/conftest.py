"""What tests of the shop share."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.core.db import db
from app.core.jobs import Job
from app.core.settings import settings_slot
from app.core.unit_of_work import unit_of_work
from app.shop.payments.provider import install
from app.shop.settlement.sweep import sweep as sweep_now
from tests.doubles.stripe.double import StripeDouble
from tests.shop.ledger_rules import broken_rules

SECRET = "whsec_of_the_tests"
ADDRESS = {
    "name": "Ana Lopes",
    "line1": "Sonnenallee 7",
    "city": "Berlin",
    "postal_code": "12047",
    "country": "DE",
}


class Guest:
    """A visitor with a browser's cookies and no account."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()

    def __call__(self, method: str, path: str, **kwargs: Any) -> Any:
        return self.client.open(f"/api/v1{path}", method=method, **kwargs)


@pytest.fixture
def guest(app: Flask) -> Callable[[], Guest]:
    """``guest()`` opens another browser."""
    return lambda: Guest(app)


@pytest.fixture
def put_in_cart(api: Any) -> Callable[..., Any]:
    """``put_in_cart(ana, bowl, 2)``."""

    def put(user: Any, product: dict[str, Any], quantity: int = 1, which: int = 0) -> Any:
        body = {"variant_id": product["variants"][which], "quantity": quantity}
        return api("POST", "/api/v1/cart/items/", user, json=body)

    return put


@pytest.fixture(scope="session")
def running_double() -> Iterator[StripeDouble]:
    """One double a test process; no webhooks leave it by themselves."""
    with StripeDouble(webhook_secret=SECRET) as running:
        yield running


@pytest.fixture
def double(running_double: StripeDouble, app: Flask) -> Iterator[StripeDouble]:
    """The double, working well, and the application that pays through it."""
    ordinary = settings_slot.of(app)
    settings = replace(
        ordinary,
        stripe_api_base=running_double.base_url,
        stripe_webhook_secrets=("whsec_next", SECRET),
    )
    settings_slot.put(app, settings)
    install(app, settings)
    running_double.faults.clear()
    yield running_double
    running_double.faults.clear()
    settings_slot.put(app, ordinary)
    install(app, ordinary)


def counters(api: Any, product: dict[str, Any]) -> tuple[int, ...]:
    """on_hand, reserved and sold of a product's only variant, as its keeper sees them."""
    [variant] = api("GET", f"/api/v1/products/{product['id']}/", product["keeper"]).json["variants"]
    return tuple(variant["stock"].values())


class Till:
    """Checking out and paying, as a browser and Stripe would do it together."""

    def __init__(self, app: Flask, api: Any, double: StripeDouble) -> None:
        self.app = app
        self.api = api
        self.double = double
        self._keys = itertools.count()

    def checkout(self, ask: Callable[..., Any], *, key: str | None = None, **changes: Any) -> Any:
        """``POST /checkout/session/`` with what the cart costs; ``ask(method, path, …)`` sends it."""
        options = ask("GET", "/checkout/options/?country=DE").json
        body = {
            "shipping_address": ADDRESS,
            "shipping_method": "standard",
            "expected_total": options[0]["total"],
            **changes,
        }
        headers = {"Idempotency-Key": key or f"test-{next(self._keys)}"}
        return ask("POST", "/checkout/session/", json=body, headers=headers)

    def by(self, user: Any) -> Callable[..., Any]:
        """How a member asks."""
        return lambda method, path, **more: self.api(method, f"/api/v1{path}", user, **more)

    def order(self, user: Any, *items: tuple[dict[str, Any], int]) -> dict[str, Any]:
        """An unpaid order of these products."""
        for product, quantity in items:
            body = {"variant_id": product["variants"][0], "quantity": quantity}
            assert self.by(user)("POST", "/cart/items/", json=body).status_code == 201
        answer = self.checkout(self.by(user))
        assert answer.status_code == 201, answer.json
        return answer.json["order"]

    def session_of(self, number: str) -> dict[str, Any]:
        """Stripe's newest session for an order."""
        return self.double.session(self.double.rows("sessions", client_reference_id=number)[0]["id"])

    def pay(self, number: str) -> None:
        """The buyer pays; nobody is told yet."""
        self.double.pay(self.session_of(number)["id"])

    def events(self, kind: str | None = None) -> list[dict[str, Any]]:
        """Stripe's events, oldest first."""
        return [e for e in reversed(self.double.rows("events")) if kind in (None, e["type"])]

    def deliver(self, event: dict[str, Any], **how: Any) -> Any:
        """Stripe posts an event to us."""
        body, signature = self.double.signed(event, **how)
        return self.post(body, signature)

    def post(self, body: bytes, signature: str) -> Any:
        """Somebody posts to the webhook."""
        return self.api.client.post(
            "/api/v1/payments/webhook/",
            data=body,
            headers={"Stripe-Signature": signature, "Content-Type": "application/json"},
        )

    def paid_order(self, user: Any, *items: tuple[dict[str, Any], int]) -> dict[str, Any]:
        """An order that was paid and settled."""
        number = self.order(user, *items)["number"]
        self.pay(number)
        return self.come_back(user, number)

    def come_back(self, user: Any, number: str) -> dict[str, Any]:
        """The browser returns from the pay page."""
        answer = self.by(user)("POST", "/checkout/return/", json={"order_number": number})
        assert answer.status_code == 200, answer.json
        return answer.json

    def show(self, user: Any, number: str) -> dict[str, Any]:
        """The order as somebody sees it."""
        return self.by(user)("GET", f"/orders/{number}/").json


@pytest.fixture
def till(app: Flask, api: Any, double: StripeDouble) -> Till:
    """Checking out and paying."""
    return Till(app, api, double)


@pytest.fixture
def books(app: Flask) -> Iterator[Callable[[], None]]:
    """``books()`` checks every invariant of stock and money; it is checked after the test as well."""

    def check() -> None:
        with app.app_context():
            assert broken_rules() == {}

    yield check
    check()


@pytest.fixture
def sweep(app: Flask) -> Callable[[], dict[str, int]]:
    """One round of the sweep."""

    def run() -> dict[str, int]:
        with app.app_context():
            return sweep_now()

    return run


@pytest.fixture
def promised_mail(app: Flask) -> Callable[[], list[dict[str, Any]]]:
    """``promised_mail()`` is all mail there are jobs for: ``to``, ``subject``, ``text``."""

    def read() -> list[dict[str, Any]]:
        with app.app_context(), unit_of_work(writes=False):
            return list(db.session.scalars(select(Job.arguments).where(Job.name == "mail.send")))

    return read
