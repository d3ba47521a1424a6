"""The hot path: pages of posts, each one statement built once, the same for ten and a million posts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    lateral,
    literal_column,
    or_,
    select,
    true,
    union_all,
)

from app.core.db import UtcDateTime, is_sqlite
from app.core.hot import HotPage
from app.core.identity import Actor, Claims
from app.core.pagination import DEFAULT_LIMIT, Key, cut, decode_cursor
from app.core.unit_of_work import read
from app.media import queries as media_queries
from app.posts.models import Post, PostTag
from app.posts.queries.shown import shown
from app.posts.queries.visible import (
    is_for_followers,
    is_public,
    is_visible,
    liked_by,
    posts,
    users,
)
from app.posts.schemas import post_wire
from app.users import queries as users_queries
from app.users.models import Follow, User

VIEWER: ColumnElement[int] = bindparam("viewer", type_=BigInteger())
MOST: ColumnElement[int] = bindparam("most", type_=BigInteger())
KEYS = (Key(Post.created_at, "created_at"), Key(Post.id, "id"))

_tags = PostTag.__table__.c
_follows = Follow.__table__.c
# In the order in which ``post_wire`` takes them apart. JSON comes as text: most of it is only passed on.
_POSTS = select(
    posts.id,
    posts.author_id,
    users.username,
    users.display_name,
    cast(users.avatar, Text).label("avatar"),
    posts.body,
    posts.audience,
    cast(posts.tags, Text).label("tags"),
    cast(posts.refs, Text).label("refs"),
    case((posts.media_count > 0, cast(media_queries.pictures_of("post", posts.id), Text))).label("pictures"),
    posts.like_count,
    posts.comment_count,
    posts.version,
    posts.created_at,
    posts.edited_at,
    liked_by(VIEWER).label("liked_by_me"),
).join_from(Post.__table__, users.id.table, users.id == posts.author_id)


def _older(created_at: Any, row_id: Any) -> ColumnElement[bool]:
    """Rows after the cursor, in a form both databases read as one range of the index."""
    moment: ColumnElement[Any] = bindparam("before_at", type_=UtcDateTime())
    number: ColumnElement[int] = bindparam("before_id", type_=BigInteger())
    return and_(created_at <= moment, or_(created_at < moment, row_id < number))


def _first(statement: Select[Any], created_at: Any, row_id: Any) -> Select[Any]:
    return statement.order_by(created_at.desc(), row_id.desc()).limit(MOST)


def _newest(statement: Select[Any], created_at: Any, row_id: Any, *, after: bool) -> Select[Any]:
    if after:
        statement = statement.where(_older(created_at, row_id))
    return _first(statement, created_at, row_id)


def _public(*, after: bool) -> Select[Any]:
    """Everybody's public posts."""
    statement = _POSTS.where(is_public, users.suspended_at.is_(None))
    return _newest(statement, posts.created_at, posts.id, after=after)


def _by_author(*, after: bool) -> Select[Any]:
    """One person's posts, as far as the viewer may read them: who it is first, then along their index."""
    named = User.__table__.alias("named")
    author = select(named.c.id).where(named.c.username == bindparam("author")).scalar_subquery()
    statement = _POSTS.where(posts.author_id == author, is_visible(VIEWER))
    return _newest(statement, posts.created_at, posts.id, after=after)


def _tagged(*, after: bool) -> Select[Any]:
    """Posts under a tag, walked along the tag's own index."""
    statement = _POSTS.join(PostTag.__table__, _tags.post_id == posts.id)
    statement = statement.where(_tags.tag == bindparam("tag"), is_visible(VIEWER))
    return _newest(statement, _tags.created_at, _tags.post_id, after=after)


def _home(*, after: bool) -> Select[Any]:
    """Posts of people followed, and one's own."""
    followed = select(_follows.followed_id).where(_follows.follower_id == VIEWER)
    may = or_(
        posts.author_id == VIEWER,
        and_(posts.author_id.in_(followed), or_(is_public, is_for_followers)),
    )
    statement = _POSTS.where(may, users.suspended_at.is_(None))
    return _newest(statement, posts.created_at, posts.id, after=after)


