"""Conversations over HTTP; everything sockets announce can be read here."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.chat import queries, service
from app.chat.schemas import (
    ConversationEventsSchema,
    ConversationPageSchema,
    ConversationSchema,
    EventsArgs,
    MessageListSchema,
    MessagesArgs,
    MessageSchema,
    NewConversationSchema,
    NewMessageSchema,
    PointerSchema,
    ReadUpToSchema,
)
from app.chat.turns import take_turn
from app.core.http import Blueprint, endpoint_scope, json_response, limited
from app.core.identity import current_actor
from app.core.pagination import PageArgs

blueprint = Blueprint(
    "conversations", __name__, url_prefix="/api/v1/conversations", description="Talking to one another."
)


@blueprint.get("/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, ConversationPageSchema)
def list_conversations(args: dict[str, Any]) -> Response:
    """List your conversations, the liveliest first"""
    return json_response(
        queries.page(current_actor(), scope=endpoint_scope(), limit=args["limit"], cursor=args["cursor"])
    )


@blueprint.post("/")
@blueprint.arguments(NewConversationSchema)
@blueprint.response(201, ConversationSchema)
def start_conversation(new: dict[str, Any]) -> Response:
    """Start a conversation

    A direct conversation is unique per pair: 201 when it is new, else 200 with the one there is.
    """
    actor = current_actor()
    conversation_id, created = service.start_direct(actor, **new)
    return json_response(_show(conversation_id), 201 if created else 200)


@blueprint.get("/<int:conversation_id>/")
@blueprint.response(200, ConversationSchema)
@blueprint.problems(not_found=404)
def get_conversation(conversation_id: int) -> Response:
    """Show a conversation"""
    return json_response(_show(conversation_id))


def _show(conversation_id: int) -> dict[str, Any]:
    actor = current_actor()
    return queries.wires(actor, [queries.get_visible(actor, conversation_id)])[0]


@blueprint.get("/<int:conversation_id>/messages/")
@blueprint.arguments(MessagesArgs, location="query")
@blueprint.response(200, MessageListSchema)
@blueprint.problems(not_found=404)
def list_messages(args: dict[str, Any], conversation_id: int) -> Response:
    """Read messages, newest first"""
    actor = current_actor()
    rows, has_more = queries.messages(queries.get_visible(actor, conversation_id), **args)
    return json_response({"items": queries.message_wires(actor, rows), "has_more": has_more})


@blueprint.post("/<int:conversation_id>/messages/")
@limited("message")
@blueprint.arguments(NewMessageSchema)
@blueprint.response(201, MessageSchema)
@blueprint.problems(not_found=404, forbidden=403, client_id_reused=409)
def send_message(new: dict[str, Any], conversation_id: int) -> Response:
    """Say something

    The same `client_id` is the same message, for ever: a repeat answers 200 with the original.
    """
    actor = current_actor()
    turn = take_turn(actor, conversation_id, new.pop("client_id"))
    message, is_new = service.send(actor, turn, **new)
    return json_response(queries.said_wire(actor, turn.sender, message), 201 if is_new else 200)


@blueprint.get("/<int:conversation_id>/events/")
@blueprint.arguments(EventsArgs, location="query")
@blueprint.response(200, ConversationEventsSchema)
@blueprint.problems(not_found=404)
def list_events(args: dict[str, Any], conversation_id: int) -> Response:
    """Catch up

    Every durable change after an event number, in order. More than 200 behind answers `limited`
    with the newest 200.
    """
    actor = current_actor()
    view = queries.get_visible(actor, conversation_id)
    return json_response(queries.events_after(actor, view, args["after"]))


@blueprint.post("/<int:conversation_id>/read/")
@blueprint.arguments(ReadUpToSchema)
@blueprint.response(200, PointerSchema)
@blueprint.problems(not_found=404)
def mark_read(place: dict[str, Any], conversation_id: int) -> Response:
    """Mark messages as read, up to a place"""
    actor = current_actor()
    seq = service.read(actor, queries.get_visible(actor, conversation_id), place["seq"])
    return json_response({"conversation_id": conversation_id, "user_id": actor.id, "read_seq": seq})
