"""Notifications, one row a group."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, Timestamped

KINDS = ("like", "comment", "reply", "follow", "message", "order")


class Notification(Timestamped, Model):
    """Things of one kind about one subject that happened to somebody since they last looked.

    Only ids are kept: names and words are rendered from what the recipient may see when they look.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        CheckConstraint("kind IN ('like', 'comment', 'reply', 'follow', 'message', 'order')", name="kind"),
        CheckConstraint("actor_count >= 0", name="actor_count"),
        Index(
            "uq_notifications_open_group",
            "recipient_id",
            "kind",
            "subject_kind",
            "subject_id",
            unique=True,
            postgresql_where=text("read_at IS NULL"),
            sqlite_where=text("read_at IS NULL"),
        ),
        Index("ix_notifications_recipient_id_updated_at_id", "recipient_id", "updated_at", "id"),
        Index("ix_notifications_subject", "subject_kind", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    recipient_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(10))
    subject_kind: Mapped[str] = mapped_column(String(20))
    subject_id: Mapped[int]
    actor_count: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)
    read_at: Mapped[datetime | None]


class NotificationActor(Timestamped, Model):
    """Who is behind a group, each once."""

    __tablename__ = "notification_actors"
    __table_args__ = (
        Index("ix_notification_actors_latest", "notification_id", "created_at", "user_id"),
        Index("ix_notification_actors_user_id", "user_id"),
    )

    notification_id: Mapped[int] = mapped_column(
        ForeignKey("notifications.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
