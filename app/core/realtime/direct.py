"""One frame for everybody in a room, written straight to the sockets that keep up.

Socket.IO gives each socket a queue and a green thread that wakes up, encodes and writes: for a large
room that is most of what a message costs. Here the frame is built once. A socket whose queue is empty
and whose writer rests gets it at once, without waiting for anything; any other, such as one that reads
too slowly, gets it through its queue as ever, so that its order stays. Frames that follow each other
closely are written together. See docs/decisions/0033 and 0063.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import socketio
from engineio import packet as engine
from socketio import packet

from app.core.offload import is_green
from app.core.realtime.resting import Resting
from app.core.realtime.together import Together

TEXT = 0x81


class DirectManager(socketio.Manager):  # type: ignore[misc]
    """Who is in which room, and how they are told."""

    def set_server(self, server: Any) -> None:
        """Take over the lines of sockets that are opened from here on."""
        super().set_server(server)
        if is_green():
            self._together = Together(server, self._wrote)
            ping = frame_of(engine.Packet(engine.PING).encode())
            resting = Resting(server.eio, self._wrote, ping, server.environ)
            server.eio._async = {**server.eio._async, "websocket": _noting_lines(server.eio._async, resting)}

    def emit(self, event: str, data: Any, namespace: str, **how: Any) -> None:
        """Tell a room of this process."""
        room = how.get("to") or how.get("room")
        encoded = self._encoded(event, data, namespace)
        if not is_green() or not isinstance(encoded, str) or how.get("callback") or how.get("skip_sid"):
            super().emit(event, data, namespace, **how)
            return
        if namespace not in self.rooms:
            return
        queued = engine.Packet(engine.MESSAGE, encoded)
        frame = frame_of(queued.encode())
        members = self.get_participants(namespace, room)
        self._together.say([engine_sid for _sid, engine_sid in members], queued, frame)

    def _encoded(self, event: str, data: Any, namespace: str) -> Any:
        arguments = list(data) if isinstance(data, tuple) else [] if data is None else [data]
        return self.server.packet_class(packet.EVENT, namespace=namespace, data=[event, *arguments]).encode()

    def _wrote(self, transport: Any, frame: bytes) -> bool:
        """Write frames now; False if they have to go through the queue."""
        line = transport.line
        if line is None or transport.closed or transport.queue.queue:
            return False
        # A ping is out: whether its answer is late is for the library to see. And nothing runs between the
        # look at the lock and the write, so the lock is taken only where somebody has to wait. Those who
        # wait already count, even if it was given back a moment ago.
        lock = line._sendlock
        if transport.last_ping or lock.counter < 1 or lock._waiters:
            return False
        try:
            sent = line.socket.fd.send(frame)
        except OSError:
            return False  # It is full, or broken, which its own writer will find.
        if sent < len(frame):
            line._sendlock.acquire()
            self.server.start_background_task(_write_rest, line, frame[sent:])
        return True


def _write_rest(line: Any, rest: bytes) -> None:
    """The end of a frame that did not fit; until it has left, the socket's lock is held."""
    try:
        line.socket.sendall(rest)
    except OSError:
        # Half a frame cannot be taken back: whoever reads here learns that the line is gone.
        with suppress(OSError):
            line.socket.shutdown(socket.SHUT_RDWR)
    finally:
        line._sendlock.release()


def _noting_lines(parts: dict[str, Any], resting: Resting) -> Callable[[Any, Any], Any]:
    """Makes WebSockets as before, notes each at its transport, and lets it rest."""
    make = parts["websocket"]

    def make_noted(handler: Any, server: Any) -> Any:
        transport = handler.__self__

        def handle(line: Any) -> Any:
            if transport.upgrading or transport.upgraded:
                return None  # One line a socket: the library looks only whether another has won already.
            resting.serve(transport, line)
            return handler(line)

        return make(handle, server)

    return make_noted


def frame_of(text: str) -> bytes:
    """A text frame as a server sends it: whole, without a mask (RFC 6455, 5.2)."""
    body = text.encode()
    if len(body) < 126:
        head = struct.pack("!BB", TEXT, len(body))
    elif len(body) < 65536:
        head = struct.pack("!BBH", TEXT, 126, len(body))
    else:
        head = struct.pack("!BBQ", TEXT, 127, len(body))
    return head + body
