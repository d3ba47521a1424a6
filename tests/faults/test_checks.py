"""The checkers catch what they are for: histories with one thing wrong are refused."""

from __future__ import annotations

import pytest

from tests.faults import checks
from tests.faults.checks import Shelf
from tests.faults.history import ACKNOWLEDGED, REFUSED, UNKNOWN, Attempt, longest_gap


def said(
    name: str, began: float, ended: float, place: int = 0, outcome: str = ACKNOWLEDGED, status: int = 201
):
    return Attempt("message", name, outcome, began, ended, status, place)


HISTORY = [
    said("a", 0, 1, 1),
    said("b", 0, 2, outcome=UNKNOWN, status=0),
    said("b", 3, 4, 2),
    said("c", 2, 5, 3),
    said("d", 6, 7, outcome=REFUSED, status=409),
    said("e", 6, 8, outcome=REFUSED, status=503),
]


def test_a_history_that_kept_its_word_passes():
    stored = ["a", "b", "c", "e"]

    assert checks.lost(HISTORY, stored) == []
    assert checks.doubled(stored) == []
    assert checks.done_though_refused(HISTORY, stored) == []
    assert checks.went_back(HISTORY) == []
    assert checks.fell([1, 1, 2, 5]) == []
    assert checks.not_one_by_one([1, 2, 3], 3) == []
    assert checks.unbalanced(10, Shelf(10, 2, 3), held=2, placed=3) == []


def test_one_that_was_acknowledged_and_is_gone_is_lost():
    assert checks.lost(HISTORY, ["a", "c"]) == ["b"]


def test_one_that_is_there_twice_is_doubled_even_if_nobody_was_told():
    assert checks.doubled(["a", "e", "b", "e"]) == ["e"]


def test_one_that_was_refused_for_good_must_not_be_there():
    assert checks.done_though_refused(HISTORY, ["a", "b", "c", "d"]) == ["d"]


def test_a_number_not_above_one_acknowledged_before_went_back():
    assert checks.went_back([*HISTORY, said("f", 9, 10, 3)]) == ["f: 3 after 3"]


def test_numbers_of_attempts_that_overlap_may_come_in_any_order():
    assert checks.went_back([said("a", 0, 2, 2), said("b", 1, 3, 1)]) == []


def test_a_retry_counts_from_its_first_attempt():
    """It may have been stored then, before another that was acknowledged meanwhile."""
    assert checks.went_back([said("a", 0, 1, outcome=UNKNOWN), said("b", 2, 3, 2), said("a", 4, 5, 1)]) == []


def test_a_head_that_falls_is_seen():
    assert checks.fell([1, 4, 3, 5]) == ["3 after 4"]


@pytest.mark.parametrize("heard", [[1, 2], [1, 2, 2, 3], [1, 3, 2]])
def test_a_listener_with_a_gap_a_double_or_another_order_is_not_complete(heard):
    assert checks.not_one_by_one(heard, 3)


@pytest.mark.parametrize(
    ("shelf", "held", "placed"),
    [
        (Shelf(9, 2, 3), 2, 3),
        (Shelf(10, 3, 3), 2, 3),
        (Shelf(10, 2, 4), 2, 3),
        (Shelf(10, 8, 3), 8, 3),
    ],
)
def test_books_that_lost_or_made_one_are_unbalanced(shelf, held, placed):
    assert len(checks.unbalanced(10, shelf, held, placed)) == 1


def test_the_longest_gap_counts_from_the_beginning_to_the_end():
    attempts = [said("a", 1, 2), said("b", 2, 9, outcome=REFUSED), said("c", 5, 6)]

    assert longest_gap(attempts, 0, 10) == 4
    assert longest_gap([], 0, 10) == 10
