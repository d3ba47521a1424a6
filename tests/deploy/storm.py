"""A thousand sockets of one member, spoken by hand: no client library is that quick."""

from __future__ import annotations

import os
import selectors
import socket
import struct
import time
from dataclasses import dataclass

MASK = b"\x00\x00\x00\x00"


def frame(text: str) -> bytes:
    """A masked text frame."""
    body = text.encode()
    length = struct.pack("!B", 0x80 | len(body)) if len(body) < 126 else struct.pack("!BH", 0xFE, len(body))
    return b"\x81" + length + MASK + body


@dataclass
class Line:
    """One connection on its way to being greeted."""

    connection: socket.socket
    received: bytes = b""
    has_asked: bool = False
    has_joined: bool = False


def open_all(port: int, token: str, count: int, seconds: float) -> tuple[list[socket.socket], int, float]:
    """Open ``count`` sockets at once, each again if it is closed before it was greeted, as clients do.

    Those connections, how many were greeted in time, and how long it took.
    """
    started = time.monotonic()
    waiting = selectors.DefaultSelector()
    for _ in range(count):
        _begin(waiting, port)
    greeted: list[socket.socket] = []
    while len(greeted) < count and time.monotonic() - started < seconds:
        for key, _events in waiting.select(0.1):
            line: Line = key.data
            if not line.has_asked:
                line.has_asked = True
                line.connection.sendall(_handshake(port))
                waiting.modify(line.connection, selectors.EVENT_READ, line)
            elif not _hear(line, token):
                waiting.unregister(line.connection)
                line.connection.close()
                _begin(waiting, port)
            elif b"session.hello" in line.received:
                waiting.unregister(line.connection)
                greeted.append(line.connection)
    return greeted, len(greeted), time.monotonic() - started


def _begin(waiting: selectors.BaseSelector, port: int) -> None:
    connection = socket.socket()
    connection.setblocking(False)
    connection.connect_ex(("127.0.0.1", port))
    waiting.register(connection, selectors.EVENT_WRITE, Line(connection))


def _hear(line: Line, token: str) -> bool:
    """Take what came, and join once the transport is open; False if the line is closed."""
    try:
        part = line.connection.recv(65536)
    except ConnectionError:
        return False
    line.received += part
    if not line.has_joined and b'"sid"' in line.received:
        line.has_joined = True
        line.connection.sendall(frame(f'40{{"token":"{token}"}}'))
    return bool(part)


def _handshake(port: int) -> bytes:
    return (
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {os.urandom(16).hex()[:22]}==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()
