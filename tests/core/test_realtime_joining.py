"""What happens while somebody is joining: the line breaks, a conversation begins."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from app.core.realtime import Realtime, realtime_slot
from tests.factories import Make
from tests.people import Ear


@pytest.fixture
def own_app(app, test_settings) -> Flask:
    """An application whose sockets this test may meddle with."""
    return create_app(replace(test_settings, sockets_per_user=2))


@pytest.fixture
def realtime(own_app) -> Realtime:
    return realtime_slot.of(own_app)


@pytest.fixture
def meanwhile(realtime) -> Callable[[Callable[[], None]], None]:
    """Let something happen while the next socket's rooms are asked for."""

    def happen(act: Callable[[], None]) -> None:
        givers = realtime.domains[-1].room_givers

        def give(_actor: object) -> list[str]:
            givers.remove(give)
            act()
            return []

        givers.append(give)

    return happen


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def test_whose_line_breaks_while_joining_is_forgotten(own_app, realtime, meanwhile):
    """The library tells nobody of this end; were it missed, the windows one may open would run out."""
    make = Make(own_app)
    token = make.token(make.user())
    server = realtime.socketio.server

    for _ in range(3):
        meanwhile(lambda: server._handle_eio_disconnect(list(server.environ)[-1], "transport close"))
        realtime.socketio.test_client(own_app, auth={"token": token})
        until(lambda: realtime.connections == {})

    assert Ear(own_app, token).client.is_connected()


def test_a_room_one_is_given_while_joining_is_entered(own_app, realtime, meanwhile):
    make = Make(own_app)
    user = make.user()
    meanwhile(lambda: realtime.enter(user.id, "conversation:987"))

    ear = Ear(own_app, make.token(user))

    [sid] = realtime.connections
    assert "conversation:987" in realtime.socketio.server.rooms(sid)
    ear.close()
