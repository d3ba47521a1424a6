"""What moderators do about posts that everybody can read."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from app.core.db import db
from app.core.identity import Actor
from app.posts.models import Post, Tag
from app.posts.policies import moderation_policy
from app.posts.service.publishing import take_away


def remove(actor: Actor, posts: Sequence[Post]) -> None:
    """Remove locked posts of others, all or none.

    Their tags are locked beforehand and their authors' rows taken in order, as by everybody who counts.
    """
    for post in posts:
        moderation_policy.authorize(actor, "remove", post)
    tags = {tag for post in posts for tag in post.tags}
    db.session.execute(select(Tag.name).where(Tag.name.in_(tags)).order_by(Tag.name).with_for_update())
    for post in sorted(posts, key=lambda post: (post.author_id, post.id)):
        take_away(post)
