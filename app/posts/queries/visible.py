"""Who sees which post: the one place that says so, in SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select

from app.core.db import db
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.posts.models import Comment, Like, Post
from app.users.models import Follow, User

AUTHOR = (
    User.username.label("author_username"),
    User.display_name.label("author_display_name"),
    User.avatar.label("author_avatar"),
)


def follows_author(viewer: Any) -> ColumnElement[bool]:
    """EXISTS: the viewer follows the post's author."""
    return exists().where(Follow.follower_id == viewer, Follow.followed_id == Post.author_id)


def liked_by(viewer: Any) -> ColumnElement[bool]:
    """EXISTS: the viewer likes the post."""
    return exists().where(Like.post_id == Post.id, Like.user_id == viewer)


def is_visible(viewer: Any) -> ColumnElement[bool]:
    """Public, one's own, or for followers and one follows; never of a suspended author (join User)."""
    return and_(
        User.suspended_at.is_(None),
        or_(
            Post.audience == "public",
            Post.author_id == viewer,
            and_(Post.audience == "followers", follows_author(viewer)),
        ),
    )


def visible_to(actor: Actor) -> Select[Any]:
    """Posts the actor may read; nothing for anonymous visitors."""
    posts = select(Post).join(User, User.id == Post.author_id)
    return posts.where(is_visible(actor.id) if actor.is_member else false())


def get_visible(actor: Actor, post_id: int) -> Post:
    """A post the actor may read; 404 otherwise."""
    post: Post | None = db.session.scalar(visible_to(actor).where(Post.id == post_id))
    return visible_or_404(post, "post")


def visible_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Which of ``ids`` the actor may read; for topics, pictures and cards."""
    return set(db.session.scalars(visible_to(actor).where(Post.id.in_(ids)).with_only_columns(Post.id)))


def get_visible_comment(actor: Actor, comment_id: int) -> Comment:
    """A comment that is not deleted, on a post the actor may read; 404 otherwise."""
    comment: Comment | None = db.session.scalar(
        select(Comment)
        .where(Comment.id == comment_id, Comment.deleted_at.is_(None))
        .where(Comment.post_id.in_(visible_to(actor).with_only_columns(Post.id)))
    )
    return visible_or_404(comment, "comment")
