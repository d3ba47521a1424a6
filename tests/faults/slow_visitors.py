"""Fifteen hundred connections that never get to the point."""

from __future__ import annotations

import contextlib
import socket
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.faults.claims import Claim, Glance, at_most, glance, no_read_failed, told
from tests.faults.history import now
from tests.faults.scene import Scene

COUNT = 1500
# A page takes 5 ms by itself. Here twelve people work, and all of it, their own waiting included, shares
# two cores: 0.05 s is usual, twice that is not. What the crowd adds is measured against the same people
# without it, and a probe that nobody else disturbs would be answered within that.
MEDIAN_SECONDS = 0.1
ADDED_SECONDS = 0.03
BYTE_EVERY_SECONDS = 2.0
SLOW_HEAD = b"GET /api/v1/products/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
SLOW_BODY = (
    b"POST /api/v1/posts/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Content-Length: 10000\r\n\r\n{"
)


class Crowd(threading.Thread):
    """Opens connections, half slow with the head and half with the body; each again when it is cut."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.port = port
        self.lines: list[socket.socket] = []
        self.reopened = 0
        self.over = threading.Event()

    def run(self) -> None:
        """A byte now and then, on every line."""
        self.lines = [self._open(number) for number in range(COUNT)]
        while not self.over.wait(BYTE_EVERY_SECONDS):
            for number, line in enumerate(self.lines):
                if not _says(line):
                    line.close()
                    self.lines[number] = self._open(number)
                    self.reopened += 1
        for line in self.lines:
            line.close()

    def _open(self, number: int) -> socket.socket:
        line = socket.socket()
        line.bind((f"127.0.{100 + number // 250}.{1 + number % 250}", 0))
        line.connect(("127.0.0.1", self.port))
        line.setblocking(False)
        line.sendall(SLOW_BODY if number % 2 else SLOW_HEAD)
        return line


def _says(line: socket.socket) -> bool:
    """Send one byte; False once it is answered or cut."""
    with contextlib.suppress(BlockingIOError):
        line.recv(1)
        return False
    try:
        return line.send(b"x") == 1
    except OSError:
        return False


def _median(glances: list[Glance]) -> float:
    return statistics.median(each.seconds for each in glances)


@contextmanager
def crowd(port: int) -> Iterator[Crowd]:
    """All of them, and gone afterwards."""
    people = Crowd(port)
    people.start()
    try:
        yield people
    finally:
        people.over.set()
        people.join(20)


def look_around(scene: Scene, seconds: float) -> list[Glance]:
    """One page ten times a second."""
    floor, until, glances = scene.floor, now() + seconds, []
    while now() < until:
        glances.append(glance(floor, floor.api("products/")))
        scene.go_on(0.1)
    return glances


def crowd_is_slow(scene: Scene, seconds: float = 15.0) -> list[Claim]:
    """Others are served as if nobody else were there."""
    before = _median(look_around(scene, seconds / 2))
    with crowd(scene.floor.stack.nginx.https_port) as people:
        glances = look_around(scene, seconds)
        held = len(people.lines)
    scene.wait_for_everybody(now())
    statuses = [each.status for each in glances]
    median = _median(glances)
    return [
        Claim("slow connections that were open", f"{held}, {people.reopened} opened again", held == COUNT),
        Claim("others are served", told(statuses), set(statuses) == {200}),
        at_most("a page, median", median, MEDIAN_SECONDS),
        at_most("what they add to it", max(0.0, median - before), ADDED_SECONDS),
        at_most("a page, the slowest", max(each.seconds for each in glances), 2),
        no_read_failed(scene),
    ]
