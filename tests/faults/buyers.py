"""Buyers with full carts: they check out until they have an order, and pay."""

from __future__ import annotations

import itertools
import threading
import uuid
from typing import Any

from tests.faults.floor import FaultFloor
from tests.faults.history import ACKNOWLEDGED, Attempt, History, now
from tests.faults.people import BETWEEN_TRIES_SECONDS, Person

PLENTY, SCARCE = 100_000, 3
TOTAL = 1490


class Queue:
    """People with full carts, made before anything breaks; every seventh wants what is scarce."""

    def __init__(self, floor: FaultFloor, count: int) -> None:
        self.plenty = floor.make.product(price=1000, stock=PLENTY)
        self.scarce = floor.make.product(price=1000, stock=SCARCE)
        wanting = floor.shoppers(count // 7, self.scarce)
        others = floor.shoppers(count - count // 7, self.plenty)
        mixed = [token for seven in itertools.zip_longest(wanting, *[iter(others)] * 6) for token in seven]
        self._tokens = [token for token in mixed if token][::-1]
        self._length = len(self._tokens)
        self._lock = threading.Lock()

    def next(self) -> str | None:
        """The token of whoever is next; None when all have bought."""
        with self._lock:
            return self._tokens.pop() if self._tokens else None

    @property
    def patience(self) -> float:
        """How many times longer than at first a buyer waits: in a long story they must not run out."""
        return self._length / max(1, len(self._tokens))


class Buyer(Person):
    """One after the other from the queue, each with an order and a payment."""

    kind = "order"

    def __init__(
        self, floor: FaultFloor, history: History, queue: Queue, pause: float, *, keeps_key: bool
    ) -> None:
        super().__init__(floor, history, "", pause)
        self.queue, self.keeps_key = queue, keeps_key

    def act(self) -> None:
        """The next in the queue buys what is in the cart."""
        if self.over.wait(self.pause * (self.queue.patience - 1)):
            return
        token = self.queue.next()
        if token is None:
            return
        self.visitor.headers["Authorization"] = f"Bearer {token}"
        name, self._key, self._number = f"order {uuid.uuid4().hex[:12]}", uuid.uuid4().hex, ""
        while self.has_time and not self.attempt(name):
            threading.Event().wait(BETWEEN_TRIES_SECONDS)
        if self._number:
            self._pay()

    def attempt(self, name: str) -> bool:
        """Check out; another tab, with a key of its own, leads to the same order.

        A key whose first request died is leased for a minute, so even the patient take another then.
        """
        settled, body = self.ask(
            name,
            "POST",
            "checkout/session/",
            json=_wanted(name),
            headers={"Idempotency-Key": self._key},
        )
        if body:
            self._number = str(body["order"]["number"])
        elif not self.keeps_key or self.last_status == 409:
            self._key = uuid.uuid4().hex
        return settled

    def _pay(self) -> None:
        began = now()
        [session, *_] = self.floor.double.rows("sessions", client_reference_id=self._number)
        self.floor.double.pay(session["id"])
        self.history.note(Attempt("payment", self._number, ACKNOWLEDGED, began, now(), 200))


def _wanted(name: str) -> dict[str, Any]:
    return {
        "shipping_address": {
            "name": name,
            "line1": "Sonnenallee 7",
            "city": "Berlin",
            "postal_code": "12047",
            "country": "DE",
        },
        "shipping_method": "standard",
        "expected_total": {"amount": TOTAL, "currency": "EUR"},
    }
