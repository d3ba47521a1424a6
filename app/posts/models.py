"""Posts and what people do to them. Each index is the key of a list."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, Timestamped

AUDIENCES = ("public", "followers", "private")
_AUDIENCE = "audience IN ('public', 'followers', 'private')"


class Post(Timestamped, Model):
    """Something said to an audience. A deleted post is really gone, so nothing can show it.

    ``tags`` is the folded list as it is shown; the rows of :class:`PostTag` are its index.
    ``media_count`` spares feeds the question for pictures where there are none. ``version`` rises
    with every counted change. The home timeline is read from the index of authors alone, so that index
    knows the audience.
    """

    __tablename__ = "posts"
    __table_args__ = (
        CheckConstraint(_AUDIENCE, name="audience"),
        CheckConstraint("like_count >= 0 AND comment_count >= 0 AND media_count >= 0", name="counts"),
        CheckConstraint("length(body) > 0 OR media_count > 0", name="not_empty"),
        Index(
            "ix_posts_public",
            "created_at",
            "id",
            postgresql_where=text("audience = 'public'"),
            sqlite_where=text("audience = 'public'"),
        ),
        Index(
            "ix_posts_author_id_created_at",
            "author_id",
            "created_at",
            "id",
            postgresql_include=["audience"],
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    body: Mapped[str] = mapped_column(Text)
    audience: Mapped[str] = mapped_column(String(10))
    tags: Mapped[list[str]] = mapped_column(JSON, default=list)
    refs: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    media_count: Mapped[int] = mapped_column(default=0)
    like_count: Mapped[int] = mapped_column(default=0)
    comment_count: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=1)
    edited_at: Mapped[datetime | None]


class PostTag(Model):
    """A post has a tag, in folded form; carries the post's date, so that a tag's feed is one index."""

    __tablename__ = "post_tags"
    __table_args__ = (Index("ix_post_tags_tag_created_at", "tag", "created_at", "post_id"),)

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(50), primary_key=True)
    created_at: Mapped[datetime]


class Tag(Model):
    """How many public posts carry a tag; others must not show through a count."""

    __tablename__ = "tags"
    __table_args__ = (
        CheckConstraint("post_count >= 0", name="counts"),
        Index("ix_tags_post_count", "post_count", "name"),
    )

    name: Mapped[str] = mapped_column(String(50), primary_key=True)
    post_count: Mapped[int] = mapped_column(default=0)


class Like(Timestamped, Model):
    """One person likes one post, once."""

    __tablename__ = "likes"
    __table_args__ = (
        Index("ix_likes_post_id_created_at", "post_id", "created_at", "user_id"),
        Index("ix_likes_user_id", "user_id"),
    )

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)


class Comment(Timestamped, Model):
    """A remark under a post, or under another remark: ``depth`` 1 is the top level.

    A deleted comment loses its text; its row stays as a stub only where replies hang on it.
    """

    __tablename__ = "comments"
    __table_args__ = (
        CheckConstraint("(parent_id IS NULL) = (depth = 1)", name="depth"),
        CheckConstraint("(deleted_at IS NULL) = (length(body) > 0)", name="body"),
        CheckConstraint("reply_count >= 0", name="counts"),
        Index(
            "ix_comments_top_level",
            "post_id",
            "created_at",
            "id",
            postgresql_where=text("parent_id IS NULL"),
            sqlite_where=text("parent_id IS NULL"),
        ),
        Index("ix_comments_parent_id_created_at", "parent_id", "created_at", "id"),
        Index("ix_comments_post_id", "post_id"),
        Index("ix_comments_author_id", "author_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id", ondelete="CASCADE"))
    depth: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    reply_count: Mapped[int] = mapped_column(default=0)
    edited_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]


class PostRevision(Model):
    """What a post said before an edit, and to whom: who may not have read it then may not now."""

    __tablename__ = "post_revisions"
    __table_args__ = (
        CheckConstraint(_AUDIENCE, name="audience"),
        Index("ix_post_revisions_post_id", "post_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id", ondelete="CASCADE"))
    body: Mapped[str] = mapped_column(Text)
    audience: Mapped[str] = mapped_column(String(10))
    tags: Mapped[list[str]] = mapped_column(JSON, default=list)
    replaced_at: Mapped[datetime] = mapped_column(default=clock.now)
