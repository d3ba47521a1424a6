"""The launcher: both ways of serving, several processes, and what it says when it cannot start."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from config import ROOT
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import answers, wait_until
from tests.servers.redis import Redis

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module", params=["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def plaza(request) -> Iterator[Plaza]:
    with Plaza(async_mode=request.param) as plaza:
        yield plaza


def upgrade(plaza: Plaza, *extra: str) -> str:
    """The head of the answer to a websocket handshake, read from the wire."""
    lines = [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: 127.0.0.1:{plaza.port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        *extra,
    ]
    with socket.create_connection(("127.0.0.1", plaza.port), 5) as line:
        line.sendall("\r\n".join([*lines, "", ""]).encode())
        head = b""
        while b"\r\n\r\n" not in head:
            part = line.recv(4096)
            assert part, head
            head += part
    return head.split(b"\r\n\r\n")[0].decode().lower()


def test_compression_of_frames_is_not_negotiated(plaza):
    head = upgrade(plaza, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")

    assert head.startswith("http/1.1 101")
    assert "permessage-deflate" not in head
    assert "sec-websocket-extensions" not in head


def test_the_server_header_names_no_version(plaza):
    for path in ("/health/live", "/api/v1/posts/", "/nowhere"):
        server = requests.get(plaza.url + path, timeout=5).headers.get("Server", "")
        assert not any(word in server.lower() for word in ("werkzeug", "python", "eventlet", "/")), server


@pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def test_a_term_signal_ends_it_soon_even_with_an_open_socket(mode):
    with Plaza(async_mode=mode) as plaza:
        with socket.create_connection(("127.0.0.1", plaza.port), 5):
            started = time.monotonic()
            assert plaza.stop() == 0
            assert time.monotonic() - started < 10
        assert not answers(plaza.port)


def launch(**settings: str) -> subprocess.CompletedProcess[str]:
    """Try to start with settings under which it must refuse."""
    plaza = Plaza(migrate=False, **settings)
    return subprocess.run(
        [sys.executable, "wsgi.py"],
        cwd=ROOT,
        env=plaza.env,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_two_workers_on_the_embedded_database_are_refused():
    result = launch(workers="2")

    assert result.returncode == 2
    assert "WORKERS above 1 needs DATABASE_URL" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def test_a_taken_port_is_named(mode):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = launch(port=str(port), async_mode=mode)

    assert result.returncode != 0
    assert f"port {port}" in result.stderr.lower()
    assert "Traceback" not in result.stderr


def two_free_ports() -> int:
    """The first of two neighbouring ports, below those the system gives to outgoing connections."""
    while True:
        first = random.randrange(20_000, 30_000)
        if not answers(first) and not answers(first + 1):
            return first


def children_of(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def serves(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/health/ready", timeout=2).ok
    except requests.RequestException:
        return False


def listener_of(pids: list[int], port: int) -> int:
    """Which of these processes was told this port."""
    for pid in pids:
        if f"PORT={port}" in Path(f"/proc/{pid}/environ").read_text().split("\0"):
            return pid
    raise AssertionError(f"no process for port {port}")


def figure(port: int, name: str) -> float:
    """The sum over all series of one figure, as the process on this port tells it."""
    text = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=2).text
    lines = [line for line in text.splitlines() if line.startswith(name)]
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines)


@pytest.mark.slow
def test_two_workers_serve_two_ports_count_together_and_a_killed_one_is_started_again():
    with Postgres() as postgres, Redis() as redis:
        first = two_free_ports()
        settings = {
            "database_url": postgres.create_database("launched"),
            "redis_url": redis.url,
            "workers": "2",
            "port": str(first),
        }
        with Plaza(**settings) as plaza:
            wait_until(lambda: serves(first + 1), "the second process")
            before = children_of(plaza.pid)
            assert len(before) == 2
            asked = 'plaza_http_requests_total{method="GET",route="/api/openapi.json"'
            for port in (first, first, first + 1):
                requests.get(f"http://127.0.0.1:{port}/api/openapi.json", timeout=5)
            wait_until(lambda: figure(first, "plaza_processes ") == 2, "both are seen")
            assert figure(first, asked) == figure(first + 1, asked) == 3

            os.kill(listener_of(before, first + 1), signal.SIGKILL)

            wait_until(lambda: not answers(first + 1), "the death")
            wait_until(lambda: figure(first, "plaza_processes ") == 1, "the dead one is no longer seen")
            wait_until(lambda: serves(first + 1), "the new start")
            assert serves(first)
            wait_until(lambda: figure(first, "plaza_processes ") == 2, "the new one is seen")
            assert figure(first + 1, asked) == 3  # What the dead one counted stays counted.
            after = children_of(plaza.pid)
            assert len(after) == 2
            assert len(set(before) & set(after)) == 1
            started = time.monotonic()
            assert plaza.stop() == 0
            assert time.monotonic() - started < 10
        assert not answers(first)
        assert not answers(first + 1)
