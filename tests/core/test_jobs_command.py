"""What operators see of jobs, and do about them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.core.db import db
from app.core.jobs import Job, enqueue, worker_slot
from app.core.unit_of_work import unit_of_work
from tests.core.bakery import statuses


@pytest.fixture
def operator(bakery):
    """``operator("list")``: exit code and output of a ``flask jobs`` command."""

    def run(*arguments: str) -> tuple[int, str]:
        done = bakery.test_cli_runner().invoke(args=["jobs", *arguments])
        return done.exit_code, done.output

    return run


def test_an_operator_sees_dead_jobs_and_gives_them_another_chance(bakery, operator):
    assert operator("list") == (0, "There are none.\n")
    with unit_of_work():
        enqueue("nobody.knows", secret="plums")
        enqueue("bread.bake", loaf="rye")
    worker_slot.get().run_due()

    code, output = operator("list", "--status", "dead")
    assert code == 0 and "no job is named nobody.knows" in output and "plums" not in output
    assert "bread.bake" not in operator("list")[1]
    assert "bread.bake" in operator("list", "--status", "done", "--name", "bread.bake")[1]

    [job_id] = [line.split()[0] for line in output.splitlines()[1:]]
    assert operator("retry", job_id) == (0, "1 will be tried again.\n")
    assert statuses()[0] == ("queued", 0)
    worker_slot.get().run_due()
    assert operator("retry", "--dead") == (0, "1 will be tried again.\n")


def test_only_what_is_dead_is_tried_again(bakery, operator):
    with unit_of_work():
        enqueue("bread.bake", delay=timedelta(hours=1), loaf="rye")
    with unit_of_work(writes=False):
        job_id = db.session.scalar(select(Job.id))

    code, output = operator("retry", str(job_id))
    assert code == 1 and f"not dead: {job_id}" in output
    assert statuses() == [("queued", 0)]
    assert operator("retry")[0] == 2
    assert operator("retry", "--dead", "7")[0] == 2
