"""Reads of conversations. One rule: members see them, nobody else knows that they exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Select, bindparam, select

from app.chat import statements
from app.chat.models import Conversation, ConversationEvent, Member, Message
from app.chat.policies import conversation_policy
from app.chat.schemas import member_wire, message_wire
from app.core.cards import cards_slot
from app.core.db import db
from app.core.hot import HotRead
from app.core.identity import Actor, Claims
from app.core.pagination import Key, paginate
from app.core.policies import visible_or_404
from app.media import queries as media_queries
from app.users import queries as users_queries
from app.users.models import User

FURTHEST_CATCH_UP = 200
KEYS = (Key(Conversation.active_at, "active_at"), Key(Conversation.id, "id"))


@dataclass(frozen=True, slots=True)
class View:
    """A conversation with the actor's own membership, and whether anybody else is still there."""

    conversation: Conversation
    member: Member
    somebody_listens: bool

    @property
    def id(self) -> int:
        """The conversation's id."""
        return self.conversation.id

    @property
    def active_at(self) -> Any:
        """When something was last said."""
        return self.conversation.active_at


# Built once: building a statement costs more than running it.
_MINE = (
    select(Conversation, Member, statements.LISTENS.label("somebody_listens"))
    .join(Member, Member.conversation_id == Conversation.id)
    .where(Member.user_id == bindparam("viewer"))
)
_ONE_OF_MINE = _MINE.where(Conversation.id == bindparam("conversation"))
_TOLD = HotRead(
    select(*Message.__table__.c, *(getattr(User, name) for name in statements.SHOWN))
    .join(User, User.id == Message.sender_id)
    .where(Message.id == bindparam("message"))
)
NOBODY = 0


def visible_to(actor: Actor) -> Select[Any, Any, Any]:
    """Conversations the actor is in, as rows of ``Conversation``, ``Member`` and ``somebody_listens``."""
    return _MINE.params(viewer=actor.member_id or NOBODY)


def get_visible(actor: Actor, conversation_id: int) -> View:
    """A conversation the actor is in; 404 otherwise."""
    asked = {"viewer": actor.member_id or NOBODY, "conversation": conversation_id}
    row = db.session.execute(_ONE_OF_MINE, asked).one_or_none()
    return View(*visible_or_404(row, "conversation"))


def asking_member(claims: Claims, conversation_id: int) -> Actor:
    """Who asks, if they are in the conversation, in one journey; 404 otherwise."""
    place = {"viewer": claims.user_id, "conversation": conversation_id}
    actor, rows = statements.PLACE_OF_CLAIMS.asked(claims, place)
    visible_or_404(rows or None, "conversation")
    return actor


def page(actor: Actor, *, scope: str, limit: int, cursor: str | None) -> dict[str, Any]:
    """A page of one's conversations, the liveliest first; a constant number of statements."""
    statement = visible_to(actor).add_columns(Conversation.active_at, Conversation.id)
    found = paginate(statement, KEYS, scope=scope, limit=limit, cursor=cursor, scalars=False)
    views = [View(row.Conversation, row.Member, row.somebody_listens) for row in found.items]
    return {"items": wires(actor, views), "next_cursor": found.next_cursor}


def wires(actor: Actor, views: Sequence[View]) -> list[dict[str, Any]]:
    """Conversations with their members and last messages."""
    ids = [view.id for view in views]
    people: dict[int, list[dict[str, Any]]] = defaultdict(list)
    members = (
        select(Member, User)
        .join(User, User.id == Member.user_id)
        .where(Member.conversation_id.in_(ids))
        .order_by(Member.created_at, Member.user_id)
    )
    for row in db.session.execute(members) if ids else ():
        people[row.Member.conversation_id].append(member_wire(row))
    last = (
        select(Message)
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(Conversation.id.in_(ids), Message.seq == Conversation.last_seq)
    )
    rows = list(db.session.scalars(last)) if ids else []
    messages = {wire["conversation_id"]: wire for wire in message_wires(actor, rows)}
    return [_wire(actor, view, people[view.id], messages.get(view.id)) for view in views]


def _wire(
    actor: Actor, view: View, members: list[dict[str, Any]], last: dict[str, Any] | None
) -> dict[str, Any]:
    conversation = view.conversation
    return {
        "id": conversation.id,
        "is_group": conversation.is_group,
        "title": conversation.title,
        "members": members,
        "last_message": last,
        "last_event": conversation.last_event,
        "last_seq": conversation.last_seq,
        "unread_count": conversation.last_seq - view.member.read_seq,
        "muted": view.member.muted,
        "active_at": conversation.active_at,
        "can": conversation_policy.abilities(actor, view),
    }


