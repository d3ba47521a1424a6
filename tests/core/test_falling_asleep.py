"""Which bytes the hub takes for a pong, and what it does when a line was closed under it."""

from __future__ import annotations

import socket
import warnings
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    from eventlet import hubs
    from eventlet.greenio import GreenSocket

from app.core.realtime.asleep import AtRest, Sleeper, is_pong


@pytest.mark.parametrize(
    ("came", "is_one"),
    [
        (b"\x81\x81\0\0\0\0003", True),
        (b"\x81\x81\x01\0\0\0002", True),
        (b"\x81\x81\0\0\0\0002", False),
        (b"\x82\x81\0\0\0\0003", False),
        (b"\x01\x81\0\0\0\0003", False),
        (b"\x81\x82\0\0\0\0003", False),
        (b"\x81\x81\0\0\0\0", False),
        (b"", False),
    ],
)
def test_a_pong_is_known_by_its_bytes(came, is_one):
    assert is_pong(came) is is_one


class Line:
    """A WebSocket over one end of a pair."""

    def __init__(self, end: Any) -> None:
        self.socket, self.environ = GreenSocket(end), {}

    def wait(self) -> bytes:
        """What came."""
        return bytes(self.socket.recv(100))

    def _send_closing_frame(self, _is_careless: bool) -> None:
        """Say nothing."""


class Transport:
    """Reads until the end, as the library does."""

    sid, closing, closed, sleeper = "one", False, False, None

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        reason = SimpleNamespace(TRANSPORT_ERROR="transport error")
        self.server = SimpleNamespace(start_background_task=eventlet.spawn, sockets={}, reason=reason)

    def _websocket_handler(self, line: Any) -> None:
        while said := line.wait():
            self.heard.append(said)

    def close(self, **_how: Any) -> None:
        """It is over."""
        self.closed = True


def until(is_so: Callable[[], bool]) -> None:
    """Let others run until something is so."""
    with eventlet.Timeout(5):
        while not is_so():
            eventlet.sleep(0.01)


@pytest.fixture
def asleep():
    """A transport that has fallen asleep, the other end of its line, and what was done to its connection."""
    mine, theirs = socket.socketpair()
    done: list[str] = []

    def let_go() -> Any:
        done.append("let go")
        return lambda: done.append("closed")

    transport, line = Transport(), Line(mine)
    transport.sleeper = Sleeper(transport, line, let_go, lambda: None, {})
    with pytest.raises(AtRest):
        transport._websocket_handler(line)
    with theirs:
        yield SimpleNamespace(transport=transport, line=line, theirs=theirs, done=done)


def test_who_is_asleep_wakes_up_for_what_comes_and_sleeps_again(asleep):
    for text in (b"a", b"second", b"third one"):
        asleep.theirs.sendall(text)
        until(lambda text=text: b"".join(asleep.transport.heard).endswith(text))
        until(lambda: asleep.transport.sleeper._listener is not None)
    assert asleep.done == ["let go"]

    asleep.theirs.close()
    until(lambda: asleep.done == ["let go", "closed"])
    assert asleep.transport.sleeper is None


def test_one_whose_number_is_anothers_by_now_ends(asleep):
    hubs.notify_opened(asleep.line.socket.fileno())
    asleep.line.socket.fd.close()
    until(lambda: asleep.done == ["let go", "closed"])


def test_one_that_is_hung_up_on_sleeps_no_more(asleep):
    asleep.transport.sleeper.stay_awake()
    eventlet.sleep(0.02)
    asleep.theirs.sendall(b"x")
    until(lambda: asleep.transport.heard == [b"x"])
    eventlet.sleep(0.02)
    assert asleep.transport.sleeper._listener is None
