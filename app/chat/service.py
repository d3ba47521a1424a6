"""Talking: starting, saying, reading. Each verb takes its number under the conversation's lock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, select, update

from app.chat import statements
from app.chat.events import ConversationStarted, MessageSent, MessagesRead, UnreadBegan
from app.chat.models import Conversation, Member, Message
from app.chat.policies import conversation_policy
from app.chat.queries import View
from app.chat.schemas import message_wire
from app.chat.stream import in_order, stream_of
from app.chat.turns import Turn
from app.core import clock
from app.core.cards import cards_slot
from app.core.db import db, insert_once
from app.core.errors import Problem, invalid
from app.core.fields import has_visible
from app.core.identity import Actor
from app.core.settings import current_settings
from app.core.unit_of_work import current_unit, record
from app.media import service as media_service
from app.users import queries as users_queries


def start_direct(actor: Actor, member_ids: Sequence[int], *, is_group: bool) -> tuple[int, bool]:
    """The conversation with one other person: its id, and whether it is new."""
    others = set(member_ids) - {actor.id}
    if is_group or len(others) > 1:
        raise invalid({"is_group": ["Only conversations of two people."]}, code="groups_not_available")
    if not others:
        raise invalid({"member_ids": ["Choose somebody other than yourself."]})
    [other] = others
    if other not in users_queries.visible_ids(actor, {other}):
        raise invalid({"member_ids": ["There is no such person."]})
    low, high = sorted((actor.id, other))
    key = f"{low}:{high}"
    now = clock.now()
    created = insert_once(
        Conversation, direct_key=key, is_group=False, last_event=0, last_seq=0, active_at=now, created_at=now
    )
    conversation_id: int = db.session.execute(
        select(Conversation.id).where(Conversation.direct_key == key)
    ).scalar_one()
    if created:
        db.session.add_all(Member(conversation_id=conversation_id, user_id=user) for user in (low, high))
        db.session.flush()
        record(ConversationStarted(conversation_id=conversation_id, member_ids=(low, high)))
    return conversation_id, created


def send(
    actor: Actor,
    turn: Turn,
    *,
    content_type: str = "text",
    body: str = "",
    media_ids: Sequence[int] = (),
    refs: Sequence[dict[str, Any]] = (),
    reply_to: int | None = None,
) -> tuple[Message, bool]:
    """Say something: the message, and whether it is new. The same ``client_id`` is the same message.

    A repeat returns the original whatever else it carries: the first one wins.
    """
    if turn.original_id is not None:
        original = db.session.get_one(Message, turn.original_id)
        if original.conversation_id != turn.conversation_id:
            raise _name_taken()
        return original, False
    conversation_policy.authorize(actor, "send", turn)
    _check_content(content_type, body, media_ids, refs)
    _check_reply(turn.conversation_id, reply_to)
    message = _store(
        turn,
        {
            "content_type": content_type,
            "body": body,
            "refs": [{"kind": ref["kind"], "id": ref["id"]} for ref in refs],
            "media_count": len(media_ids),
            "reply_to": reply_to,
        },
    )
    media_service.attach(actor, media_ids, "message", message.id)
    return message, True


def read(actor: Actor, view: View, seq: int) -> int:
    """Somebody has read up to ``seq``; pointers only move forward. Returns where it stands."""
    last = db.session.execute(select(Conversation.last_seq).where(Conversation.id == view.id)).scalar_one()
    if seq > last:
        raise invalid({"seq": ["Nothing was said there yet."]})
    moved = db.session.execute(
        update(Member)
        .where(Member.conversation_id == view.id, Member.user_id == actor.id, Member.read_seq < seq)
        .values(read_seq=seq, delivered_seq=_at_least(seq))
        .execution_options(synchronize_session=False)
    )
    if moved.rowcount:  # type: ignore[attr-defined]
        record(MessagesRead(conversation_id=view.id, user_id=actor.id, read_seq=seq))
        return seq
    return view.member.read_seq


def read_messages(actor: Actor, view: View, message_ids: Sequence[int]) -> int:
    """Somebody has read some messages of this conversation: up to the last of them."""
    rows = db.session.execute(
        select(Message.seq).where(Message.id.in_(message_ids), Message.conversation_id == view.id)
    ).scalars()
    places = list(rows)
    if len(places) != len(set(message_ids)):
        raise invalid({"message_ids": ["Some of these messages are not in this conversation."]})
    return read(actor, view, max(places))


def note_delivered(actor: Actor, conversation_ids: Sequence[int]) -> None:
    """A device of the actor is up to date with these conversations."""
    newest = select(Conversation.last_seq).where(Conversation.id == Member.conversation_id)
    db.session.execute(
        update(Member)
        .where(Member.user_id == actor.id, Member.conversation_id.in_(conversation_ids))
        .where(Member.delivered_seq < newest.scalar_subquery())
        .values(delivered_seq=newest.scalar_subquery())
        .execution_options(synchronize_session=False)
    )


def _store(turn: Turn, said: dict[str, Any]) -> Message:
    """Number a message, keep it and its place in the log: on the way to what is asked next, or to the COMMIT.

    The sender has read what they say; whoever was up to date has something to read now.
    """
    unit, talk, sender_id = current_unit(), turn.conversation_id, turn.sender.id
    # Said in another conversation at this very moment: no lock is common to the two.
    unit.contradicted = _name_taken()
    columns = {
        "id": turn.message_id,
        "conversation_id": talk,
        "sender_id": sender_id,
        "client_id": turn.client_id,
        "seq": turn.last_seq + 1,
        "event": turn.last_event + 1,
        "created_at": clock.now(),
        **said,
    }
    message = Message(**columns)
    place = {"conversation": talk, "sender": sender_id, "now": message.created_at}
    statements.KEEP.later({**columns, **place, "kind": "message", "message_id": message.id})
    in_order().take(unit, stream_of(talk), message.event)
    for reader in turn.up_to_date:
        record(UnreadBegan(conversation_id=talk, user_id=reader, sender_id=sender_id))
    fact = MessageSent(
        conversation_id=talk, message_id=message.id, sender_id=sender_id, seq=message.seq, event=message.event
    )
    if not message.media_count:
        unit.known[fact] = message_wire(message, turn.sender, ())
    record(fact)
    return message


def _name_taken() -> Problem:
    return Problem(409, "client_id_reused", "This client_id belongs to another conversation.")


def _at_least(seq: int) -> Any:
    return case((Member.delivered_seq < seq, seq), else_=Member.delivered_seq)


def _check_content(
    content_type: str, body: str, media_ids: Sequence[int], refs: Sequence[dict[str, Any]]
) -> None:
    settings = current_settings()
    if len(body) > settings.message_max_length:
        raise invalid({"body": [f"At most {settings.message_max_length} characters."]})
    if content_type == "text" and not has_visible(body):
        raise invalid({"body": ["Write something that can be seen."]})
    if content_type == "image" and not media_ids:
        raise invalid({"media_ids": ["Add a picture."]})
    if content_type == "card" and not refs:
        raise invalid({"refs": ["Add what you want to show."]})
    if len(media_ids) > settings.media_per_post:
        raise invalid({"media_ids": [f"At most {settings.media_per_post} pictures."]})
    cards_slot.get().check(refs)


def _check_reply(conversation_id: int, reply_to: int | None) -> None:
    if reply_to is None:
        return
    found = select(Message.id).where(Message.id == reply_to, Message.conversation_id == conversation_id)
    if db.session.scalar(found) is None:
        raise invalid({"reply_to": ["This message is not in this conversation."]})
