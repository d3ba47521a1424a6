"""Facts about people."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class UserRegistered(Fact):
    """Somebody joined."""

    user_id: int


@dataclass(frozen=True, slots=True)
class UserFollowed(Fact):
    """Somebody began to follow somebody."""

    follower_id: int
    followed_id: int


@dataclass(frozen=True, slots=True)
class UserUnfollowed(Fact):
    """Somebody stopped following somebody."""

    follower_id: int
    followed_id: int


@dataclass(frozen=True, slots=True)
class UserSuspended(Fact):
    """An account was suspended: its sessions end."""

    user_id: int


@dataclass(frozen=True, slots=True)
class GrantsChanged(Fact):
    """An account's grants changed: open doors must be checked again."""

    user_id: int
