"""The hot path: pages of posts, each one prepared statement, the same for ten and a million posts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    lateral,
    literal,
    or_,
    select,
    true,
    union_all,
)

from app.core.cards import cards_slot
from app.core.db import UtcDateTime, db, is_sqlite
from app.core.identity import Actor
from app.core.pagination import Key, Page, cut, decode_cursor
from app.media import queries as media_queries
from app.posts.models import Like, Post, PostTag
from app.posts.queries.visible import AUTHOR, is_visible, liked_by
from app.posts.schemas import post_wire
from app.users.models import Follow, User

VIEWER: ColumnElement[int] = bindparam("viewer")
COLUMNS = (
    *(c for c in Post.__table__.columns),
    *AUTHOR,
    liked_by(VIEWER).label("liked_by_me"),
)
KEYS = (Key(Post.created_at, "created_at"), Key(Post.id, "id"))


def _older(created_at: Any, row_id: Any) -> ColumnElement[bool]:
    """Rows after the cursor, which the database reads as one range of the index."""
    moment = bindparam("before_at", type_=UtcDateTime())
    number: ColumnElement[int] = bindparam("before_id")
    return and_(created_at <= moment, or_(created_at < moment, row_id < number))


def _page(statement: Select[Any], *, after: bool) -> Select[Any]:
    if after:
        statement = statement.where(_older(Post.created_at, Post.id))
    return statement.order_by(Post.created_at.desc(), Post.id.desc()).limit(bindparam("limit"))


def _posts() -> Select[Any]:
    return select(*COLUMNS).join(User, User.id == Post.author_id)


@cache
def _public(*, after: bool) -> Select[Any]:
    """Everybody's public posts."""
    return _page(_posts().where(Post.audience == "public", User.suspended_at.is_(None)), after=after)


@cache
def _by_author(*, after: bool) -> Select[Any]:
    """One person's posts, as far as the viewer may read them."""
    return _page(_posts().where(Post.author_id == bindparam("author"), is_visible(VIEWER)), after=after)


@cache
def _tagged(*, after: bool) -> Select[Any]:
    """Posts under a tag, walked along the tag's own index."""
    statement = _posts().join(PostTag, PostTag.post_id == Post.id)
    statement = statement.where(PostTag.tag == bindparam("tag"), is_visible(VIEWER))
    if after:
        statement = statement.where(_older(PostTag.created_at, PostTag.post_id))
    order = (PostTag.created_at.desc(), PostTag.post_id.desc())
    return statement.order_by(*order).limit(bindparam("limit"))


@cache
def _home(*, after: bool, lateral_join: bool) -> Select[Any]:
    """Posts of people followed, and one's own.

    On PostgreSQL the newest of each person followed are taken from the index and merged, so that the
    work does not grow with the number of posts.
    """
    if not lateral_join:
        followed = select(Follow.followed_id).where(Follow.follower_id == VIEWER)
        mine_or_followed = or_(
            Post.author_id == VIEWER,
            and_(Post.author_id.in_(followed), Post.audience.in_(["public", "followers"])),
        )
        return _page(_posts().where(mine_or_followed, User.suspended_at.is_(None)), after=after)
    people = union_all(
        select(Follow.followed_id.label("person")).where(Follow.follower_id == VIEWER),
        select(literal(0) + VIEWER),
    ).subquery("people")
    newest = select(Post.id, Post.created_at).where(
        Post.author_id == people.c.person,
        or_(Post.audience.in_(["public", "followers"]), Post.author_id == VIEWER),
    )
    if after:
        newest = newest.where(_older(Post.created_at, Post.id))
    newest = newest.order_by(Post.created_at.desc(), Post.id.desc()).limit(bindparam("limit"))
    each = lateral(newest).alias("newest")
    picked = (
        select(each.c.id)
        .select_from(people.join(each, true()))
        .order_by(each.c.created_at.desc(), each.c.id.desc())
        .limit(bindparam("limit"))
        .subquery("picked")
    )
    statement = _posts().join(picked, picked.c.id == Post.id).where(User.suspended_at.is_(None))
    return statement.order_by(Post.created_at.desc(), Post.id.desc())


def public(actor: Actor, **page: Any) -> dict[str, Any]:
    """A page of everybody's public posts."""
    return _run(actor, lambda after: _public(after=after), {}, **page)


def home(actor: Actor, **page: Any) -> dict[str, Any]:
    """A page of the posts of people followed, and one's own."""
    on_postgresql = not is_sqlite()
    return _run(actor, lambda after: _home(after=after, lateral_join=on_postgresql), {}, **page)


def tagged(actor: Actor, tag: str, **page: Any) -> dict[str, Any]:
    """A page of the posts under a tag."""
    return _run(actor, lambda after: _tagged(after=after), {"tag": tag}, **page)


def by_author(actor: Actor, author_id: int, **page: Any) -> dict[str, Any]:
    """A page of one person's posts."""
    return _run(actor, lambda after: _by_author(after=after), {"author": author_id}, **page)


def _run(
    actor: Actor, statement: Any, values: dict[str, Any], *, scope: str, limit: int, cursor: str | None
) -> dict[str, Any]:
    values |= {"viewer": actor.id, "limit": limit + 1}
    if cursor is not None:
        values["before_at"], values["before_id"] = decode_cursor(scope, cursor)
    rows = db.session.execute(statement(cursor is not None), values).all()
    page: Page[Any] = cut(rows, KEYS, scope=scope, limit=limit)
    return {"items": wires(actor, page.items), "next_cursor": page.next_cursor}


def wires(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows of a page as posts: one statement for pictures and one a kind of card, if there are any."""
    media = media_queries.of("post", [row.id for row in rows if row.media_count])
    refs = [(ref["kind"], ref["id"]) for row in rows for ref in row.refs]
    cards = cards_slot.get().load(actor, refs) if refs else {}
    return [
        post_wire(row, media.get(row.id, ()), actor, [cards[ref["kind"], ref["id"]] for ref in row.refs])
        for row in rows
    ]


def one(actor: Actor, post_id: int) -> dict[str, Any] | None:
    """One post as its reader sees it; None unless visible."""
    rows = db.session.execute(
        _posts().where(Post.id == post_id, is_visible(VIEWER)), {"viewer": actor.id}
    ).all()
    return wires(actor, rows)[0] if rows else None


def shown(actor: Actor, ids: set[int]) -> dict[int, dict[str, Any]]:
    """Posts as cards: who, the words, the first picture."""
    if not actor.is_member:
        return {}
    rows = db.session.execute(
        _posts().where(Post.id.in_(ids), is_visible(VIEWER)), {"viewer": actor.id}
    ).all()
    media = media_queries.of("post", [row.id for row in rows if row.media_count])
    return {row.id: post_wire(row, media.get(row.id, ())[:1]) for row in rows}


def likers(post: Post) -> Select[Any]:
    """People who like a post, with when; newest first."""
    return (
        select(User, Like.created_at.label("since"), User.id.label("key_id"))
        .join(Like, Like.user_id == User.id)
        .where(Like.post_id == post.id, User.suspended_at.is_(None))
    )


