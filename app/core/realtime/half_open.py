"""Connections that never joined: transport without a token, or what a cut session left behind."""

from __future__ import annotations

import time
from typing import Any

from app.core import limits

SWEEP_SECONDS = 2.0
PATIENCE_SECONDS = 6.0


class HalfOpen:
    """Counts such connections for each address, and closes those that wait too long."""

    def __init__(self, server: Any, cap: int) -> None:
        self.patience = PATIENCE_SECONDS
        self._server = server
        self._cap = cap
        self._waiting: dict[str, tuple[str, float]] = {}
        self._welcome = server.eio.handlers["connect"]
        server.eio.on("connect", self._admit)

    def _admit(self, eio_sid: str, environ: dict[str, Any]) -> Any:
        address = limits.network_of(environ.get("REMOTE_ADDR") or "unknown")
        if self._count(address) >= self._cap:
            self._forget_joined()
            if self._count(address) >= self._cap:
                return "Too many connections from this address."
        self._waiting[eio_sid] = (address, time.monotonic())
        return self._welcome(eio_sid, environ)

    def _count(self, address: str) -> int:
        return sum(waiting == address for waiting, _since in list(self._waiting.values()))

    def _forget_joined(self) -> None:
        for eio_sid in list(self._waiting):
            if eio_sid not in self._server.eio.sockets or self._has_joined(eio_sid):
                self._waiting.pop(eio_sid, None)

    def _has_joined(self, eio_sid: str) -> bool:
        return self._server.manager.sid_from_eio_sid(eio_sid, "/") is not None

    def sweep(self) -> None:
        """Close what has not joined within its time."""
        self._forget_joined()
        now = time.monotonic()
        sockets = self._server.eio.sockets
        # Of the library's room of all, because one by one five thousand take a while.
        everybody = self._server.manager.rooms.get("/", {}).get(None, {})
        for eio_sid in sockets.keys() - set(everybody.values()):
            _address, since = self._waiting.setdefault(eio_sid, ("", now))
            if now - since >= self.patience:
                # Not ``eio.disconnect``: it waits until the peer has read everything, perhaps for ever.
                if transport := sockets.pop(eio_sid, None):
                    transport.close(wait=False)
                self._waiting.pop(eio_sid, None)