def message_wires(
    actor: Actor | None, rows: Sequence[Any], senders: Mapping[int, Any] | None = None
) -> list[dict[str, Any]]:
    """Messages as the actor sees them; without an actor, as every member may be told."""
    if senders is None:
        senders = users_queries.by_ids({row.sender_id for row in rows})
    media = media_queries.of("message", [row.id for row in rows if row.media_count])
    refs = [(ref["kind"], ref["id"]) for row in rows for ref in row.refs]
    found = cards_slot.get().load(actor, refs) if actor is not None and refs else {}
    return [
        message_wire(
            row,
            senders[row.sender_id],
            media.get(row.id, ()),
            None if actor is None else [found[ref["kind"], ref["id"]] for ref in row.refs],
        )
        for row in rows
    ]


def messages(
    view: View,
    *,
    limit: int,
    before_seq: int | None = None,
    after_seq: int | None = None,
    around_seq: int | None = None,
) -> tuple[list[Message], bool]:
    """Messages newest first, and whether there are more in the direction that was asked for."""
    said = select(Message).where(Message.conversation_id == view.id)
    if after_seq is not None:
        statement = said.where(Message.seq > after_seq).order_by(Message.seq).limit(limit + 1)
        rows = list(db.session.scalars(statement))
        return rows[:limit][::-1], len(rows) > limit
    if around_seq is not None:
        before_seq = around_seq + limit // 2 + 1
    if before_seq is not None:
        said = said.where(Message.seq < before_seq)
    rows = list(db.session.scalars(said.order_by(Message.seq.desc()).limit(limit + 1)))
    return rows[:limit], len(rows) > limit


def events_after(actor: Actor, view: View, after: int) -> dict[str, Any]:
    """Durable changes since ``after``, in order; ``limited`` with the newest when there are too many."""
    last = view.conversation.last_event
    limited = last - after > FURTHEST_CATCH_UP
    since = last - FURTHEST_CATCH_UP if limited else after
    rows = db.session.execute(
        select(ConversationEvent, Message)
        .outerjoin(Message, Message.id == ConversationEvent.message_id)
        .where(ConversationEvent.conversation_id == view.id, ConversationEvent.event > since)
        .order_by(ConversationEvent.event)
        .limit(FURTHEST_CATCH_UP)
    ).all()
    said = message_wires(actor, [row.Message for row in rows if row.Message is not None])
    by_id = {wire["id"]: wire for wire in said}
    items = [
        {
            "event": row.ConversationEvent.event,
            "kind": row.ConversationEvent.kind,
            "message": by_id.get(row.ConversationEvent.message_id),
        }
        for row in rows
    ]
    return {"items": items, "limited": limited, "last_event": last}


def told(message_id: int) -> dict[str, Any] | None:
    """A message as every member may be told; None if it is gone."""
    for row in _TOLD.rows({"message": message_id}):
        sender = SimpleNamespace(id=row.sender_id, **{name: getattr(row, name) for name in statements.SHOWN})
        return message_wires(None, [row], {row.sender_id: sender})[0]
    return None


def said_wire(actor: Actor, sender: Any, message: Message) -> dict[str, Any]:
    """What the actor has just said, as they see it."""
    return message_wires(actor, [message], {sender.id: sender})[0]


def visible_message_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Which messages the actor may read; for their pictures."""
    if not actor.is_member:
        return set()
    statement = (
        select(Message.id)
        .join(Member, Member.conversation_id == Message.conversation_id)
        .where(Message.id.in_(ids), Member.user_id == actor.id)
    )
    return set(db.session.scalars(statement))


def own_heads(user_id: int) -> dict[str, int]:
    """Last events of somebody's latest conversations."""
    return {str(number): event for number, event in statements.LATEST.tuples({"member": user_id})}


def heads(user_ids: Sequence[int], *, since: Any = None) -> dict[int, dict[str, int]]:
    """Last events of the latest conversations of some people, by person; one statement."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    if not user_ids:
        return found
    statement = (
        select(Member.user_id, Conversation.id, Conversation.last_event)
        .join(Conversation, Conversation.id == Member.conversation_id)
        .where(Member.user_id.in_(user_ids))
        .order_by(Conversation.active_at.desc(), Conversation.id.desc())
        .limit(statements.HEADS * len(user_ids))
    )
    if since is not None:
        statement = statement.where(Conversation.active_at >= since)
    for row in db.session.execute(statement):
        found[row.user_id][str(row.id)] = row.last_event
    return found


def unread_total(user_id: int) -> int:
    """How many messages somebody has not read, over all conversations that are not muted."""
    [(unread,)] = statements.UNREAD.tuples({"member": user_id})
    return int(unread)  # PostgreSQL sums to a numeric


def room_ids(user_id: int) -> list[int]:
    """The latest conversations somebody is in."""
    return [conversation_id for (conversation_id,) in statements.ROOMS.tuples({"member": user_id})]


def peers_of(user_id: int) -> set[int]:
    """People who share a conversation with somebody."""
    return {peer for (peer,) in statements.PEERS.tuples({"of": user_id})}
