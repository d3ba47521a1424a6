"""What is said over sockets: absolute, and the same for every listener."""

from __future__ import annotations

from marshmallow import Schema, fields

from app.posts.schemas.comments import SharedCommentSchema
from app.posts.schemas.posts import SharedPostSchema


class PostNewSchema(Schema):
    """A post came out; count it, and ask REST to see it. The same post may be told twice."""

    post_id = fields.Integer(required=True)
    author_id = fields.Integer(required=True)


class PostChangedSchema(Schema):
    """A post as it is now. Without ``post``: its audience changed; ask for it, and watch it again."""

    post_id = fields.Integer(required=True)
    version = fields.Integer(required=True, allow_none=True)
    post = fields.Nested(SharedPostSchema, required=True, allow_none=True)


class PostDeletedSchema(Schema):
    """A post is gone."""

    post_id = fields.Integer(required=True)


class LikesChangedSchema(Schema):
    """How many like a post now; an older version than one you know is to be dropped."""

    post_id = fields.Integer(required=True)
    like_count = fields.Integer(required=True)
    version = fields.Integer(required=True)


class CommentNewSchema(Schema):
    """A new comment, and how many there are now."""

    post_id = fields.Integer(required=True)
    comment = fields.Nested(SharedCommentSchema, required=True)
    comment_count = fields.Integer(required=True)
    version = fields.Integer(required=True)


class CommentChangedSchema(Schema):
    """A comment as it is now."""

    post_id = fields.Integer(required=True)
    comment = fields.Nested(SharedCommentSchema, required=True)


class CommentDeletedSchema(Schema):
    """A comment is gone; where it has replies, ``stub`` stays. Stubs left without replies go with it."""

    post_id = fields.Integer(required=True)
    comment_id = fields.Integer(required=True)
    stub = fields.Nested(SharedCommentSchema, required=True, allow_none=True)
    removed_ids = fields.List(fields.Integer(), required=True)
    comment_count = fields.Integer(required=True)
    version = fields.Integer(required=True)
