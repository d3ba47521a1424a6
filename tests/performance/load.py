"""Asks a server for pages over a few keep-alive connections, as fast as it answers."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit


class Answer(Exception):
    """A server did not answer with a page."""


@dataclass
class Load:
    """What came of some seconds of asking."""

    requests: int = 0
    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)


class Connection:
    """One keep-alive HTTP/1.1 connection; as little client as there can be."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.host = parts.netloc
        self.socket = socket.create_connection((parts.hostname or "127.0.0.1", parts.port or 80), 10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def get(self, path: str, token: str) -> bytes:
        """The body of one page."""
        status, page = self._ask(f"GET {path}", token, "")
        if status != 200:
            raise Answer(f"{path}: {status} {page[:200]!r}")
        return page

    def post(self, path: str, token: str, key: str, body: bytes) -> tuple[int, bytes]:
        """The status and body of what is answered to a JSON body sent under an idempotency key."""
        head = f"Idempotency-Key: {key}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        return self._ask(f"POST {path}", token, head, body)

    def _ask(self, what: str, token: str, more: str, body: bytes = b"") -> tuple[int, bytes]:
        self.socket.sendall(
            f"{what} HTTP/1.1\r\nHost: {self.host}\r\nAuthorization: Bearer {token}\r\n"
            f"Accept: application/json\r\n{more}\r\n".encode()
            + body
        )
        head = self._until(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        )
        return int(head.split(b" ", 2)[1]), self._take(length)

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.rest:
            self._more()
        found, _, self.rest = self.rest.partition(mark)
        return found

    def _take(self, length: int) -> bytes:
        while len(self.rest) < length:
            self._more()
        body, self.rest = self.rest[:length], self.rest[length:]
        return body

    def _more(self) -> None:
        part = self.socket.recv(262_144)
        if not part:
            raise Answer("the server hung up")
        self.rest += part

    def close(self) -> None:
        """Hang up."""
        self.socket.close()


def ask(url: str, path: str, tokens: list[str], seconds: float, connections: int = 4) -> Load:
    """Ask for ``path`` for so long, each request as the next reader."""
    load, lock, trouble = Load(), threading.Lock(), []
    started = time.perf_counter()

    def reader(number: int) -> None:
        try:
            latencies = _read(url, path, tokens[number::connections], started + seconds)
        except (OSError, Answer) as error:
            trouble.append(error)
            return
        with lock:
            load.latencies += latencies

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if trouble:
        raise trouble[0]
    load.requests, load.seconds = len(load.latencies), time.perf_counter() - started
    return load


def _read(url: str, path: str, tokens: list[str], until: float) -> list[float]:
    connection, latencies, now = Connection(url), [], time.perf_counter()
    while now < until:
        connection.get(path, tokens[len(latencies) % len(tokens)])
        after = time.perf_counter()
        latencies.append(after - now)
        now = after
    connection.close()
    return latencies
