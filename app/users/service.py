"""What people do about themselves and each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from app.core import clock
from app.core.db import db, insert_once
from app.core.errors import conflict, invalid
from app.core.identity import Actor
from app.core.unit_of_work import record
from app.users.events import (
    GrantsChanged,
    UserFollowed,
    UserRegistered,
    UserSuspended,
    UserUnfollowed,
)
from app.users.models import Follow, User
from app.users.names import clean_email, fold_email, fold_username, made_username
from app.users.policies import user_policy

GRANTS = ("admin", "moderate", "shop.keep")


def create(
    email: str, *, username: str | None = None, display_name: str | None = None, grants: Iterable[str] = ()
) -> User:
    """Make an account and its profile. 409 ``email_taken`` or ``username_taken``, 422 for bad names."""
    email_key = fold_email(email)
    chosen = fold_username(username) if username is not None else None
    if db.session.scalar(select(User.id).where(User.email_key == email_key)) is not None:
        raise conflict("email_taken", "There is already an account with this e-mail address.")
    if chosen and db.session.scalar(select(User.id).where(User.username == chosen)) is not None:
        raise conflict("username_taken", "Somebody else has this username.")
    name = chosen or made_username()
    user = User(
        email=clean_email(email),
        email_key=email_key,
        username=name,
        display_name=display_name or name,
        grants=sorted(set(grants)),
    )
    db.session.add(user)
    try:
        db.session.flush()
    except IntegrityError as error:
        code = "username_taken" if "username" in str(error.orig) else "email_taken"
        raise conflict(code, "Somebody was quicker with this name or address.") from error
    record(UserRegistered(user_id=user.id))
    return user


def edit(actor: Actor, user: User, **changes: Any) -> User:
    """Change username, display name or bio of oneself."""
    user_policy.authorize(actor, "edit", user)
    if "username" in changes:
        changes["username"] = fold_username(changes["username"])
        taken = select(User.id).where(User.username == changes["username"], User.id != user.id)
        if db.session.scalar(taken) is not None:
            raise conflict("username_taken", "Somebody else has this username.")
    for name, value in changes.items():
        setattr(user, name, value)
    try:
        db.session.flush()
    except IntegrityError as error:
        raise conflict("username_taken", "Somebody else has this username.") from error
    return user


def follow(actor: Actor, user: User) -> None:
    """Follow somebody. Twice is the same as once."""
    user_policy.authorize(actor, "follow", user)
    if insert_once(Follow, follower_id=actor.id, followed_id=user.id, created_at=clock.now()):
        _count_follow(actor.id, user.id, 1)
        record(UserFollowed(follower_id=actor.id, followed_id=user.id))


def unfollow(actor: Actor, user: User) -> None:
    """Stop following somebody."""
    user_policy.authorize(actor, "follow", user)
    gone = db.session.execute(
        delete(Follow).where(Follow.follower_id == actor.id, Follow.followed_id == user.id)
    )
    if gone.rowcount:  # type: ignore[attr-defined]
        _count_follow(actor.id, user.id, -1)
        record(UserUnfollowed(follower_id=actor.id, followed_id=user.id))


def _count_follow(follower_id: int, followed_id: int, step: int) -> None:
    """Both counters, the rows locked in id order so that two people following each other never deadlock."""
    changes = {
        follower_id: {"following_count": User.following_count + step},
        followed_id: {"follower_count": User.follower_count + step},
    }
    for user_id in sorted(changes):
        db.session.execute(
            update(User)
            .where(User.id == user_id)
            .values(**changes[user_id])
            .execution_options(synchronize_session=False)
        )


def set_avatar(user_id: int, avatar: dict[str, Any] | None, media_id: int | None) -> int | None:
    """Show another picture (called by the media domain); returns the media id it replaces."""
    before: int | None = db.session.scalar(select(User.avatar_media_id).where(User.id == user_id))
    db.session.execute(update(User).where(User.id == user_id).values(avatar=avatar, avatar_media_id=media_id))
    return before


def count_post(author_id: int, step: int) -> None:
    """Change how many posts somebody has (called by the posts domain)."""
    db.session.execute(
        update(User)
        .where(User.id == author_id)
        .values(post_count=User.post_count + step)
        .execution_options(synchronize_session=False)
    )


def set_grants(user: User, grants: Iterable[str]) -> None:
    """Replace somebody's grants; open sockets are checked again."""
    wanted = set(grants)
    unknown = wanted - set(GRANTS)
    if unknown:
        raise invalid({"grants": [f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(GRANTS)}."]})
    user.grants = sorted(wanted)
    record(GrantsChanged(user_id=user.id))


def suspend(user: User) -> None:
    """Suspend an account: it disappears, and its sessions end."""
    if user.suspended_at is None:
        user.suspended_at = clock.now()
        record(UserSuspended(user_id=user.id))


def lift_suspension(user: User) -> None:
    """Let a suspended member come back; they sign in anew."""
    user.suspended_at = None
