"""A Socket.IO client as small as can be: thousands of them must fit beside the server they measure."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import time
from urllib.parse import urlsplit


class Ended(Exception):
    """The server hung up or refused."""


class Socket:
    """One websocket; answers heartbeats, counts what it hears, notes acknowledgements."""

    def __init__(self) -> None:
        self.heard = 0
        self.pings = 0
        self.waits: list[float] = []
        self._sent: dict[int, float] = {}
        self._number = 0
        self._task: asyncio.Task[None] | None = None

    async def connect(self, url: str, token: str) -> None:
        """Open, say who it is, and wait for the server's hello."""
        where = urlsplit(url)
        self._reader, self._writer = await asyncio.open_connection(where.hostname, where.port, limit=65_536)
        key = base64.b64encode(os.urandom(16)).decode()
        self._writer.write(
            f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {where.netloc}\r\n"
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        head = await self._reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head:
            raise Ended(head[:200])
        await self._frame()
        self._write("40" + json.dumps({"token": token}))
        while not (text := await self._frame()).startswith("42"):
            if text.startswith("44"):
                raise Ended(text)
            self._pong(text)
        self._task = asyncio.create_task(self._listen())

    def say(self, name: str, payload: object) -> None:
        """Send an event that asks for an acknowledgement."""
        self._number += 1
        self._sent[self._number] = time.perf_counter()
        self._write(f"42{self._number}{json.dumps([name, payload])}")

    @property
    def unanswered(self) -> int:
        """Messages without an acknowledgement yet."""
        return len(self._sent)

    @property
    def is_open(self) -> bool:
        """Whether the server still holds it."""
        return self._task is not None and not self._task.done()

    async def close(self) -> None:
        """Hang up."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._writer.close()

    async def _listen(self) -> None:
        while True:
            text = await self._frame()
            if text.startswith("43"):
                number, _, body = text[2:].partition("[")
                began = self._sent.pop(int(number))
                if '"error"' in body:
                    raise Ended(body)
                self.waits.append(time.perf_counter() - began)
            elif text.startswith("42"):
                self.heard += 1
            else:
                self._pong(text)

    def _pong(self, text: str) -> None:
        if text == "2":
            self.pings += 1
            self._write("3")

    async def _frame(self) -> str:
        kind, size = await self._reader.readexactly(2)
        if size == 126:
            size = int.from_bytes(await self._reader.readexactly(2))
        elif size == 127:
            size = int.from_bytes(await self._reader.readexactly(8))
        body = await self._reader.readexactly(size)
        if kind & 15 == 8:
            raise Ended("closed")
        return body.decode()

    def _write(self, text: str) -> None:
        body = text.encode()
        size = bytes([128 | len(body)]) if len(body) < 126 else b"\xfe" + len(body).to_bytes(2)
        # A mask of zeros is a mask; the body goes out as it is.
        self._writer.write(b"\x81" + size + bytes(4) + body)
