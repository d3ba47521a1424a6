"""A WebSocket at rest has no green thread that writes to it, and none that waits for its next ping.

Engine.IO gives each socket one that waits for something to write and one that waits for the next ping:
most of what an idle socket holds, and of what its heartbeat costs. Here a socket is written to by a task
that lives only while something waits, and one task for all sends the pings, straight to the line where it
is free, and notices who does not answer. Nor is there one that reads: see asleep, and docs/decisions/0062
and 0066.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from engineio import packet as engine

from app.core.realtime.asleep import Sleeper

log = logging.getLogger(__name__)
LOOK_SECONDS = 0.5


class Resting:
    """Makes the sockets of one server rest.

    ``write`` puts a frame on a socket's line at once, or says that it cannot; ``ping`` is such a frame;
    ``environs`` holds the handshake of each.
    """

    def __init__(
        self, server: Any, write: Callable[[Any, bytes], bool], ping: bytes, environs: dict[str, Any]
    ) -> None:
        server.sockets = _Noticing(self._take)
        # The library's own look at every socket in its turn is not needed.
        server.start_service_task = False
        self._server = server
        self._write = write
        self._ping = ping
        self._environs = environs
        # All wait equally long, for a ping and for its answer, so whoever was first is due first.
        self._due: deque[tuple[float, Any]] = deque()
        self._asked: deque[tuple[float, Any]] = deque()
        self._is_keeping_time = False

    def serve(self, transport: Any, line: Any) -> None:
        """Let a WebSocket that is about to be served do without a writer."""
        transport.server = _Beginning(transport, partial(self._begin, transport, line))

    def _begin(self, transport: Any, line: Any) -> _Writer:
        writer = _Writer(transport, line)
        # Without a request that lets go, and with the protocols before RFC 6455, a green thread reads.
        if (let_go := line.environ.get("plaza.let_go")) and hasattr(line, "iterator"):
            again = partial(_let_write, transport, writer)
            transport.sleeper = Sleeper(transport, line, let_go, again, self._environs)
        return writer

    def _take(self, transport: Any) -> None:
        transport.line = transport.held = transport.sleeper = None
        transport.schedule_ping = partial(self._schedule, transport)

    def _schedule(self, transport: Any) -> None:
        if transport.last_ping:
            transport.last_ping = None
            self._wait(self._due, self._server.ping_interval, transport)

    def _wait(self, waiting: deque[tuple[float, Any]], seconds: float, transport: Any) -> None:
        waiting.append((time.monotonic() + seconds, transport))
        if not self._is_keeping_time:
            self._is_keeping_time = True
            self._server.start_background_task(self._keep_time)

    def _keep_time(self) -> None:
        while self._due or self._asked:
            self._server.sleep(LOOK_SECONDS)
            for transport in _whose_time_has_come(self._due):
                if not transport.closing:
                    self._try(self._send_ping, transport)
            for transport in _whose_time_has_come(self._asked):
                if transport.last_ping:
                    # To say goodbye may take a while, and others wait for their pings.
                    self._server.start_background_task(self._try, self._look_for_answer, transport)
        self._is_keeping_time = False

    def _try(self, act: Callable[[Any], None], transport: Any) -> None:
        try:
            act(transport)
        except Exception:
            log.exception("the heart of one socket failed, and the others go on")

    def _send_ping(self, transport: Any) -> None:
        self._wait(self._asked, self._server.ping_timeout, transport)
        is_sent = self._write(transport, self._ping)
        transport.last_ping = time.time()
        if not is_sent:
            transport.send(engine.Packet(engine.PING))

    def _look_for_answer(self, transport: Any) -> None:
        if transport.closed:
            return
        if not transport.check_ping_timeout():
            self._server.sockets.pop(transport.sid, None)
        elif transport.last_ping:
            # By the library's clock, which may have been set, it is not yet late.
            self._wait(self._asked, self._server.ping_timeout, transport)


def _whose_time_has_come(waiting: deque[tuple[float, Any]]) -> Iterator[Any]:
    now = time.monotonic()
    while waiting and waiting[0][0] <= now:
        _moment, transport = waiting.popleft()
        if not transport.closed:
            yield transport


class _Noticing(dict[str, Any]):
    """Who is connected, told of everybody new before anything is said to them."""

    def __init__(self, tell: Callable[[Any], None]) -> None:
        super().__init__()
        self._tell = tell

    def __setitem__(self, sid: str, transport: Any) -> None:
        self._tell(transport)
        super().__setitem__(sid, transport)


def _let_write(transport: Any, writer: _Writer) -> None:
    """Have the loop that begins again use the writer there is."""
    transport.server = _Beginning(transport, lambda: writer)


class _Beginning:
    """The server, as a socket sees it until it starts its writer."""

    def __init__(self, transport: Any, begin: Callable[[], _Writer]) -> None:
        self._transport, self._begin, self._server = transport, begin, transport.server

    def __getattr__(self, name: str) -> Any:
        return getattr(self._server, name)

    def start_background_task(self, task: Any, *arguments: Any) -> Any:
        """Start anything but the writer, in whose place stands one that rests."""
        if task.__name__ != "writer":
            return self._server.start_background_task(task, *arguments)
        self._transport.server = self._server
        return self._begin()


class _Writer:
    """Writes what is put into a socket's queue, and is there only while something waits in it."""

    __slots__ = ("_line", "_put", "_task", "_transport")

    def __init__(self, transport: Any, line: Any) -> None:
        self._transport, self._line = transport, line
        self._task: Any = None
        self._put = transport.queue.put
        transport.queue.put = self._put_and_wake
        transport.line, transport.held = line, []
        self._wake()

    def join(self) -> None:
        """Wait until what was put has been written; nobody reads from the socket any more."""
        if self._task is not None:
            self._task.join()
        # Nothing here points at itself when it is no longer needed.
        del self._transport.queue.put, self._transport.schedule_ping

    def _put_and_wake(self, item: Any, *how: Any, **more: Any) -> None:
        # What was said before comes before: see together.
        held, self._transport.held = self._transport.held, []
        for packet, _frame in held:
            self._put(packet)
        self._put(item, *how, **more)
        self._wake()

    def _wake(self) -> None:
        if self._task is None and self._transport.queue.qsize():
            self._task = self._transport.server.start_background_task(self._drain)

    def _drain(self) -> None:
        queue = self._transport.queue
        try:
            while queue.qsize():
                waiting = queue.get()
                queue.task_done()
                if waiting is None:
                    self._hang_up()
                    return
                self._line.send(waiting.encode())
        except Exception:
            # As the library does: whoever reads here learns that the line is gone.
            self._hang_up()
            return
        self._task = None

    def _hang_up(self) -> None:
        if self._transport.sleeper is not None:
            self._transport.sleeper.stay_awake()
        # A peer that said goodbye was hung up on already; twice would be an error in the log.
        if self._line.socket.fd.fileno() != -1:
            self._line.close()
