"""Jobs are rows: promised with the transaction, done once, tried again, never lost."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.core import clock
from app.core.db import db
from app.core.jobs import Job, Jobs, enqueue, worker_slot
from app.core.jobs.worker import LEASE
from app.core.unit_of_work import unit_of_work


@pytest.fixture
def bakery(own_app):
    """An application with a job that bakes, fails on demand, and one that is periodic."""
    jobs = Jobs()
    own_app.baked = []

    @jobs.job("bread.bake", attempts=3)
    def bake(loaf: str) -> None:
        own_app.baked.append(loaf)
        if loaf == "burnt":
            raise ZeroDivisionError("too hot")

    @jobs.job("bread.open_shop", every=timedelta(hours=1))
    def open_shop() -> None:
        own_app.baked.append("open")

    worker_slot.of(own_app).include(jobs.declared)
    with own_app.app_context():
        yield own_app


def statuses() -> list[tuple[str, int]]:
    with unit_of_work(writes=False):
        return [(job.status, job.attempts) for job in db.session.scalars(select(Job).order_by(Job.id))]


def test_a_job_runs_after_the_commit(bakery):
    with unit_of_work():
        enqueue("bread.bake", loaf="rye")

    assert worker_slot.get().run_due() == 1
    assert bakery.baked == ["rye"]
    assert statuses() == [("done", 1)]
    assert worker_slot.get().run_due() == 0


def test_a_job_of_a_rolled_back_transaction_never_was(bakery):
    with pytest.raises(ZeroDivisionError), unit_of_work():
        enqueue("bread.bake", loaf="rye")
        raise ZeroDivisionError

    assert worker_slot.get().run_due() == 0


def test_asking_twice_under_one_key_is_asking_once(bakery):
    for _ in range(2):
        with unit_of_work():
            enqueue("bread.bake", key="bake:rye", loaf="rye")

    worker_slot.get().run_due()
    assert bakery.baked == ["rye"]


def test_a_failing_job_rests_longer_each_time_and_then_is_dead_but_visible(bakery):
    with unit_of_work():
        enqueue("bread.bake", loaf="burnt")
    worker = worker_slot.get()

    assert worker.run_due() == 1
    assert worker.run_due() == 0
    clock.travel(timedelta(seconds=3))
    assert worker.run_due() == 1
    clock.travel(timedelta(seconds=3))
    assert worker.run_due() == 0
    clock.travel(timedelta(seconds=3))
    assert worker.run_due() == 1

    assert statuses() == [("dead", 3)]
    with unit_of_work(writes=False):
        assert "ZeroDivisionError" in db.session.scalars(select(Job.last_error)).one()


def test_a_job_whose_worker_died_is_taken_over_after_its_lease(bakery):
    with unit_of_work():
        enqueue("bread.bake", loaf="rye")
    worker = worker_slot.get()
    assert worker._claim() is not None

    assert worker.run_due() == 0
    clock.travel(LEASE + timedelta(seconds=1))
    assert worker.run_due() == 1
    assert bakery.baked == ["rye"]


def test_a_delayed_job_waits(bakery):
    with unit_of_work():
        enqueue("bread.bake", delay=timedelta(minutes=5), loaf="rye")
    worker = worker_slot.get()

    assert worker.run_due() == 0
    clock.travel(timedelta(minutes=5, seconds=1))
    assert worker.run_due() == 1


def test_a_periodic_job_runs_once_a_period_whoever_asks(bakery):
    worker = worker_slot.get()

    worker.schedule_due()
    worker.schedule_due()
    assert bakery.baked.count("open") == 1
    clock.travel(timedelta(hours=1, seconds=1))
    worker.schedule_due()
    assert bakery.baked.count("open") == 2


def test_two_workers_never_do_the_same_job(bakery):
    with unit_of_work():
        for number in range(20):
            enqueue("bread.bake", loaf=str(number))
    worker = worker_slot.get()

    def work() -> None:
        with bakery.app_context():
            worker.run_due()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(bakery.baked, key=int) == [str(number) for number in range(20)]


def test_work_nobody_declared_is_dead_not_lost(bakery):
    with unit_of_work():
        enqueue("nobody.knows")

    worker_slot.get().run_due()
    assert statuses() == [("dead", 1)]
