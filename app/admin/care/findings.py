"""What a check of the doctor says: how it stands, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from config import Settings


class Level(Enum):
    """How a finding stands."""

    OK = "ok"
    LOOK = "look"
    """It works; somebody should know."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor. Never holds a secret: hosts and names only."""

    level: Level
    what: str
    says: str


Check = Callable[[Settings], Iterator[Finding]]


def ok(what: str, says: str) -> Finding:
    """All is well."""
    return Finding(Level.OK, what, says)


def look(what: str, says: str) -> Finding:
    """It works; somebody should know."""
    return Finding(Level.LOOK, what, says)


def wrong(what: str, says: str) -> Finding:
    """It does not work; the words say what to do."""
    return Finding(Level.WRONG, what, says)
