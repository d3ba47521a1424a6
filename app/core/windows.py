"""Moving windows in one process. The library's own walk over all who ever called, whenever somebody calls."""

from __future__ import annotations

import threading
import time
from collections import deque

SWEEP_SECONDS = 60


class Windows:
    """When each of the last uses was, by key; keys whose uses are all over are forgotten in a while."""

    def __init__(self) -> None:
        self._uses: dict[str, tuple[int, deque[float]]] = {}
        self._sweeps_at = time.monotonic() + SWEEP_SECONDS
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._uses)

    def hit(self, key: str, most: int, seconds: int) -> tuple[bool, int, float]:
        """Use one of ``most`` in ``seconds``: whether it was there, how many are left, when one is free."""
        now = time.monotonic()
        with self._lock:
            if now >= self._sweeps_at:
                self._sweep(now)
            _, uses = self._uses.setdefault(key, (seconds, deque()))
            while uses and uses[0] <= now - seconds:
                uses.popleft()
            is_free = len(uses) < most
            if is_free:
                uses.append(now)
            return is_free, most - len(uses), time.time() + uses[0] + seconds - now

    def _sweep(self, now: float) -> None:
        self._sweeps_at = now + SWEEP_SECONDS
        over = [key for key, (seconds, uses) in self._uses.items() if uses[-1] <= now - seconds]
        for key in over:
            del self._uses[key]
