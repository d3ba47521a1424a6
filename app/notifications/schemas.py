"""Notifications on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.core.cards import CardSchema
from app.core.fields import Id, StrictBoolean
from app.core.pagination import PageArgs
from app.notifications.models import KINDS
from app.users.schemas import UserSummarySchema


class NotificationSchema(Schema):
    """Something that concerns you: who (the latest three, and how many) did what to which thing."""

    id = fields.Integer(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    subject = fields.Nested(CardSchema, required=True)
    actors = fields.List(fields.Nested(UserSummarySchema), required=True)
    actor_count = fields.Integer(required=True)
    read = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    updated_at = fields.AwareDateTime(required=True)


class NotificationPageSchema(Schema):
    """A page, latest first, and how many groups are unread in all."""

    items = fields.List(fields.Nested(NotificationSchema), required=True)
    next_cursor = fields.String(required=True, allow_none=True)
    unread_count = fields.Integer(required=True)


class NotificationArgs(PageArgs):
    """All, or only what is unread."""

    unread = fields.Boolean(load_default=False, truthy={"true", "1"}, falsy={"false", "0"})


class ReadNotificationsSchema(Schema):
    """Which were looked at: some, all up to one, or all."""

    ids = fields.List(Id(), validate=validate.Length(1, 100))
    up_to = Id()
    all = StrictBoolean()

    @validates_schema
    def one_way(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """One of the three."""
        if len(data) != 1 or data.get("all") is False:
            raise ValidationError({"ids": ["Send ids, up_to or all, one of them."]})


class UnreadSchema(Schema):
    """How many groups are unread now."""

    unread_count = fields.Integer(required=True)


class NotificationNewSchema(Schema):
    """A group was made or grew."""

    notification = fields.Nested(NotificationSchema, required=True)
    unread_count = fields.Integer(required=True)


class NotificationReadSchema(Schema):
    """These were looked at, perhaps in another window."""

    ids = fields.List(fields.Integer(), required=True)
    unread_count = fields.Integer(required=True)


@dataclass(frozen=True, slots=True)
class Behind:
    """Who is behind a group: the latest few, and how many in all."""

    latest: list[dict[str, Any]]
    number: int


def notification_wire(row: Any, behind: Behind, card: dict[str, Any]) -> dict[str, Any]:
    """One group as its recipient sees it."""
    return {
        "id": row.id,
        "kind": row.kind,
        "subject": card,
        "actors": behind.latest,
        "actor_count": behind.number,
        "read": row.read_at is not None,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
    }
