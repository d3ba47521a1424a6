"""The checkers: pure functions over a history and what was found afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.faults.history import ACKNOWLEDGED, Attempt


def lost(attempts: Iterable[Attempt], stored: Iterable[str]) -> list[str]:
    """What was acknowledged and is not there."""
    return sorted({a.name for a in attempts if a.outcome == ACKNOWLEDGED} - set(stored))


def doubled(stored: Iterable[str]) -> list[str]:
    """What is there more than once, whether it was acknowledged or not."""
    return sorted(name for name, times in Counter(stored).items() if times > 1)


def done_though_refused(attempts: Sequence[Attempt], stored: Iterable[str]) -> list[str]:
    """What is there although every attempt was told that it will not be done."""
    refused = {a.name for a in attempts if a.is_final_refusal}
    open_ = {a.name for a in attempts if not a.is_final_refusal}
    return sorted((refused - open_) & set(stored))


def went_back(attempts: Iterable[Attempt]) -> list[str]:
    """Acknowledged numbers that are not above every number acknowledged before their first attempt began."""
    firsts: dict[str, float] = {}
    told: dict[str, Attempt] = {}
    for attempt in attempts:
        firsts[attempt.name] = min(attempt.began, firsts.get(attempt.name, attempt.began))
        if attempt.outcome == ACKNOWLEDGED and attempt.place:
            told.setdefault(attempt.name, attempt)
    by_end = sorted(told.values(), key=lambda a: a.ended)
    broken, highest, next_ = [], 0, 0
    for attempt in sorted(told.values(), key=lambda a: firsts[a.name]):
        while next_ < len(by_end) and by_end[next_].ended <= firsts[attempt.name]:
            highest = max(highest, by_end[next_].place)
            next_ += 1
        if attempt.place <= highest:
            broken.append(f"{attempt.name}: {attempt.place} after {highest}")
    return broken


def fell(observed: Iterable[int]) -> list[str]:
    """Steps down in what one person saw grow."""
    return [f"{later} after {earlier}" for earlier, later in pairwise(observed) if later < earlier]


def not_one_by_one(heard: Sequence[int], count: int) -> list[str]:
    """How what one listener has in the end differs from 1, 2, … count."""
    if list(heard) == list(range(1, count + 1)):
        return []
    missing = sorted(set(range(1, count + 1)) - set(heard))
    twice = sorted(seq for seq, times in Counter(heard).items() if times > 1)
    return [f"missing {missing[:5]}, twice {twice[:5]}, {fell(heard)[:5]}"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One article's figures."""

    on_hand: int
    reserved: int
    sold: int


def unbalanced(start: int, shelf: Shelf, held: int, placed: int) -> list[str]:
    """Where stock + held + sold is no longer what there was, by the shelf and by the orders."""
    rules = {
        f"{shelf.on_hand} on hand, {start} at the start": shelf.on_hand == start,
        f"{shelf.reserved} reserved, {held} held by pending orders": shelf.reserved == held,
        f"{shelf.sold} sold, {placed} in placed orders": shelf.sold == placed,
        f"{shelf.reserved} + {shelf.sold} of {start}: oversold": held + placed <= start,
    }
    return [text for text, holds in rules.items() if not holds]
