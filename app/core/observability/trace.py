"""One piece of work, be it a request, a socket event or a job, and what is counted about it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z", re.ASCII)


class Trace:
    """The id that ties lines, answers, jobs and mails together; who asked; how much SQL it took."""

    __slots__ = ("request_id", "started", "statements", "user_id")

    def __init__(self, request_id: str) -> None:
        self.request_id = request_id
        self.user_id: int | None = None
        self.statements = 0
        self.started = time.perf_counter()

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.perf_counter() - self.started


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def current_trace() -> Trace | None:
    """The work this code is part of, if anybody began one."""
    return _current.get()


def request_id() -> str:
    """The id that ties one request's logs, answers, jobs and mails together."""
    trace = _current.get()
    return trace.request_id if trace else "none"


def belongs_to(user_id: int | None) -> None:
    """Note who asked for the work at hand."""
    trace = _current.get()
    if trace is not None:
        trace.user_id = user_id


def decent_id(sent: str | None) -> str:
    """The id that was sent, if it looks like one, else a new one."""
    return sent if sent and _ID.match(sent) else os.urandom(16).hex()


def begin(sent_id: str | None) -> Trace:
    """Begin a request's work; the next one on this thread replaces it."""
    trace = Trace(decent_id(sent_id))
    _current.set(trace)
    return trace


def end() -> None:
    """The request is answered: what this thread does next belongs to something else."""
    _current.set(None)


@contextmanager
def tracing(sent_id: str | None = None) -> Iterator[Trace]:
    """Work with a beginning and an end, perhaps inside other work."""
    trace = Trace(decent_id(sent_id))
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)


def count_statement(
    _connection: Any, _cursor: Any, _statement: str, _parameters: Any, _context: Any, _many: bool
) -> None:
    """Called before each SQL statement: on the hot path, hence one addition and nothing else."""
    trace = _current.get()
    if trace is not None:
        trace.statements += 1
