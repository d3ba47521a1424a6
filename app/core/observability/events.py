"""One line about each socket event and how it was answered."""

from __future__ import annotations

from app.core.errors import Problem
from app.core.observability.logs import work_log_slot
from app.core.observability.metrics import count_event
from app.core.observability.trace import Trace


def note_event(trace: Trace, name: str, problem: Problem | None = None) -> None:
    """Count and write that an event was answered. Names are those of the catalogue, never a client's own."""
    seconds, outcome = trace.seconds, problem.code if problem else "ok"
    count_event(name, outcome, seconds)
    lines = work_log_slot.get()
    write = lines.error if problem is not None and problem.status >= 500 else lines.info
    write(
        "socket",
        request_id=trace.request_id,
        name=name,
        outcome=outcome,
        ms=round(seconds * 1000, 2),
        statements=trace.statements,
        user_id=trace.user_id,
    )
