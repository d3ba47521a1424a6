"""Who may open a socket: from which pages, with which tokens, and how long one may dawdle."""

from __future__ import annotations

import time

import pytest
from flask import Flask

from app.core.realtime import realtime_slot
from tests.browser import Browser
from tests.people import Ear

POLLING = "/socket.io/?EIO=4&transport=polling"


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register()
    return ana


@pytest.fixture
def own_app(app_with) -> Flask:
    """An application whose sockets are this test's alone."""
    return app_with()


def knock(app: Flask, **headers: str) -> int:
    return app.test_client().get(POLLING, headers=headers).status_code


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.test",
        "null",
        "http://127.0.0.1:5001",
        "https://127.0.0.1:5000",
        "http://127.0.0.1:5000.evil.test",
        "http://evil.test:5000",
        "http://sub.127.0.0.1:5000",
        "file://",
    ],
)
@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_a_page_of_another_site_opens_no_socket(app, origin, transport):
    path = f"/socket.io/?EIO=4&transport={transport}"
    headers = {"Origin": origin, "X-Forwarded-Host": "evil.test", "Upgrade": "websocket"}

    answer = app.test_client().get(path, headers=headers)

    assert answer.status_code == 400
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_our_own_page_and_programs_without_an_origin_may_knock(app):
    assert knock(app) == 200
    assert knock(app, Origin="http://127.0.0.1:5000") == 200
    assert knock(app, Origin="http://localhost:5000") == 200


@pytest.mark.parametrize(
    "auth", [None, {}, [], "token", 7, {"token": None}, {"token": 7}, {"token": ["x"]}, {"token": ""}]
)
def test_a_handshake_without_a_token_is_refused_with_a_problem(app, auth):
    client = realtime_slot.of(app).socketio.test_client(app, auth=auth)

    assert not client.is_connected()
    assert realtime_slot.of(app).connections == {}


def test_a_token_in_the_address_opens_no_socket(app, ana):
    client = realtime_slot.of(app).socketio.test_client(
        app, query_string=f"token={ana.token}", headers={"Authorization": f"Bearer {ana.token}"}
    )

    assert not client.is_connected()


def test_cookies_open_no_socket(app, ana):
    cookies = "; ".join(f"{name}={value}" for name, value in ana.jar.items())
    client = realtime_slot.of(app).socketio.test_client(app, headers={"Cookie": cookies})

    assert not client.is_connected()


def test_an_expired_token_opens_no_socket(connect, ana, later):
    later(minutes=16)

    assert not connect(None, ana.token).client.is_connected()


def test_a_member_who_was_suspended_says_nothing_more_on_an_open_socket(connect, ana, app):
    """The socket is cut; and were it not, each event asks afresh who speaks."""
    ear = connect(None, ana.token)
    app.test_cli_runner().invoke(args=["user", "suspend", ana.get().json["username"]])

    assert not ear.client.is_connected()


def test_a_socket_takes_no_token_of_another_session(connect, ana, browser):
    ben = browser()
    ben.register("ben@plaza.test")
    ear = connect(None, ana.token)

    assert ear.say("session.refresh", {"token": ben.token})["error"]["status"] == 403
    assert ear.say("session.refresh", {"token": ana.cookie("refresh")})["error"]["status"] == 401
    assert ear.say("session.refresh", {"token": "x" * 5000})["error"]["status"] == 422
    assert ear.client.is_connected()


def test_who_connects_and_never_says_who_they_are_is_shown_out(own_app):
    realtime = realtime_slot.of(own_app)
    realtime.half_open.patience = 0.0
    assert knock(own_app) == 200
    assert len(realtime.socketio.server.eio.sockets) == 1

    realtime.half_open.sweep()

    assert len(realtime.socketio.server.eio.sockets) == 0


def test_who_joined_in_time_is_not_shown_out(own_app, ana):
    realtime_slot.of(own_app).half_open.patience = 0.0
    ear = Ear(own_app, ana.token)

    realtime_slot.of(own_app).half_open.sweep()

    assert ear.client.is_connected()
    ear.close()


def test_an_address_may_not_pile_up_half_open_connections(app_with):
    app = app_with(sockets_per_address=3)
    started = time.monotonic()

    assert [knock(app) for _ in range(5)] == [200, 200, 200, 401, 401]
    assert time.monotonic() - started < 5
    elsewhere = app.test_client().get(POLLING, environ_overrides={"REMOTE_ADDR": "198.51.100.9"})
    assert elsewhere.status_code == 200
