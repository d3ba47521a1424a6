"""Posts and comments on the wire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from marshmallow import Schema, fields, validate, validates_schema
from marshmallow.exceptions import ValidationError

from app.core.cards import CardSchema, RefSchema
from app.core.fields import Id, Text
from app.core.identity import Actor
from app.core.pagination import PageArgs, page_schema
from app.core.policies import Abilities
from app.core.settings import current_settings
from app.media.schemas import MediaSchema, media_wire
from app.posts.models import AUDIENCES
from app.posts.policies import comment_policy, post_policy
from app.users.schemas import UserSummarySchema


def _as_long_as(setting: str) -> Any:
    def check(text: str) -> None:
        most = getattr(current_settings(), setting)
        if len(text) > most:
            raise ValidationError(f"At most {most} characters.")

    return check


class NewPostSchema(Schema):
    """What a person sends to publish: words, pictures, or both."""

    body = fields.String(load_default="", validate=_as_long_as("post_max_length"), metadata={"example": "First loaves at seven. #bread"})
    audience = fields.String(load_default="public", validate=validate.OneOf(AUDIENCES))
    tags = fields.List(fields.String(validate=validate.Length(1, 60)), load_default=list, validate=validate.Length(max=10))
    media_ids = fields.List(Id(), load_default=list)
    refs = fields.List(fields.Nested(RefSchema), load_default=list, validate=validate.Length(max=4))


class EditPostSchema(Schema):
    """What may be changed; absent fields stay."""

    body = fields.String(validate=_as_long_as("post_max_length"))
    audience = fields.String(validate=validate.OneOf(AUDIENCES))
    tags = fields.List(fields.String(validate=validate.Length(1, 60)), validate=validate.Length(max=10))


class SharedPostSchema(Schema):
    """A post as everybody in its room may be told of it."""

    id = fields.Integer(required=True)
    author = fields.Nested(UserSummarySchema, required=True)
    body = fields.String(required=True)
    audience = fields.String(required=True, metadata={"example": "public"})
    tags = fields.List(fields.String(), required=True)
    media = fields.List(fields.Nested(MediaSchema), required=True)
    refs = fields.List(fields.Nested(RefSchema), required=True)
    like_count = fields.Integer(required=True)
    comment_count = fields.Integer(required=True)
    version = fields.Integer(required=True, metadata={"description": "Raised by every change."})
    created_at = fields.AwareDateTime(required=True)
    edited_at = fields.AwareDateTime(required=True, allow_none=True)


class PostSchema(SharedPostSchema):
    """A post as its reader sees it."""

    cards = fields.List(fields.Nested(CardSchema), required=True)
    liked_by_me = fields.Boolean(required=True)
    can = Abilities(post_policy, required=True)


class RevisionSchema(Schema):
    """What a post said before."""

    body = fields.String(required=True)
    tags = fields.List(fields.String(), required=True)
    written_at = fields.AwareDateTime(required=True)


class HistorySchema(Schema):
    """Earlier wordings, newest first."""

    items = fields.List(fields.Nested(RevisionSchema), required=True)


class LikedSchema(Schema):
    """Whether the caller likes it now, and how many do."""

    liked = fields.Boolean(required=True)
    like_count = fields.Integer(required=True)


class FeedArgs(PageArgs):
    """Which posts. ``tag`` and ``author`` are feeds of their own."""

    feed = fields.String(validate=validate.OneOf(["home", "public"]))
    tag = fields.String(validate=validate.Length(1, 60))
    author = fields.String(validate=validate.Length(1, 30))

    @validates_schema
    def one_feed(self, data: dict[str, Any], **_kwargs: Any) -> None:
        """One of the three at a time."""
        if len({"feed", "tag", "author"} & set(data)) > 1:
            raise ValidationError({"feed": ["Ask for a feed, a tag or an author, one at a time."]})


class NewCommentSchema(Schema):
    """An answer; with ``parent_id`` to another comment."""

    body = Text(1, 1_000_000, required=True, metadata={"example": "Save me one, please."})
    parent_id = Id(load_default=None, allow_none=True)


class EditCommentSchema(Schema):
    """Another wording."""

    body = Text(1, 1_000_000, required=True)


class SharedCommentSchema(Schema):
    """A comment as everybody in the post's room may be told of it."""

    id = fields.Integer(required=True)
    post_id = fields.Integer(required=True)
    parent_id = fields.Integer(required=True, allow_none=True)
    depth = fields.Integer(required=True)
    author = fields.Nested(UserSummarySchema, required=True, allow_none=True)
    body = fields.String(required=True)
    reply_count = fields.Integer(required=True)
    deleted = fields.Boolean(required=True, metadata={"description": "A stub: its answers remain."})
    created_at = fields.AwareDateTime(required=True)
    edited_at = fields.AwareDateTime(required=True, allow_none=True)


class CommentSchema(SharedCommentSchema):
    """A comment as its reader sees it, with the first answers to it."""

    can = Abilities(comment_policy, required=True)
    replies = fields.List(fields.Nested(lambda: CommentSchema()), required=True)


class TagArgs(PageArgs):
    """Tags that begin with ``q``."""

    q = fields.String(load_default="", validate=validate.Length(0, 50))


class TagSchema(Schema):
    """A tag and how many public posts bear it."""

    name = fields.String(required=True, metadata={"example": "bread"})
    post_count = fields.Integer(required=True)


PostPageSchema = page_schema(PostSchema)
CommentPageSchema = page_schema(CommentSchema)
TagPageSchema = page_schema(TagSchema)


def author_wire(row: Any) -> dict[str, Any]:
    """The author columns of a row as a summary."""
    return {
        "id": row.author_id,
        "username": row.author_username,
        "display_name": row.author_display_name,
        "avatar": row.author_avatar,
    }


def post_wire(
    row: Any, media: Sequence[Any], actor: Actor | None = None, cards: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """One row of a post statement. Without an actor: what everybody in the room may be told."""
    wire = {
        "id": row.id,
        "author": author_wire(row),
        "body": row.body,
        "audience": row.audience,
        "tags": row.tags,
        "media": [media_wire(item) for item in media],
        "refs": row.refs,
        "like_count": row.like_count,
        "comment_count": row.comment_count,
        "version": row.version,
        "created_at": row.created_at,
        "edited_at": row.edited_at,
    }
    if actor is not None:
        wire["cards"] = cards or []
        wire["liked_by_me"] = row.liked_by_me
        wire["can"] = post_policy.abilities(actor, row)
    return wire


def comment_wire(row: Any, actor: Actor | None = None) -> dict[str, Any]:
    """One row of a comment statement; a stub says nothing of who wrote it or what."""
    gone = row.deleted_at is not None
    wire = {
        "id": row.id,
        "post_id": row.post_id,
        "parent_id": row.parent_id,
        "depth": row.depth,
        "author": None if gone else author_wire(row),
        "body": "" if gone else row.body,
        "reply_count": row.reply_count,
        "deleted": gone,
        "created_at": row.created_at,
        "edited_at": row.edited_at,
    }
    if actor is not None:
        nothing = dict.fromkeys(comment_policy.verbs, False)
        wire["can"] = nothing if gone else comment_policy.abilities(actor, row)
        wire["replies"] = []
    return wire
