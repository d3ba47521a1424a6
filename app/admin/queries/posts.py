"""Posts as moderators see them: what was said to everybody, suspended authors' too.

What somebody said to followers or wrote for themselves is nobody else's business, moderators included.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Select, select

from app.admin.queries.tables import Table, every_word
from app.core.db import db
from app.core.pagination import Key
from app.posts.models import Post
from app.users.models import User


def _rows() -> Select[Any]:
    rows: Any = select(Post, User).join(User, User.id == Post.author_id).where(Post.audience == "public")
    return cast(Select[Any], rows)


def managed() -> Table:
    """Public posts with their authors."""
    suspended = User.suspended_at.is_not(None)
    return Table(
        rows=_rows(),
        finds=lambda text: every_word(text, Post.body, User.username),
        facets={
            "author": {"active": ~suspended, "suspended": suspended},
            "pictures": {"with": Post.media_count > 0, "without": Post.media_count == 0},
        },
        sorts={
            "newest": (Key(Post.created_at, "key"), Key(Post.id, "id")),
            "oldest": (Key(Post.created_at, "key", ascending=True), Key(Post.id, "id", ascending=True)),
            "likes": (Key(Post.like_count, "key"), Key(Post.id, "id")),
            "comments": (Key(Post.comment_count, "key"), Key(Post.id, "id")),
        },
    )


def locked(ids: Iterable[int]) -> Sequence[Post]:
    """These posts, as far as they are managed, held until the unit ends."""
    statement = _rows().with_only_columns(Post, maintain_column_froms=True)
    return db.session.scalars(
        statement.where(Post.id.in_(set(ids)))
        .order_by(Post.id)
        .with_for_update(of=Post)
        .execution_options(populate_existing=True)
    ).all()
