"""Figures that are states rather than events: looked at every few seconds and at each scrape."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine

from app.core.db import db, reading_slot
from app.core.observability import metrics
from app.core.realtime import Sockets, realtime
from app.core.stall import longest_stall

LOOK_SECONDS = 2.0
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")

sockets = Sockets("observability")


@sockets.every(LOOK_SECONDS)
def look() -> None:
    """Set every gauge to what is so in this process."""
    server = realtime()
    metrics.PROCESSES.set(1)
    metrics.STALL.set(longest_stall())
    metrics.SOCKETS.set(len(server.connections))
    metrics.ROOMS.set(_rooms(server.socketio.server.manager.rooms.get("/", {})))
    metrics.REDIS_WAITING.set(server.waiting_for_redis)
    _look_at_pool("write", db.engine)
    _look_at_pool("read", reading_slot.get())
    resident_pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    metrics.RESIDENT.set(int(resident_pages) * PAGE_BYTES)
    metrics.OPEN_FILES.set(_open_files())


def _rooms(rooms: dict[str | None, dict[str, str]]) -> int:
    """Rooms but for the library's own: one for each socket, and the one that all are in."""
    return len(rooms) - len(rooms[None]) - 1 if None in rooms else 0


def _open_files() -> int:
    # Linux 6.2 and later count them; before, that is 0.
    return os.stat("/proc/self/fd").st_size or len(os.listdir("/proc/self/fd"))


def _look_at_pool(name: str, engine: Engine) -> None:
    pool = engine.pool
    for state, count in (("in_use", "checkedout"), ("idle", "checkedin")):
        if hasattr(pool, count):
            metrics.POOL.labels(name, state).set(getattr(pool, count)())
    if hasattr(pool, "size"):
        metrics.POOL_LIMIT.labels(name).set(pool.size() + getattr(pool, "_max_overflow", 0))
