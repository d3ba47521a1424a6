"""Forgetting what is long over."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, or_

from app.auth.models import SecurityEvent, Session
from app.core import clock
from app.core.db import db
from app.core.jobs import Jobs

ENDED_SESSIONS_KEPT = timedelta(days=30)
SECURITY_EVENTS_KEPT = timedelta(days=180)

jobs = Jobs()


@jobs.job("auth.forget", every=timedelta(hours=6))
def forget_what_is_over() -> None:
    """Remove sessions that ended a month ago, and security events of half a year."""
    over = clock.now() - ENDED_SESSIONS_KEPT
    db.session.execute(
        delete(Session).where(or_(Session.revoked_at < over, Session.refresh_expires_at < over))
    )
    db.session.execute(
        delete(SecurityEvent).where(SecurityEvent.created_at < clock.now() - SECURITY_EVENTS_KEPT)
    )
