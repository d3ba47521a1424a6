"""What a message takes, built once and past the ORM: people wait for it, and it holds a lock."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, bindparam, insert, select, update

from app.chat.models import Conversation, ConversationEvent, Member, Message

_talks, _members, _messages, _log = (
    cast(Table, model.__table__) for model in (Conversation, Member, Message, ConversationEvent)
)

LOCK = select(_talks.c.id).where(_talks.c.id == bindparam("conversation")).with_for_update()
ORIGINAL = select(Message).where(
    Message.sender_id == bindparam("sender"), Message.client_id == bindparam("client_id")
)
TAKE_NUMBERS = (
    update(_talks)
    .where(_talks.c.id == bindparam("conversation"))
    .values(last_event=_talks.c.last_event + 1, last_seq=_talks.c.last_seq + 1, active_at=bindparam("now"))
    .returning(_talks.c.last_event, _talks.c.last_seq)
)
KEEP_MESSAGE = insert(_messages).returning(_messages.c.id)
KEEP_EVENT = insert(_log)
UP_TO_DATE = select(_members.c.user_id).where(
    _members.c.conversation_id == bindparam("conversation"),
    _members.c.user_id != bindparam("sender"),
    _members.c.read_seq == bindparam("before"),
)
MOVE_POINTERS = (
    update(_members)
    .where(_members.c.conversation_id == bindparam("conversation"), _members.c.user_id == bindparam("sender"))
    .values(read_seq=bindparam("seq"), delivered_seq=bindparam("seq"))
)
