"""A WebSocket on which nothing is said has no green thread.

What reads from it ends, and with it the request that the socket began as: their stacks and their buffers are
most of what a socket at rest would hold. The hub alone watches the line. A pong, nearly all that ever comes,
is read there and then; for anything else a green thread runs the library's own loop until nothing more is at
hand. See docs/decisions/0066.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

from greenlet import GreenletExit

from app.core.offload import hub

log = logging.getLogger(__name__)

# A frame of one masked byte, as every client sends it; the byte is Engine.IO's "pong".
PONG_HEAD, PONG_SIZE, PONG = b"\x81\x81", 7, ord("3")
# What nobody reads of a handshake once it is through; the rest is kept for who answers events.
OF_A_HANDSHAKE = {
    *("eventlet.input", "eventlet.posthooks", "eventlet.set_idle", "headers_raw", "plaza.let_go"),
    *("plaza.usage", "HTTP_SEC_WEBSOCKET_KEY", "HTTP_SEC_WEBSOCKET_VERSION"),
}
_nothing = BytesIO()


class AtRest(GreenletExit):  # type: ignore[misc]
    """Unwinds the stack of what reads; it goes on when something comes."""


class Sleeper:
    """One WebSocket: read by a green thread while something comes, watched by the hub while nothing does.

    ``let_go`` takes the connection out of the hands of the request, and returns what closes it.
    """

    __slots__ = (
        *("_again", "_ahead", "_close", "_environs", "_is_over", "_let_go", "_line", "_listener"),
        "_transport",
    )

    def __init__(
        self,
        transport: Any,
        line: Any,
        let_go: Callable[[], Callable[[], None]],
        again: Callable[[], None],
        environs: dict[str, Any],
    ) -> None:
        self._transport, self._line, self._again, self._environs = transport, line, again, environs
        self._let_go: Callable[[], Callable[[], None]] | None = let_go
        self._close: Callable[[], None] | None = None
        self._listener: Any = None
        self._is_over = False
        # What the hub has read already, for the green thread that it started.
        self._ahead = b""
        line.wait = self._wait

    def stay_awake(self) -> None:
        """The line is hung up on: what the peer still does, or fails to do, is for the library to see."""
        self._is_over = True
        self._wake()

    # -- in the green thread that reads ----------------------------------------------------------

    def _wait(self) -> Any:
        """The next message; with nothing at hand, the end of this green thread."""
        if not (self._is_over or self._transport.closing) and self._is_silent():
            self._fall_asleep()
            raise AtRest
        return type(self._line).wait(self._line)

    def _is_silent(self) -> bool:
        if self._ahead:
            return False
        try:
            self._line.socket.fd.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return True
        except OSError:
            return False  # It is broken, which reading finds.
        return False

    def _recv(self, size: int, _flags: int = 0) -> bytes:
        """What came first; from then on the line is read as ever."""
        given, self._ahead = self._ahead[:size], self._ahead[size:]
        if not self._ahead:
            del self._line.socket.recv
        return given

    def _fall_asleep(self) -> None:
        loop, line = hub(), self._line.socket
        self._listener = loop.add(loop.READ, line.fileno(), self._look, self._gone, line._mark_as_closed)
        # Not the green thread that ends now.
        self._listener.greenlet = loop.greenlet
        if self._let_go is not None:
            self._close, self._let_go = self._let_go(), None
            self._forget_the_handshake()

    def _forget_the_handshake(self) -> None:
        sid = self._transport.sid
        if sid in self._environs:
            self._environs[sid] = _without_handshake(self._environs[sid])
        self._line.environ = {}

    def _read_on(self) -> None:
        transport, line = self._transport, self._line
        # As if it had just come: the library's loop begins at once.
        transport.connected = False
        self._again()
        is_over = True
        try:
            transport._websocket_handler(line)
        except AtRest:
            is_over = False
        except Exception as error:
            log.info("a socket said what is no packet, and is closed (%s)", type(error).__name__)
            transport.close(wait=False, abort=True, reason=transport.server.reason.TRANSPORT_ERROR)
        finally:
            if is_over:
                self._end()

    def _end(self) -> None:
        """What the library and its web server do when the loop has ended."""
        transport, line = self._transport, self._line
        try:
            line._send_closing_frame(True)
            if transport.closed or transport.closing:
                transport.server.sockets.pop(transport.sid, None)
        finally:
            if self._close is not None:
                self._close()
            # Nothing here points at itself when it is no longer needed.
            del line.wait
            transport.sleeper = None

    # -- in the hub ------------------------------------------------------------------------------

    def _look(self, _number: int) -> None:
        """Something came."""
        if self._listener is None:
            return
        line = self._line.socket
        try:
            came = line.fd.recv(PONG_SIZE)
        except BlockingIOError:
            return
        except OSError:
            came = b""  # As with one that has ended, who reads finds out.
        if is_pong(came):
            self._transport.schedule_ping()
            return
        if came:
            self._ahead, line.recv = came, self._recv
        self._wake()

    def _gone(self, _error: Exception) -> None:
        """Somebody closed the line, and its number is another's by now."""
        self._wake()

    def _wake(self) -> None:
        listener, self._listener = self._listener, None
        if listener is None:
            return
        # What failed while it used this line may have had the hub forget it.
        with suppress(KeyError):
            hub().remove(listener)
        self._transport.server.start_background_task(self._read_on)


def is_pong(came: bytes) -> bool:
    """Whether this is a whole pong."""
    return len(came) == PONG_SIZE and came.startswith(PONG_HEAD) and came[6] ^ came[2] == PONG


def _without_handshake(environ: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in environ.items() if key not in OF_A_HANDSHAKE}
    return kept | {"wsgi.input": _nothing}
