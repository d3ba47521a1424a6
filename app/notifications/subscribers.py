"""Who is told of what: rows written together with what happened."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.chat.events import MessagesRead, UnreadBegan
from app.core.db import db
from app.core.events import Subscriptions
from app.notifications.service import forget_subject, notify, read_subject, take_back, waiting
from app.posts.events import (
    CommentCreated,
    CommentDeleted,
    PostAudienceChanged,
    PostDeleted,
    PostLiked,
    PostUnliked,
)
from app.posts.models import Comment
from app.shop.orders.events import OrderPlaced, OrderShipped
from app.shop.orders.models import Order
from app.users.events import UserFollowed, UserUnfollowed

subscriptions = Subscriptions()


@subscriptions.together(PostLiked)
def of_like(fact: PostLiked) -> None:
    """The author learns who likes a post."""
    notify(fact.author_id, "like", "post", fact.post_id, fact.liker_id)


@subscriptions.together(PostUnliked)
def of_unlike(fact: PostUnliked) -> None:
    """An unread like that was taken back never was."""
    take_back(fact.author_id, "like", "post", fact.post_id, fact.liker_id)


@subscriptions.together(CommentCreated)
def of_comment(fact: CommentCreated) -> None:
    """Whom it answers, and the author of the post; somebody who is both is told once."""
    if fact.parent_author_id is not None:
        notify(fact.parent_author_id, "reply", "post", fact.post_id, fact.author_id)
    if fact.post_author_id != fact.parent_author_id:
        notify(fact.post_author_id, "comment", "post", fact.post_id, fact.author_id)


@subscriptions.together(CommentDeleted)
def of_deleted_comment(fact: CommentDeleted) -> None:
    """Unread words that were taken back never were, unless their author said more to the same person."""
    parent = aliased(Comment)
    others = db.session.execute(
        select(parent.author_id)
        .select_from(Comment)
        .outerjoin(parent, parent.id == Comment.parent_id)
        .where(Comment.post_id == fact.post_id, Comment.author_id == fact.author_id)
        .where(Comment.deleted_at.is_(None), Comment.id.not_in({fact.comment_id, *fact.removed_ids}))
    ).scalars()
    answered = set(others)
    for recipient_id, kind in waiting("post", fact.post_id, fact.author_id, kinds=["comment", "reply"]):
        spoken_to = recipient_id in answered if kind == "reply" else answered - {recipient_id}
        if not spoken_to:
            take_back(recipient_id, kind, "post", fact.post_id, fact.author_id)


@subscriptions.together(PostDeleted)
def of_deleted_post(fact: PostDeleted) -> None:
    """Nothing is left to look at."""
    forget_subject("post", fact.post_id)


@subscriptions.together(PostAudienceChanged)
def of_narrowed_post(fact: PostAudienceChanged) -> None:
    """Those who answered may no longer be among its readers."""
    forget_subject("post", fact.post_id, kinds=["reply"])


@subscriptions.together(UserFollowed)
def of_follow(fact: UserFollowed) -> None:
    """One learns of new followers, in one group."""
    notify(fact.followed_id, "follow", "user", fact.followed_id, fact.follower_id)


@subscriptions.together(UserUnfollowed)
def of_unfollow(fact: UserUnfollowed) -> None:
    """An unread follow that was taken back never was."""
    take_back(fact.followed_id, "follow", "user", fact.followed_id, fact.follower_id)


@subscriptions.together(UnreadBegan)
def of_message(fact: UnreadBegan) -> None:
    """Somebody who was up to date has something to read; further messages add nothing."""
    notify(fact.user_id, "message", "conversation", fact.conversation_id, fact.sender_id)


@subscriptions.together(MessagesRead)
def of_reading(fact: MessagesRead) -> None:
    """Whoever reads the conversation has seen the notification, too."""
    read_subject(fact.user_id, "conversation", fact.conversation_id)


@subscriptions.together(OrderPlaced)
def of_order(fact: OrderPlaced) -> None:
    """The buyer learns that the order stands."""
    if fact.buyer_id is not None:
        notify(fact.buyer_id, "order", "order", fact.order_id, None)


@subscriptions.together(OrderShipped)
def of_shipping(fact: OrderShipped) -> None:
    """The buyer learns that a parcel is on its way."""
    buyer_id = db.session.scalar(select(Order.buyer_id).where(Order.id == fact.order_id))
    if buyer_id is not None:
        notify(buyer_id, "order", "order", fact.order_id, None)
