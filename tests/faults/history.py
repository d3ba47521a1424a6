"""What people were told while something broke: every attempt, its answer and when."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

ACKNOWLEDGED, REFUSED, UNKNOWN = "acknowledged", "refused", "unknown"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of one thing. ``name`` is found again in the database; ``place`` is the number it was given.

    ``status`` is the answer's, 0 where none came.
    """

    kind: str
    name: str
    outcome: str
    began: float
    ended: float
    status: int = 0
    place: int = 0

    @property
    def is_final_refusal(self) -> bool:
        """Whether it was told that it will not be done; a 5xx says only that it is not known."""
        return self.outcome == REFUSED and 400 <= self.status < 500


class History:
    """All attempts of a run, noted by many threads."""

    def __init__(self) -> None:
        self.attempts: list[Attempt] = []
        self._lock = threading.Lock()

    def note(self, attempt: Attempt) -> None:
        """Remember an attempt."""
        with self._lock:
            self.attempts.append(attempt)

    def kinds(self) -> list[str]:
        """What was tried, in alphabetical order."""
        return sorted({attempt.kind for attempt in self.snapshot()})

    def snapshot(self, kind: str | None = None, since: float = 0.0) -> list[Attempt]:
        """Attempts of a kind that ended after a moment, in the order of their ends."""
        with self._lock:
            return [a for a in self.attempts if kind in {None, a.kind} and a.ended >= since]

    def acknowledged(self, kind: str | None = None, since: float = 0.0) -> int:
        """How many were acknowledged."""
        return sum(a.outcome == ACKNOWLEDGED for a in self.snapshot(kind, since))


def longest_gap(attempts: Iterable[Attempt], began: float, ended: float) -> float:
    """The longest time in which nothing was acknowledged."""
    moments = sorted(a.ended for a in attempts if a.outcome == ACKNOWLEDGED and began <= a.ended <= ended)
    return max(later - earlier for earlier, later in pairwise([began, *moments, ended]))


def slowest(attempts: Iterable[Attempt]) -> float:
    """How long the slowest answer took, refusals and silence included."""
    return max((a.ended - a.began for a in attempts), default=0.0)


def now() -> float:
    """The clock of histories."""
    return time.monotonic()
