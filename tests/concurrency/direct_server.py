"""A bare Socket.IO server that floods a room and counts itself: ``python -m … PORT [flag …]``.

For test_direct and test_resting. ``careless`` writes past a queue that is not empty: what the guard in
DirectManager keeps from happening; ``hasty`` puts into a queue before what is held; ``queued`` never writes
straight; ``stock`` is the library as it comes; with ``brisk`` a heart beats every half second; ``launched``
is served as the launcher does: sockets at rest have no green thread; with ``few`` there are five places.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from functools import partial
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    import eventlet.wsgi

eventlet.monkey_patch()

import greenlet  # noqa: E402
import socketio  # noqa: E402
from engineio.base_socket import BaseSocket  # noqa: E402

from app.core.realtime import direct, resting  # noqa: E402
from deploy.protocol import Protocol  # noqa: E402

# Longer than writers ever rest.
A_WHILE = 0.03


class Counting(direct.DirectManager):
    """Counts which way frames went, and how often something was written."""

    def __init__(self, flags: set[str]) -> None:
        super().__init__()
        self.is_careless, self.is_queued = "careless" in flags, "queued" in flags
        self.ways = {"direct": 0, "queued": 0, "writes": 0}

    def _wrote(self, transport: Any, frame: bytes) -> bool:
        if self.is_queued:
            return False
        if self.is_careless and transport.queue.qsize():
            transport.queue, waiting = type(transport.queue)(), transport.queue
            wrote = super()._wrote(transport, frame)
            transport.queue = waiting
        else:
            wrote = super()._wrote(transport, frame)
        self.ways["direct" if wrote else "queued"] += frame.count(b'["frame",')
        self.ways["writes"] += wrote
        return wrote


def put_hastily(writer: Any, item: Any, *how: Any, **more: Any) -> None:
    """What a writer does with something new, but for what is held."""
    writer._put(item, *how, **more)
    writer._wake()


def living(kind: type) -> list[Any]:
    """All objects of a kind that nothing but the collector would find as well."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, kind)]


def main(port: int, flags: set[str]) -> None:
    """Serve for ever."""
    manager = socketio.Manager() if "stock" in flags else Counting(flags)
    if "hasty" in flags:
        resting._Writer._put_and_wake = put_hastily  # type: ignore[method-assign]
    pace = {"ping_interval": 0.5, "ping_timeout": 2} if "brisk" in flags else {}
    server = socketio.Server(client_manager=manager, async_mode="eventlet", cors_allowed_origins="*", **pace)
    server.on("connect", lambda sid, _environ: server.enter_room(sid, "all"))

    def flood(_sid: str, first: int, count: int, size: int, by_turns: bool) -> dict[str, int]:
        for number in range(first, first + count):
            frame = {"number": number, "filling": "ü" * size}
            if by_turns and number % 3 == 1:
                socketio.Manager.emit(manager, "frame", frame, "/", room="all")
            else:
                server.emit("frame", frame, to="all")
            if by_turns and number % 21 == 20:
                server.sleep(A_WHILE)
        return manager.ways

    server.on("flood", flood)
    count_itself(server)
    listener = eventlet.listen(("127.0.0.1", port))
    pool = eventlet.GreenPool(5 if "few" in flags else 1000)
    server.on("places", lambda _sid: pool.sem.counter)
    how = {"protocol": partial(Protocol, pool.sem)} if "launched" in flags else {}
    eventlet.wsgi.server(listener, socketio.WSGIApp(server), custom_pool=pool, **how)


def count_itself(server: Any) -> None:
    """Answer what there is, who has gone, and what was noted."""
    noted: list[Any] = []
    gone: list[str] = []
    server.on("threads", lambda _sid: sum(not each.dead for each in living(greenlet.greenlet)))
    server.on("transports", lambda _sid: len(living(BaseSocket)))
    server.on("sockets", lambda _sid: len(server.eio.sockets))
    server.on("files", lambda _sid: len(os.listdir("/proc/self/fd")))
    server.on("note", lambda _sid, what: noted.append(what))
    server.on("noted", lambda _sid: noted)
    server.on("disconnect", lambda _sid, reason: gone.append(reason))
    server.on("gone", lambda _sid: gone)
    server.on("leave", server.disconnect)
    server.on("fields", lambda sid: sorted(server.environ[server.manager.eio_sid_from_sid(sid, "/")]))


if __name__ == "__main__":
    main(int(sys.argv[1]), set(sys.argv[2:]))
