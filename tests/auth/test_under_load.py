"""Real servers: sign-ins do not stall others, tabs race on real threads, a cut session is cut at once."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import socketio

from config import ROOT
from tests.browser import PASSWORD
from tests.servers.plaza import Plaza

pytestmark = [pytest.mark.processes, pytest.mark.slow]


@pytest.fixture(scope="module", params=["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def plaza(request) -> Iterator[Plaza]:
    with Plaza(async_mode=request.param) as plaza:
        yield plaza


class Person:
    """Somebody with a cookie jar, over real HTTP."""

    def __init__(self, plaza: Plaza, email: str) -> None:
        self.url, self.email, self.http = f"{plaza.url}/api/v1", email, requests.Session()
        body = {"email": email, "password": PASSWORD}
        answer = self.http.post(f"{self.url}/auth/register/", json=body)
        if answer.status_code == 409:
            answer = self.http.post(f"{self.url}/auth/login/", json=body)
        self.token: str = answer.json()["access_token"]

    def refresh(self) -> requests.Response:
        """As a tab of this browser would: same cookies, a connection of its own."""
        csrf = next(cookie.value for cookie in self.http.cookies if "csrf" in cookie.name)
        headers = {"X-CSRF-TOKEN": csrf, "User-Agent": "tab", "Connection": "close"}
        jar = dict(self.http.cookies)
        return requests.post(f"{self.url}/auth/refresh/", cookies=jar, headers=headers, timeout=20)

    def keep(self, answer: requests.Response) -> None:
        """Take over an answer's cookies and token."""
        self.http.cookies.update(answer.cookies)
        self.token = answer.json()["access_token"]

    def me(self) -> int:
        headers = {"Authorization": f"Bearer {self.token}"}
        return requests.get(f"{self.url}/users/me/", headers=headers, timeout=20).status_code

    def socket(self, plaza: Plaza) -> socketio.SimpleClient:
        client = socketio.SimpleClient()
        client.connect(plaza.url, auth={"token": self.token}, transports=["websocket"])
        assert client.receive(timeout=5)[0] == "session.hello"
        return client


def all_at_once(work: list[Any]) -> list[Any]:
    """Run callables at one barrier; their results."""
    barrier, results = threading.Barrier(len(work)), [None] * len(work)

    def run(place: int) -> None:
        barrier.wait()
        results[place] = work[place]()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_eight_tabs_refresh_at_once_ten_times_and_the_session_lives(plaza):
    ana = Person(plaza, "tabs@plaza.test")
    ana.keep(ana.refresh())

    for _ in range(10):
        answers = all_at_once([ana.refresh] * 8)
        assert [answer.status_code for answer in answers] == [200] * 8
        ana.keep(answers[3])

    assert ana.refresh().status_code == 200
    assert ana.me() == 200


def test_fifty_sign_ins_at_once_stall_no_socket(plaza):
    ana = Person(plaza, "pinger@plaza.test")
    client = ana.socket(plaza)
    body = {"email": ana.email, "password": PASSWORD}
    done = threading.Event()
    trips: list[float] = []

    def ping() -> None:
        while not done.is_set():
            started = time.perf_counter()
            client.call("topic.leave", {"topics": ["post:1"]}, timeout=10)
            trips.append(time.perf_counter() - started)
            done.wait(0.02)

    pinger = threading.Thread(target=ping)
    pinger.start()
    signing_in = [lambda: requests.post(f"{ana.url}/auth/login/", json=body, timeout=30).status_code] * 50
    statuses = all_at_once(signing_in)
    done.set()
    pinger.join()
    client.disconnect()

    assert statuses == [200] * 50
    trips.sort()
    assert len(trips) >= 10
    assert trips[int(len(trips) * 0.99) - 1] < 0.3, (statistics.median(trips), trips[-3:])


def test_a_socket_is_closed_soon_after_its_session_ends_from_elsewhere(plaza):
    ana = Person(plaza, "leaver@plaza.test")
    client = ana.socket(plaza)

    started = time.monotonic()
    headers = {"Authorization": f"Bearer {ana.token}"}
    assert requests.post(f"{ana.url}/auth/logout/", headers=headers, timeout=5).status_code == 204

    assert client.receive(timeout=5)[0] == "session.revoked"
    deadline = started + 5
    while client.connected and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not client.connected
    assert time.monotonic() - started < 5


def stall(way: str) -> float:
    """The hub's longest stall while passwords are hashed, in a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.auth.hub_ticker", way]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(result.stdout)


def test_hashing_in_the_pool_does_not_stall_the_hub():
    assert stall("offload") < 0.25


def test_hashing_on_the_hub_would_stall_it():
    """The control: the same work without the pool."""
    assert stall("naive") > 0.3
