"""What tests ask about jobs."""

from __future__ import annotations

from sqlalchemy import select

from app.core.db import db
from app.core.jobs import Job
from app.core.unit_of_work import unit_of_work


def statuses() -> list[tuple[str, int]]:
    with unit_of_work(writes=False):
        return [(job.status, job.attempts) for job in db.session.scalars(select(Job).order_by(Job.id))]
