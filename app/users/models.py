"""People and who follows whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class User(Timestamped, Model):
    """A member, who is also their public profile from registration on.

    ``email_key`` and ``username`` are the folded, unique forms. ``avatar`` is the media resource of
    the picture as it is shown (written by the media domain), so that lists need no join.
    """

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("follower_count >= 0 AND following_count >= 0 AND post_count >= 0", name="counts"),
        CheckConstraint("length(username) BETWEEN 3 AND 30", name="username_length"),
        Index("ix_users_created_at_id", "created_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254))
    email_key: Mapped[str] = mapped_column(String(254), unique=True)
    username: Mapped[str] = mapped_column(String(30), unique=True)
    display_name: Mapped[str] = mapped_column(String(50))
    bio: Mapped[str] = mapped_column(String(500), default="")
    avatar: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    avatar_media_id: Mapped[int | None]
    grants: Mapped[list[str]] = mapped_column(JSON, default=list)
    suspended_at: Mapped[datetime | None]
    follower_count: Mapped[int] = mapped_column(default=0)
    following_count: Mapped[int] = mapped_column(default=0)
    post_count: Mapped[int] = mapped_column(default=0)


class Follow(Timestamped, Model):
    """One member follows another."""

    __tablename__ = "follows"
    __table_args__ = (
        CheckConstraint("follower_id <> followed_id", name="not_oneself"),
        Index("ix_follows_followed_id_created_at", "followed_id", "created_at", "follower_id"),
        Index("ix_follows_follower_id_created_at", "follower_id", "created_at", "followed_id"),
    )

    follower_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    followed_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
