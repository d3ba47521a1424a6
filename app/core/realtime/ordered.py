"""Emits of one stream leave this process in the order of the numbers their transactions took."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from app.core.unit_of_work import UnitOfWork

STUCK_SECONDS = 5.0


@dataclass(slots=True)
class _Ticket:
    """A number that was taken, and what is to be sent for it."""

    number: int
    taken_at: float = field(default_factory=time.monotonic)
    sends: list[Callable[[], None]] = field(default_factory=list)
    done: bool = False


class OrderedEmits:
    """Take a ticket under the row lock that gives the number; send in your turn after the commit."""

    def __init__(self) -> None:
        self._streams: dict[Hashable, deque[_Ticket]] = {}
        self._lock = threading.Lock()

    def take(self, unit: UnitOfWork, stream: Hashable, number: int) -> None:
        """Announce inside the transaction that ``number`` will be sent; a rollback withdraws it."""
        ticket = _Ticket(number)
        with self._lock:
            self._streams.setdefault(stream, deque()).append(ticket)

        def withdraw_unless(committed: bool) -> None:
            if not committed:
                self._finish(stream, ticket)

        unit.at_end(withdraw_unless)

    @contextmanager
    def turn(self, stream: Hashable, number: int) -> Iterator[Callable[[Callable[[], None]], None]]:
        """Collect what is to be sent for ``number``; it leaves when all smaller numbers have left."""
        with self._lock:
            waiting = self._streams.get(stream, ())
            ticket = next((t for t in waiting if t.number == number), None)
        if ticket is None:
            yield lambda send: send()
            return
        try:
            yield ticket.sends.append
        finally:
            self._finish(stream, ticket)

    def _finish(self, stream: Hashable, ticket: _Ticket) -> None:
        with self._lock:
            ticket.done = True
            waiting = self._streams.get(stream)
            if waiting is None:
                return
            now = time.monotonic()
            while waiting and (waiting[0].done or now - waiting[0].taken_at > STUCK_SECONDS):
                for send in waiting.popleft().sends:
                    send()
            if not waiting:
                del self._streams[stream]
