"""Reads about sessions."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import Select, Text, bindparam, cast, select

from app.auth.last_seen import last_seen_slot
from app.auth.models import Credential, Session
from app.core import clock
from app.core.db import db
from app.core.hot import HotRead
from app.core.identity import Actor, Claims
from app.core.policies import visible_or_404
from app.users.models import User

_users = User.__table__.c
_sessions = Session.__table__.c
# As text: a page that asks along repeats it in each row.
ASKING = (
    select(cast(_users.grants, Text).label("standing"))
    .join_from(User.__table__, Session.__table__, _sessions.user_id == _users.id)
    .where(
        _sessions.id == bindparam("session_id"),
        _users.id == bindparam("user_id"),
        _sessions.revoked_at.is_(None),
        _users.suspended_at.is_(None),
    )
)
_ASKING = HotRead(ASKING)


def known(claims: Claims, standing: str) -> Actor:
    """The actor of claims whose session lives, with the grants that the database has."""
    last_seen_slot.get().note(claims.session_id)
    return Actor(claims.user_id, claims.session_id, frozenset(orjson.loads(standing)))


def resolve(claims: Claims) -> Actor | None:
    """The actor behind claims, if session and user still live; one statement."""
    found = _ASKING.rows({"session_id": claims.session_id, "user_id": claims.user_id})
    return known(claims, found[0].standing) if found else None


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


def visible_to(actor: Actor) -> Select[Any]:
    """One's own sessions that still live."""
    return select(Session).where(
        Session.user_id == actor.id,
        Session.revoked_at.is_(None),
        Session.refresh_expires_at > clock.now(),
    )


def get_visible(actor: Actor, session_id: int) -> Session:
    """One of one's own living sessions; 404 otherwise."""
    session: Session | None = db.session.scalar(visible_to(actor).where(Session.id == session_id))
    return visible_or_404(session, "session")


def locked_session(session_id: int, user_id: int) -> Any:
    """``Session`` and its ``User``, the session locked until the end of the unit; None if it has ended."""
    return db.session.execute(
        select(Session, User)
        .join(User, User.id == Session.user_id)
        .where(
            Session.id == session_id,
            User.id == user_id,
            Session.revoked_at.is_(None),
            User.suspended_at.is_(None),
        )
        .with_for_update(of=Session)
    ).one_or_none()


def hash_for_email(email_key: str) -> Any:
    """``user_id`` and ``password_hash`` behind an address; None for an unknown one."""
    return db.session.execute(
        select(Credential.user_id, Credential.password_hash)
        .join(User, User.id == Credential.user_id)
        .where(User.email_key == email_key)
    ).one_or_none()


def credential_of(user_id: int, *, lock: bool = False) -> Credential | None:
    """A member's credential, perhaps locked until the end of the unit."""
    statement = select(Credential).where(Credential.user_id == user_id)
    return db.session.scalar(statement.with_for_update() if lock else statement)
