"""How work is asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.core import clock
from app.core.db import row_once
from app.core.jobs.models import Job
from app.core.jobs.worker import worker_slot
from app.core.observability.trace import current_trace
from app.core.unit_of_work import current_unit, later


def enqueue(
    job_name: str, *, key: str | None = None, delay: timedelta | None = None, **arguments: Any
) -> None:
    """Ask for work in the open unit of work; a worker is woken after the commit."""
    unit, trace = current_unit(), current_trace()
    values: dict[str, Any] = {
        "name": job_name,
        "arguments": arguments,
        "key": key,
        "status": "queued",
        "attempts": 0,
        "created_at": clock.now(),
        "request_id": trace and trace.request_id,
        "run_at": clock.now() + (delay or timedelta()),
    }
    later(row_once(Job), values)
    worker = worker_slot.get()
    unit.at_end(lambda committed: worker.wake() if committed else None)
