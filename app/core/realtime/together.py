"""What is said to many sockets in quick succession leaves in one write each.

A write costs about as much for ten frames as for one. A frame is therefore held until the event that told
it is through, and in a burst until the writers have rested twice as long as the last round of writing took:
a small room waits for nothing, a large one that is flooded gets several frames at a time.
See docs/decisions/0063.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from typing import Any

log = logging.getLogger(__name__)

# So many are written to in one go before others may run: about a millisecond.
AT_ONCE = 100
LONGEST_REST_SECONDS = 0.02


class Together:
    """Holds frames for the sockets of one server.

    ``write`` puts bytes on a socket's line at once, or says that it cannot; then the frames' packets go
    through the socket's queue. Whatever else is put into that queue comes after what is held: see resting.
    """

    def __init__(self, server: Any, write: Callable[[Any, bytes], bool]) -> None:
        self._server = server
        self._write = write
        self._waiting: list[Any] = []
        self._is_writing = False

    def say(self, engine_sids: Iterable[str], packet: Any, frame: bytes) -> None:
        """Hold a frame for sockets for a moment; those whose queue is all they have get its packet there."""
        sockets, told = self._server.eio.sockets, (packet, frame)
        others = []
        for engine_sid in engine_sids:
            transport = sockets.get(engine_sid)
            if transport is None or transport.held is None:
                others.append(engine_sid)
                continue
            if not transport.held:
                self._waiting.append(transport)
            transport.held.append(told)
        if self._waiting and not self._is_writing:
            self._is_writing = True
            self._server.start_background_task(self._write_all)
        # Last, because somebody may be found gone, and whoever hears of that may have to wait.
        for engine_sid in others:
            self._server._send_eio_packet(engine_sid, packet)

    def _write_all(self) -> None:
        while self._waiting:
            began = time.perf_counter()
            waiting, self._waiting = self._waiting, []
            for number, transport in enumerate(waiting, 1):
                self._write_one(transport)
                if number % AT_ONCE == 0:
                    self._server.sleep(0)
            self._server.sleep(min(2 * (time.perf_counter() - began), LONGEST_REST_SECONDS))
        self._is_writing = False

    def _write_one(self, transport: Any) -> None:
        held, transport.held = transport.held, []
        try:
            if not held:
                return
            frames = held[0][1] if len(held) == 1 else b"".join([frame for _packet, frame in held])
            if not self._write(transport, frames):
                for packet, _frame in held:
                    self._server._send_eio_packet(transport.sid, packet)
        except Exception:
            log.exception("frames could not be written to one socket, and the others go on")
