"""Notifications arrive at once, and windows agree on what was read."""

from __future__ import annotations

from app.core.events import Subscriptions
from app.core.identity import Actor
from app.core.realtime import Sockets
from app.notifications import queries
from app.notifications.events import NotificationSent, NotificationsRead
from app.notifications.schemas import NotificationNewSchema, NotificationReadSchema

sockets = Sockets("notifications")
subscriptions = Subscriptions()

notification_new = sockets.event(
    "notification.new", NotificationNewSchema, "Something that concerns you happened."
)
notification_read = sockets.event(
    "notification.read", NotificationReadSchema, "These were looked at, perhaps in another window."
)


@sockets.hello("unread")
def unread(actor: Actor) -> dict[str, int]:
    """How many notifications wait."""
    return {"notifications": queries.unread_count(actor.id)}


@subscriptions.afterwards(NotificationSent)
def tell_recipient(fact: NotificationSent) -> None:
    """The group as its recipient sees it."""
    notification = queries.one(Actor(fact.recipient_id), fact.notification_id)
    if notification is not None:
        count = queries.unread_count(fact.recipient_id)
        notification_new.emit(
            {"notification": notification, "unread_count": count}, to=f"user:{fact.recipient_id}"
        )


@subscriptions.afterwards(NotificationsRead)
def tell_windows(fact: NotificationsRead) -> None:
    """Every window of the reader."""
    count = queries.unread_count(fact.recipient_id)
    notification_read.emit({"ids": list(fact.ids), "unread_count": count}, to=f"user:{fact.recipient_id}")
