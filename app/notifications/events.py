"""Facts about notifications."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class NotificationSent(Fact):
    """A group was made or grew."""

    notification_id: int
    recipient_id: int


@dataclass(frozen=True, slots=True)
class NotificationsRead(Fact):
    """Somebody looked; ``ids`` were unread before."""

    recipient_id: int
    ids: tuple[int, ...]
