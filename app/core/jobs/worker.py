"""The worker: claims due rows, runs them, and sweeps up what nobody was woken for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import or_, select, update

from app.core import clock
from app.core.db import db, insert_once
from app.core.extension import Extension
from app.core.jobs.declared import Declared
from app.core.jobs.models import Job, JobSchedule
from app.core.observability.scrubbing import scrub
from app.core.observability.trace import tracing
from app.core.observability.work import note_job
from app.core.unit_of_work import unit_of_work

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
SWEEP_SECONDS = 1.0


class Worker:
    """Runs jobs in this process: in a background task of the server, or by hand in tests."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._declared: dict[str, Declared] = {}
        self._woken = threading.Event()
        self._stopping = False

    def include(self, declared: Iterable[Declared]) -> None:
        """Learn a module's jobs."""
        for kind in declared:
            if kind.name in self._declared:
                raise ValueError(f"two jobs are named {kind.name}")
            self._declared[kind.name] = kind

    def wake(self) -> None:
        """Look for work now rather than at the next sweep."""
        self._woken.set()

    def stop(self) -> None:
        """Finish the job at hand and end."""
        self._stopping = True
        self._woken.set()

    def run_forever(self, wait: Callable[[float], Any] | None = None) -> None:
        """Work until stopped. ``wait`` replaces the pause between sweeps."""
        while not self._stopping:
            try:
                with self._app.app_context():
                    self.schedule_due()
                    while not self._stopping and self.run_next():
                        pass
            except Exception:
                log.exception("the worker stumbled and goes on")
            self._woken.wait(SWEEP_SECONDS) if wait is None else wait(SWEEP_SECONDS)
            self._woken.clear()

    def run_due(self) -> int:
        """Run everything that is due; returns how many attempts were made."""
        count = 0
        while self.run_next():
            count += 1
        return count

    def schedule_due(self) -> None:
        """Run periodic jobs whose time has come, once over all processes."""
        for kind in self._declared.values():
            if kind.every is not None and self._turn_of(kind.name, kind.every):
                self._attempt(kind, None)

    def _turn_of(self, name: str, every: timedelta) -> bool:
        now = clock.now()
        with unit_of_work(writes=False):
            next_at = db.session.scalar(select(JobSchedule.next_at).where(JobSchedule.name == name))
        if next_at is not None and next_at > now:
            return False
        with unit_of_work():
            if insert_once(JobSchedule, name=name, next_at=now + every):
                return True
            won = db.session.execute(
                update(JobSchedule)
                .where(JobSchedule.name == name, JobSchedule.next_at == next_at)
                .values(next_at=now + every)
            )
            return bool(won.rowcount)  # type: ignore[attr-defined]

    def run_next(self) -> bool:
        """Claim and run one due job; False when none is due."""
        job = self._claim()
        if job is None:
            return False
        kind = self._declared.get(job.name)
        if kind is None:
            self._finish(job, None, error=f"no job is named {job.name}", dead=True)
            return True
        error = self._attempt(kind, job)
        self._finish(job, kind, error=error, dead=error is not None and job.attempts >= kind.attempts)
        return True

    def _claim(self) -> Job | None:
        now = clock.now()
        due = or_(
            (Job.status == "queued") & (Job.run_at <= now),
            (Job.status == "running") & (Job.lease_until < now),
        )
        with unit_of_work(writes=False):
            if db.session.scalar(select(Job.id).where(due).limit(1)) is None:
                return None
        with unit_of_work():
            job_id = (
                select(Job.id)
                .where(due)
                .order_by(Job.run_at, Job.id)
                .limit(1)
                .with_for_update(skip_locked=True)
            )
            job = db.session.execute(
                update(Job)
                .where(Job.id == job_id.scalar_subquery())
                .values(status="running", lease_until=now + LEASE, attempts=Job.attempts + 1)
                .returning(Job)
            ).scalar_one_or_none()
            if job is not None:
                db.session.expunge(job)
            return job

    def _attempt(self, kind: Declared, job: Job | None) -> str | None:
        """Run a job, or what is periodic and has no row; what went wrong, without anybody's secrets."""
        arguments, attempt = (job.arguments, job.attempts) if job else ({}, 1)
        with tracing(job.request_id if job else None) as trace:
            try:
                if kind.several_units:
                    kind.handler(**arguments)
                else:
                    with unit_of_work():
                        kind.handler(**arguments)
            except Exception as error:
                log.exception("job %s failed", kind.name)
                is_last = job is not None and attempt >= kind.attempts
                note_job(trace, kind.name, "dead" if is_last else "failed", attempt, is_routine=job is None)
                return scrub(f"{type(error).__name__}: {error}")[:500]
            note_job(trace, kind.name, "done", attempt, is_routine=job is None)
        return None

    def _finish(self, job: Job, kind: Declared | None, *, error: str | None, dead: bool) -> None:
        values: dict[str, Any] = {"lease_until": None, "last_error": error}
        if error is None:
            values["status"] = "done"
        elif dead:
            values["status"] = "dead"
        else:
            pause = timedelta(seconds=min(600, 2 ** min(job.attempts, 10)))
            values |= {"status": "queued", "run_at": clock.now() + pause}
        with unit_of_work():
            db.session.execute(update(Job).where(Job.id == job.id, Job.status == "running").values(**values))


worker_slot: Extension[Worker] = Extension("worker")
