"""Jobs by Celery: called at once, found if nobody was called, taken over after a kill, never done twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2
import pytest
import requests

from app.core.mail import send_mail
from app.core.unit_of_work import unit_of_work
from tests.concurrency.chat_floor import ChatFloor, open_chat
from tests.media import pictures
from tests.observability.smtp import MailSink
from tests.servers.celery import Celery
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until
from tests.servers.redis import Redis

pytestmark = pytest.mark.processes


class Floor:
    """Plaza, which leaves its jobs to Celery, and a mail server."""

    def __init__(self, chat: ChatFloor, redis: Redis, smtp: MailSink) -> None:
        self.chat, self.redis, self.smtp = chat, redis, smtp
        self.plaza = chat.server()
        self.plaza.env |= {
            "JOBS": "celery",
            "REDIS_URL": redis.url,
            "MAIL_URL": smtp.url,
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "json",
        }

    def upload(self) -> int:
        """A picture's id; its smaller sizes are a job."""
        token = self.chat.make.token(self.chat.make.user())
        answer = requests.post(
            f"{self.plaza.url}/api/v1/media/",
            files={"file": ("plums.jpg", pictures.photo(), "image/jpeg")},
            headers={"Authorization": f"Bearer {token}"},
            timeout=5,
        )
        assert answer.status_code == 201, answer.text
        return int(answer.json()["id"])

    def renditions(self, media_id: int) -> list[Any]:
        """The smaller sizes that are there."""
        [[sizes]] = self.chat.query(f"SELECT renditions FROM media WHERE id = {media_id}")
        return list(sizes)

    def jobs(self, name: str) -> list[tuple[str, int]]:
        """State and attempts of the jobs of a name."""
        return self.chat.query(f"SELECT status, attempts FROM jobs WHERE name = '{name}' ORDER BY id")

    def wait_for(self, name: str, states: set[str], seconds: float = 30.0) -> None:
        """Wait until the jobs of a name are all in one of these states."""
        wait_until(
            lambda: {status for status, _attempts in self.jobs(name)} <= states, f"{name} {states}", seconds
        )

    def change(self, statement: str) -> None:
        """Write past the application."""
        with psycopg2.connect(self.chat.postgres.url(self.chat.database)) as connection:
            with connection.cursor() as cursor:
                cursor.execute(statement)
        connection.close()

    @contextmanager
    def locked(self, statement: str) -> Iterator[None]:
        """Hold the rows of a ``SELECT … FOR UPDATE``."""
        connection = psycopg2.connect(self.chat.postgres.url(self.chat.database))
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                yield
        finally:
            connection.close()


@pytest.fixture(scope="module")
def floor() -> Iterator[Floor]:
    with Postgres() as postgres, Redis() as redis, MailSink() as smtp:
        with open_chat(postgres, "jobs", redis, servers=0) as chat:
            floor = Floor(chat, redis, smtp)
            with floor.plaza:
                yield floor


def test_a_request_calls_a_worker_and_the_server_itself_does_nothing(floor):
    with Celery(floor.plaza) as worker:
        media_id = floor.upload()
        wait_until(lambda: len(floor.renditions(media_id)) > 0, "renditions")
        worker.wait_for('"name":"media.make_renditions"')

        assert floor.jobs("media.make_renditions") == [("done", 1)]
        assert '"name":"media.make_renditions"' not in floor.plaza.output()
        assert worker.stop() == 0


@pytest.mark.slow
def test_what_nobody_was_called_for_is_found_and_two_schedulers_order_it_once(floor):
    with floor.chat.app.app_context(), unit_of_work():
        send_mail("ada@plaza.test", "A letter nobody was called for", "Plums at seven.")
    with Celery(floor.plaza) as worker, Celery(floor.plaza, "beat"), Celery(floor.plaza, "beat", "two"):
        wait_until(lambda: "A letter nobody was called for" in floor.smtp.heard, "the letter")
        worker.wait_for('"name":"auth.forget"')
        before = worker.output().count('"name":"auth.forget"')
        assert before == 1

        floor.change("UPDATE job_schedules SET next_at = now() - interval '1 s' WHERE name = 'auth.forget'")
        wait_until(lambda: worker.output().count('"name":"auth.forget"') > before, "the next round")
        sweeps = worker.output().count("plaza.sweep")
        wait_until(lambda: worker.output().count("plaza.sweep") > sweeps + 8, "more sweeps")

        assert worker.output().count('"name":"auth.forget"') == before + 1


@pytest.mark.slow
def test_kill_9_of_the_worker_loses_nothing_and_does_nothing_twice(floor):
    ids = [floor.upload() for _ in range(2)]
    with Celery(floor.plaza) as worker, Celery(floor.plaza, "beat"):
        # Both are cut off in the middle of their work; what comes then finds nobody.
        with floor.locked(f"SELECT 1 FROM media WHERE id IN ({ids[0]}, {ids[1]}) FOR UPDATE"):
            wait_until(lambda: floor.jobs("media.make_renditions")[-2:] == [("running", 1)] * 2, "both begun")
            worker.kill()
        ids += [floor.upload() for _ in range(4)]
        assert floor.jobs("media.make_renditions")[-4:] == [("queued", 0)] * 4

        floor.change("UPDATE jobs SET lease_until = lease_until - interval '1 min' WHERE status = 'running'")
        worker.start()
        floor.wait_for("media.make_renditions", {"done"}, 60)

        assert all(floor.renditions(media_id) for media_id in ids)
        assert floor.jobs("media.make_renditions")[-6:] == [("done", 2)] * 2 + [("done", 1)] * 4


@pytest.mark.slow
def test_without_redis_a_request_is_answered_and_its_job_done_when_it_is_back(floor):
    with Celery(floor.plaza) as worker, Celery(floor.plaza, "beat"):
        worker.wait_for("plaza.sweep")
        floor.redis.stop()
        media_id = floor.upload()
        floor.redis.start()
        wait_until(lambda: len(floor.renditions(media_id)) > 0, "renditions", 60)


def test_celery_is_refused_where_the_server_works_itself(floor):
    before, floor.plaza.env["JOBS"] = floor.plaza.env["JOBS"], "process"
    try:
        with Celery(floor.plaza, name="refused") as worker:
            wait_until(lambda: not worker.is_running, "its end")
            assert "set JOBS=celery" in worker.output()
    finally:
        floor.plaza.env["JOBS"] = before
