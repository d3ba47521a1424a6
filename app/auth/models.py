"""Passwords and sessions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, Timestamped


class Credential(Model):
    """How a member proves who they are: an Argon2id hash."""

    __tablename__ = "credentials"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    changed_at: Mapped[datetime] = mapped_column(default=clock.now)


class Session(Timestamped, Model):
    """One sign-in on one device: a family of refresh tokens, of which only the newest is good.

    The newest is kept as (jti, issued, expires) and signed again within the grace time; no token is
    stored. ``previous_jti`` is the one it replaced, at ``rotated_at``.
    """

    __tablename__ = "sessions"
    __table_args__ = (
        Index("ix_sessions_user_id", "user_id", "revoked_at"),
        CheckConstraint("refresh_expires_at > refresh_issued_at", name="lifetime"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    user_agent: Mapped[str] = mapped_column(String(300), default="")
    address: Mapped[str] = mapped_column(String(64), default="")
    last_seen_at: Mapped[datetime] = mapped_column(default=clock.now)
    refresh_jti: Mapped[str] = mapped_column(String(36), unique=True)
    refresh_issued_at: Mapped[datetime]
    refresh_expires_at: Mapped[datetime]
    previous_jti: Mapped[str | None] = mapped_column(String(36))
    rotated_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[str | None] = mapped_column(String(30))
