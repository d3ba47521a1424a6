"""What the double remembers, and the events it has stated."""

from __future__ import annotations

import copy
import json
import os
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.doubles.stripe.wire import Json, missing

API_VERSION = "2026-10-29.dahlia"
_KINDS = ("sessions", "intents", "charges", "refunds", "events", "answers")


class Ledger:
    """Sessions, intents, charges, refunds, events and answered keys behind one lock."""

    base_url = ""

    def __init__(self, path: Path | None = None) -> None:
        self.lock = threading.RLock()
        self.listeners: list[Callable[[Json], None]] = []
        self._path = path
        self._ahead = 0
        self._rows: dict[str, dict[str, Json]] = {kind: {} for kind in _KINDS}
        if path and path.exists():
            self._rows |= json.loads(path.read_text())

    def now(self) -> int:
        """Seconds since the epoch, moved by ``advance``."""
        return int(time.time()) + self._ahead

    def advance(self, seconds: int) -> None:
        """Let time pass for sessions, so that they expire."""
        self._ahead += seconds

    def new_id(self, prefix: str) -> str:
        """An id that nobody can guess."""
        return f"{prefix}_{secrets.token_hex(14)}"

    def add(self, kind: str, row: Json) -> Json:
        """Remember a new object."""
        self._rows[kind][row["id"]] = row
        return row

    def get(self, kind: str, id_: str) -> Json:
        """The object, or Stripe's 404."""
        row = self._rows[kind].get(id_)
        if row is None:
            raise missing(_SPOKEN[kind], id_)
        return row

    def find(self, kind: str, id_: str) -> Json | None:
        """The object, if there is one."""
        return self._rows[kind].get(id_)

    def newest(self, kind: str, **equal: str | None) -> list[Json]:
        """All objects of a kind with these values, newest first."""
        wanted = {name: value for name, value in equal.items() if value is not None}
        return [
            row
            for row in reversed(self._rows[kind].values())
            if all(row.get(name) == value for name, value in wanted.items())
        ]

    def state(self, type_: str, subject: Json) -> Json:
        """Record an event about a snapshot of the object, and tell the listeners."""
        event = self.add(
            "events",
            {
                "id": self.new_id("evt"),
                "object": "event",
                "account": None,
                "api_version": API_VERSION,
                "context": None,
                "created": self.now(),
                "data": {"object": copy.deepcopy(subject)},
                "livemode": False,
                "pending_webhooks": 1,
                "request": {"id": None, "idempotency_key": None},
                "type": type_,
            },
        )
        for listen in self.listeners:
            listen(event)
        return event

    def save(self) -> None:
        """Write everything to the state file, whole or not at all."""
        if self._path is None:
            return
        with self.lock:
            draft = self._path.with_suffix(".tmp")
            draft.write_text(json.dumps(self._rows))
            os.replace(draft, self._path)


_SPOKEN = {
    "sessions": "checkout.session",
    "intents": "payment_intent",
    "charges": "charge",
    "refunds": "refund",
    "events": "event",
}
