"""Reads of comments: a page of a thread is a constant number of statements, however large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, or_, select

from app.core.db import db
from app.core.identity import Actor
from app.core.pagination import Key, paginate
from app.core.settings import current_settings
from app.posts.models import Comment
from app.posts.schemas import comment_wire
from app.users.models import User

REPLIES_SHOWN = 3
KEYS = (Key(Comment.created_at, "created_at", ascending=True), Key(Comment.id, "id", ascending=True))

_COMMENTS = (
    select(
        *Comment.__table__.c,
        User.username.label("author_username"),
        User.display_name.label("author_display_name"),
        User.avatar.label("author_avatar"),
        User.suspended_at.is_not(None).label("author_suspended"),
    )
    .join(User, User.id == Comment.author_id)
    .where(or_(User.suspended_at.is_(None), Comment.reply_count > 0))
)


def thread(actor: Actor, post_id: int, *, scope: str, limit: int, cursor: str | None) -> dict[str, Any]:
    """A page of the comments on a post, oldest first, each with the first replies to it."""
    statement = _COMMENTS.where(Comment.post_id == post_id, Comment.parent_id.is_(None))
    return _page(actor, statement, scope=scope, limit=limit, cursor=cursor)


def replies(actor: Actor, comment_id: int, *, scope: str, limit: int, cursor: str | None) -> dict[str, Any]:
    """A page of the replies to a comment, oldest first."""
    statement = _COMMENTS.where(Comment.parent_id == comment_id)
    return _page(actor, statement, scope=scope, limit=limit, cursor=cursor)


def _page(
    actor: Actor, statement: Select[Any], *, scope: str, limit: int, cursor: str | None
) -> dict[str, Any]:
    page = paginate(statement, KEYS, scope=scope, limit=limit, cursor=cursor, scalars=False)
    return {"items": _with_replies(actor, page.items), "next_cursor": page.next_cursor}


def _with_replies(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """The rows as comments, their first replies hung below: one statement a level."""
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
    place = func.row_number().over(partition_by=Comment.parent_id, order_by=(Comment.created_at, Comment.id))
    ranked = _COMMENTS.where(Comment.parent_id.in_(parents)).add_columns(place.label("place")).subquery()
    return select(*ranked.c).where(ranked.c.place <= REPLIES_SHOWN).order_by(ranked.c.created_at, ranked.c.id)


def one(comment_id: int) -> Any:
    """One comment's row, whoever asks; None if it is gone or not to be shown."""
    return db.session.execute(_COMMENTS.where(Comment.id == comment_id)).one_or_none()
