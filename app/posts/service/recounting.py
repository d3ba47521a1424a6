"""Counters against the rows they count."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update

from app.core.db import db
from app.posts.models import Comment, Like, Post, PostTag, Tag
from app.users.models import User


def recount() -> int:
    """Set every counter of posts, comments, tags and people to what the rows say; how many were wrong."""
    return sum((_posts(), _replies(), _tags(), _people()))


def _posts() -> int:
    likes = _number(select(func.count()).where(Like.post_id == Post.id))
    said = select(func.count()).where(Comment.post_id == Post.id, Comment.deleted_at.is_(None))
    comments = _number(said)
    return _mend(
        update(Post)
        .where(or_(Post.like_count != likes, Post.comment_count != comments))
        .values(like_count=likes, comment_count=comments, version=Post.version + 1)
    )


def _replies() -> int:
    below = Comment.__table__.alias("below")
    replies = _number(select(func.count()).where(below.c.parent_id == Comment.id))
    return _mend(update(Comment).where(Comment.reply_count != replies).values(reply_count=replies))


def _tags() -> int:
    public = (
        select(func.count())
        .join_from(PostTag, Post, Post.id == PostTag.post_id)
        .where(PostTag.tag == Tag.name, Post.audience == "public")
    )
    number = _number(public)
    return _mend(update(Tag).where(Tag.post_count != number).values(post_count=number))


def _people() -> int:
    number = _number(select(func.count()).where(Post.author_id == User.id, Post.audience == "public"))
    return _mend(update(User).where(User.post_count != number).values(post_count=number))


def _number(statement: Any) -> ColumnElement[int]:
    number: ColumnElement[int] = statement.scalar_subquery()
    return number


def _mend(statement: Any) -> int:
    result = db.session.execute(statement.execution_options(synchronize_session=False))
    return int(result.rowcount)  # type: ignore[attr-defined]
