"""Whether PostgreSQL is still there when it has been silent for a while.

A slow statement and a network that swallows everything look alike from here. So after a silence the
server is asked, on a connection of its own, whether it is there. If it is, the wait goes on, and its
``statement_timeout`` ends what takes too long; if not, the request is told at once. Until the server
has answered again, silence is borne much shorter, so that people get their 503 quickly.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from typing import Any

from psycopg2 import extensions

SILENCE_SECONDS = 2.0
SILENCE_SECONDS_IN_DOUBT = 0.3
ANSWER_SECONDS = 1.0
# Above the server's own statement_timeout: then only this connection is gone.
LONGEST_WAIT_SECONDS = 12.0
# As libpq's connect_timeout, which nobody looks at under eventlet.
CONNECT_SECONDS = 3.0
# What every PostgreSQL answers with one byte before anybody has signed in: "do you speak TLS?"
ARE_YOU_THERE = struct.pack("!ii", 8, 80877103)


class Silence(Exception):
    """Nothing came for a while."""


class Doubt:
    """Whether the server was there when it was last asked; who asks at the same time shares the answer."""

    def __init__(self) -> None:
        self.is_there = True
        self._asked = float("-inf")
        self._asking = threading.Lock()

    @property
    def patience(self) -> float:
        """How long silence is borne before somebody asks."""
        return SILENCE_SECONDS if self.is_there else SILENCE_SECONDS_IN_DOUBT

    def is_server_there(self, connection: Any) -> bool:
        """Ask the server of this connection, unless somebody just did."""
        with self._asking:
            if time.monotonic() - self._asked > ANSWER_SECONDS:
                self.is_there = is_there(*_address(connection))
                self._asked = time.monotonic()
            return self.is_there


def is_there(host: str, port: int) -> bool:
    """Whether a PostgreSQL answers at this address in time."""
    try:
        with _connect(host, port) as line:
            line.sendall(ARE_YOU_THERE)
            return line.recv(1) in {b"S", b"N"}
    except OSError:
        return False


def _connect(host: str, port: int) -> socket.socket:
    if not host.startswith("/"):
        return socket.create_connection((host, port), ANSWER_SECONDS)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(ANSWER_SECONDS)
    try:
        line.connect(f"{host}/.s.PGSQL.{port}")
    except OSError:
        line.close()
        raise
    return line


def _address(connection: Any) -> tuple[str, int]:
    told = extensions.parse_dsn(connection.dsn)
    return str(told.get("host") or "/var/run/postgresql"), int(told.get("port") or 5432)
