"""What lies around a post: who likes it, what it said before, and the tags in use."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from app.core.identity import Actor
from app.posts.models import Like, Post, PostRevision, Tag
from app.users import queries as users_queries
from app.users.models import User


def likers(actor: Actor, post: Post) -> Select[Any]:
    """Visible people who like a post, with when."""
    return (
        users_queries.visible_to(actor)
        .join(Like, Like.user_id == User.id)
        .where(Like.post_id == post.id)
        .add_columns(Like.created_at.label("since"), User.id.label("key_id"))
    )


def history(actor: Actor, post: Post) -> Select[Any]:
    """Earlier wordings of a post the actor may read.

    Others see only what was said while the post was at least as open as it is now: what was private
    stays private when the post is opened later.
    """
    shown_then = {
        "public": ("public",),
        "followers": ("public", "followers"),
        "private": ("public", "followers", "private"),
    }[post.audience]
    statement = select(PostRevision).where(PostRevision.post_id == post.id)
    if post.author_id == actor.id:
        return statement
    return statement.where(PostRevision.audience.in_(shown_then))


def tags_beginning(text: str) -> Select[Any]:
    """Tags of public posts, literally beginning with ``text``."""
    return select(Tag).where(Tag.post_count > 0, Tag.name.startswith(text, autoescape=True))
