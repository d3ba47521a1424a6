"""How a domain declares its background work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

Handler = Callable[..., None]
H = TypeVar("H", bound=Handler)


@dataclass(frozen=True, slots=True)
class Declared:
    """What a domain says about one kind of job."""

    name: str
    handler: Handler
    attempts: int
    several_units: bool
    every: timedelta | None


def several_units(handler: H) -> H:
    """This job opens its own units of work, because it calls the outside between them."""
    handler._several_units = True  # type: ignore[attr-defined]
    return handler


class Jobs:
    """The jobs of one module, plugged together in wiring."""

    def __init__(self) -> None:
        self.declared: list[Declared] = []

    def job(self, name: str, *, attempts: int = 5, every: timedelta | None = None) -> Callable[[H], H]:
        """Declare a job. Handlers get the arguments given to ``enqueue`` and must bear running twice.

        ``every`` makes it periodic, without arguments. An attempt that raises is tried again with
        growing pauses; after ``attempts`` it is dead and stays visible.
        """

        def declare(handler: H) -> H:
            several = bool(getattr(handler, "_several_units", False))
            self.declared.append(Declared(name, handler, attempts, several, every))
            return handler

        return declare
