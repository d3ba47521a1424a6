"""When sessions were last used: noted in memory at each request, written once a minute."""

from __future__ import annotations

import threading
from datetime import datetime

from sqlalchemy import bindparam, update

from app.auth.models import Session
from app.core import clock
from app.core.db import Model, db
from app.core.extension import Extension

FLUSH_SECONDS = 60.0

_sessions = Model.metadata.tables[Session.__tablename__]
_SEEN = (
    update(_sessions)
    .where(_sessions.c.id == bindparam("seen_id"), _sessions.c.last_seen_at < bindparam("seen_at"))
    .values(last_seen_at=bindparam("seen_at"))
)


class LastSeen:
    """The buffer of one process. A minute of it may be lost with the process; that is its price."""

    def __init__(self) -> None:
        self._seen: dict[int, datetime] = {}
        self._lock = threading.Lock()

    def note(self, session_id: int) -> None:
        """This session acts now."""
        with self._lock:
            self._seen[session_id] = clock.now()

    def take(self) -> list[dict[str, object]]:
        """What was noted since the last time, in the order in which rows are locked."""
        with self._lock:
            seen, self._seen = self._seen, {}
        return [{"seen_id": session_id, "seen_at": seen[session_id]} for session_id in sorted(seen)]


last_seen_slot: Extension[LastSeen] = Extension("last_seen")


def flush() -> None:
    """Write what was noted, in the open unit of work."""
    if rows := last_seen_slot.get().take():
        db.session.connection().execute(_SEEN, rows)
