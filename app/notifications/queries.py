"""Reads of notifications: a page is a constant number of statements, and shows only what is visible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import BigInteger, ColumnElement, Select, Table, bindparam, exists, func, or_, select

from app.core.cards import cards_slot
from app.core.db import db
from app.core.hot import HotRead
from app.core.identity import Actor
from app.core.pagination import Key, paginate
from app.notifications.models import Notification, NotificationActor
from app.notifications.schemas import Behind, notification_wire
from app.posts.models import Post
from app.posts.queries import visible as visible_posts
from app.users.models import User
from app.users.schemas import summary_wire

ACTORS_SHOWN = 3
PERSON = (User.id, User.username, User.display_name, User.avatar)
KEYS = (Key(Notification.updated_at, "updated_at"), Key(Notification.id, "id"))
# What is shown without a card of its own: people, and conversations one is a member of.
WITHOUT_CARD = {"user", "conversation"}


def page(actor: Actor, *, unread: bool, scope: str, limit: int, cursor: str | None) -> dict[str, Any]:
    """A page of somebody's own notifications, latest first."""
    statement = select(Notification).where(Notification.recipient_id == actor.id)
    if unread:
        statement = statement.where(Notification.read_at.is_(None))
    found = paginate(statement, KEYS, scope=scope, limit=limit, cursor=cursor)
    return {
        "items": rendered(actor, found.items),
        "next_cursor": found.next_cursor,
        "unread_count": unread_count(actor.id),
    }


def rendered(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows as the recipient may see them now; what they may no longer open is left out."""
    refs = {(row.subject_kind, row.subject_id) for row in rows if row.subject_kind not in WITHOUT_CARD}
    cards = cards_slot.get().load(actor, refs) if refs else {}
    people = _people_behind([row.id for row in rows])
    shown = []
    for row in rows:
        subject = (row.subject_kind, row.subject_id)
        card = cards.get(subject) or {"kind": subject[0], "id": subject[1], "data": None}
        hidden = row.subject_kind not in WITHOUT_CARD and card["data"] is None
        behind = people.get(row.id)
        if not hidden and (behind or row.actor_count == 0):
            shown.append(notification_wire(row, behind or Behind([], 0), card))
    return shown


_group = NotificationActor.notification_id
_place = func.row_number().over(
    partition_by=_group,
    order_by=(NotificationActor.created_at.desc(), NotificationActor.user_id.desc()),
)


def _behind(which: ColumnElement[bool]) -> Select[Any]:
    ranked = (
        select(
            _group,
            NotificationActor.user_id,
            _place.label("place"),
            func.count().over(partition_by=_group).label("number"),
        )
        .join(User, User.id == NotificationActor.user_id)
        .where(which, User.suspended_at.is_(None))
        .subquery()
    )
    return (
        select(ranked.c.notification_id, ranked.c.number, *PERSON)
        .join(User, User.id == ranked.c.user_id)
        .where(ranked.c.place <= ACTORS_SHOWN)
        .order_by(ranked.c.place)
    )


# Built once: building it costs more than running it.
_BEHIND_MANY = _behind(_group.in_(bindparam("groups", expanding=True)))
_BEHIND_ONE = HotRead(_behind(_group == bindparam("group", type_=BigInteger())))


def _people_behind(ids: list[int]) -> dict[int, Behind]:
    """The latest few visible people behind each group, and how many there are; one statement."""
    found: dict[int, Behind] = {}
    if not ids:
        return found
    is_one = len(ids) == 1
    people = (
        _BEHIND_ONE.rows({"group": ids[0]}) if is_one else db.session.execute(_BEHIND_MANY, {"groups": ids})
    )
    for row in people:
        behind = found.setdefault(row.notification_id, Behind([], row.number))
        behind.latest.append(summary_wire(row))
    return found


_ONE = HotRead(
    select(cast(Table, Notification.__table__)).where(
        Notification.id == bindparam("notification", type_=BigInteger()),
        Notification.recipient_id == bindparam("recipient", type_=BigInteger()),
    )
)


def one(actor: Actor, notification_id: int) -> dict[str, Any] | None:
    """One group as its recipient sees it; None if there is nothing to show."""
    rows = _ONE.rows({"notification": notification_id, "recipient": actor.id})
    return next(iter(rendered(actor, rows)), None)


_RECIPIENT: ColumnElement[int] = bindparam("recipient", type_=BigInteger())
_living = (
    exists()
    .where(NotificationActor.notification_id == Notification.id)
    .where(User.id == NotificationActor.user_id, User.suspended_at.is_(None))
)
_readable = (
    select(Post.id)
    .join(User, User.id == Post.author_id)
    .where(Post.id == Notification.subject_id, visible_posts.is_visible(_RECIPIENT))
    .correlate(Notification)
    .exists()
)
_UNREAD = HotRead(
    select(func.count().label("count"))
    .select_from(Notification)
    .where(Notification.recipient_id == _RECIPIENT, Notification.read_at.is_(None))
    .where(or_(Notification.actor_count == 0, _living))
    .where(or_(Notification.subject_kind != "post", _readable))
)


def unread_count(recipient_id: int) -> int:
    """How many of somebody's groups are unread, of those that they would be shown."""
    [(count,)] = _UNREAD.tuples({"recipient": recipient_id})
    return int(count)
