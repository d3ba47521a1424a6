"""Facts about posts. They carry the numbers given in the transaction."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class PostPublished(Fact):
    """Somebody posted."""

    post_id: int
    author_id: int
    audience: str


@dataclass(frozen=True, slots=True)
class PostEdited(Fact):
    """A post has other words, tags or pictures."""

    post_id: int
    version: int


@dataclass(frozen=True, slots=True)
class PostAudienceChanged(Fact):
    """A post is now for others: who watches it must be asked again."""

    post_id: int
    author_id: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PostDeleted(Fact):
    """A post is gone, with its comments, likes and pictures."""

    post_id: int
    author_id: int
    audience: str


@dataclass(frozen=True, slots=True)
class PostLiked(Fact):
    """Somebody likes a post."""

    post_id: int
    author_id: int
    liker_id: int
    like_count: int
    version: int


@dataclass(frozen=True, slots=True)
class PostUnliked(Fact):
    """Somebody no longer likes a post."""

    post_id: int
    author_id: int
    liker_id: int
    like_count: int
    version: int


@dataclass(frozen=True, slots=True)
class CommentCreated(Fact):
    """Somebody commented; ``parent_author_id`` wrote what it answers, if it answers a comment."""

    comment_id: int
    post_id: int
    post_author_id: int
    author_id: int
    parent_author_id: int | None
    comment_count: int
    version: int


@dataclass(frozen=True, slots=True)
class CommentEdited(Fact):
    """A comment has other words."""

    comment_id: int
    post_id: int


@dataclass(frozen=True, slots=True)
class CommentDeleted(Fact):
    """A comment is gone, or a stub where it has replies.

    ``removed_ids`` are the rows that went: itself, and stubs above it that nothing hangs on any more.
    """

    comment_id: int
    post_id: int
    author_id: int
    removed_ids: tuple[int, ...]
    comment_count: int
    version: int
