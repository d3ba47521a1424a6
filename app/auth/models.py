"""Passwords and sessions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String
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
    stored. ``superseded`` holds those it replaced within that time: ``{jti: when}``, in seconds.
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
    superseded: Mapped[dict[str, float]] = mapped_column(JSON, default=dict)
    revoked_at: Mapped[datetime | None]
    revoked_why: Mapped[str | None] = mapped_column(String(30))


class SecurityEvent(Timestamped, Model):
    """Something worth knowing when an account is attacked: who, when, what, from where."""

    __tablename__ = "security_events"
    __table_args__ = (
        Index("ix_security_events_user_id_created_at", "user_id", "created_at"),
        Index("ix_security_events_created_at", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    session_id: Mapped[int | None]
    user_agent: Mapped[str] = mapped_column(String(300), default="")
    address: Mapped[str] = mapped_column(String(64), default="")
