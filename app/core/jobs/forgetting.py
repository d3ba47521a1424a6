"""Rows of jobs that are done do not stay for ever."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete

from app.core import clock
from app.core.db import db
from app.core.jobs.declared import Jobs
from app.core.jobs.models import Job

KEPT = timedelta(days=7)

jobs = Jobs()


@jobs.job("jobs.forget", every=timedelta(hours=6))
def forget() -> None:
    """Remove what was done a week ago; rows with a key stay, for they keep it from being done again."""
    db.session.execute(
        delete(Job).where(Job.status == "done", Job.key.is_(None), Job.run_at < clock.now() - KEPT)
    )
