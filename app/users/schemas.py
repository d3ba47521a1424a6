"""What a person looks like on the wire."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from app.core.fields import Name, Text
from app.core.pagination import PageArgs, page_schema
from app.core.policies import Abilities
from app.users.policies import user_policy


class RenditionSchema(Schema):
    """The same picture at another width."""

    width = fields.Integer(required=True, metadata={"example": 320})
    url = fields.String(required=True, metadata={"example": "/media/4f…/320.webp"})


class AvatarSchema(Schema):
    """A picture of a person."""

    url = fields.String(required=True)
    renditions = fields.List(fields.Nested(RenditionSchema), required=True)
    blurhash = fields.String(required=True, allow_none=True)


class UserSummarySchema(Schema):
    """A person beside what they did."""

    id = fields.Integer(required=True)
    username = fields.String(required=True, metadata={"example": "ana"})
    display_name = fields.String(required=True, metadata={"example": "Ana Lopes"})
    avatar = fields.Nested(AvatarSchema, required=True, allow_none=True)


class ListedPersonSchema(UserSummarySchema):
    """A person in a list of people, with what a follow button needs to know."""

    followed_by_me = fields.Boolean(required=True)


class CountsSchema(Schema):
    """How many."""

    followers = fields.Integer(required=True)
    following = fields.Integer(required=True)
    posts = fields.Integer(required=True)


class ProfileSchema(UserSummarySchema):
    """A person as others see them."""

    bio = fields.String(required=True)
    counts = fields.Nested(CountsSchema, required=True)
    followed_by_me = fields.Boolean(required=True)
    follows_me = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    can = Abilities(user_policy, required=True)


class MeSchema(UserSummarySchema):
    """Oneself."""

    email = fields.Email(required=True)
    bio = fields.String(required=True)
    counts = fields.Nested(CountsSchema, required=True)
    grants = fields.List(fields.String(), required=True)
    created_at = fields.AwareDateTime(required=True)


class EditMeSchema(Schema):
    """What one may change about oneself; absent fields stay."""

    username = fields.String(metadata={"example": "ana"})
    display_name = Name(1, 50)
    bio = Text(0, 500)


class PeopleArgs(PageArgs):
    """A search for people by name."""

    q = Text(1, 50, required=True, metadata={"example": "ana"})


class FollowedSchema(Schema):
    """Whether the caller now follows, and how many do."""

    following = fields.Boolean(required=True)
    follower_count = fields.Integer(required=True)


PeoplePageSchema = page_schema(UserSummarySchema)
ListedPeoplePageSchema = page_schema(ListedPersonSchema)


def summary_wire(user: Any) -> dict[str, Any]:
    """A row with ``id``, ``username``, ``display_name`` and ``avatar`` as a summary."""
    return {
        "id": user.id,
        "username": user.username,
        "display_name": user.display_name,
        "avatar": user.avatar,
    }


def listed_wire(row: Any) -> dict[str, Any]:
    """Somebody in a list; ``row`` carries ``User`` and ``viewer_follows``."""
    return summary_wire(row.User) | {"followed_by_me": row.viewer_follows}


def _counts(user: Any) -> dict[str, int]:
    return {
        "followers": user.follower_count,
        "following": user.following_count,
        "posts": user.post_count,
    }


def me_wire(user: Any) -> dict[str, Any]:
    """Oneself."""
    return summary_wire(user) | {
        "email": user.email,
        "bio": user.bio,
        "counts": _counts(user),
        "grants": sorted(user.grants),
        "created_at": user.created_at,
    }


def profile_wire(row: Any, can: dict[str, bool]) -> dict[str, Any]:
    """A person as the caller sees them; ``row`` carries ``User``, ``viewer_follows``, ``follows_viewer``."""
    user = row.User
    return summary_wire(user) | {
        "bio": user.bio,
        "counts": _counts(user),
        "followed_by_me": row.viewer_follows,
        "follows_me": row.follows_viewer,
        "created_at": user.created_at,
        "can": can,
    }
