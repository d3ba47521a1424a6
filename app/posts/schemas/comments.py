"""Comments on the wire."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from app.core.fields import Id, Text
from app.core.identity import Actor
from app.core.pagination import page_schema
from app.core.policies import Abilities
from app.posts.policies import comment_policy
from app.posts.schemas.lengths import at_most
from app.users.schemas import UserSummarySchema

_LONGEST = 1_000_000


class CommentText(Text):
    """What a comment says."""

    def __init__(self) -> None:
        super().__init__(1, _LONGEST, required=True, metadata={"example": "Save me one, please."})
        self.validators = [at_most("comment_max_length")]


class NewCommentSchema(Schema):
    """A comment; with ``parent_id``, a reply to another one."""

    body = CommentText()
    parent_id = Id(load_default=None, allow_none=True)


class EditCommentSchema(Schema):
    """Another wording."""

    body = CommentText()


class SharedCommentSchema(Schema):
    """A comment as everybody who watches the post may be told of it."""

    id = fields.Integer(required=True)
    post_id = fields.Integer(required=True)
    parent_id = fields.Integer(required=True, allow_none=True)
    depth = fields.Integer(required=True, metadata={"example": 1})
    author = fields.Nested(
        UserSummarySchema, required=True, allow_none=True, metadata={"description": "Null on a stub."}
    )
    body = fields.String(required=True)
    reply_count = fields.Integer(required=True)
    deleted = fields.Boolean(required=True, metadata={"description": "A stub: its replies remain."})
    created_at = fields.AwareDateTime(required=True)
    edited_at = fields.AwareDateTime(required=True, allow_none=True)


class CommentSchema(SharedCommentSchema):
    """A comment as its reader sees it, with the first replies to it."""

    can = Abilities(comment_policy, required=True)
    replies = fields.List(
        fields.Nested(lambda: CommentSchema()),
        required=True,
        metadata={"description": "The first three; `reply_count` tells whether there are more."},
    )


CommentPageSchema = page_schema(CommentSchema)


def comment_wire(row: Any, actor: Actor | None = None) -> dict[str, Any]:
    """One row of a comment statement; a stub says nothing of who wrote it, or what."""
    gone = row.deleted_at is not None or row.author_suspended
    author = {
        "id": row.author_id,
        "username": row.author_username,
        "display_name": row.author_display_name,
        "avatar": row.author_avatar,
    }
    wire = {
        "id": row.id,
        "post_id": row.post_id,
        "parent_id": row.parent_id,
        "depth": row.depth,
        "author": None if gone else author,
        "body": "" if gone else row.body,
        "reply_count": row.reply_count,
        "deleted": gone,
        "created_at": row.created_at,
        "edited_at": None if gone else row.edited_at,
    }
    if actor is not None:
        nothing = dict.fromkeys(comment_policy.verbs, False)
        wire["can"] = nothing if gone else comment_policy.abilities(actor, row)
        wire["replies"] = []
    return wire
