"""Emits leave in the order of numbers, whatever order the senders finish in, and nobody blocks them."""

from __future__ import annotations

import pytest

from app.core.realtime import ordered
from app.core.realtime.ordered import STUCK_SECONDS, OrderedEmits
from app.core.unit_of_work import UnitOfWork

STREAM = ("conversation", 1)


@pytest.fixture
def left() -> list[int]:
    """What has left so far."""
    return []


@pytest.fixture
def queue(left):
    """Tickets 1, 2 and 3, taken in one unit each."""
    return Queue(left)


class Queue:
    """Three who took a number each."""

    def __init__(self, left: list[int]) -> None:
        self.emits, self.left = OrderedEmits(), left
        self.units = {number: UnitOfWork(writes=True) for number in (1, 2, 3)}
        for number, unit in self.units.items():
            self.emits.take(unit, STREAM, number)

    def send(self, number: int, stream: object = STREAM) -> None:
        with self.emits.turn(stream, number) as send_in_turn:
            send_in_turn(lambda: self.left.append(number))

    def roll_back(self, number: int) -> None:
        self.units[number].end(committed=False)


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1), (3, 1, 2)])
def test_whoever_finishes_first_the_smallest_number_leaves_first(queue, left, order):
    for number in order:
        queue.send(number)

    assert left == [1, 2, 3]


def test_a_larger_number_waits(queue, left):
    queue.send(2)
    queue.send(3)

    assert left == []


def test_a_rollback_withdraws_its_number_at_the_head_and_in_the_middle(queue, left):
    queue.send(3)
    queue.roll_back(2)
    assert left == []
    queue.roll_back(1)

    assert left == [3]


def test_a_commit_alone_withdraws_nothing(queue, left):
    queue.units[1].end(committed=True)
    queue.send(2)

    assert left == []


def test_whoever_fails_while_preparing_lets_the_next_go(queue, left):
    with pytest.raises(LookupError), queue.emits.turn(STREAM, 1):
        raise LookupError
    queue.send(2)

    assert left == [2]


def test_an_emit_that_fails_silences_no_other(queue, left):
    def fail() -> None:
        raise OSError("nobody listens")

    queue.send(3)
    queue.send(2)
    with queue.emits.turn(STREAM, 1) as send_in_turn:
        send_in_turn(fail)
        send_in_turn(lambda: left.append(1))

    assert left == [1, 2, 3]


def test_whoever_never_comes_back_holds_the_others_up_for_a_few_seconds_only(queue, left, monkeypatch):
    queue.send(2)
    pass_time(monkeypatch, STUCK_SECONDS + 1)
    queue.send(3)
    assert left == [2, 3]

    queue.send(1)
    assert left == [2, 3, 1], "late, and its receivers ask for what they miss, but it is not lost"


def test_whoever_was_given_up_while_preparing_still_leaves(queue, left, monkeypatch):
    with queue.emits.turn(STREAM, 1) as send_in_turn:
        pass_time(monkeypatch, STUCK_SECONDS + 1)
        queue.send(2)
        send_in_turn(lambda: left.append(1))
    queue.send(3)

    assert sorted(left) == [1, 2, 3]


def test_other_streams_and_unknown_numbers_wait_for_nobody(queue, left):
    queue.send(9)
    queue.send(7, ("conversation", 2))

    assert left == [9, 7]


def test_nothing_is_kept_of_a_stream_that_is_told(queue):
    for number in (1, 2, 3):
        queue.send(number)

    assert queue.emits.waiting == 0


def pass_time(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """The clock of the tickets goes on."""
    later = ordered.time.monotonic() + seconds
    monkeypatch.setattr(ordered.time, "monotonic", lambda: later)
