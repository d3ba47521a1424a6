"""Who sees what a picture is attached to: each kind has one guard, filled in by wiring."""

from __future__ import annotations

from collections.abc import Callable

from app.core.extension import Extension
from app.core.identity import Actor

Guard = Callable[[Actor, set[int]], set[int]]


class Guards:
    """The registry of kinds a picture can be attached to."""

    def __init__(self) -> None:
        self._guards: dict[str, Guard] = {}

    def register(self, kind: str, visible_ids: Guard) -> None:
        """``visible_ids(actor, ids)`` answers which of ``ids`` the actor, perhaps anonymous, may see."""
        self._guards[kind] = visible_ids

    def sees(self, actor: Actor, kind: str, item_id: int) -> bool:
        """Whether the actor sees the thing; an unknown kind is seen by nobody."""
        guard = self._guards.get(kind)
        return guard is not None and item_id in guard(actor, {item_id})


guards_slot: Extension[Guards] = Extension("guards")
