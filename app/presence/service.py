"""Whom one may watch, and the rooms in which that is told."""

from __future__ import annotations

from collections.abc import Callable

from app.core.extension import Extension
from app.core.identity import Actor
from app.core.realtime import realtime
from app.presence.announcements import joined
from app.presence.online import online_slot

MOST_WATCHED = 1000

Watched = Callable[[Actor], set[int]]

# Filled by wiring: each answers whom the actor may watch, for a reason of its own.
watched_slot: Extension[list[Watched]] = Extension("watched")


def room_of(user_id: int) -> str:
    """Where those listen who may know whether somebody is here."""
    return f"presence:{user_id}"


def watched_by(actor: Actor) -> list[int]:
    """People the actor may watch (in a read-only unit)."""
    people: set[int] = set()
    for watched in watched_slot.get():
        people |= watched(actor)
    return sorted(people - {actor.id})[:MOST_WATCHED]


def introduce(one: int, other: int) -> None:
    """From now on these two may watch each other; their open windows do, and learn who is here."""
    here = online_slot.get().among([one, other])
    for watcher, watched in ((one, other), (other, one)):
        realtime().enter(watcher, room_of(watched))
        if watched in here:
            joined.emit({"user_id": watched}, to=f"user:{watcher}")
