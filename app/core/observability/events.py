"""One line about each socket event and how it was answered."""

from __future__ import annotations

from app.core.errors import Problem
from app.core.observability.logs import work_log_slot
from app.core.observability.trace import Trace


def note_event(trace: Trace, name: str, problem: Problem | None = None) -> None:
    """Write that an event was answered. Names are those of the catalogue, never a client's own."""
    lines = work_log_slot.get()
    write = lines.error if problem is not None and problem.status >= 500 else lines.info
    write(
        "socket",
        request_id=trace.request_id,
        name=name,
        outcome=problem.code if problem else "ok",
        ms=round(trace.seconds * 1000, 2),
        statements=trace.statements,
        user_id=trace.user_id,
    )