def _home_merged(*, after: bool) -> Select[Any]:
    """The same, for PostgreSQL: the work follows the number of people followed, never that of posts.

    The newest ``most`` posts are all by the ``most`` people who posted last. So one row of the index
    is read for each person followed, and a page for each of those few; then they are merged.
    """
    people = union_all(
        select(_follows.followed_id.label("id"))
        .join(users.id.table, users.id == _follows.followed_id)
        .where(_follows.follower_id == VIEWER, users.suspended_at.is_(None)),
        select(VIEWER.label("id")),
    ).subquery("people")
    last = lateral(_of_person(people.c.id, after=after).limit(literal_column("1"))).alias("last")
    speakers = _first(
        select(people.c.id).select_from(people.join(last, true())), last.c.created_at, last.c.id
    ).subquery("speakers")
    each = lateral(_of_person(speakers.c.id, after=after).limit(MOST)).alias("each")
    picked = _first(
        select(each.c.id).select_from(speakers.join(each, true())), each.c.created_at, each.c.id
    ).subquery("picked")
    statement = _POSTS.join(picked, picked.c.id == posts.id).where(users.suspended_at.is_(None))
    return statement.order_by(posts.created_at.desc(), posts.id.desc())


def _of_person(person: Any, *, after: bool) -> Select[Any]:
    statement = select(posts.id, posts.created_at).where(
        posts.author_id == person, or_(is_public, is_for_followers, posts.author_id == VIEWER)
    )
    if after:
        statement = statement.where(_older(posts.created_at, posts.id))
    return statement.order_by(posts.created_at.desc(), posts.id.desc())


_FEEDS = {
    build.__name__: tuple(
        HotPage(build(after=after), "created_at", "id", mostly={"most": DEFAULT_LIMIT + 1})
        for after in (False, True)
    )
    for build in (_public, _by_author, _tagged, _home, _home_merged)
}


def public(asker: Claims, **page: Any) -> dict[str, Any]:
    """A page of everybody's public posts."""
    return _page(asker, "_public", {}, **page)[1]


def home(asker: Claims, **page: Any) -> dict[str, Any]:
    """A page of the posts of people followed, and one's own."""
    return _page(asker, "_home" if is_sqlite() else "_home_merged", {}, **page)[1]


def tagged(asker: Claims, tag: str, **page: Any) -> dict[str, Any]:
    """A page of the posts under a folded tag."""
    return _page(asker, "_tagged", {"tag": tag}, **page)[1]


def by_author(asker: Claims, username: str, **page: Any) -> dict[str, Any]:
    """A page of one person's posts; 404 if there is nobody of that name."""
    actor, found = _page(asker, "_by_author", {"author": username.lower()}, **page)
    if not found["items"]:
        users_queries.get_visible(actor, username)
    return found


def _page(
    asker: Claims, feed: str, values: dict[str, Any], *, scope: str, limit: int, cursor: str | None
) -> tuple[Actor, dict[str, Any]]:
    """Who asks, and their page; 401 if their session has ended."""
    values |= {"viewer": asker.user_id, "most": limit + 1}
    if cursor is not None:
        values["before_at"], values["before_id"] = decode_cursor(scope, cursor)
    actor, rows = _FEEDS[feed][cursor is not None].rows(asker, values)
    page = cut(rows, KEYS, scope=scope, limit=limit)
    return actor, {"items": shown(actor, page.items), "next_cursor": page.next_cursor}


_ONE = _POSTS.where(posts.id == bindparam("post"), is_visible(VIEWER))
_SHARED = _POSTS.where(posts.id == bindparam("post"), users.suspended_at.is_(None))
_MANY = _POSTS.where(posts.id.in_(bindparam("ids", expanding=True)), is_visible(VIEWER))


def one(actor: Actor, post_id: int) -> dict[str, Any] | None:
    """One post as its reader sees it; None unless visible."""
    rows = read(_ONE, {"viewer": actor.id, "post": post_id}).all()
    return shown(actor, rows)[0] if rows else None


def cards(actor: Actor, ids: set[int]) -> dict[int, dict[str, Any]]:
    """The posts among ``ids`` the actor may read, as cards: viewer-neutral, for they stand in other texts."""
    if not actor.is_member:
        return {}
    rows = read(_MANY, {"viewer": actor.id, "ids": sorted(ids)}).all()
    return {row.id: post_wire(row) for row in rows}


def shared_post(post_id: int) -> dict[str, Any] | None:
    """One post as everybody who watches it may be told of it; None if it is gone or its author suspended."""
    rows = read(_SHARED, {"viewer": 0, "post": post_id}).all()
    return post_wire(rows[0]) if rows else None
