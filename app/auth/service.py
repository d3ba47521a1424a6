"""Opening and ending sessions."""

from __future__ import annotations

import uuid

from app.auth.events import SessionEnded, SignedIn
from app.auth.models import Session
from app.auth.tokens import refresh_expiry
from app.core import clock
from app.core.db import db
from app.core.unit_of_work import record
from app.users.models import User


def open_session(user: User, *, user_agent: str = "", address: str = "") -> Session:
    """Begin a session on a device."""
    session = Session(
        user_id=user.id,
        user_agent=user_agent[:300],
        address=address[:64],
        refresh_jti=str(uuid.uuid4()),
        refresh_issued_at=clock.now(),
        refresh_expires_at=refresh_expiry(),
    )
    db.session.add(session)
    db.session.flush()
    record(SignedIn(user_id=user.id, session_id=session.id))
    return session


def end_session(session: Session, why: str) -> None:
    """Revoke a session: its tokens die with the commit, its sockets right after."""
    if session.revoked_at is None:
        session.revoked_at = clock.now()
        session.revoked_why = why
        record(SessionEnded(user_id=session.user_id, session_id=session.id, why=why))
