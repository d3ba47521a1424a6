"""Liking posts."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import ColumnElement, Table, bindparam, delete, exists, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from app.core import clock
from app.core.db import db, row_of
from app.core.hot import HotWrites
from app.core.identity import Actor
from app.core.unit_of_work import read, record
from app.posts.events import PostLiked, PostUnliked
from app.posts.models import Like, Post
from app.posts.policies import post_policy

_posts, _likes = (cast(Table, model.__table__) for model in (Post, Like))
_own = (_likes.c.post_id == bindparam("post_id"), _likes.c.user_id == bindparam("user_id"))
_is_liked = exists().where(*_own)


def _counting(step: int, only_if: ColumnElement[bool]) -> ReturningUpdate[Any]:
    return (
        update(_posts)
        .where(_posts.c.id == bindparam("post_id"), only_if)
        .values(like_count=_posts.c.like_count + step, version=_posts.c.version + 1)
        .returning(_posts.c.like_count, _posts.c.version)
    )


# The post is locked, so that nobody else likes it, or no longer does, in between: the row of the like
# itself can travel with what comes next.
_COUNT_IN, _COUNT_OUT = _counting(1, ~_is_liked), _counting(-1, _is_liked)
_KEEP, _DROP = HotWrites(row_of(Like)), HotWrites(delete(_likes).where(*_own))


def like(actor: Actor, post: Post) -> int:
    """Like a locked post. Twice is the same as once; returns how many like it now."""
    post_policy.authorize(actor, "like", post)
    own = {"post_id": post.id, "user_id": actor.id}
    now = read(_COUNT_IN, own).one_or_none()
    if now is None:
        return post.like_count
    _KEEP.later({**own, "created_at": clock.now()})
    record(PostLiked(author_id=post.author_id, liker_id=actor.id, post_id=post.id, **now._mapping))
    return int(now.like_count)


def unlike(actor: Actor, post: Post) -> int:
    """No longer like a post; returns how many like it now."""
    post_policy.authorize(actor, "like", post)
    own = {"post_id": post.id, "user_id": actor.id}
    now = read(_COUNT_OUT, own).one_or_none()
    if now is None:
        return post.like_count
    _DROP.later(own)
    record(PostUnliked(author_id=post.author_id, liker_id=actor.id, post_id=post.id, **now._mapping))
    return int(now.like_count)


def toggle(actor: Actor, post: Post) -> tuple[bool, int]:
    """Like it, or no longer; whether it is liked now, and by how many."""
    mine = select(Like.user_id).where(Like.post_id == post.id, Like.user_id == actor.id)
    if db.session.scalar(mine) is None:
        return True, like(actor, post)
    return False, unlike(actor, post)
