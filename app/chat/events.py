"""Facts about conversations; the numbers are those given in the transaction."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class ConversationStarted(Fact):
    """Two people can talk now."""

    conversation_id: int
    member_ids: tuple[int, int]


@dataclass(frozen=True, slots=True)
class MessageSent(Fact):
    """Something was said."""

    conversation_id: int
    message_id: int
    sender_id: int
    seq: int
    event: int


@dataclass(frozen=True, slots=True)
class UnreadBegan(Fact):
    """Somebody who was up to date has something to read."""

    conversation_id: int
    user_id: int
    sender_id: int


@dataclass(frozen=True, slots=True)
class MessagesRead(Fact):
    """Somebody has read up to ``read_seq``."""

    conversation_id: int
    user_id: int
    read_seq: int
