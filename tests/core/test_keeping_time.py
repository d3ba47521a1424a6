"""One task for the hearts of all sockets: who is slow to leave, or late by another clock, holds up nobody."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from app.core.realtime import resting

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet


@pytest.fixture
def server(monkeypatch):
    """A server whose hearts beat a hundred times a second; ``server.pings`` counts them by transport."""
    monkeypatch.setattr(resting, "LOOK_SECONDS", 0.01)
    server = SimpleNamespace(
        ping_interval=0.01,
        ping_timeout=0.01,
        sleep=eventlet.sleep,
        start_background_task=eventlet.spawn,
        pings={},
    )

    def write(transport: Any, _ping: bytes) -> bool:
        server.pings[transport.sid] = server.pings.get(transport.sid, 0) + 1
        if transport.answers:
            eventlet.spawn(transport.schedule_ping)
        return True

    resting.Resting(server, write, b"ping", {})
    return server


def join(server: Any, sid: str, look: Callable[[], bool], *, answers: bool) -> None:
    """A transport that has just connected; ``look`` is the library's own look at how late it is."""
    transport = SimpleNamespace(
        sid=sid, answers=answers, check_ping_timeout=look, last_ping=1.0, closing=False, closed=False
    )
    server.sockets[sid] = transport
    transport.schedule_ping()


def test_a_long_goodbye_delays_nobodys_ping(server):
    def say_goodbye() -> bool:
        eventlet.sleep(0.4)
        return False

    join(server, "gone", say_goodbye, answers=False)
    join(server, "here", lambda: True, answers=True)
    eventlet.sleep(0.3)

    assert server.pings["gone"] == 1
    assert server.pings["here"] > 3


def test_who_is_not_yet_late_by_the_librarys_clock_is_looked_at_again(server):
    looks = iter([True, True, False])
    join(server, "late", lambda: next(looks), answers=False)
    eventlet.sleep(0.3)

    assert next(looks, None) is None
    assert "late" not in server.sockets
