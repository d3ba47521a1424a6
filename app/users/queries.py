"""Reads about people. Suspended accounts are invisible, except to themselves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, exists, false, or_, select
from sqlalchemy.orm import aliased

from app.core.db import db
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.users.models import Follow, User

_BY_IDS = select(User).where(User.id.in_(bindparam("ids", expanding=True)))


def visible_to(actor: Actor) -> Select[Any]:
    """People the actor may see: members see members."""
    people = select(User)
    if not actor.is_member:
        return people.where(false())
    return people.where(or_(User.suspended_at.is_(None), User.id == actor.id))


def get_visible(actor: Actor, username: str) -> User:
    """One person by username; 404 if invisible."""
    user: User | None = db.session.scalar(visible_to(actor).where(User.username == username.lower()))
    return visible_or_404(user, "person")


def get_profile(actor: Actor, username: str) -> Any:
    """A row of ``User``, ``viewer_follows`` and ``follows_viewer``; one statement, 404 if invisible."""
    row = db.session.execute(
        visible_to(actor)
        .where(User.username == username.lower())
        .add_columns(
            follows(actor.id, User.id).label("viewer_follows"),
            follows(User.id, actor.id).label("follows_viewer"),
        )
    ).one_or_none()
    return visible_or_404(row, "person")


def follows(follower: Any, followed: Any) -> Any:
    """EXISTS: whether one follows the other (ids or columns)."""
    link = aliased(Follow)
    return exists().where(link.follower_id == follower, link.followed_id == followed).correlate_except(link)


def get_me(actor: Actor) -> User:
    """The actor's own row."""
    return db.session.execute(select(User).where(User.id == actor.id)).scalar_one()


def by_username(username: str) -> User | None:
    """A row by username, whoever asks, suspended or not; for commands."""
    user: User | None = db.session.scalar(select(User).where(User.username == username.lower()))
    return user


def by_ids(ids: set[int]) -> dict[int, User]:
    """Rows by id, whoever asks; for domains that already decided what may be seen."""
    if not ids:
        return {}
    return {user.id: user for user in db.session.scalars(_BY_IDS, {"ids": sorted(ids)})}


def visible_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Which of ``ids`` the actor may see."""
    statement = visible_to(actor).where(User.id.in_(ids)).with_only_columns(User.id)
    return set(db.session.scalars(statement))


def followers_of(actor: Actor, user: User) -> Select[Any]:
    """Visible people who follow ``user``, as ``_listed``; newest first by ``Follow``'s key."""
    return (
        visible_to(actor)
        .join(Follow, Follow.follower_id == User.id)
        .where(Follow.followed_id == user.id)
        .add_columns(*_listed(actor, Follow.created_at))
    )


def followed_by(actor: Actor, user: User) -> Select[Any]:
    """Visible people whom ``user`` follows, as ``_listed``."""
    return (
        visible_to(actor)
        .join(Follow, Follow.followed_id == User.id)
        .where(Follow.follower_id == user.id)
        .add_columns(*_listed(actor, Follow.created_at))
    )


def _listed(actor: Actor, since: Any) -> tuple[Any, ...]:
    """What a list of people adds to each: its keys, and whether the actor follows them."""
    return (
        since.label("since"),
        User.id.label("key_id"),
        follows(actor.id, User.id).label("viewer_follows"),
    )


def named_like(actor: Actor, text: str) -> Select[Any]:
    """Visible people whose username or display name contains ``text``, literally; as ``_listed``."""
    literal = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    pattern = f"%{literal}%"
    return (
        visible_to(actor)
        .where(or_(User.username.ilike(pattern, escape="\\"), User.display_name.ilike(pattern, escape="\\")))
        .add_columns(*_listed(actor, User.created_at))
    )


def follower_count(user_id: int) -> int:
    """How many follow somebody, as the database has it now."""
    return db.session.execute(select(User.follower_count).where(User.id == user_id)).scalar_one()
