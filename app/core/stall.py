"""How long this process stood still: what metrics show, and what ends a process that is stuck.

One task asks to be woken every few milliseconds; how much too late it is woken is how long nobody
was served. Whatever stalls it stalls every socket.
"""

from __future__ import annotations

import faulthandler
import time
from collections.abc import Callable

TICK_SECONDS = 0.05
BEAT_SECONDS = 1.0
WINDOW_SECONDS = 60.0


class Record:
    """The longest stall of the running minute and of the one before it."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._running = 0.0
        self._before = 0.0

    def note(self, late: float) -> None:
        """Remember how much too late somebody was woken."""
        self._turn()
        self._running = max(self._running, late)

    def longest(self) -> float:
        """Seconds of the longest stall within the last one to two minutes."""
        self._turn()
        return max(self._running, self._before)

    def _turn(self) -> None:
        passed = time.monotonic() - self._since
        if passed >= WINDOW_SECONDS:
            self._before = self._running if passed < 2 * WINDOW_SECONDS else 0.0
            self._running = 0.0
            self._since = time.monotonic()


_record = Record()


def longest_stall() -> float:
    """Seconds of the longest stall of this process within the last one to two minutes."""
    return _record.longest()


def watch_forever(limit: float, beat: Callable[[], None]) -> None:
    """Measure stalls, say every second that this process lives, and end it once it stalls for ``limit``.

    The end comes from a thread of the interpreter that needs neither the hub nor its lock: it
    writes where every thread stands to stderr and exits, for the parent or systemd to start anew.
    """
    armed = -BEAT_SECONDS
    while True:
        before = time.monotonic()
        if before - armed >= BEAT_SECONDS:
            armed = before
            beat()
            if limit > 0:
                faulthandler.dump_traceback_later(limit, exit=True)
        time.sleep(TICK_SECONDS)
        _record.note(max(0.0, time.monotonic() - before - TICK_SECONDS))
