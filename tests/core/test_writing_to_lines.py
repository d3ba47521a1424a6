"""Frames for lines that are not free at this very moment."""

from __future__ import annotations

import warnings
from types import SimpleNamespace
from typing import Any

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    from eventlet.semaphore import Semaphore

from app.core.realtime.direct import DirectManager
from app.core.realtime.together import Together


class Line:
    """A socket's transport, whose line notes what is written."""

    def __init__(self, lock: Semaphore | None = None) -> None:
        self.sent: list[bytes] = []
        self.line = SimpleNamespace(
            _sendlock=lock or Semaphore(1), socket=SimpleNamespace(fd=SimpleNamespace(send=self._send))
        )
        self.closed, self.last_ping, self.queue = False, None, SimpleNamespace(queue=[])
        self.held: list[Any] = []

    def _send(self, frame: bytes) -> int:
        self.sent.append(frame)
        return len(frame)


def test_nobody_overtakes_one_who_waits_for_a_line_that_was_given_back_a_moment_ago():
    lock = Semaphore(1)
    lock.acquire()
    first = eventlet.spawn(lock.acquire)
    eventlet.sleep(0)
    transport, manager = Line(lock), DirectManager()

    lock.release()
    assert not manager._wrote(transport, b"second")

    first.wait()
    assert not manager._wrote(transport, b"second")
    lock.release()
    assert manager._wrote(transport, b"second")
    assert transport.sent == [b"second"]


@pytest.mark.parametrize("fails", [False, True], ids=["waits", "fails"])
def test_one_who_is_found_gone_keeps_nothing_from_the_others(fails):
    lines = {"first": Line(), "gone": SimpleNamespace(held=None), "last": Line()}

    def say_goodbye(_sid: str, _packet: Any) -> None:
        eventlet.sleep(0.01)
        if fails:
            raise OSError

    server = SimpleNamespace(
        eio=SimpleNamespace(sockets=lines),
        sleep=eventlet.sleep,
        start_background_task=eventlet.spawn,
        _send_eio_packet=say_goodbye,
    )
    together = Together(server, DirectManager()._wrote)

    saying = [eventlet.spawn(together.say, lines, None, frame) for frame in (b"A", b"B", b"C")]
    eventlet.sleep(0.1)

    assert [b"".join(lines[name].sent) for name in ("first", "last")] == [b"ABC", b"ABC"]
    assert all(said.dead for said in saying)
