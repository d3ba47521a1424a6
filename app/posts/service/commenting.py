"""Commenting on posts, and replying to comments."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from app.core import clock
from app.core.db import db
from app.core.errors import invalid
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.core.settings import current_settings
from app.core.unit_of_work import record
from app.posts.events import CommentCreated, CommentDeleted, CommentEdited
from app.posts.models import Comment, Post
from app.posts.policies import comment_policy, post_policy


def create(actor: Actor, post: Post, body: str, parent_id: int | None = None) -> Comment:
    """Comment on a locked post, or reply to a comment on it, down to ``COMMENT_MAX_DEPTH`` levels."""
    post_policy.authorize(actor, "comment", post)
    parent = _parent(post, parent_id) if parent_id is not None else None
    count, version = _count(post.id, 1)
    comment = Comment(
        post_id=post.id,
        author_id=actor.id,
        parent_id=parent_id,
        depth=parent.depth + 1 if parent else 1,
        body=body,
        created_at=clock.now(),
    )
    db.session.add(comment)
    db.session.flush()
    if parent is not None:
        _count_replies(parent.id, 1)
    record(
        CommentCreated(
            comment_id=comment.id,
            post_id=post.id,
            post_author_id=post.author_id,
            author_id=actor.id,
            parent_author_id=parent.author_id if parent else None,
            comment_count=count,
            version=version,
        )
    )
    return comment


def edit(actor: Actor, comment: Comment, body: str) -> None:
    """Change one's own wording."""
    comment_policy.authorize(actor, "edit", comment)
    held = _hold(comment)
    if body != held.body:
        held.body, held.edited_at = body, clock.now()
        db.session.flush()
        record(CommentEdited(comment_id=held.id, post_id=held.post_id))


def remove(actor: Actor, comment: Comment) -> None:
    """Take back one's own comment; where others replied to it, a stub stays."""
    comment_policy.authorize(actor, "delete", comment)
    comment = _hold(comment)
    post_id, author_id = comment.post_id, comment.author_id
    count, version = _count(post_id, -1)
    removed: list[int] = []
    if comment.reply_count:
        comment.body, comment.deleted_at = "", clock.now()
        db.session.flush()
    else:
        db.session.expunge(comment)
        removed = _remove_rows(comment.id, comment.parent_id)
    record(
        CommentDeleted(
            comment_id=comment.id,
            post_id=post_id,
            author_id=author_id,
            removed_ids=tuple(removed),
            comment_count=count,
            version=version,
        )
    )


def _remove_rows(comment_id: int, parent_id: int | None) -> list[int]:
    """Remove a comment, and the stubs above it that were kept only for its sake; their ids."""
    db.session.execute(delete(Comment).where(Comment.id == comment_id))
    if parent_id is None:
        return [comment_id]
    _count_replies(parent_id, -1)
    parent = db.session.execute(
        select(Comment.parent_id, Comment.reply_count, Comment.deleted_at).where(Comment.id == parent_id)
    ).one()
    if parent.deleted_at is None or parent.reply_count:
        return [comment_id]
    return [comment_id, *_remove_rows(parent_id, parent.parent_id)]


def _hold(comment: Comment) -> Comment:
    """Lock a comment below its post, in the order of every verb; 404 if it was deleted meanwhile."""
    db.session.execute(select(Post.id).where(Post.id == comment.post_id).with_for_update(key_share=True))
    held = db.session.scalar(
        select(Comment)
        .where(Comment.id == comment.id, Comment.deleted_at.is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return visible_or_404(held, "comment")


def _parent(post: Post, parent_id: int) -> Comment:
    parent = db.session.execute(
        select(Comment)
        .where(Comment.id == parent_id, Comment.post_id == post.id, Comment.deleted_at.is_(None))
        .with_for_update()
    ).scalar_one_or_none()
    if parent is None:
        raise invalid({"parent_id": ["There is no such comment on this post."]})
    most = current_settings().comment_max_depth
    if parent.depth >= most:
        raise invalid({"parent_id": [f"Replies go {most} levels deep."]}, code="comment_too_deep")
    return parent


def _count(post_id: int, step: int) -> tuple[int, int]:
    """The post's row is locked first, so that commenting and deleting never deadlock."""
    row = db.session.execute(
        update(Post)
        .where(Post.id == post_id)
        .values(comment_count=Post.comment_count + step, version=Post.version + 1)
        .returning(Post.comment_count, Post.version)
        .execution_options(synchronize_session=False)
    ).one()
    return row.comment_count, row.version


def _count_replies(comment_id: int, step: int) -> None:
    db.session.execute(
        update(Comment)
        .where(Comment.id == comment_id)
        .values(reply_count=Comment.reply_count + step)
        .execution_options(synchronize_session=False)
    )
