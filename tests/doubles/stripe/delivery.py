"""Webhooks leave here: signed, retried, and as unreliably as the switches say."""

from __future__ import annotations

import hashlib
import heapq
import hmac
import itertools
import json
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from tests.doubles.stripe.faults import Faults
from tests.doubles.stripe.wire import Json

_PAUSES = (0.3, 1.0, 3.0, 10.0, 30.0, 60.0)
_PATIENCE = 10.0


def sign(payload: bytes, secret: str, at: int | None = None) -> str:
    """The ``Stripe-Signature`` header for a body."""
    stamp = int(time.time()) if at is None else at
    mac = hmac.new(secret.encode(), f"{stamp}.".encode() + payload, hashlib.sha256)
    return f"t={stamp},v1={mac.hexdigest()}"


class Deliveries:
    """A queue of events on their way to the webhook address."""

    def __init__(self, url: str | None, secret: str, faults: Faults) -> None:
        self.url = url
        self.secret = secret
        self.log: list[Json] = []
        self._faults = faults
        self._wake = threading.Condition()
        self._due: list[tuple[float, int, int, Json]] = []
        self._held: list[Json] = []
        self._count = itertools.count()
        self._under_way = 0
        self._stopped = False
        self._pool = ThreadPoolExecutor(4, thread_name_prefix="stripe-webhook")
        self._thread = threading.Thread(target=self._run, name="stripe-deliveries", daemon=True)
        self._thread.start()

    def announce(self, event: Json) -> None:
        """A new event: queue it as the switches say."""
        if self.url is None or self._faults.take("lose"):
            return
        with self._wake:
            if self._faults.reorder:
                self._held.append(event)
                if len(self._held) < self._faults.reorder:
                    return
                self._release()
                return
            self.send(event)

    def send(self, event: Json) -> None:
        """Queue an event, with its duplicates."""
        with self._wake:
            for _ in range(1 + int(self._faults.duplicates)):
                self._schedule(time.monotonic() + self._faults.delay, 0, event)

    def release(self) -> None:
        """Let go of what reordering still holds back, newest first."""
        with self._wake:
            self._release()

    def _release(self) -> None:
        held, self._held = self._held, []
        for event in reversed(held):
            self.send(event)

    def _schedule(self, at: float, tries: int, event: Json) -> None:
        heapq.heappush(self._due, (at, next(self._count), tries, event))
        self._wake.notify_all()

    def settle(self, timeout: float = 10.0) -> bool:
        """Wait until nothing is queued or under way."""
        with self._wake:
            return self._wake.wait_for(lambda: not self._due and not self._under_way, timeout)

    def stop(self) -> None:
        """Leave; what is still queued is lost, as with a real outage."""
        with self._wake:
            self._stopped = True
            self._wake.notify_all()
        self._thread.join(timeout=5)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._stopped and not self._ready():
                    left = self._due[0][0] - time.monotonic() if self._due else None
                    self._wake.wait(left)
                if self._stopped:
                    return
                _, _, tries, event = heapq.heappop(self._due)
                self._under_way += 1
            self._pool.submit(self._deliver, event, tries)

    def _ready(self) -> bool:
        return bool(self._due) and self._due[0][0] <= time.monotonic()

    def _deliver(self, event: Json, tries: int) -> None:
        status = self._post(event)
        with self._wake:
            self._under_way -= 1
            self.log.append({"event": event["id"], "type": event["type"], "status": status})
            if not 200 <= status < 300 and tries < len(_PAUSES) and not self._stopped:
                self._schedule(time.monotonic() + _PAUSES[tries], tries + 1, event)
            self._wake.notify_all()

    def _post(self, event: Json) -> int:
        if self.url is None:
            return 0
        body = json.dumps(event, indent=2).encode()
        request = urllib.request.Request(  # nosec: B310, a loopback address we were given
            self.url,
            data=body,
            headers={
                "Content-Type": "application/json; charset=utf-8",
                "Stripe-Signature": sign(body, self.secret),
                "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # nosec: B310
                return int(answer.status)
        except urllib.error.HTTPError as refusal:
            return refusal.code
        except OSError:
            return 0
