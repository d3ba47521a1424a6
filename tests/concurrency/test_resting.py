"""Sockets at rest: one green thread each, and a heartbeat that goes on."""

from __future__ import annotations

from contextlib import ExitStack, suppress

import pytest
import requests
import websocket

from tests.concurrency.test_direct import serving
from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.slow]

CROWD = 40
either = pytest.mark.parametrize("how", [(), ("launched",)], ids=["awake", "asleep"])


def connected(where: str) -> websocket.WebSocket:
    """A socket that has joined, past any client's library."""
    line = websocket.create_connection(f"ws://{where}/socket.io/?EIO=4&transport=websocket", timeout=10)
    assert line.recv().startswith("0")
    line.send("40")
    assert line.recv().startswith("40")
    return line


def ask(line: websocket.WebSocket, what: str) -> str:
    """What the server answers; pings that come meanwhile are answered."""
    line.send(f'421["{what}"]')
    while (text := line.recv()) == "2":
        line.send("3")
    assert text.startswith("431[")
    return text[4:-1]


def threads_a_socket(where: str) -> float:
    """How many green threads a socket adds to the server."""
    with ExitStack() as closing:
        asking = connected(where)
        closing.callback(asking.close)
        before = int(ask(asking, "threads"))
        for _ in range(CROWD):
            closing.callback(connected(where).close)
        return (int(ask(asking, "threads")) - before) / CROWD


def test_a_socket_at_rest_has_one_green_thread(tmp_path):
    with serving(tmp_path) as where:
        assert threads_a_socket(where) == 1


def test_served_by_the_launcher_it_has_none(tmp_path):
    with serving(tmp_path, "launched") as where:
        assert threads_a_socket(where) == 0


def test_by_the_library_alone_it_has_three(tmp_path):
    with serving(tmp_path, "stock") as where:
        assert threads_a_socket(where) == 3


@pytest.mark.parametrize(
    "how",
    [(), ("queued",), ("launched",), ("launched", "queued")],
    ids=["written straight", "through the queue", "asleep", "asleep, through the queue"],
)
def test_its_heart_goes_on(tmp_path, how):
    with serving(tmp_path, "brisk", *how) as where:
        line = connected(where)
        for _ in range(4):
            assert line.recv() == "2"
            line.send("3")
        assert ask(line, "threads").isdigit()
        line.close()


@either
def test_whoever_does_not_answer_is_given_up(tmp_path, how):
    with serving(tmp_path, "brisk", *how) as where:
        silent, asking = connected(where), connected(where)
        present = ask(asking, "sockets")
        assert present == "2"
        wait_until(lambda: ask(asking, "sockets") == "1", "the silent one's end")
        silent.close()
        asking.close()


@either
def test_so_is_one_who_talks_and_answers_no_ping(tmp_path, how):
    with serving(tmp_path, "brisk", *how) as where:
        deaf, asking = connected(where), connected(where)

        def others_are_gone() -> bool:
            with suppress(OSError, websocket.WebSocketException):
                deaf.send('42["threads"]')
            return ask(asking, "sockets") == "1"

        wait_until(others_are_gone, "the deaf one's end")
        asking.close()


def test_so_is_one_who_no_longer_asks_for_what_there_is(tmp_path):
    with serving(tmp_path, "brisk") as where:
        asking = connected(where)
        assert requests.get(f"http://{where}/socket.io/?EIO=4&transport=polling", timeout=10).ok
        assert ask(asking, "sockets") == "2"
        wait_until(lambda: ask(asking, "sockets") == "1", "the end of who polled once")
        asking.close()


@either
def test_one_that_is_gone_leaves_nothing_behind(tmp_path, how):
    with serving(tmp_path, "brisk", *how) as where:
        asking = connected(where)
        before = ask(asking, "threads")
        for _ in range(CROWD):
            connected(where).close()
        wait_until(lambda: ask(asking, "sockets") == "1", "everybody's leaving")
        wait_until(lambda: ask(asking, "threads") == before, "the end of their threads")
        wait_until(lambda: ask(asking, "transports") == "1", "the end of what they held")
        asking.close()


@either
def test_a_goodbye_is_no_error_in_the_log(tmp_path, how):
    with serving(tmp_path, *how) as where:
        asking = connected(where)
        connected(where).close()
        wait_until(lambda: ask(asking, "sockets") == "1", "everybody's leaving")
        wait_until(lambda: ask(asking, "transports") == "1", "the end of what it held")
        asking.close()
    told = (tmp_path / "log").read_text()
    assert "accepted" in told
    assert "shutdown error" not in told
