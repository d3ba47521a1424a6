"""A bare Socket.IO server that floods a room, run by test_direct: ``python -m … PORT [careless]``.

``careless`` writes past a queue that is not empty: what the guard in DirectManager keeps from happening.
"""

from __future__ import annotations

import sys
import warnings
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    import eventlet.wsgi

eventlet.monkey_patch()

import socketio  # noqa: E402

from app.core.realtime import direct  # noqa: E402


class Counting(direct.DirectManager):
    """Counts which way frames went."""

    def __init__(self, *, is_careless: bool) -> None:
        super().__init__()
        self.is_careless = is_careless
        self.ways = {"direct": 0, "queued": 0}

    def _wrote(self, transport: Any, frame: bytes) -> bool:
        if self.is_careless and transport.queue.qsize():
            transport.queue, waiting = type(transport.queue)(), transport.queue
            wrote = super()._wrote(transport, frame)
            transport.queue = waiting
        else:
            wrote = super()._wrote(transport, frame)
        self.ways["direct" if wrote else "queued"] += 1
        return wrote


def main(port: int, *, is_careless: bool) -> None:
    """Serve for ever."""
    manager = Counting(is_careless=is_careless)
    server = socketio.Server(client_manager=manager, async_mode="eventlet", cors_allowed_origins="*")
    server.on("connect", lambda sid, _environ: server.enter_room(sid, "all"))

    def flood(_sid: str, first: int, count: int, size: int, by_turns: bool) -> dict[str, int]:
        for number in range(first, first + count):
            frame = {"number": number, "filling": "ü" * size}
            if by_turns and number % 2:
                socketio.Manager.emit(manager, "frame", frame, "/", room="all")
            else:
                server.emit("frame", frame, to="all")
        return manager.ways

    server.on("flood", flood)
    listener = eventlet.listen(("127.0.0.1", port))
    eventlet.wsgi.server(listener, socketio.WSGIApp(server), log_output=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), is_careless="careless" in sys.argv)
