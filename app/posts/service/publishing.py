"""Writing, editing and removing posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, update

from app.core import clock
from app.core.cards import cards_slot
from app.core.db import db, insert_once
from app.core.errors import invalid
from app.core.fields import has_visible
from app.core.identity import Actor
from app.core.settings import current_settings
from app.core.unit_of_work import record
from app.media import service as media_service
from app.media.models import Media
from app.posts.events import PostAudienceChanged, PostDeleted, PostEdited, PostPublished
from app.posts.models import Post, PostRevision, PostTag, Tag
from app.posts.policies import post_policy
from app.posts.tags import fold_all
from app.users import service as users_service


def publish(
    actor: Actor,
    *,
    body: str,
    audience: str,
    tags: Sequence[str] = (),
    media_ids: Sequence[int] = (),
    refs: Sequence[dict[str, Any]] = (),
) -> Post:
    """Publish words, pictures, or both."""
    _require_content(body, len(media_ids))
    _require_room(len(media_ids))
    cards_slot.get().check(refs)
    post = Post(
        author_id=actor.id,
        body=body,
        audience=audience,
        tags=fold_all(tags),
        refs=[{"kind": ref["kind"], "id": ref["id"]} for ref in refs],
        media_count=len(media_ids),
        created_at=clock.now(),
    )
    db.session.add(post)
    db.session.flush()
    media_service.attach(actor, media_ids, "post", post.id)
    _file_under(post)
    record(PostPublished(post_id=post.id, author_id=actor.id, audience=audience))
    return post


def edit(actor: Actor, post: Post, **changes: Any) -> Post:
    """Change words, tags or audience of a locked post; the earlier wording is kept."""
    post_policy.authorize(actor, "edit", post)
    body, audience = changes.get("body", post.body), changes.get("audience", post.audience)
    tags = fold_all(changes["tags"]) if "tags" in changes else post.tags
    if (body, audience, tags) == (post.body, post.audience, post.tags):
        return post
    _require_content(body, post.media_count)
    before = post.audience
    if (body, tags) != (post.body, post.tags):
        db.session.add(PostRevision(post_id=post.id, body=post.body, tags=post.tags, audience=before))
        post.edited_at = clock.now()
    _take_out(post)
    post.body, post.audience, post.tags = body, audience, tags
    post.version += 1
    db.session.flush()
    _file_under(post)
    if audience != before:
        record(PostAudienceChanged(post_id=post.id, author_id=post.author_id, before=before, after=audience))
    record(PostEdited(post_id=post.id, version=post.version))
    return post


def delete_post(actor: Actor, post: Post) -> None:
    """Remove a locked post with everything said about it."""
    post_policy.authorize(actor, "delete", post)
    take_away(post)


def take_away(post: Post) -> None:
    """The locked post ceases to be, for whoever may decide that."""
    _take_out(post)
    media_service.remove_attached("post", post.id)
    db.session.execute(delete(Post).where(Post.id == post.id))
    record(PostDeleted(post_id=post.id, author_id=post.author_id, audience=post.audience))


def may_add_pictures(actor: Actor, post: Post, number: int) -> None:
    """403 or 422 before any work is done on the pictures."""
    post_policy.authorize(actor, "edit", post)
    _require_room(post.media_count + number)


def add_pictures(actor: Actor, post: Post, prepared: Sequence[media_service.Prepared]) -> list[Media]:
    """Add pictures to a locked post, all or none."""
    may_add_pictures(actor, post, len(prepared))
    pictures = [media_service.create(actor, picture) for picture in prepared]
    ids = [picture.id for picture in pictures]
    media_service.attach(actor, ids, "post", post.id, first=post.media_count)
    post.media_count += len(pictures)
    post.version += 1
    record(PostEdited(post_id=post.id, version=post.version))
    return pictures


def _require_content(body: str, media_count: int) -> None:
    if not media_count and not has_visible(body):
        raise invalid({"body": ["Write something, or add a picture."]})


def _require_room(media_count: int) -> None:
    most = current_settings().media_per_post
    if media_count > most:
        raise invalid({"media_ids": [f"At most {most} pictures in one post."]})


def _file_under(post: Post) -> None:
    """Into the index of its tags; what everybody may read is counted, in a fixed order of locks."""
    is_public = post.audience == "public"
    for tag in sorted(post.tags):
        db.session.add(PostTag(post_id=post.id, tag=tag, created_at=post.created_at))
        if is_public:
            insert_once(Tag, name=tag, post_count=0)
            _count_tag(tag, 1)
    if is_public:
        users_service.count_post(post.author_id, 1)
    db.session.flush()


def _take_out(post: Post) -> None:
    db.session.execute(delete(PostTag).where(PostTag.post_id == post.id))
    if post.audience == "public":
        for tag in sorted(post.tags):
            _count_tag(tag, -1)
        users_service.count_post(post.author_id, -1)


def _count_tag(name: str, step: int) -> None:
    db.session.execute(
        update(Tag)
        .where(Tag.name == name)
        .values(post_count=Tag.post_count + step)
        .execution_options(synchronize_session=False)
    )
