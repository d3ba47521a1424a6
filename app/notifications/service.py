"""Telling people, taking it back, and looking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, bindparam, delete, exists, select, update

from app.core import clock
from app.core.db import db, row_once
from app.core.identity import Actor
from app.core.unit_of_work import later, record
from app.core.unit_of_work import read as ask
from app.notifications.events import NotificationSent, NotificationsRead
from app.notifications.models import Notification, NotificationActor

_groups, _behind = (cast(Table, model.__table__) for model in (Notification, NotificationActor))
GROUP = ("recipient_id", "kind", "subject_kind", "subject_id")
_COUNT_IN = (
    update(_groups)
    .where(_groups.c.id == bindparam("notification"))
    .where(
        ~exists().where(
            _behind.c.notification_id == bindparam("notification"), _behind.c.user_id == bindparam("actor")
        )
    )
    .values(actor_count=_groups.c.actor_count + 1)
)
_TOUCH = (
    update(_groups)
    .where(*(_groups.c[name] == bindparam(f"its_{name}") for name in GROUP))
    .where(_groups.c.read_at.is_(None))
    .values(updated_at=bindparam("now"))
    .returning(_groups.c.id)
)


def notify(recipient_id: int, kind: str, subject_kind: str, subject_id: int, actor_id: int | None) -> None:
    """Tell somebody, in the open group if there is one. Nobody is told of what they did themselves.

    ``actor_id`` is None where nobody in particular did it (an order was shipped).
    """
    if actor_id == recipient_id:
        return
    group = dict(zip(GROUP, (recipient_id, kind, subject_kind, subject_id), strict=True))
    now = clock.now()
    notification_id = None
    while notification_id is None:  # again if the recipient read the group in this very moment
        later(row_once(Notification), {**group, "actor_count": 0, "created_at": now, "updated_at": now})
        its = {f"its_{name}": value for name, value in group.items()}
        notification_id = ask(_TOUCH, {**its, "now": now}).scalar_one_or_none()
    if actor_id is not None:
        # Whoever is counted already is not counted again: the group's row is ours until the commit.
        later(_COUNT_IN, {"notification": notification_id, "actor": actor_id})
        behind = {"notification_id": notification_id, "user_id": actor_id, "created_at": now}
        later(row_once(NotificationActor), behind)
    record(NotificationSent(notification_id=notification_id, recipient_id=recipient_id))


def take_back(recipient_id: int, kind: str, subject_kind: str, subject_id: int, actor_id: int) -> None:
    """Somebody undid what they did: they leave the unread group, and an empty group is gone."""
    notification_id = db.session.scalar(
        select(Notification.id)
        .where(
            Notification.recipient_id == recipient_id,
            Notification.kind == kind,
            Notification.subject_kind == subject_kind,
            Notification.subject_id == subject_id,
            Notification.read_at.is_(None),
        )
        .with_for_update()
    )
    if notification_id is None:
        return
    gone = db.session.execute(
        delete(NotificationActor).where(
            NotificationActor.notification_id == notification_id, NotificationActor.user_id == actor_id
        )
    )
    if gone.rowcount and not _count(notification_id, -1):  # type: ignore[attr-defined]
        db.session.execute(delete(Notification).where(Notification.id == notification_id))
        record(NotificationsRead(recipient_id=recipient_id, ids=(notification_id,)))


def waiting(
    subject_kind: str, subject_id: int, actor_id: int, *, kinds: Sequence[str]
) -> list[tuple[int, str]]:
    """``(recipient, kind)`` of the unread groups about something that somebody is part of."""
    rows = db.session.execute(
        select(Notification.recipient_id, Notification.kind)
        .join(NotificationActor, NotificationActor.notification_id == Notification.id)
        .where(Notification.subject_kind == subject_kind, Notification.subject_id == subject_id)
        .where(Notification.kind.in_(kinds), Notification.read_at.is_(None))
        .where(NotificationActor.user_id == actor_id)
        .order_by(Notification.id)
    )
    return [(recipient_id, kind) for recipient_id, kind in rows]


def forget_subject(subject_kind: str, subject_id: int, *, kinds: Sequence[str] | None = None) -> None:
    """What it was about is gone, or no longer for everybody: so are the notifications."""
    statement = delete(Notification).where(
        Notification.subject_kind == subject_kind, Notification.subject_id == subject_id
    )
    if kinds is not None:
        statement = statement.where(Notification.kind.in_(kinds))
    db.session.execute(statement)


def read(
    actor: Actor, *, ids: Sequence[int] | None = None, up_to: int | None = None, all: bool = False
) -> None:
    """Mark one's own as looked at: some, all until the moment of one, or all. Twice is once."""
    mine = (Notification.recipient_id == actor.id, Notification.read_at.is_(None))
    statement = update(Notification).where(*mine)
    if ids is not None:
        statement = statement.where(Notification.id.in_(ids))
    elif not all:
        moment = select(Notification.updated_at).where(
            Notification.id == up_to, Notification.recipient_id == actor.id
        )
        statement = statement.where(Notification.updated_at <= moment.scalar_subquery())
    done = db.session.execute(
        statement.values(read_at=clock.now())
        .returning(Notification.id)
        .execution_options(synchronize_session=False)
    )
    looked_at = tuple(sorted(done.scalars()))
    if looked_at:
        record(NotificationsRead(recipient_id=actor.id, ids=looked_at))


def read_subject(recipient_id: int, subject_kind: str, subject_id: int) -> None:
    """Somebody saw the thing itself, so what was unread about it is read."""
    done = db.session.execute(
        update(Notification)
        .where(
            Notification.recipient_id == recipient_id,
            Notification.subject_kind == subject_kind,
            Notification.subject_id == subject_id,
            Notification.read_at.is_(None),
        )
        .values(read_at=clock.now())
        .returning(Notification.id)
        .execution_options(synchronize_session=False)
    )
    ids = tuple(done.scalars())
    if ids:
        record(NotificationsRead(recipient_id=recipient_id, ids=ids))


def _count(notification_id: int, step: int) -> int:
    return db.session.execute(
        update(Notification)
        .where(Notification.id == notification_id)
        .values(actor_count=Notification.actor_count + step)
        .returning(Notification.actor_count)
        .execution_options(synchronize_session=False)
    ).scalar_one()
