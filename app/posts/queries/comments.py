"""Reads of comments: a page of a thread is a constant number of statements, however deep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, select

from app.core.db import db
from app.core.identity import Actor
from app.core.pagination import Key, Page, paginate
from app.core.settings import current_settings
from app.posts.models import Comment, Post, PostRevision, Tag
from app.posts.queries.visible import AUTHOR
from app.posts.schemas import comment_wire
from app.users.models import User

REPLIES_SHOWN = 3
KEYS = (Key(Comment.created_at, "created_at", ascending=True), Key(Comment.id, "id", ascending=True))


def _comments() -> Select[Any]:
    return (
        select(*Comment.__table__.columns, *AUTHOR)
        .join(User, User.id == Comment.author_id)
        .where(User.suspended_at.is_(None))
    )


def thread(actor: Actor, post: Post, *, scope: str, limit: int, cursor: str | None) -> dict[str, Any]:
    """A page of the comments on a post, oldest first, each with the first answers to it."""
    statement = _comments().where(Comment.post_id == post.id, Comment.parent_id.is_(None))
    return _page(actor, statement, scope=scope, limit=limit, cursor=cursor)


def replies(
    actor: Actor, comment_id: int, *, scope: str, limit: int, cursor: str | None
) -> dict[str, Any]:
    """A page of the answers to a comment."""
    statement = _comments().where(Comment.parent_id == comment_id)
    return _page(actor, statement, scope=scope, limit=limit, cursor=cursor)


def _page(
    actor: Actor, statement: Select[Any], *, scope: str, limit: int, cursor: str | None
) -> dict[str, Any]:
    page: Page[Any] = paginate(
        statement, KEYS, scope=scope, limit=limit, cursor=cursor, scalars=False
    )
    return {"items": _with_replies(actor, page.items), "next_cursor": page.next_cursor}


def _with_replies(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    top = [comment_wire(row, actor) for row in rows]
    level = {wire["id"]: wire for wire in top if wire["reply_count"]}
    for _ in range(current_settings().comment_max_depth - 1):
        if not level:
            break
        below: dict[int, dict[str, Any]] = {}
        for row in db.session.execute(_first_replies(list(level))):
            wire = comment_wire(row, actor)
            level[row.parent_id]["replies"].append(wire)
            if row.reply_count:
                below[row.id] = wire
        level = below
    return top


def _first_replies(parents: list[int]) -> Select[Any]:
    ranked = (
        select(
            Comment.id,
            func.row_number()
            .over(partition_by=Comment.parent_id, order_by=(Comment.created_at, Comment.id))
            .label("place"),
        )
        .where(Comment.parent_id.in_(parents))
        .subquery()
    )
    return (
        _comments()
        .join(ranked, ranked.c.id == Comment.id)
        .where(ranked.c.place <= REPLIES_SHOWN)
        .order_by(Comment.created_at, Comment.id)
    )


def one(comment_id: int) -> Any:
    """One comment's row, whoever asks; None if it is gone."""
    return db.session.execute(_comments().where(Comment.id == comment_id)).one_or_none()


def history(post: Post) -> Sequence[PostRevision]:
    """Earlier wordings of a post, newest first."""
    return db.session.scalars(
        select(PostRevision).where(PostRevision.post_id == post.id).order_by(PostRevision.id.desc()).limit(100)
    ).all()


def tags_beginning(text: str) -> Select[Any]:
    """Tags in use, literally beginning with ``text``."""
    literal_text = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return select(Tag).where(Tag.post_count > 0, Tag.name.like(f"{literal_text}%", escape="\\"))
