"""The line between Plaza and its database or S3, in our hands: it may be cut, swallow, lag or be thin."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Coroutine
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from tests.servers.process import free_port

OPEN, REFUSE, RESET, SWALLOW, LAG, THIN = "open", "refuse", "reset", "swallow", "lag", "thin"
LAG_SECONDS = 0.1  # Each way.
THIN_BYTES_A_SECOND = 10_000
RESET_AT_CLOSE = struct.pack("ii", 1, 0)


class Line:
    """A TCP proxy in a thread: ``with Line() as line: line.door(url)`` is the address behind it.

    What it swallowed is gone for good: such a connection stays open and silent, also after healing,
    as behind a firewall that forgot it.
    """

    def __init__(self) -> None:
        self.port = free_port()
        self.mode = OPEN
        self.journeys = 0
        """What was asked so far: whoever asks waits for the answer before asking more."""
        self._target = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    def __enter__(self) -> Line:
        self._thread.start()
        self._do(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.turn(REFUSE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def door(self, url: str) -> str:
        """Stand before this server; the address that leads through us."""
        parts = urlsplit(url)
        self._target = int(parts.port or 5432)
        user = f"{parts.username}@" if parts.username else ""
        return urlunsplit(parts._replace(netloc=f"{user}127.0.0.1:{self.port}"))

    def turn(self, mode: str) -> None:
        """Break the line, or heal it."""
        self.mode = mode
        self._do(self._obey(mode))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _obey(self, mode: str) -> None:
        if mode in {REFUSE, RESET}:
            for writer in list(self._writers):
                _reset(writer)
        if mode == REFUSE and self._server is not None:
            self._server.close()
            self._server = None
        elif mode != REFUSE and self._server is None:
            await self._listen()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, backlog=512)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.mode == RESET:
            _reset(writer)
            return
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            _reset(writer)
            return
        self._writers |= {writer, far_writer}
        lost = [False]
        await asyncio.gather(
            self._carry(reader, far_writer, lost, asks=True),
            self._carry(far_reader, writer, lost),
            return_exceptions=True,
        )
        self._writers -= {writer, far_writer}

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        lost: list[bool],
        *,
        asks: bool = False,
    ) -> None:
        try:
            while part := await reader.read(65536):
                self.journeys += asks
                lost[0] = lost[0] or self.mode == SWALLOW
                if lost[0]:
                    continue
                if self.mode == LAG:
                    await asyncio.sleep(LAG_SECONDS)
                elif self.mode == THIN:
                    await asyncio.sleep(len(part) / THIN_BYTES_A_SECOND)
                writer.write(part)
                await writer.drain()
        finally:
            if not lost[0]:
                writer.close()


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close with RST, as a machine that went away and came back."""
    raw = writer.get_extra_info("socket")
    # One that has closed by itself has no descriptor any more.
    if raw is not None and raw.fileno() >= 0:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_CLOSE)
    writer.transport.abort()
