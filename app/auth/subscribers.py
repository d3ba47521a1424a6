"""A suspended account has no sessions."""

from __future__ import annotations

from app.auth import service
from app.core.events import Subscriptions
from app.users.events import UserSuspended

subscriptions = Subscriptions()


@subscriptions.together(UserSuspended)
def end_sessions(fact: UserSuspended) -> None:
    """Its tokens die with the suspension, its sockets right after."""
    service.end_all_sessions(fact.user_id, "suspended")
