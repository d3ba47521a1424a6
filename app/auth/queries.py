"""Reads about sessions."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from app.auth.models import Session
from app.core.db import db
from app.core.identity import Actor, Claims
from app.users.models import User

_ACTOR = (
    select(User.id, User.grants)
    .join(Session, Session.user_id == User.id)
    .where(
        Session.id == bindparam("session_id"),
        User.id == bindparam("user_id"),
        Session.revoked_at.is_(None),
        User.suspended_at.is_(None),
    )
)


def resolve(claims: Claims) -> Actor | None:
    """The actor behind claims, if session and user still live; one statement."""
    row = db.session.execute(
        _ACTOR, {"session_id": claims.session_id, "user_id": claims.user_id}
    ).one_or_none()
    return None if row is None else Actor(row.id, claims.session_id, frozenset(row.grants))


def living(session_ids: frozenset[int]) -> frozenset[int]:
    """Which of some sessions still live, their owners not suspended; one statement."""
    if not session_ids:
        return frozenset()
    statement = (
        select(Session.id)
        .join(User, User.id == Session.user_id)
        .where(Session.id.in_(session_ids), Session.revoked_at.is_(None), User.suspended_at.is_(None))
    )
    return frozenset(db.session.scalars(statement))
