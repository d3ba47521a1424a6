"""Liking posts."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from app.core import clock
from app.core.db import db, insert_once
from app.core.identity import Actor
from app.core.unit_of_work import record
from app.posts.events import PostLiked, PostUnliked
from app.posts.models import Like, Post
from app.posts.policies import post_policy


def like(actor: Actor, post: Post) -> int:
    """Like a locked post. Twice is the same as once; returns how many like it now."""
    post_policy.authorize(actor, "like", post)
    if not insert_once(Like, post_id=post.id, user_id=actor.id, created_at=clock.now()):
        return post.like_count
    count, version = _count(post.id, 1)
    record(
        PostLiked(
            post_id=post.id, author_id=post.author_id, liker_id=actor.id, like_count=count, version=version
        )
    )
    return count


def unlike(actor: Actor, post: Post) -> int:
    """No longer like a post; returns how many like it now."""
    post_policy.authorize(actor, "like", post)
    gone = db.session.execute(delete(Like).where(Like.post_id == post.id, Like.user_id == actor.id))
    if not gone.rowcount:  # type: ignore[attr-defined]
        return post.like_count
    count, version = _count(post.id, -1)
    record(
        PostUnliked(
            post_id=post.id, author_id=post.author_id, liker_id=actor.id, like_count=count, version=version
        )
    )
    return count


def toggle(actor: Actor, post: Post) -> tuple[bool, int]:
    """Like it, or no longer; whether it is liked now, and by how many."""
    mine = select(Like.user_id).where(Like.post_id == post.id, Like.user_id == actor.id)
    if db.session.scalar(mine) is None:
        return True, like(actor, post)
    return False, unlike(actor, post)


def _count(post_id: int, step: int) -> tuple[int, int]:
    row = db.session.execute(
        update(Post)
        .where(Post.id == post_id)
        .values(like_count=Post.like_count + step, version=Post.version + 1)
        .returning(Post.like_count, Post.version)
        .execution_options(synchronize_session=False)
    ).one()
    return row.like_count, row.version
