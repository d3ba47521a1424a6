"""What watchers of posts are told. Topics ``post:{id}`` and ``feed:public``; rooms ``author:{id}``."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from app.core.events import Subscriptions
from app.core.hot import HotRead
from app.core.identity import Actor
from app.core.realtime import Sockets, realtime
from app.media.events import RenditionsMade
from app.posts.events import (
    CommentCreated,
    CommentDeleted,
    CommentEdited,
    PostAudienceChanged,
    PostDeleted,
    PostEdited,
    PostLiked,
    PostPublished,
    PostUnliked,
)
from app.posts.queries import comments, feeds
from app.posts.schemas import (
    CommentChangedSchema,
    CommentDeletedSchema,
    CommentNewSchema,
    LikesChangedSchema,
    PostChangedSchema,
    PostDeletedSchema,
    PostNewSchema,
    comment_wire,
)
from app.users.events import UserFollowed, UserUnfollowed
from app.users.models import Follow

PUBLIC_FEED = "feed:public"
MOST_AUTHORS = 1000

sockets = Sockets("posts")
subscriptions = Subscriptions()

post_new = sockets.event("post.new", PostNewSchema, "Somebody you follow posted, or anybody did publicly.")
post_changed = sockets.event("post.changed", PostChangedSchema, "A post that you watch changed.")
post_deleted = sockets.event("post.deleted", PostDeletedSchema, "A post that you watch is gone.")
likes_changed = sockets.event(
    "post.likes.changed", LikesChangedSchema, "How many like a post that you watch."
)
comment_new = sockets.event("comment.new", CommentNewSchema, "Somebody commented on a post that you watch.")
comment_changed = sockets.event(
    "comment.changed", CommentChangedSchema, "A comment on a post that you watch has other words."
)
comment_deleted = sockets.event(
    "comment.deleted", CommentDeletedSchema, "A comment on a post that you watch is gone, or a stub."
)


def author_room(author_id: int) -> str:
    """Where an author's followers listen: one emit reaches them, however many they are."""
    return f"author:{author_id}"


def post_topic(post_id: int) -> str:
    """Where those listen who look at a post."""
    return f"post:{post_id}"


# Asked at every connect, and everybody connects at once when a line broke: built once.
_FOLLOWED = HotRead(
    select(Follow.followed_id)
    .where(Follow.follower_id == bindparam("follower"))
    .order_by(Follow.created_at.desc(), Follow.followed_id.desc())
    .limit(MOST_AUTHORS)
)


@sockets.rooms
def followed_authors(actor: Actor) -> Iterable[str]:
    """A member hears of the people one follows (the thousand followed last)."""
    return [author_room(author_id) for (author_id,) in _FOLLOWED.tuples({"follower": actor.id})]


@subscriptions.afterwards(UserFollowed)
def listen_to_author(fact: UserFollowed) -> None:
    """From now on one hears of this author."""
    realtime().enter(fact.follower_id, author_room(fact.followed_id))


@subscriptions.afterwards(UserUnfollowed)
def stop_listening(fact: UserUnfollowed) -> None:
    """No longer; topics that only followers may watch are left, too."""
    realtime().leave(fact.follower_id, author_room(fact.followed_id))
    realtime().recheck_user(fact.follower_id)


@subscriptions.afterwards(PostPublished)
def tell_of_post(fact: PostPublished) -> None:
    """Followers, and who watches the public feed. Nobody hears of a private post."""
    payload = {"post_id": fact.post_id, "author_id": fact.author_id}
    if fact.audience != "private":
        post_new.emit(payload, to=author_room(fact.author_id))
    if fact.audience == "public":
        post_new.emit(payload, to=PUBLIC_FEED)


@subscriptions.afterwards(PostAudienceChanged)
def send_watchers_to_ask(fact: PostAudienceChanged) -> None:
    """All leave, told nothing but that they must ask again; who still may read it joins again."""
    post_changed.emit({"post_id": fact.post_id, "version": None, "post": None}, to=post_topic(fact.post_id))
    realtime().close_topic(post_topic(fact.post_id))


@subscriptions.afterwards(PostEdited)
def tell_of_edit(fact: PostEdited) -> None:
    """Watchers see the post as it is now."""
    _tell_of_change(fact.post_id)


@subscriptions.afterwards(RenditionsMade)
def tell_of_renditions(fact: RenditionsMade) -> None:
    """Smaller copies of its pictures are there."""
    if fact.attached_kind == "post" and fact.attached_id is not None:
        _tell_of_change(fact.attached_id)


def _tell_of_change(post_id: int) -> None:
    post = feeds.shared_post(post_id)
    if post is not None:
        post_changed.emit(
            {"post_id": post_id, "version": post["version"], "post": post}, to=post_topic(post_id)
        )


@subscriptions.afterwards(PostDeleted)
def tell_of_deletion(fact: PostDeleted) -> None:
    """Watchers remove it."""
    post_deleted.emit({"post_id": fact.post_id}, to=post_topic(fact.post_id))
    realtime().close_topic(post_topic(fact.post_id))


@subscriptions.afterwards(PostLiked)
def tell_of_like(fact: PostLiked) -> None:
    """One more likes it."""
    _tell_of_likes(fact)


@subscriptions.afterwards(PostUnliked)
def tell_of_unlike(fact: PostUnliked) -> None:
    """One fewer likes it."""
    _tell_of_likes(fact)


def _tell_of_likes(fact: PostLiked | PostUnliked) -> None:
    payload = {"post_id": fact.post_id, "like_count": fact.like_count, "version": fact.version}
    likes_changed.emit(payload, to=post_topic(fact.post_id))


@subscriptions.afterwards(CommentCreated)
def tell_of_comment(fact: CommentCreated) -> None:
    """Watchers see it at once."""
    row = comments.one(fact.comment_id)
    if row is not None:
        payload = {
            "post_id": fact.post_id,
            "comment": comment_wire(row),
            "comment_count": fact.comment_count,
            "version": fact.version,
        }
        comment_new.emit(payload, to=post_topic(fact.post_id))


@subscriptions.afterwards(CommentEdited)
def tell_of_edited_comment(fact: CommentEdited) -> None:
    """Watchers see the new wording."""
    row = comments.one(fact.comment_id)
    if row is not None:
        payload = {"post_id": fact.post_id, "comment": comment_wire(row)}
        comment_changed.emit(payload, to=post_topic(fact.post_id))


@subscriptions.afterwards(CommentDeleted)
def tell_of_deleted_comment(fact: CommentDeleted) -> None:
    """Watchers see the stub, or nothing."""
    row = comments.one(fact.comment_id)
    payload = {
        "post_id": fact.post_id,
        "comment_id": fact.comment_id,
        "stub": comment_wire(row) if row is not None else None,
        "removed_ids": list(fact.removed_ids),
        "comment_count": fact.comment_count,
        "version": fact.version,
    }
    comment_deleted.emit(payload, to=post_topic(fact.post_id))
