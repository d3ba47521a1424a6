"""The double as a test holds it: start, press buttons, read what happened, stop."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.doubles.stripe import sessions
from tests.doubles.stripe.control import Control
from tests.doubles.stripe.delivery import Deliveries, sign
from tests.doubles.stripe.faults import Faults
from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.server import StripeServer
from tests.doubles.stripe.wire import Json

DEFAULT_SECRET = "whsec_plaza_double_only_for_development"  # nosec: B105


class StripeDouble:
    """A running double; a context manager that stops it."""

    def __init__(
        self,
        *,
        port: int = 0,
        host: str = "127.0.0.1",
        webhook_url: str | None = None,
        webhook_secret: str = DEFAULT_SECRET,
        state: Path | None = None,
    ) -> None:
        self.webhook_secret = webhook_secret
        self.ledger = Ledger(state)
        self.faults = Faults()
        self.deliveries = Deliveries(webhook_url, webhook_secret, self.faults)
        self.ledger.listeners.append(self.deliveries.announce)
        self.control = Control(self.ledger, self.faults, self.deliveries)
        self._server = StripeServer((host, port), self.control)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True
        )

    @property
    def base_url(self) -> str:
        """The address for ``StripeClient(base_addresses=…)``."""
        return self._server.base_url

    def start(self) -> Self:
        """Serve in a thread."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop serving and delivering."""
        self._server.shutdown()
        self._server.server_close()
        self.deliveries.stop()
        self._thread.join(timeout=5)
        self.ledger.save()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def pay(self, session_id: str) -> str:
        """The buyer pays."""
        return str(self.control.act(session_id, "pay")["result"])

    def decline(self, session_id: str) -> str:
        """The buyer's card is declined."""
        return str(self.control.act(session_id, "decline")["result"])

    def session(self, session_id: str) -> Json:
        """A session as Stripe would show it."""
        with self.ledger.lock:
            return sessions.public(self.ledger, self.ledger.get("sessions", session_id), {})

    def rows(self, kind: str, **equal: str) -> list[Json]:
        """``sessions``, ``intents``, ``charges``, ``refunds`` or ``events``, newest first."""
        with self.ledger.lock:
            return self.ledger.newest(kind, **equal)

    def requests(self, idempotency_key: str | None = None) -> list[Json]:
        """The API calls that came in."""
        return self.control.requests_with(idempotency_key)

    def signed(self, event: Json, *, at: int | None = None) -> tuple[bytes, str]:
        """An event's body and its ``Stripe-Signature``, to be posted by the test itself."""
        body = json.dumps(event, indent=2).encode()
        return body, sign(body, self.webhook_secret, at)
