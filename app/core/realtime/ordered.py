"""Emits of one stream leave this process in the order of the numbers their transactions took."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from app.core.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

STUCK_SECONDS = 5.0


@dataclass(slots=True, eq=False)
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

    @property
    def waiting(self) -> int:
        """How many numbers have not left yet."""
        with self._lock:
            return sum(len(tickets) for tickets in self._streams.values())

    def _finish(self, stream: Hashable, ticket: _Ticket) -> None:
        with self._lock:
            ticket.done = True
            waiting = self._streams.get(stream, deque())
            if ticket not in waiting:  # Given up as stuck while it was being prepared.
                _leave(ticket)
            now = time.monotonic()
            while waiting and (waiting[0].done or now - waiting[0].taken_at > STUCK_SECONDS):
                _leave(waiting.popleft())
            if not waiting:
                self._streams.pop(stream, None)


def _leave(ticket: _Ticket) -> None:
    for send in ticket.sends:
        try:
            send()
        except Exception:
            log.exception("an emit failed; whoever missed it finds it by its number")
    ticket.sends.clear()
