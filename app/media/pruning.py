"""Files that no row knows: what an interrupted upload left."""

from __future__ import annotations

import time

from app.core.storage import storage
from app.core.unit_of_work import unit_of_work
from app.media.service import known_keys

OLD_ENOUGH_SECONDS = 3600


def remove_strays(older_than: float = OLD_ENOUGH_SECONDS) -> int:
    """Remove files older than ``older_than`` seconds whose picture has no row; returns how many."""
    deadline = time.time() - older_than
    files = [
        file for file in storage().root.glob("??/*/*") if file.is_file() and file.stat().st_mtime < deadline
    ]
    with unit_of_work(writes=False):
        known = known_keys({file.parent.name for file in files})
    strays = [file for file in files if file.parent.name not in known]
    for file in strays:
        file.unlink(missing_ok=True)
    return len(strays)
