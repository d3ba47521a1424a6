"""Counters of posts, comments and tags against the rows they count."""

from __future__ import annotations

from sqlalchemy import func, select

from app.core.counters import Counted, mend, number
from app.media.models import Media
from app.posts.models import Comment, Like, Post, PostTag, Tag
from app.users.models import User

_below = Comment.__table__.alias("below")

COUNTED = (
    Counted(
        Post,
        {
            "like_count": number(select(func.count()).where(Like.post_id == Post.id)),
            "comment_count": number(
                select(func.count()).where(Comment.post_id == Post.id, Comment.deleted_at.is_(None))
            ),
            "media_count": number(
                select(func.count()).where(Media.attached_kind == "post", Media.attached_id == Post.id)
            ),
        },
        versioned=True,
    ),
    Counted(Comment, {"reply_count": number(select(func.count()).where(_below.c.parent_id == Comment.id))}),
    Counted(
        Tag,
        {
            "post_count": number(
                select(func.count())
                .join_from(PostTag, Post, Post.id == PostTag.post_id)
                .where(PostTag.tag == Tag.name, Post.audience == "public")
            )
        },
    ),
    Counted(
        User,
        {
            "post_count": number(
                select(func.count()).where(Post.author_id == User.id, Post.audience == "public")
            )
        },
    ),
)


def recount() -> int:
    """Set every counter of posts, comments, tags and people to what the rows say; how many were wrong."""
    return sum(mend(counted) for counted in COUNTED)
