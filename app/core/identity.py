"""Who asks. The floor knows tokens only through what the auth domain plugs in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn, cast

from flask import request
from sqlalchemy import Select

from app.core.errors import unauthorized
from app.core.extension import Extension
from app.core.observability.trace import belongs_to


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts: a member, or anonymous when ``member_id`` is None."""

    member_id: int | None
    session_id: int | None = None
    grants: frozenset[str] = frozenset()

    @property
    def id(self) -> int:
        """The member's id. Anonymous visitors have none and are refused: 401."""
        if self.member_id is None:
            raise unauthorized()
        return self.member_id

    @property
    def is_member(self) -> bool:
        """Whether somebody is signed in."""
        return self.member_id is not None

    def may(self, grant: str) -> bool:
        """Whether this actor holds a grant; ``admin`` holds all."""
        return grant in self.grants or "admin" in self.grants


ANONYMOUS = Actor(None)


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid access token says, before the database is asked."""

    user_id: int
    session_id: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class Authenticator:
    """How the auth domain answers the floor.

    ``verify`` checks a token's signature and dates (401 Problem otherwise, no database);
    ``asking`` selects the member's ``standing`` by ``session_id`` and ``user_id``: no row if either is gone;
    ``known`` makes the actor of the claims and that standing;
    ``resolve`` does both in one statement (None if session or member is gone);
    ``living`` tells which of some sessions still live, in one statement.
    """

    verify: Callable[[str], Claims]
    asking: Select[Any]
    known: Callable[[Claims, str], Actor]
    resolve: Callable[[Claims], Actor | None]
    living: Callable[[frozenset[int]], frozenset[int]]


authenticator_slot: Extension[Authenticator] = Extension("authenticator")


def bearer_claims() -> Claims | None:
    """Claims of the Authorization header; None without one; 401 if it is not a good token."""
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token or len(header) > 4096:
        raise unauthorized("invalid_token", "That is not a valid access token.")
    return authenticator_slot.get().verify(token.strip())


def resolve_actor(claims: Claims | None) -> Actor:
    """The actor behind claims, asked afresh of the database; 401 if the session has ended."""
    if claims is None:
        return ANONYMOUS
    return _living(authenticator_slot.get().resolve(claims))


def known_actor(claims: Claims, standing: str | None) -> Actor:
    """The actor of claims whose own statement asked for the standing; 401 if there was none."""
    return _living(authenticator_slot.get().known(claims, standing) if standing is not None else None)


def _living(actor: Actor | None) -> Actor:
    if actor is None:
        raise unauthorized("session_ended", "This session has ended. Sign in again.")
    return actor


def remember_claims(claims: Claims | None) -> None:
    """Keep what the token says for a view that asks along."""
    request.environ["plaza.claims"] = claims


def current_claims() -> Claims:
    """What this request's token says, before the database was asked: only to ask it."""
    claims: Claims | None = request.environ.get("plaza.claims")
    if claims is None:
        _refuse()
    return claims


def is_actor_known() -> bool:
    """Whether the database was asked who makes this request."""
    return "plaza.actor" in request.environ


def remember_actor(actor: Actor) -> None:
    """Keep the actor on this request (not on ``g``, which outlives a request in tests)."""
    request.environ["plaza.actor"] = actor
    belongs_to(actor.member_id)


def current_visitor() -> Actor:
    """The actor of this request, perhaps anonymous."""
    return cast(Actor, request.environ.get("plaza.actor", ANONYMOUS))


def current_actor() -> Actor:
    """The signed-in actor of this request; 401 when there is none."""
    actor = current_visitor()
    if not actor.is_member:
        _refuse()
    return actor


def _refuse() -> NoReturn:
    raise unauthorized()


def client_address() -> str:
    """The peer's address; behind the configured number of proxies, what they say."""
    return request.remote_addr or "unknown"
