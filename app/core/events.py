"""Facts and who listens: a typed dictionary from fact to ordered subscribers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from app.core.extension import Extension


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened. Subclasses are frozen, in the past tense, and carry ids and numbers."""


F = TypeVar("F", bound=Fact)
Subscriber = Callable[[Any], None]


class Subscriptions:
    """What one module does when others state facts."""

    def __init__(self) -> None:
        self._together: list[tuple[type[Fact], Subscriber]] = []
        self._afterwards: list[tuple[type[Fact], Subscriber]] = []

    def together(self, fact: type[F]) -> Callable[[Callable[[F], None]], Callable[[F], None]]:
        """React before the commit, in the same transaction; may write a bounded number of rows."""

        def subscribe(react: Callable[[F], None]) -> Callable[[F], None]:
            self._together.append((fact, react))
            return react

        return subscribe

    def afterwards(self, fact: type[F]) -> Callable[[Callable[[F], None]], Callable[[F], None]]:
        """React after the commit; may tell sockets, must not write."""

        def subscribe(react: Callable[[F], None]) -> Callable[[F], None]:
            self._afterwards.append((fact, react))
            return react

        return subscribe


class Bus:
    """All subscriptions of an application, in the order of its wiring."""

    def __init__(self) -> None:
        self._together: dict[type[Fact], list[Subscriber]] = defaultdict(list)
        self._afterwards: dict[type[Fact], list[Subscriber]] = defaultdict(list)

    def include(self, subscriptions: Subscriptions) -> None:
        """Plug a module in."""
        for fact, react in subscriptions._together:
            self._together[fact].append(react)
        for fact, react in subscriptions._afterwards:
            self._afterwards[fact].append(react)

    def together(self, fact: type[Fact]) -> list[Subscriber]:
        """Who reacts in the same transaction."""
        return self._together.get(fact, [])

    def afterwards(self, fact: type[Fact]) -> list[Subscriber]:
        """Who is told after the commit."""
        return self._afterwards.get(fact, [])


bus_slot: Extension[Bus] = Extension("bus")
