"""A machine that does everything to a shelf in any order; the books are right after each step."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from app.core import clock
from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.shop.stock import service
from app.shop.stock.models import Stock
from tests.shop.ledger_rules import RULES, broken_rules

SHELF_RULES = [rule_ for rule_ in RULES if rule_.startswith(("on_hand", "reserved", "nothing"))]
UNITS = st.integers(1, 4)


class Shelf(RuleBasedStateMachine):
    """One shelf, its holds, and a model of it in plain Python."""

    app: Flask

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.held: dict[str, int] = {}
        self.on_hand, self.sold = 6, 0
        with self.app.app_context(), unit_of_work():
            self.shelf = service.open_stock(6, "machine")

    @property
    def reserved(self) -> int:
        return sum(self.held.values())

    @property
    def free(self) -> int:
        return self.on_hand - self.reserved - self.sold

    @rule(units=UNITS)
    def hold(self, units):
        self.count += 1
        name = f"hold-{self.shelf}-{self.count}"
        until = clock.now() + timedelta(minutes=10)
        try:
            with self.app.app_context(), unit_of_work():
                service.hold({self.shelf: units}, name, "cart:0", until)
        except service.NotEnough:
            assert units > self.free
            return
        assert units <= self.free
        self.held[name] = units

    @rule(which=st.integers(0, 20), paid=st.booleans())
    def leave(self, which, paid):
        names = sorted(self.held)
        name = names[which % len(names)] if names else "nobody"
        with self.app.app_context(), unit_of_work():
            if paid:
                assert service.consume(name) == (name in self.held)
            else:
                service.release(name, expired=bool(which % 2))
            assert service.consume(name) is False
        self.sold += self.held.pop(name, 0) if paid else 0 * self.held.pop(name, 0)

    @rule(units=UNITS)
    def sell_late(self, units):
        with self.app.app_context(), unit_of_work():
            done = service.take({self.shelf: units}, "late")
        assert done == (units <= self.free)
        self.sold += units if done else 0

    @rule(units=UNITS)
    def send_or_return(self, units):
        units = min(units, self.sold)
        if not units:
            return
        with self.app.app_context(), unit_of_work():
            if units % 2:
                service.ship({self.shelf: units}, "ship")
                self.on_hand -= units
            else:
                service.give_back({self.shelf: units}, "back")
        self.sold -= units

    @rule(on_hand=st.integers(0, 12))
    def count_again(self, on_hand):
        with self.app.app_context(), unit_of_work():
            done = service.set_on_hand(self.shelf, on_hand, "count")
        assert done == (on_hand >= self.reserved + self.sold)
        self.on_hand = on_hand if done else self.on_hand

    @invariant()
    def the_books_are_right(self):
        with self.app.app_context():
            assert [name for name in broken_rules() if name in SHELF_RULES] == []
            with unit_of_work(writes=False):
                row = db.session.get_one(Stock, self.shelf)
                found = (row.on_hand, row.reserved, row.sold)
        assert found == (self.on_hand, self.reserved, self.sold)


def test_the_books_of_a_shelf_are_right_whatever_happens(app):
    Shelf.app = app
    run_state_machine_as_test(
        Shelf,
        settings=settings(
            derandomize=True,
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
