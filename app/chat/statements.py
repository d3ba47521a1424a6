"""What a message takes, built once and past the ORM: people wait for it, and it holds a lock."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, insert, select, update

from app.chat.models import Conversation, ConversationEvent, Member, Message

_talks, _members, _messages, _log = (
    cast(Table, model.__table__) for model in (Conversation, Member, Message, ConversationEvent)
)

LOCK = select(_talks.c.id).where(_talks.c.id == bindparam("conversation")).with_for_update()
ORIGINAL = select(Message).where(
    Message.sender_id == bindparam("sender"), Message.client_id == bindparam("client_id")
)


def _of_talk(column: Any) -> Any:
    return select(column).where(_talks.c.id == bindparam("conversation")).scalar_subquery()


_is_said = and_(_messages.c.sender_id == bindparam("sender"), _messages.c.client_id == bindparam("name"))
_last_seq = _of_talk(_talks.c.last_seq)

# The next five travel together. Under the lock the conversation's row says which number is whose.
TAKE_NUMBERS = (
    update(_talks)
    .where(_talks.c.id == bindparam("conversation"))
    .values(last_event=_talks.c.last_event + 1, last_seq=_talks.c.last_seq + 1, active_at=bindparam("now"))
)
KEEP_MESSAGE = (
    insert(_messages)
    .values(
        conversation_id=bindparam("conversation"),
        sender_id=bindparam("sender"),
        client_id=bindparam("name"),
        seq=_last_seq,
        event=_of_talk(_talks.c.last_event),
    )
    .inline()
)
KEEP_EVENT = (
    insert(_log)
    .values(
        conversation_id=bindparam("conversation"),
        event=_of_talk(_talks.c.last_event),
        message_id=select(_messages.c.id).where(_is_said).scalar_subquery(),
    )
    .inline()
)
MOVE_POINTERS = (
    update(_members)
    .where(_members.c.conversation_id == bindparam("conversation"), _members.c.user_id == bindparam("sender"))
    .values(read_seq=_last_seq, delivered_seq=_last_seq)
)
# What was stored, and with it whoever has something to read from here on: a row each, or one without.
STORED = (
    select(_messages.c.id, _messages.c.seq, _messages.c.event, _members.c.user_id.label("reader_id"))
    .outerjoin(
        _members,
        and_(
            _members.c.conversation_id == _messages.c.conversation_id,
            _members.c.user_id != _messages.c.sender_id,
            _members.c.read_seq == _messages.c.seq - 1,
        ),
    )
    .where(_is_said)
)
