"""What a planted world contains, without ids and dates."""

from __future__ import annotations

import hashlib
import json

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.chat.models import Message
from app.core.db import db
from app.media.models import Media
from app.notifications.models import Notification
from app.posts.models import Comment, Like, Post
from app.shop.catalogue.models import Product, Variant
from app.shop.orders.models import Order
from app.shop.stock.models import Stock
from app.users.models import Follow, User

Follower, Followed = aliased(User), aliased(User)
CONTENT = {
    "people": select(User.username, User.display_name, User.bio, User.follower_count),
    "follows": select(Follower.username, Followed.username)
    .join(Follow, Follow.follower_id == Follower.id)
    .join(Followed, Followed.id == Follow.followed_id),
    "posts": select(Post.body, Post.audience, Post.like_count, Post.comment_count, Post.tags),
    "comments": select(Comment.body, Comment.depth),
    "likes": select(User.username, Post.body)
    .join(Like, Like.user_id == User.id)
    .join(Post, Post.id == Like.post_id),
    "messages": select(Message.body, Message.client_id, Message.seq),
    "notifications": select(Notification.kind, Notification.actor_count),
    "pictures": select(Media.key, Media.size, Media.blurhash, Media.alt_text),
    "goods": select(Product.name, Product.price, Variant.sku, Stock.on_hand, Stock.sold)
    .join(Variant, Variant.product_id == Product.id)
    .join(Stock, Stock.id == Variant.stock_id),
    "orders": select(Order.email, Order.total, Order.status),
}


def content_of(app):
    """A digest of each kind of content, without ids and dates."""
    found = {}
    with app.app_context(), db.engine.connect() as connection:
        for name, statement in CONTENT.items():
            rows = sorted(json.dumps(list(row)) for row in connection.execute(statement))
            assert rows
            found[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return found
