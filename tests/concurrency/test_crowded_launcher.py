"""The launcher under many connections, and what leaves at once."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack

import pytest
import requests
import socketio

from config import ROOT
from deploy.launcher import send_at_once
from tests.servers.plaza import Plaza
from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.slow]

PASSWORD = "plums and tram tickets"


def register(url: str, email: str) -> str:
    """Somebody joins; their access token."""
    body = {"email": email, "password": PASSWORD}
    answer = requests.post(f"{url}/api/v1/auth/register/", json=body, timeout=10)
    return str(answer.json()["access_token"])


def listen(url: str, token: str) -> socketio.SimpleClient:
    """An open socket that was greeted."""
    client = socketio.SimpleClient()
    client.connect(url, auth={"token": token}, transports=["websocket"])
    assert client.receive(timeout=10)[0] == "session.hello"
    return client


@pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.slow)])
def test_eleven_hundred_idle_connections_shut_nobody_out(mode):
    with Plaza(async_mode=mode) as plaza, ExitStack() as stack:
        for _ in range(1_100):
            stack.enter_context(socket.create_connection(("127.0.0.1", plaza.port), 10))

        assert requests.get(f"{plaza.url}/health/live", timeout=10).status_code == 200


def test_ctrl_c_stops_it_in_time_and_the_socket_is_told():
    with Plaza() as plaza:
        client = listen(plaza.url, register(plaza.url, "open@plaza.test"))

        started = time.monotonic()
        assert plaza.end(signal.SIGINT) == 0
        assert time.monotonic() - started < 10
        wait_until(lambda: not client.connected, "the goodbye", 5)


def test_accepted_connections_do_not_wait_to_send():
    """Nagle would hold an announcement back until the reply before it is acknowledged."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        send_at_once(listener)
        with socket.create_connection(listener.getsockname()) as client:
            accepted, _address = listener.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
                assert client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0


@pytest.mark.slow
def test_importing_wsgi_patches_nothing(tmp_path):
    check = (
        "import wsgi; from eventlet.patcher import is_monkey_patched as is_patched;"
        " assert callable(wsgi.app); assert not is_patched('socket') and not is_patched('thread')"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", check],
        cwd=ROOT,
        env={"INSTANCE_DIR": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
