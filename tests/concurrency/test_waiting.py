"""Under eventlet, who waits for the database keeps nobody else waiting."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg2
import pytest
import requests

from tests.servers.plaza import Plaza
from tests.servers.process import wait_until

pytestmark = pytest.mark.processes

WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
)


@pytest.fixture
def database(database_server: Any) -> str:
    return str(database_server.create_database("waiting"))


def test_a_request_that_waits_for_a_lock_holds_up_no_other(database):
    with Plaza(database_url=database) as plaza, ThreadPoolExecutor(1) as elsewhere:
        api = f"{plaza.url}/api/v1"
        new = {"email": "ana@plaza.example", "password": "a quiet morning walk"}
        token = requests.post(f"{api}/auth/register/", json=new, timeout=20).json()["access_token"]
        me = {"Authorization": f"Bearer {token}"}
        post = requests.post(f"{api}/posts/", json={"body": "Bread"}, headers=me, timeout=20).json()

        holder, watcher = psycopg2.connect(database), psycopg2.connect(database)
        watcher.autocommit = True
        with holder.cursor() as held, watcher.cursor() as watch:
            held.execute("SELECT id FROM posts FOR UPDATE")
            like = f"{api}/posts/{post['id']}/like/"
            liking = elsewhere.submit(requests.put, like, headers=me, timeout=20)

            def is_waiting() -> bool:
                watch.execute(WAITING)
                return bool(watch.fetchone()[0])

            wait_until(is_waiting, "the like's wait for its lock")
            others = [
                requests.get(f"{plaza.url}/health/live", timeout=20).status_code,
                requests.get(f"{api}/users/me/", headers=me, timeout=20).status_code,
                requests.get(f"{api}/posts/", headers=me, timeout=20).status_code,
            ]
            assert not liking.done()
            holder.rollback()

        assert others == [200, 200, 200]
        assert liking.result().json()["like_count"] == 1
        holder.close()
        watcher.close()
