"""Facts about signing in."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class SignedIn(Fact):
    """A session began."""

    user_id: int
    session_id: int


@dataclass(frozen=True, slots=True)
class SessionEnded(Fact):
    """A session was revoked: its tokens and sockets die."""

    user_id: int
    session_id: int
    why: str
