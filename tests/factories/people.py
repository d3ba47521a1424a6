"""People and their sessions."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.auth import service as auth_service
from app.auth.tokens import issue_access
from app.core.identity import Actor
from app.core.unit_of_work import unit_of_work
from app.users import queries as users_queries
from app.users import service as users_service
from app.users.models import User

if TYPE_CHECKING:
    from flask import Flask

_numbers = itertools.count(1)


class People:
    """Makes people, and the tokens with which they act."""

    app: Flask

    def user(
        self, username: str | None = None, *, grants: Iterable[str] = (), name: str | None = None
    ) -> User:
        """A member with a profile."""
        username = username or f"person{next(_numbers)}"
        with self.app.app_context(), unit_of_work():
            return users_service.create(
                f"{username}@plaza.test",
                username=username,
                display_name=name or username.title(),
                grants=grants,
            )

    def token(self, user: User) -> str:
        """An access token of a new session."""
        with self.app.app_context():
            with unit_of_work():
                session = auth_service.open_session(user, user_agent="pytest", address="127.0.0.1")
            token, _life = issue_access(user.id, session.id)
            return token

    def actor(self, user: User) -> Actor:
        """The actor a service is called with."""
        return Actor(user.id, None, frozenset(user.grants))

    def follow(self, follower: User, followed: User) -> None:
        """One person follows another."""
        with self.app.app_context(), unit_of_work():
            target = users_queries.get_visible(self.actor(follower), followed.username)
            users_service.follow(self.actor(follower), target)
