"""How far a long work is: a line now and then, for people and for logs."""

from __future__ import annotations

import time
from collections.abc import Callable

EVERY_SECONDS = 2.0


class Progress:
    """Counts bytes and says so at most every two seconds."""

    def __init__(self, say: Callable[[str], None], what: str) -> None:
        self._say = say
        self._what = what
        self._bytes = 0
        self._said_at = time.monotonic()

    def step(self, count: int) -> None:
        """So many bytes more."""
        self._bytes += count
        if time.monotonic() - self._said_at >= EVERY_SECONDS:
            self._said_at = time.monotonic()
            self._say(f"{self._what}: {self._bytes / 1e6:,.0f} MB so far")
