"""Opening, continuing and ending sessions."""

from __future__ import annotations

import logging
import uuid

from sqlalchemy import update

from app.auth import queries
from app.auth.devices import Device
from app.auth.events import SessionEnded, SignedIn
from app.auth.models import Credential, SecurityEvent, Session
from app.auth.tokens import RefreshClaims, refresh_expiry
from app.core import clock
from app.core.db import db
from app.core.errors import Problem, Refusal, invalid, unauthorized
from app.core.identity import Actor
from app.core.settings import current_settings
from app.core.unit_of_work import record
from app.users import queries as users_queries
from app.users import service as users_service
from app.users.models import User

log = logging.getLogger("plaza.security")


def register(
    email: str, password_hash: str, device: Device, *, username: str | None, display_name: str | None
) -> tuple[Session, User]:
    """Make an account and sign it in. 409 ``email_taken`` or ``username_taken``."""
    user = create_account(email, password_hash, username=username, display_name=display_name)
    return open_session(user, user_agent=device.user_agent, address=device.address), user


def create_account(
    email: str,
    password_hash: str,
    *,
    username: str | None = None,
    display_name: str | None = None,
    grants: tuple[str, ...] = (),
) -> User:
    """Make an account that signs in with a password."""
    user = users_service.create(email, username=username, display_name=display_name, grants=grants)
    db.session.add(Credential(user_id=user.id, password_hash=password_hash))
    db.session.flush()
    return user


def sign_in(
    user_id: int, proven_hash: str, device: Device, *, better_hash: str | None = None
) -> tuple[Session, User]:
    """Begin a session for whoever proved the password behind ``proven_hash``.

    The credential is locked and compared again: a password changed since then must not let in
    whoever knew the old one. ``better_hash`` replaces a hash of outdated costs.
    """
    credential = queries.credential_of(user_id, lock=True)
    user = users_queries.by_ids({user_id}).get(user_id)
    if user is None or credential is None or credential.password_hash != proven_hash:
        raise wrong_credentials()
    if user.suspended_at is not None:
        raise Problem(403, "account_suspended", "This account is suspended.")
    if better_hash:
        credential.password_hash = better_hash
    return open_session(user, user_agent=device.user_agent, address=device.address), user


def refuse_sign_in(user_id: int | None, device: Device) -> Refusal:
    """Remember a failed sign-in; returned, so that the memory is kept."""
    _remember("sign_in_failed", device, user_id=user_id)
    return Refusal(wrong_credentials())


def wrong_credentials() -> Problem:
    """The one answer for a wrong password and for an unknown address."""
    return unauthorized("wrong_credentials", "E-mail address or password is not right.")


def open_session(user: User, *, user_agent: str = "", address: str = "") -> Session:
    """Begin a session on a device."""
    session = Session(
        user_id=user.id,
        user_agent=user_agent[:300],
        address=address[:64],
        refresh_jti=str(uuid.uuid4()),
        refresh_issued_at=clock.now(),
        refresh_expires_at=refresh_expiry(),
        superseded={},
    )
    db.session.add(session)
    db.session.flush()
    record(SignedIn(user_id=user.id, session_id=session.id))
    return session


def continue_session(claims: RefreshClaims, device: Device) -> tuple[Session, User] | Refusal:
    """Rotate the refresh token of a session.

    The token in force is replaced. One that was replaced a moment ago, by the same browser, gets
    what is in force now: that is a second tab, or an answer that was lost. Any other is a stolen
    copy, or the owner after the thief: the whole session ends.
    """
    row = queries.locked_session(claims.session_id, claims.user_id)
    if row is None:
        return Refusal(unauthorized("session_ended", "This session has ended. Sign in again."))
    session: Session = row.Session
    now = clock.now()
    oldest = now.timestamp() - current_settings().refresh_grace_seconds
    recent = {jti: when for jti, when in session.superseded.items() if when > oldest}
    if claims.jti == session.refresh_jti:
        session.superseded = recent | {session.refresh_jti: now.timestamp()}
        session.refresh_jti = str(uuid.uuid4())
        session.refresh_issued_at = now
        session.refresh_expires_at = refresh_expiry()
        session.user_agent, session.address = device.user_agent, device.address
    elif claims.jti not in recent or device.user_agent != session.user_agent:
        _remember("refresh_reused", device, user_id=session.user_id, session_id=session.id)
        end_session(session, "refresh_reused")
        return Refusal(unauthorized("refresh_reused", "This session was ended for safety. Sign in again."))
    session.last_seen_at = now
    return session, row.User


def end_session(session: Session, why: str) -> None:
    """Revoke a session: its tokens die with the commit, its sockets right after."""
    if session.revoked_at is None:
        session.revoked_at = clock.now()
        session.revoked_why = why
        log.info("%s user=%s session=%s why=%s", "session_ended", session.user_id, session.id, why)
        record(SessionEnded(user_id=session.user_id, session_id=session.id, why=why))


def end_session_of(user_id: int, session_id: int, why: str) -> None:
    """Revoke a session by its id, if it still lives."""
    session = db.session.get(Session, session_id)
    if session is not None and session.user_id == user_id:
        end_session(session, why)


def end_all_sessions(user_id: int, why: str, *, but: int | None = None) -> None:
    """Revoke every session of a member, perhaps but one."""
    ended = db.session.scalars(
        update(Session)
        .where(Session.user_id == user_id, Session.revoked_at.is_(None), Session.id != (but or 0))
        .values(revoked_at=clock.now(), revoked_why=why)
        .returning(Session.id)
        .execution_options(synchronize_session=False)
    )
    for session_id in ended.all():
        log.info("%s user=%s session=%s why=%s", "session_ended", user_id, session_id, why)
        record(SessionEnded(user_id=user_id, session_id=session_id, why=why))


def change_password(actor: Actor, proven_hash: str, new_hash: str, device: Device) -> None:
    """Replace one's password; every other session ends."""
    credential = queries.credential_of(actor.id, lock=True)
    if credential is None or credential.password_hash != proven_hash:
        raise wrong_password()
    credential.password_hash = new_hash
    credential.changed_at = clock.now()
    _remember("password_changed", device, user_id=actor.id, session_id=actor.session_id)
    end_all_sessions(actor.id, "password_changed", but=actor.session_id)


def refuse_password_change(actor: Actor, device: Device) -> Refusal:
    """Remember that the present password was not known; returned, so that the memory is kept."""
    _remember("password_change_failed", device, user_id=actor.id, session_id=actor.session_id)
    return Refusal(wrong_password())


def wrong_password() -> Problem:
    """The present password is not right."""
    return invalid(
        {"current_password": ["That is not your present password."]},
        "Your present password is not right.",
        "wrong_password",
    )


def _remember(
    kind: str, device: Device, *, user_id: int | None = None, session_id: int | None = None
) -> None:
    log.warning("%s user=%s session=%s address=%s", kind, user_id, session_id, device.address)
    db.session.add(
        SecurityEvent(
            kind=kind,
            user_id=user_id,
            session_id=session_id,
            user_agent=device.user_agent,
            address=device.address,
        )
    )
