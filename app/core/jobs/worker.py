"""The worker: claims due rows, runs them, and sweeps up what nobody was woken for."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import Update, or_, select, update

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

# How soon the job of a worker that died is taken over; who lives renews its own in time.
LEASE = timedelta(minutes=1)
RENEW_SECONDS = 20.0
LONGEST_SECONDS = 900.0
SWEEP_SECONDS = 1.0


class TakenOver(Exception):
    """The lease of a job ran out while it was at hand, and somebody else does it."""


class Worker:
    """Runs jobs: in a background task of the server, in a process of Celery, or by hand in tests."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._declared: dict[str, Declared] = {}
        self._woken = threading.Event()
        self._calls = 0
        self._stopping = False

    def include(self, declared: Iterable[Declared]) -> None:
        """Learn a module's jobs."""
        for kind in declared:
            if kind.name in self._declared:
                raise ValueError(f"two jobs are named {kind.name}")
            self._declared[kind.name] = kind

    def wake(self) -> None:
        """Look for work now rather than at the next sweep."""
        self._calls += 1
        self._woken.set()

    def wait_for_calls(self) -> int:
        """Wait until work was asked for in this process; how often it was. 0 says that it stops."""
        self._woken.wait()
        self._woken.clear()
        calls, self._calls = self._calls, 0
        return 0 if self._stopping else calls

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

    def run_due(self, seconds: float = float("inf")) -> int:
        """Run what is due, and begin nothing after so many seconds; returns how many attempts were made."""
        deadline, count = time.monotonic() + seconds, 0
        while time.monotonic() < deadline and self.run_next():
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
            with unit_of_work():
                self._end(job, status="dead", last_error=f"no job is named {job.name}")
        else:
            self._attempt(kind, job)
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

    def _attempt(self, kind: Declared, job: Job | None) -> None:
        """Run a job, or what is periodic and has no row, and note how it went, without anybody's secrets."""
        attempt, outcome, error = job.attempts if job else 1, "done", ""
        with tracing(job.request_id if job else None) as trace:
            try:
                self._run(kind, job)
            except Exception as caught:
                log.exception("job %s failed", kind.name)
                outcome = "dead" if job and attempt >= kind.attempts else "failed"
                error = scrub(f"{type(caught).__name__}: {caught}")[:500]
            note_job(trace, kind.name, outcome, attempt, is_routine=job is None)
        if job and error:
            self._fail(job, outcome, error)

    def _run(self, kind: Declared, job: Job | None) -> None:
        if job is None:
            with nullcontext() if kind.several_units else unit_of_work():
                kind.handler()
        elif kind.several_units:
            with self._kept(job):
                kind.handler(**job.arguments)
            with unit_of_work():
                self._end(job, **DONE)
        else:
            # One transaction: after a crash all of it is done and the job too, or nothing.
            with unit_of_work():
                kind.handler(**job.arguments)
                if not self._end(job, **DONE):
                    raise TakenOver(f"job {job.id} took too long")

    def _fail(self, job: Job, outcome: str, error: str) -> None:
        values: dict[str, Any] = {"status": "dead"}
        if outcome == "failed":
            pause = timedelta(seconds=min(600, 2 ** min(job.attempts, 10)))
            values = {"status": "queued", "run_at": clock.now() + pause}
        with unit_of_work():
            self._end(job, last_error=error, **values)

    @staticmethod
    def _end(job: Job, **values: Any) -> bool:
        """Close an attempt; False if it is not the last one any more, and nothing was changed."""
        changed = db.session.execute(_is_at_hand(job).values(lease_until=None, **values))
        return bool(changed.rowcount)  # type: ignore[attr-defined]

    @contextmanager
    def _kept(self, job: Job) -> Iterator[None]:
        """Renew a job's lease while it is at hand, but not for ever: one that hangs is taken over."""
        is_over = threading.Event()

        def renew() -> None:
            deadline = time.monotonic() + LONGEST_SECONDS
            while not is_over.wait(RENEW_SECONDS) and time.monotonic() < deadline:
                try:
                    with self._app.app_context(), unit_of_work():
                        db.session.execute(_is_at_hand(job).values(lease_until=clock.now() + LEASE))
                except Exception as error:
                    log.warning("the lease of job %s was not renewed: %s", job.id, type(error).__name__)

        threading.Thread(target=renew, daemon=True).start()
        try:
            yield
        finally:
            is_over.set()


# What it was asked for is not kept longer than it is of use: it may be the text of a mail.
DONE: dict[str, Any] = {"status": "done", "last_error": None, "arguments": {}}


def _is_at_hand(job: Job) -> Update:
    """A change of a job's row that finds it only while this attempt is the last one."""
    return update(Job).where(Job.id == job.id, Job.status == "running", Job.attempts == job.attempts)


worker_slot: Extension[Worker] = Extension("worker")
