"""``/_control``: the switches and read-outs that tests use, never the shop."""

from __future__ import annotations

from tests.doubles.stripe import buyer, sessions
from tests.doubles.stripe.delivery import Deliveries
from tests.doubles.stripe.faults import Faults
from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.wire import Json, StripeFailure


class Control:
    """One method a control; the server and the in-process double call the same ones."""

    def __init__(self, ledger: Ledger, faults: Faults, deliveries: Deliveries) -> None:
        self.ledger = ledger
        self.faults = faults
        self.deliveries = deliveries
        self.requests: list[Json] = []

    def switch(self, values: Json) -> Json:
        """Turn faults on or off."""
        self.faults.set(values)
        if not self.faults.reorder:
            self.deliveries.release()
        return self.faults.shown()

    def act(self, session_id: str, outcome: str) -> Json:
        """Do what a buyer would do on the pay page."""
        with self.ledger.lock:
            sessions.lapse(self.ledger)
            session = self.ledger.get("sessions", session_id)
            match outcome:
                case "pay":
                    result = buyer.pay(self.ledger, session)
                case "decline":
                    result = buyer.attempt(self.ledger, session, "4000000000000002")
                case "challenge":
                    result = buyer.challenge(self.ledger, session)
                case _:
                    raise StripeFailure(f"No such outcome: {outcome}", param="outcome")
            return {"result": result, "session": sessions.public(self.ledger, session, {})}

    def alter(self, session_id: str, values: Json) -> Json:
        """Make Stripe say something odd about a session, such as another amount."""
        with self.ledger.lock:
            session = self.ledger.get("sessions", session_id)
            session |= values
            return sessions.public(self.ledger, session, {})

    def advance(self, seconds: int) -> Json:
        """Let time pass; sessions that are over expire."""
        with self.ledger.lock:
            self.ledger.advance(seconds)
            sessions.lapse(self.ledger)
            return {"now": self.ledger.now()}

    def deliver(self, event_id: str, times: int = 1) -> Json:
        """Send an event again."""
        with self.ledger.lock:
            event = self.ledger.get("events", event_id)
        for _ in range(times):
            self.deliveries.send(event)
        return {"sent": times}

    def requests_with(self, idempotency_key: str | None = None) -> list[Json]:
        """API calls as they came, all or those under one key."""
        with self.ledger.lock:
            return [
                dict(item) for item in self.requests if idempotency_key in (None, item["idempotency_key"])
            ]
