"""Everybody comes back at once, after a restart or a broken line."""

from __future__ import annotations

import threading

import pytest
import requests

from tests.concurrency.test_crowded_launcher import register
from tests.deploy.storm import open_all
from tests.servers.plaza import Plaza

pytestmark = [pytest.mark.processes, pytest.mark.long]

SOCKETS = 1000


def test_a_thousand_sockets_cut_at_once_are_back_in_seconds_and_pages_answer_meanwhile():
    with Plaza(sockets_per_user="2000") as plaza:
        token = register(plaza.url, "crowd@plaza.test")
        first, greeted, _seconds = open_all(plaza.port, token, SOCKETS, 60)
        assert greeted == SOCKETS
        statuses: list[int] = []
        over = threading.Event()

        def read() -> None:
            while not over.wait(0.05):
                statuses.append(requests.get(f"{plaza.url}/api/v1/products/", timeout=15).status_code)

        reader = threading.Thread(target=read)
        reader.start()
        for connection in first:
            connection.close()
        again, greeted, seconds = open_all(plaza.port, token, SOCKETS, 60)
        over.set()
        reader.join()
        print(f"{greeted} of {SOCKETS} back in {seconds:.1f} s; {len(statuses)} pages meanwhile")
        for connection in again:
            connection.close()

    assert greeted == SOCKETS
    assert set(statuses) == {200}
