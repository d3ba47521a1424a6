"""Posts and tags on the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from marshmallow import Schema, fields, validate, validates_schema
from marshmallow.exceptions import ValidationError

from app.core.cards import CardSchema, RefSchema
from app.core.fields import Id
from app.core.pagination import PageArgs, page_schema
from app.core.policies import Abilities
from app.media.schemas import MediaSchema, Picture, media_wire
from app.posts.models import AUDIENCES
from app.posts.policies import post_policy
from app.posts.schemas.lengths import at_most
from app.posts.tags import MOST
from app.users.schemas import UserSummarySchema

_TAG = {"example": "bread"}


def _tags(**options: Any) -> fields.List[str]:
    return fields.List(
        fields.String(validate=validate.Length(1, 60), metadata=_TAG),
        validate=validate.Length(max=MOST),
        metadata={"description": "Folded: `#Bread` and `bread` are one tag."},
        **options,
    )


def _audience(**options: Any) -> fields.String:
    return fields.String(validate=validate.OneOf(AUDIENCES), metadata={"example": "public"}, **options)


class NewPostSchema(Schema):
    """What a person sends to publish: words, pictures, or both."""

    body = fields.String(
        load_default="",
        validate=at_most("post_max_length"),
        metadata={"example": "First loaves at seven."},
    )
    audience = _audience(load_default="public")
    tags = _tags(load_default=list)
    media_ids = fields.List(
        Id(), load_default=list, metadata={"description": "Pictures you uploaded and have not used yet."}
    )
    refs = fields.List(fields.Nested(RefSchema), load_default=list, validate=validate.Length(max=4))


class EditPostSchema(Schema):
    """What may be changed; absent fields stay."""

    body = fields.String(validate=at_most("post_max_length"))
    audience = _audience()
    tags = _tags()


class SharedPostSchema(Schema):
    """A post as everybody who watches it may be told of it."""

    id = fields.Integer(required=True)
    author = fields.Nested(UserSummarySchema, required=True)
    body = fields.String(required=True, metadata={"example": "First loaves at seven."})
    audience = fields.String(required=True, metadata={"example": "public"})
    tags = fields.List(fields.String(metadata=_TAG), required=True)
    media = fields.List(fields.Nested(MediaSchema), required=True)
    refs = fields.List(fields.Nested(RefSchema), required=True)
    like_count = fields.Integer(required=True)
    comment_count = fields.Integer(required=True)
    version = fields.Integer(required=True, metadata={"description": "Raised by every change."})
    created_at = fields.AwareDateTime(required=True)
    edited_at = fields.AwareDateTime(required=True, allow_none=True)


class PostSchema(SharedPostSchema):
    """A post as its reader sees it."""

    cards = fields.List(
        fields.Nested(CardSchema), required=True, metadata={"description": "One for each of `refs`."}
    )
    liked_by_me = fields.Boolean(required=True)
    can = Abilities(post_policy, required=True)


class RevisionSchema(Schema):
    """What a post said before."""

    body = fields.String(required=True)
    tags = fields.List(fields.String(metadata=_TAG), required=True)
    audience = fields.String(required=True, metadata={"example": "public"})
    replaced_at = fields.AwareDateTime(required=True)


class LikedSchema(Schema):
    """Whether the caller likes it now, and how many do."""

    liked = fields.Boolean(required=True)
    like_count = fields.Integer(required=True)


class FeedArgs(PageArgs):
    """Which posts: a feed, a tag or an author, one at a time."""

    feed = fields.String(
        validate=validate.OneOf(["home", "public"]), metadata={"description": "`home` unless said otherwise."}
    )
    tag = fields.String(validate=validate.Length(1, 60))
    author = fields.String(validate=validate.Length(1, 30), metadata={"description": "A username."})

    @validates_schema
    def check_one_feed(self, data: dict[str, Any], **_options: Any) -> None:
        """One of the three at a time."""
        asked = sorted({"feed", "tag", "author"} & set(data))
        if len(asked) > 1:
            raise ValidationError({name: ["Ask for a feed, a tag or an author."] for name in asked})


class TagArgs(PageArgs):
    """Tags that begin with ``q``."""

    q = fields.String(load_default="", validate=validate.Length(0, 60))


class TagSchema(Schema):
    """A tag, and how many public posts carry it."""

    name = fields.String(required=True, metadata=_TAG)
    post_count = fields.Integer(required=True)


PostPageSchema = page_schema(PostSchema)
RevisionPageSchema = page_schema(RevisionSchema)
TagPageSchema = page_schema(TagSchema)


def post_wire(row: Any, written: Callable[[str], Any] = orjson.loads) -> dict[str, Any]:
    """One row of a feed statement, as everybody may be told of it; readers get theirs added.

    ``written`` makes of stored JSON what is passed on: itself, or text to be put in as it is.
    The row is taken apart at once: asking it for each column by name costs as much as the query.
    """
    (
        post_id,
        author_id,
        username,
        display_name,
        avatar,
        body,
        audience,
        tags,
        refs,
        pictures,
        like_count,
        comment_count,
        version,
        created_at,
        edited_at,
        _liked_by_me,
    ) = row
    author = {
        "id": author_id,
        "username": username,
        "display_name": display_name,
        "avatar": avatar and written(avatar),
    }
    return {
        "id": post_id,
        "author": author,
        "body": body,
        "audience": audience,
        "tags": written(tags),
        "media": [media_wire(Picture(**picture)) for picture in orjson.loads(pictures)] if pictures else [],
        "refs": orjson.loads(refs) if refs != "[]" else [],
        "like_count": like_count,
        "comment_count": comment_count,
        "version": version,
        "created_at": created_at,
        "edited_at": edited_at,
    }


def revision_wire(revision: Any) -> dict[str, Any]:
    """A row of a post's history."""
    return {
        "body": revision.body,
        "tags": revision.tags,
        "audience": revision.audience,
        "replaced_at": revision.replaced_at,
    }
