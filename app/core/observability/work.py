"""One line about each attempt of a job."""

from __future__ import annotations

from app.core.observability.logs import work_log_slot
from app.core.observability.metrics import count_job
from app.core.observability.trace import Trace


def note_job(trace: Trace, name: str, outcome: str, attempt: int, *, is_routine: bool) -> None:
    """Count and write how an attempt went: ``done``, ``failed`` (it is tried again) or ``dead``.

    Periodic jobs that went well are routine, and only shown to who wants to know everything.
    """
    seconds = trace.seconds
    count_job(name, outcome, seconds)
    lines = work_log_slot.get()
    if outcome == "done":
        write = lines.debug if is_routine else lines.info
    else:
        write = lines.error if outcome == "dead" else lines.warning
    write(
        "job",
        request_id=trace.request_id,
        name=name,
        outcome=outcome,
        attempt=attempt,
        ms=round(seconds * 1000, 2),
        statements=trace.statements,
    )
