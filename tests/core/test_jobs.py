"""Jobs are rows: promised with the transaction, done once, tried again, never lost."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from app.core import clock
from app.core.db import db
from app.core.jobs import Job, Jobs, enqueue, several_units, worker_slot
from app.core.jobs import worker as worker_module
from app.core.jobs.forgetting import KEPT
from app.core.jobs.worker import LEASE
from app.core.unit_of_work import unit_of_work
from tests.core.bakery import statuses
from tests.servers.process import wait_until


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


def test_what_a_job_did_and_that_it_is_done_are_one_transaction(bakery, monkeypatch):
    jobs = Jobs()

    @jobs.job("bread.order_flour")
    def order_flour() -> None:
        enqueue("bread.bake", loaf="of new flour")

    worker = worker_slot.get()
    worker.include(jobs.declared)
    with unit_of_work():
        enqueue("bread.order_flour")
    with monkeypatch.context() as crash:
        crash.setattr(worker, "_end", lambda *_args, **_values: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            worker.run_next()
    assert statuses() == [("running", 1)]

    clock.travel(LEASE + timedelta(seconds=1))
    worker.run_due()
    assert bakery.baked == ["of new flour"]


def test_who_took_longer_than_the_lease_changes_nothing_any_more(bakery):
    jobs = Jobs()
    worker = worker_slot.get()

    @jobs.job("bread.dawdle")
    def dawdle() -> None:
        enqueue("bread.bake", loaf="slow")
        if not bakery.baked:
            bakery.baked.append("begun")
            # The row as another worker leaves it that took the job over and has done it.
            db.session.execute(
                update(Job).where(Job.name == "bread.dawdle").values(attempts=2, status="done")
            )

    worker.include(jobs.declared)
    with unit_of_work():
        enqueue("bread.dawdle")
    assert worker.run_due() == 1

    # Its transaction was rolled back, and with it what stands in for the other worker.
    assert bakery.baked == ["begun"]
    assert statuses() == [("queued", 1)]


def test_the_lease_of_a_long_job_is_renewed_while_it_lasts(bakery, monkeypatch):
    monkeypatch.setattr(worker_module, "RENEW_SECONDS", 0.01)
    jobs = Jobs()
    worker = worker_slot.get()
    leases = []

    def lease() -> object:
        with unit_of_work(writes=False):
            return db.session.scalar(select(Job.lease_until))

    @jobs.job("bread.prove")
    @several_units
    def prove() -> None:
        leases.append(lease())
        clock.travel(timedelta(seconds=50))
        wait_until(lambda: lease() > leases[0], "a longer lease", 5)

    worker.include(jobs.declared)
    with unit_of_work():
        enqueue("bread.prove")
    worker.run_due()

    assert statuses() == [("done", 1)]


def test_a_job_that_hangs_is_not_kept_for_ever(bakery, monkeypatch):
    monkeypatch.setattr(worker_module, "RENEW_SECONDS", 0.01)
    monkeypatch.setattr(worker_module, "LONGEST_SECONDS", 0.0)
    jobs = Jobs()
    worker = worker_slot.get()

    @jobs.job("bread.hang")
    @several_units
    def hang() -> None:
        if not bakery.baked:
            bakery.baked.append("hung")
            clock.travel(LEASE + timedelta(seconds=1))
            assert worker.run_due() == 1

    worker.include(jobs.declared)
    with unit_of_work():
        enqueue("bread.hang")
    worker.run_due()

    assert statuses() == [("done", 2)]


def test_what_was_asked_for_is_not_kept_and_old_rows_go(bakery):
    with unit_of_work():
        enqueue("bread.bake", loaf="rye")
        enqueue("bread.bake", key="bake:spelt", loaf="spelt")
    worker_slot.get().run_due()
    with unit_of_work(writes=False):
        assert db.session.scalars(select(Job.arguments)).all() == [{}, {}]

    clock.travel(KEPT + timedelta(minutes=1))
    worker_slot.get().schedule_due()
    with unit_of_work(writes=False):
        assert db.session.scalars(select(Job.key)).all() == ["bake:spelt"]


def test_calls_are_counted_for_who_passes_them_on(bakery):
    worker = worker_slot.get()
    for number in range(3):
        with unit_of_work():
            enqueue("bread.bake", loaf=str(number))
    assert worker.wait_for_calls() == 3
    worker.stop()
    assert worker.wait_for_calls() == 0
