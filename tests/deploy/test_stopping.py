"""How one process begins and ends: services that are not there yet, and what a stop leaves whole."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time

import pytest
import requests

from app.core.stall import Record, longest_stall
from config import ROOT
from tests.concurrency.test_crowded_launcher import listen, register
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import free_port, wait_until
from tests.servers.redis import Redis


@pytest.mark.processes
@pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def test_a_stop_finishes_what_was_begun_and_tells_sockets_when_to_return(mode):
    body = b'{"email": "nobody@plaza.test", "password": "wrong horse"}'
    with Plaza(async_mode=mode) as plaza:
        ear = listen(plaza.url, register(plaza.url, "open@plaza.test"))
        with socket.create_connection(("127.0.0.1", plaza.port), 15) as line:
            head = f"POST /api/v1/auth/login/ HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
            line.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode() + body[:10])
            time.sleep(0.3)  # Until it is being read: what waits in the backlog is not begun.
            started = time.monotonic()
            plaza.send(signal.SIGTERM)

            event = ear.receive(timeout=5)
            assert event[0] == "session.leaving" and 0 <= event[1]["after_seconds"] <= 2
            line.sendall(body[10:])
            assert line.recv(4096).startswith(b"HTTP/1.1 401")
        assert plaza.end(signal.SIGTERM) == 0
        assert time.monotonic() - started < 10


@pytest.mark.processes
def test_it_starts_before_its_services_answers_at_once_and_recovers_alone():
    with Postgres() as postgres, Redis() as redis:
        url = postgres.create_database("late")
        postgres.crash()
        redis.stop()
        mail = f"smtp://127.0.0.1:{free_port()}"
        plaza = Plaza(migrate=False, database_url=url, redis_url=redis.url, mail_url=mail)
        try:
            plaza.start("/health/live")
            ready = requests.get(f"{plaza.url}/health/ready", timeout=5)
            assert ready.status_code == 503
            assert set(ready.json()["causes"]) == {"database", "redis"}
            started = time.monotonic()
            refused = requests.get(f"{plaza.url}/api/v1/products/", timeout=10)
            assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
            assert refused.headers["Retry-After"] and time.monotonic() - started < 5

            postgres.start()
            redis.start()
            plaza.flask("db", "upgrade")

            wait_until(lambda: requests.get(f"{plaza.url}/health/ready", timeout=5).ok, "the recovery", 10)
            assert register(plaza.url, "first@plaza.test")
        finally:
            plaza.stop()


STUCK = """
import re, sys, threading
from app.core.stall import watch_forever
threading.Thread(target=watch_forever, args=(float(sys.argv[1]), lambda: None), daemon=True).start()
threading.Event().wait(0.3)
re.match("(a+)+$", "a" * int(sys.argv[2]) + "b")
print("survived")
"""


def run_stuck(limit: str, length: str) -> subprocess.CompletedProcess[str]:
    """A process that computes for long without letting anybody else run."""
    command = [sys.executable, "-c", STUCK, limit, length]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_a_process_that_stands_still_ends_and_says_where_it_stood():
    done = run_stuck("0.5", "60")

    assert done.returncode == 1
    assert "Timeout" in done.stderr and "re.match" not in done.stdout
    assert "survived" not in done.stdout


def test_one_that_moves_again_in_time_lives_on():
    """The negative control: the same work, shorter."""
    assert run_stuck("20", "20").stdout == "survived\n"


def test_the_longest_stall_is_remembered_and_forgotten(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    record = Record()
    record.note(0.02)
    record.note(0.4)
    assert record.longest() == 0.4
    now[0] += 61
    assert record.longest() == 0.4
    now[0] += 61
    assert record.longest() == 0.0
    assert isinstance(longest_stall(), float)


def test_several_processes_of_which_one_cannot_listen_do_not_start_at_all():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        plaza = Plaza(
            migrate=False,
            workers="2",
            port=str(taken.getsockname()[1]),
            database_url="postgresql://127.0.0.1:1/nowhere",
            redis_url="redis://127.0.0.1:1/0",
        )
        command = [sys.executable, "wsgi.py"]
        done = subprocess.run(
            command, cwd=ROOT, env=plaza.env, capture_output=True, text=True, timeout=60, check=False
        )

    assert done.returncode == 1
    assert f"port {plaza.port}: Address already in use." in done.stderr
