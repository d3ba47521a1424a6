"""Conversations over sockets: the same verbs, and what members are told."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from app.chat import queries, service
from app.chat.events import ConversationStarted, MessageSent, MessagesRead
from app.chat.schemas import (
    ConversationChangedSchema,
    HeadsSchema,
    MessageSchema,
    PointerSchema,
    ReadMessagesSchema,
    SentMessageSchema,
    SharedMessageSchema,
    TypingSchema,
    TypingToldSchema,
)
from app.chat.stream import in_order, stream_of
from app.chat.turns import Turn, take_turn_of
from app.core import clock
from app.core.events import Subscriptions
from app.core.identity import Actor, Claims
from app.core.realtime import Connection, Sockets, realtime
from app.core.realtime.session import EmptySchema
from app.core.unit_of_work import current_unit, unit_of_work
from app.presence.service import introduce

HEARTBEAT_SECONDS = 30.0
TYPING_AGAIN_SECONDS = 2.0

sockets = Sockets("chat")
subscriptions = Subscriptions()

message_new = sockets.event("chat.message.new", SharedMessageSchema, "Something was said.")
message_read = sockets.event("chat.message.read", PointerSchema, "Somebody has read up to a place.")
typing_told = sockets.event("chat.typing", TypingToldSchema, "Somebody is writing, or no longer.")
conversation_changed = sockets.event(
    "chat.conversation.changed", ConversationChangedSchema, "A conversation began or changed."
)
heads_told = sockets.event("sync.heads", HeadsSchema, "The last events of conversations that moved.")


def room_of(conversation_id: int) -> str:
    """Where members listen."""
    return f"conversation:{conversation_id}"


@sockets.rooms
def my_conversations(actor: Actor) -> Iterable[str]:
    """The rooms of one's conversations."""
    return [room_of(conversation_id) for conversation_id in queries.room_ids(actor.id)]


@sockets.hello("heads")
def heads(actor: Actor) -> dict[str, int]:
    """Where the latest conversations stand."""
    return queries.own_heads(actor.id)


@sockets.hello("unread")
def unread(actor: Actor) -> dict[str, int]:
    """How many messages wait."""
    return {"messages": queries.unread_total(actor.id)}


def whose_turn(claims: Claims, said: dict[str, Any]) -> tuple[Actor, Turn]:
    """Who says something, and their turn in the conversation."""
    name = said.pop("client_id", None) or str(uuid.uuid4())
    return take_turn_of(claims, said.pop("conversation_id"), name)


@sockets.on("chat.message.sent", SentMessageSchema, reply=MessageSchema, limit="message", asking=whose_turn)
def send(actor: Actor, turn: Turn, **said: Any) -> dict[str, Any]:
    """Say something in a conversation."""
    message, _is_new = service.send(actor, turn, **said)
    return queries.said_wire(actor, turn.sender, message)


@sockets.on("chat.message.read", ReadMessagesSchema, reply=PointerSchema)
def read(
    actor: Actor, *, conversation_id: int, seq: int | None = None, message_ids: list[int] | None = None
) -> dict[str, Any]:
    """Mark messages as read, up to a place or a message."""
    view = queries.get_visible(actor, conversation_id)
    if message_ids is not None:
        place = service.read_messages(actor, view, message_ids)
    else:
        place = service.read(actor, view, seq or 0)
    return {"conversation_id": conversation_id, "user_id": actor.id, "read_seq": place}


def where_one_types(claims: Claims, said: dict[str, Any]) -> tuple[Actor, int]:
    """Who writes, and where: a conversation they are in."""
    conversation_id = said.pop("conversation_id")
    return queries.asking_member(claims, conversation_id), conversation_id


@sockets.on("chat.typing", TypingSchema, reply=EmptySchema, writes=False, asking=where_one_types)
def type_(actor: Actor, conversation_id: int, *, typing: bool, user_id: Any) -> dict[str, Any]:
    """Tell the others that you are writing. Never stored; repeated within two seconds it is dropped."""
    del user_id
    if _is_news(conversation_id, typing=typing):
        payload = {"conversation_id": conversation_id, "user_id": actor.id, "typing": typing}
        typing_told.emit(payload, to=room_of(conversation_id))
    return {}


def _is_news(conversation_id: int, *, typing: bool) -> bool:
    """Whether this socket has not said so within the last two seconds."""
    connection = realtime().connection_of_request()
    if connection is None:
        return True
    now = time.monotonic()
    before = connection.typed_at.pop(conversation_id, None)
    if not typing:
        return True
    connection.typed_at[conversation_id] = now
    return before is None or now - before >= TYPING_AGAIN_SECONDS


@sockets.on("sync.heads", HeadsSchema, reply=HeadsSchema)
def compare_heads(actor: Actor, *, heads: dict[str, int]) -> dict[str, Any]:
    """Say where you stand; answers where the server stands for what differs."""
    present = queries.own_heads(actor.id)
    current = [int(number) for number, event in heads.items() if present.get(number) == event]
    service.note_delivered(actor, current)
    return {"heads": {n: event for n, event in present.items() if heads.get(n) != event}}


@sockets.every(HEARTBEAT_SECONDS)
def beat() -> None:
    """Tell everybody connected here which of their conversations moved; one statement."""
    here = {connection.user_id: connection for connection in list(realtime().connections.values())}
    since = clock.now() - timedelta(seconds=HEARTBEAT_SECONDS * 2)
    with unit_of_work(writes=False):
        moved = queries.heads(sorted(here), since=since)
    for connection in list(realtime().connections.values()):
        if moved.get(connection.user_id):
            realtime().emit_to_socket(heads_told.name, {"heads": moved[connection.user_id]}, connection.sid)


@sockets.recheck
def leave_lost_rooms(actor: Actor, connections: list[Connection]) -> None:
    """Rights changed: be in exactly the rooms of one's conversations."""
    mine = set(my_conversations(actor))
    server = realtime().socketio.server
    for connection in connections:
        present = {room for room in server.rooms(connection.sid) if room.startswith("conversation:")}
        for room in present - mine:
            server.leave_room(connection.sid, room)
        for room in mine - present:
            server.enter_room(connection.sid, room)


@subscriptions.afterwards(ConversationStarted)
def gather(fact: ConversationStarted) -> None:
    """Everybody's open windows enter the room and learn of it."""
    for user_id in fact.member_ids:
        realtime().enter(user_id, room_of(fact.conversation_id))
        conversation_changed.emit({"conversation_id": fact.conversation_id}, to=f"user:{user_id}")
    introduce(*fact.member_ids)


@subscriptions.afterwards(MessageSent)
def tell_members(fact: MessageSent) -> None:
    """Members hear it, in the order of events."""
    with in_order().turn(stream_of(fact.conversation_id), fact.event) as send_in_turn:
        wire = current_unit().known.get(fact) or queries.told(fact.message_id)
        if wire is not None:
            send_in_turn(lambda: message_new.emit(wire, to=room_of(fact.conversation_id)))


@subscriptions.afterwards(MessagesRead)
def tell_of_reading(fact: MessagesRead) -> None:
    """Members see how far somebody has come."""
    payload = {"conversation_id": fact.conversation_id, "user_id": fact.user_id, "read_seq": fact.read_seq}
    message_read.emit(payload, to=room_of(fact.conversation_id))
