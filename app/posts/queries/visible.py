"""Who sees which post: the one place that says so, in SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, literal_column, or_, select, true

from app.core.db import db
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.posts.models import Comment, Like, Post
from app.users.models import Follow, User

# Plain tables: the hot statements are Core, and must not pass the ORM's compiler.
posts = Post.__table__.c
users = User.__table__.c
_follows = Follow.__table__.c
_likes = Like.__table__.c

# Literals, not parameters: the planner must see them to use the partial index.
is_public: ColumnElement[bool] = posts.audience == literal_column("'public'")
is_for_followers: ColumnElement[bool] = posts.audience == literal_column("'followers'")
is_private: ColumnElement[bool] = posts.audience == literal_column("'private'")


def follows_author(viewer: Any) -> ColumnElement[bool]:
    """EXISTS: the viewer follows the post's author."""
    return exists().where(_follows.follower_id == viewer, _follows.followed_id == posts.author_id)


def liked_by(viewer: Any) -> ColumnElement[bool]:
    """The viewer likes the post.

    Not EXISTS: PostgreSQL may answer that by fetching all that the viewer ever liked.
    """
    like = select(true()).where(_likes.post_id == posts.id, _likes.user_id == viewer)
    return func.coalesce(like.scalar_subquery(), false())


def is_visible(viewer: Any) -> ColumnElement[bool]:
    """Public, one's own, or for followers and one follows; never of a suspended author (join User)."""
    return and_(
        users.suspended_at.is_(None),
        or_(
            is_public,
            posts.author_id == viewer,
            and_(is_for_followers, follows_author(viewer)),
        ),
    )


def visible_to(actor: Actor) -> Select[Any]:
    """Posts the actor may read; nothing for anonymous visitors."""
    statement = select(Post).join(User, User.id == Post.author_id)
    return statement.where(is_visible(actor.id) if actor.is_member else false())


def get_visible(actor: Actor, post_id: int) -> Post:
    """A post the actor may read; 404 otherwise."""
    post: Post | None = db.session.scalar(visible_to(actor).where(Post.id == post_id))
    return visible_or_404(post, "post")


def locked(actor: Actor, post_id: int) -> Post:
    """A post the actor may read, held until the unit ends; every verb that counts begins with this.

    PostgreSQL asks the read rule again after waiting for the lock.
    """
    post: Post | None = db.session.scalar(
        visible_to(actor)
        .where(Post.id == post_id)
        .with_for_update(of=Post, key_share=True)
        .execution_options(populate_existing=True)
    )
    return visible_or_404(post, "post")


def visible_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Which of ``ids`` the actor may read; for pictures and cards."""
    return set(versions(actor, ids))


def versions(actor: Actor, ids: set[int]) -> dict[int, int]:
    """Which of ``ids`` the actor may read, and the version of each; for topics."""
    statement = visible_to(actor).where(Post.id.in_(ids)).with_only_columns(Post.id, Post.version)
    return {row.id: row.version for row in db.session.execute(statement)}


def get_visible_comment(actor: Actor, comment_id: int) -> Comment:
    """A comment on a post the actor may read, perhaps a stub; 404 otherwise."""
    comment: Comment | None = db.session.scalar(
        select(Comment).where(
            Comment.id == comment_id,
            Comment.post_id.in_(visible_to(actor).with_only_columns(Post.id)),
        )
    )
    return visible_or_404(comment, "comment")


def get_said_comment(actor: Actor, comment_id: int) -> Comment:
    """A comment that still says something; 404 for stubs, and for those of suspended people."""
    comment = get_visible_comment(actor, comment_id)
    said = comment.deleted_at is None and db.session.scalar(
        select(User.id).where(User.id == comment.author_id, User.suspended_at.is_(None))
    )
    return visible_or_404(comment if said else None, "comment")
