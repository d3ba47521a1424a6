"""Conversations, who is in them, what was said, and the numbered log of what changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, Timestamped


class Conversation(Timestamped, Model):
    """Where people talk.

    ``last_event`` numbers every durable change and ``last_seq`` the visible messages; both are taken
    by ``SET n = n + 1`` under this row's lock, so that commit order is number order.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        CheckConstraint("last_event >= last_seq AND last_seq >= 0", name="counters"),
        Index("ix_conversations_active_at_id", "active_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    is_group: Mapped[bool] = mapped_column(default=False)
    title: Mapped[str | None] = mapped_column(String(80))
    direct_key: Mapped[str | None] = mapped_column(String(40), unique=True)
    last_event: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)
    active_at: Mapped[datetime] = mapped_column(default=clock.now)


class Member(Timestamped, Model):
    """Somebody in a conversation, with how far their devices and they themselves have come."""

    __tablename__ = "conversation_members"
    __table_args__ = (
        CheckConstraint("read_seq <= delivered_seq AND read_seq >= 0", name="pointers"),
        Index("ix_conversation_members_user_id", "user_id", "conversation_id"),
    )

    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[str] = mapped_column(String(10), default="member")
    delivered_seq: Mapped[int] = mapped_column(default=0)
    read_seq: Mapped[int] = mapped_column(default=0)
    muted: Mapped[bool] = mapped_column(default=False)


class Message(Timestamped, Model):
    """Something said. ``client_id`` makes a resend the same message, for ever."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("sender_id", "client_id"),
        UniqueConstraint("conversation_id", "seq"),
        CheckConstraint("content_type IN ('text', 'image', 'card')", name="content_type"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    sender_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    seq: Mapped[int]
    event: Mapped[int]
    client_id: Mapped[str] = mapped_column(String(36))
    content_type: Mapped[str] = mapped_column(String(10))
    body: Mapped[str] = mapped_column(Text)
    refs: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    media_count: Mapped[int] = mapped_column(default=0)
    reply_to: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"))


class ConversationEvent(Model):
    """One durable change: only ids, rendered from the present state when somebody catches up."""

    __tablename__ = "conversation_events"

    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    event: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    user_id: Mapped[int | None]
