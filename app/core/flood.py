"""Counting floods in one process: a dictionary a window, because every request passes here."""

from __future__ import annotations

import threading
import time


class Flood:
    """Fixed windows of ``seconds``; all counts are dropped when the next window begins."""

    def __init__(self, most: int, seconds: int) -> None:
        self.most = most
        self.seconds = seconds
        self._ends = 0
        self._counts: dict[str, int] = {}
        self._lock = threading.Lock()

    def hit(self, whom: str) -> tuple[int, int]:
        """Count one; how many are left (negative: too many), and when the window ends."""
        now = int(time.time())
        with self._lock:
            if now >= self._ends:
                self._ends = now - now % self.seconds + self.seconds
                self._counts = {}
            count = self._counts.get(whom, 0) + 1
            self._counts[whom] = count
            return self.most - count, self._ends
