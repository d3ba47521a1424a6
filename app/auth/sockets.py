"""Ended sessions are cut on every process."""

from __future__ import annotations

from app.auth.events import SessionEnded
from app.core.events import Subscriptions
from app.core.realtime import realtime

subscriptions = Subscriptions()


@subscriptions.afterwards(SessionEnded)
def cut_sockets(fact: SessionEnded) -> None:
    """Close the session's sockets, wherever they are."""
    realtime().revoke_session(fact.session_id)
