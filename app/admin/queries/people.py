"""Members as moderators see them: suspended ones too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import String, cast, func, select

from app.admin.queries.tables import Table, contains
from app.auth.models import Session
from app.core.db import db
from app.core.identity import Actor
from app.core.pagination import Key
from app.shop.catalogue.policies import OVERSEE
from app.users.models import User


def managed(actor: Actor) -> Table:
    """Everybody, with when they were last seen. Addresses are searched by administrators only."""
    last_seen = (
        select(func.max(Session.last_seen_at))
        .where(Session.user_id == User.id)
        .correlate(User)
        .scalar_subquery()
    )
    searched = [User.username, User.display_name]
    if actor.may(OVERSEE):
        searched.append(User.email)
    rows: Any = select(User, last_seen.label("last_seen_at"))
    without_grants = cast(User.grants, String) == "[]"
    suspended = User.suspended_at.is_not(None)
    return Table(
        rows=rows,
        finds=lambda text: contains(text, *searched),
        facets={
            "state": {"active": ~suspended, "suspended": suspended},
            "role": {"member": without_grants, "staff": ~without_grants},
        },
        sorts={
            "newest": (Key(User.created_at, "key"), Key(User.id, "id")),
            "oldest": (Key(User.created_at, "key", ascending=True), Key(User.id, "id", ascending=True)),
            "name": (Key(User.username, "id", ascending=True),),
            "posts": (Key(User.post_count, "key"), Key(User.id, "id")),
        },
    )


def locked(ids: Iterable[int]) -> dict[int, User]:
    """These people, held until the unit ends, in the order in which people are locked everywhere."""
    people = db.session.scalars(
        select(User)
        .where(User.id.in_(set(ids)))
        .order_by(User.id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return {user.id: user for user in people}
