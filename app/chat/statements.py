"""What is built once and goes past the ORM: what a message takes under its lock, what every connect asks."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, func, insert, select, update
from sqlalchemy.orm import aliased

from app.chat.models import Conversation, ConversationEvent, Member, Message
from app.core.hot import HotRead

HEADS = 200
MOST_ROOMS = 2000

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

# Whether somebody is there, for what is said often and stored nowhere.
PLACE = HotRead(
    select(Member.user_id).where(
        Member.conversation_id == bindparam("conversation"), Member.user_id == bindparam("viewer")
    )
)

# What is asked at every connect; everybody connects at once when a line broke.
UNREAD = HotRead(
    select(func.coalesce(func.sum(Conversation.last_seq - Member.read_seq), 0).label("unread"))
    .join(Member, Member.conversation_id == Conversation.id)
    .where(Member.user_id == bindparam("member"), Member.muted.is_(False))
)
LATEST = HotRead(
    select(Conversation.id, Conversation.last_event)
    .join(Member, Member.conversation_id == Conversation.id)
    .where(Member.user_id == bindparam("member"))
    .order_by(Conversation.active_at.desc(), Conversation.id.desc())
    .limit(HEADS)
)
ROOMS = HotRead(
    select(Conversation.id)
    .join(Member, Member.conversation_id == Conversation.id)
    .where(Member.user_id == bindparam("member"))
    .order_by(Conversation.active_at.desc(), Conversation.id.desc())
    .limit(MOST_ROOMS)
)
_mine, _theirs = aliased(Member), aliased(Member)
PEERS = HotRead(
    select(_theirs.user_id)
    .join(_mine, _mine.conversation_id == _theirs.conversation_id)
    .where(_mine.user_id == bindparam("of"), _theirs.user_id != bindparam("of"))
    .distinct()
)
