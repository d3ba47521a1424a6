"""Conversations on the wire."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.chat.policies import conversation_policy
from app.core.cards import CardSchema, RefSchema
from app.core.fields import Id, QueryInteger, StrictBoolean, StrictInteger
from app.core.pagination import MAX_LIMIT, page_schema
from app.core.policies import Abilities
from app.media.schemas import MediaSchema, media_wire
from app.users.schemas import UserSummarySchema, summary_wire

CONTENT_TYPES = ("text", "image", "card")


class ClientId(fields.String):
    """A UUID the client made; the same one is the same message."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        try:
            return str(uuid.UUID(text))
        except ValueError as error:
            raise ValidationError("Not a valid UUID.") from error


class NewMessageSchema(Schema):
    """What a person says."""

    client_id = ClientId(required=True, metadata={"format": "uuid"})
    content_type = fields.String(load_default="text", validate=validate.OneOf(CONTENT_TYPES))
    body = fields.String(load_default="", metadata={"example": "Is the hill print still there?"})
    media_ids = fields.List(Id(), load_default=list, validate=validate.Length(max=10))
    refs = fields.List(fields.Nested(RefSchema), load_default=list, validate=validate.Length(max=4))
    reply_to = Id(load_default=None, allow_none=True)


class SentMessageSchema(NewMessageSchema):
    """The same over a socket; without ``client_id`` the server makes one."""

    conversation_id = Id(required=True)
    client_id = ClientId(metadata={"format": "uuid"})


class SharedMessageSchema(Schema):
    """A message as every member is told of it."""

    id = fields.Integer(required=True)
    conversation_id = fields.Integer(required=True)
    seq = fields.Integer(required=True, metadata={"description": "Its place, 1, 2, 3, …"})
    event = fields.Integer(required=True, metadata={"description": "The conversation's event number."})
    client_id = fields.String(required=True, metadata={"format": "uuid"})
    sender = fields.Nested(UserSummarySchema, required=True)
    content_type = fields.String(required=True, validate=validate.OneOf(CONTENT_TYPES))
    body = fields.String(required=True)
    media = fields.List(fields.Nested(MediaSchema), required=True)
    refs = fields.List(fields.Nested(RefSchema), required=True)
    reply_to = fields.Integer(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class MessageSchema(SharedMessageSchema):
    """A message as its reader sees it."""

    cards = fields.List(fields.Nested(CardSchema), required=True)


class MemberSchema(Schema):
    """Somebody in a conversation."""

    user = fields.Nested(UserSummarySchema, required=True)
    role = fields.String(required=True)
    delivered_seq = fields.Integer(required=True)
    read_seq = fields.Integer(required=True)


class ConversationSchema(Schema):
    """A conversation as one of its members sees it."""

    id = fields.Integer(required=True)
    is_group = fields.Boolean(required=True)
    title = fields.String(required=True, allow_none=True)
    members = fields.List(fields.Nested(MemberSchema), required=True)
    last_message = fields.Nested(MessageSchema, required=True, allow_none=True)
    last_event = fields.Integer(required=True)
    last_seq = fields.Integer(required=True)
    unread_count = fields.Integer(required=True)
    muted = fields.Boolean(required=True)
    active_at = fields.AwareDateTime(required=True)
    can = Abilities(conversation_policy, required=True)


class NewConversationSchema(Schema):
    """With whom. A direct conversation is unique per pair: asking again gives the same."""

    member_ids = fields.List(Id(), required=True, validate=validate.Length(1, 50))
    is_group = StrictBoolean(load_default=False)


class MessagesArgs(Schema):
    """Which messages: the newest, or those before, after or around a place."""

    limit = QueryInteger(1, MAX_LIMIT, load_default=50)
    before_seq = QueryInteger(0, 2**53)
    after_seq = QueryInteger(0, 2**53)
    around_seq = QueryInteger(0, 2**53)

    @validates_schema
    def one_place(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """One place at a time."""
        if len({"before_seq", "after_seq", "around_seq"} & set(data)) > 1:
            raise ValidationError({"before_seq": ["Ask for one place at a time."]})


class MessageListSchema(Schema):
    """Messages, newest first."""

    items = fields.List(fields.Nested(MessageSchema), required=True)
    has_more = fields.Boolean(required=True, metadata={"description": "Further on in the same direction."})


class EventsArgs(Schema):
    """Since which event."""

    after = QueryInteger(0, 2**53, required=True)


class ConversationEventSchema(Schema):
    """One durable change, rendered from the present state."""

    event = fields.Integer(required=True)
    kind = fields.String(required=True, metadata={"example": "message"})
    message = fields.Nested(MessageSchema, required=True, allow_none=True)


class ConversationEventsSchema(Schema):
    """What changed since, in order. ``limited``: too much; read the newest messages instead."""

    items = fields.List(fields.Nested(ConversationEventSchema), required=True)
    limited = fields.Boolean(required=True)
    last_event = fields.Integer(required=True)


class ReadUpToSchema(Schema):
    """How far somebody has read."""

    seq = StrictInteger(1, required=True)


class ReadMessagesSchema(Schema):
    """The same over a socket: a place, or messages."""

    conversation_id = Id(required=True)
    seq = StrictInteger(1)
    message_ids = fields.List(Id(), validate=validate.Length(1, 200))

    @validates_schema
    def one_way(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """One of the two."""
        if ("seq" in data) == ("message_ids" in data):
            raise ValidationError({"seq": ["Send seq or message_ids."]})


class PointerSchema(Schema):
    """Somebody has read up to here; it only moves forward."""

    conversation_id = fields.Integer(required=True)
    user_id = fields.Integer(required=True)
    read_seq = fields.Integer(required=True)


class TypingSchema(Schema):
    """Somebody is writing; a ``user_id`` that is sent means nothing."""

    conversation_id = Id(required=True)
    typing = StrictBoolean(load_default=True)
    user_id = fields.Raw(load_default=None)


class TypingToldSchema(Schema):
    """Who is writing, or no longer."""

    conversation_id = fields.Integer(required=True)
    user_id = fields.Integer(required=True)
    typing = fields.Boolean(required=True)


class ConversationChangedSchema(Schema):
    """A conversation began or changed; ask for it."""

    conversation_id = fields.Integer(required=True)


class HeadsSchema(Schema):
    """The last event of conversations, by their id."""

    heads = fields.Dict(
        keys=fields.String(validate=validate.Regexp(r"^[1-9][0-9]{0,15}$")),
        values=StrictInteger(0),
        required=True,
        validate=validate.Length(max=500),
        metadata={"example": {"7": 41}},
    )


ConversationPageSchema = page_schema(ConversationSchema)


def message_wire(
    row: Any, sender: Any, media: Sequence[Any], cards: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """A message; without cards, what every member may be told."""
    wire = {
        "id": row.id,
        "conversation_id": row.conversation_id,
        "seq": row.seq,
        "event": row.event,
        "client_id": row.client_id,
        "sender": summary_wire(sender),
        "content_type": row.content_type,
        "body": row.body,
        "media": [media_wire(item) for item in media],
        "refs": row.refs,
        "reply_to": row.reply_to,
        "created_at": row.created_at,
    }
    if cards is not None:
        wire["cards"] = cards
    return wire


def member_wire(row: Any) -> dict[str, Any]:
    """A row of ``Member`` and ``User``."""
    member = row.Member
    return {
        "user": summary_wire(row.User),
        "role": member.role,
        "delivered_seq": member.delivered_seq,
        "read_seq": member.read_seq,
    }
