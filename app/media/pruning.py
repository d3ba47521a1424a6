"""Files that no row knows: what an interrupted upload left."""

from __future__ import annotations

import time
from pathlib import Path

from app.core.storage import storage
from app.core.unit_of_work import unit_of_work
from app.media.service import known_keys

OLD_ENOUGH_SECONDS = 3600
_AT_ONCE = 1000


def strays(older_than: float = OLD_ENOUGH_SECONDS) -> list[Path]:
    """Files older than ``older_than`` seconds whose picture has no row."""
    deadline = time.time() - older_than
    files = [
        file for file in storage().root.glob("??/*/*") if file.is_file() and file.stat().st_mtime < deadline
    ]
    keys = sorted({file.parent.name for file in files})
    known: set[str] = set()
    for start in range(0, len(keys), _AT_ONCE):
        with unit_of_work(writes=False):
            known |= known_keys(keys[start : start + _AT_ONCE])
    return [file for file in files if file.parent.name not in known]


def remove_strays(older_than: float = OLD_ENOUGH_SECONDS) -> int:
    """Remove them; returns how many."""
    found = strays(older_than)
    for file in found:
        file.unlink(missing_ok=True)
    return len(found)
