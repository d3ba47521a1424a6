"""Return commits, raise rolls back, and facts are told at two moments."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import func, insert, select

from app.core.db import db, is_sqlite, row_of
from app.core.epoch import Epoch
from app.core.events import Fact, Subscriptions, bus_slot
from app.core.unit_of_work import alone, in_unit_of_work, last, record, unit_of_work


@dataclass(frozen=True, slots=True)
class BreadBaked(Fact):
    """A loaf came out of the oven."""

    loaf: str


@dataclass(frozen=True, slots=True)
class BreadTasted(Fact):
    """Somebody tasted it."""

    loaf: str


def loaves() -> list[str]:
    with unit_of_work(writes=False):
        return list(db.session.scalars(select(Epoch.value).order_by(Epoch.id)))


def bake(loaf: str) -> None:
    db.session.add(Epoch(value=loaf))
    record(BreadBaked(loaf))


def test_returning_commits_and_then_tells(own_app):
    heard, subscriptions = [], Subscriptions()
    subscriptions.afterwards(BreadBaked)(lambda fact: heard.append((fact.loaf, loaves_inside())))
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context(), unit_of_work():
        bake("rye")

    assert heard == [("rye", 1)]


def loaves_inside() -> int:
    return db.session.execute(select(func.count()).select_from(Epoch)).scalar_one()


def test_raising_rolls_back_and_tells_nobody(own_app):
    heard, subscriptions = [], Subscriptions()
    subscriptions.afterwards(BreadBaked)(heard.append)
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context():
        with pytest.raises(ZeroDivisionError), unit_of_work():
            bake("rye")
            raise ZeroDivisionError
        assert loaves() == []
    assert heard == []


def test_what_is_done_alone_stays_though_the_unit_fails(own_app):
    with own_app.app_context():
        with pytest.raises(ZeroDivisionError), unit_of_work():
            with alone():
                db.session.execute(insert(Epoch).values(value="rye"))
            raise ZeroDivisionError
        assert loaves() == ([] if is_sqlite() else ["rye"])


def test_what_happens_together_shares_the_transaction_and_may_state_further_facts(own_app):
    heard, subscriptions = [], Subscriptions()
    subscriptions.together(BreadBaked)(lambda fact: record(BreadTasted(fact.loaf)))
    subscriptions.together(BreadTasted)(lambda fact: db.session.add(Epoch(value=f"tasted {fact.loaf}")))
    subscriptions.afterwards(BreadTasted)(heard.append)
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context():
        with unit_of_work():
            bake("rye")
        assert loaves() == ["rye", "tasted rye"]
    assert heard == [BreadTasted("rye")]


def test_what_comes_last_is_done_once_and_not_seen_before(own_app):
    one_more = row_of(Epoch)
    with own_app.app_context():
        with unit_of_work() as unit:
            last(one_more, {"value": "rye"})
            assert loaves_inside() == 0
            unit.settle()
            assert loaves_inside() == 1
            last(one_more, {"value": "spelt"})
        assert loaves() == ["rye", "spelt"]


def test_what_comes_last_does_not_come_after_an_error(own_app):
    with own_app.app_context():
        with pytest.raises(ZeroDivisionError), unit_of_work():
            last(row_of(Epoch), {"value": "rye"})
            raise ZeroDivisionError
        assert loaves() == []


def test_a_failing_together_takes_everything_back(own_app):
    def burn(_fact: BreadBaked) -> None:
        raise ZeroDivisionError

    subscriptions = Subscriptions()
    subscriptions.together(BreadBaked)(burn)
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context():
        with pytest.raises(ZeroDivisionError), unit_of_work():
            bake("rye")
        assert loaves() == []


def test_a_failing_afterwards_silences_nobody(own_app, caplog):
    def drop(_fact: BreadBaked) -> None:
        raise ZeroDivisionError

    heard, subscriptions = [], Subscriptions()
    subscriptions.afterwards(BreadBaked)(drop)
    subscriptions.afterwards(BreadBaked)(heard.append)
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context():
        with unit_of_work():
            bake("rye")
        assert loaves() == ["rye"]
    assert heard == [BreadBaked("rye")]
    assert "afterwards of BreadBaked failed" in caplog.text


def test_afterwards_must_not_write(own_app, caplog):
    subscriptions = Subscriptions()

    def write(_fact: BreadBaked) -> None:
        db.session.add(Epoch(value="sneaked in"))
        db.session.flush()

    subscriptions.afterwards(BreadBaked)(write)
    bus_slot.of(own_app).include(subscriptions)

    with own_app.app_context():
        with unit_of_work():
            bake("rye")
        assert loaves() == ["rye"]
    assert "afterwards of BreadBaked failed" in caplog.text


def test_a_fact_outside_a_unit_of_work_is_an_error_not_a_loss(own_app):
    with own_app.app_context(), pytest.raises(RuntimeError, match="no unit of work"):
        record(BreadBaked("rye"))


def test_units_do_not_nest(own_app):
    with own_app.app_context(), unit_of_work():
        assert in_unit_of_work()
        with pytest.raises(RuntimeError, match="do not nest"), unit_of_work():
            pass


def test_a_read_only_unit_refuses_writes(own_app):
    with own_app.app_context(), pytest.raises(Exception, match=r"read.?only"), unit_of_work(writes=False):
        db.session.add(Epoch(value="rye"))
        db.session.flush()


def test_whoever_waits_for_the_end_learns_how_it_ended(own_app):
    ends = []
    with own_app.app_context():
        with unit_of_work() as unit:
            unit.at_end(ends.append)
        with pytest.raises(ZeroDivisionError), unit_of_work() as unit:
            unit.at_end(ends.append)
            raise ZeroDivisionError
    assert ends == [True, False]
