"""Sockets of ended sessions are cut on every process; when rights change, rooms are checked again."""

from __future__ import annotations

from app.auth import last_seen
from app.auth.events import SessionEnded
from app.core.events import Subscriptions
from app.core.realtime import realtime
from app.core.realtime.catalogue import Sockets
from app.core.unit_of_work import unit_of_work
from app.users.events import GrantsChanged

sockets = Sockets("auth")
subscriptions = Subscriptions()


@subscriptions.afterwards(SessionEnded)
def cut_sockets(fact: SessionEnded) -> None:
    """Close the session's sockets, wherever they are."""
    realtime().revoke_session(fact.session_id)


@subscriptions.afterwards(GrantsChanged)
def check_rooms(fact: GrantsChanged) -> None:
    """Leave what the member may no longer watch."""
    realtime().recheck_user(fact.user_id)


@sockets.every(last_seen.FLUSH_SECONDS)
def write_last_seen() -> None:
    """Write when this process's sessions were last used (each process has a buffer of its own)."""
    with unit_of_work():
        last_seen.flush()
