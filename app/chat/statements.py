"""What is built once and goes past the ORM: what a message takes under its lock, what every connect asks."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, and_, bindparam, exists, func, insert, literal_column, select, update
from sqlalchemy.orm import aliased

from app.chat.models import Conversation, ConversationEvent, Member, Message
from app.core.db import NextId
from app.core.hot import HotPage, HotRead, HotWrites
from app.users.models import User

HEADS = 200
MOST_ROOMS = 2000

_talks, _members, _messages, _log = (
    cast(Table, model.__table__) for model in (Conversation, Member, Message, ConversationEvent)
)

_other, _listener = aliased(Member), aliased(User)
LISTENS = (
    exists()
    .where(_other.conversation_id == Conversation.id, _other.user_id != Member.user_id)
    .where(_listener.id == _other.user_id, _listener.suspended_at.is_(None))
)
SHOWN = ("username", "display_name", "avatar")

# Only members may make a conversation wait.
LOCK = HotWrites(
    select(_talks.c.id)
    .where(_talks.c.id == bindparam("conversation"))
    .where(
        exists().where(_members.c.conversation_id == _talks.c.id, _members.c.user_id == bindparam("viewer"))
    )
    .with_for_update()
)
# All that the next message needs to know, with it whoever has read everything: a row each, or one without.
_reader = aliased(Member)
_turn = (
    select(
        Conversation.id,
        Conversation.last_event,
        Conversation.last_seq,
        LISTENS.label("somebody_listens"),
        *(getattr(User, name) for name in SHOWN),
        select(NextId(literal_column(_messages.name))).scalar_subquery().label("message_id"),
        Message.id.label("original_id"),
        _reader.user_id.label("reader_id"),
    )
    .join(Member, Member.conversation_id == Conversation.id)
    .join(User, User.id == Member.user_id)
    .outerjoin(Message, and_(Message.sender_id == User.id, Message.client_id == bindparam("name")))
    .outerjoin(
        _reader,
        and_(
            _reader.conversation_id == Conversation.id,
            _reader.user_id != Member.user_id,
            _reader.read_seq == Conversation.last_seq,
        ),
    )
    .where(Conversation.id == bindparam("conversation"), Member.user_id == bindparam("viewer"))
)
TURN = HotRead(_turn)
TURN_OF_CLAIMS = HotPage(_turn)
# A message with the numbers that were read under the lock, its place in the log, and the sender's pointers.
KEEP = HotWrites(
    update(_talks)
    .where(_talks.c.id == bindparam("conversation"))
    .values(last_event=bindparam("event"), last_seq=bindparam("seq"), active_at=bindparam("now")),
    insert(_messages).inline(),
    insert(_log).inline(),
    update(_members)
    .where(_members.c.conversation_id == bindparam("conversation"), _members.c.user_id == bindparam("sender"))
    .values(read_seq=bindparam("seq"), delivered_seq=bindparam("seq")),
)

# Whether somebody is there, for what is said often and stored nowhere.
PLACE_OF_CLAIMS = HotPage(
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
