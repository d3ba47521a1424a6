"""Files that no row knows: what an interrupted upload left."""

from __future__ import annotations

import re
import time

from app.core.storage import storage
from app.core.unit_of_work import unit_of_work
from app.media.service import known_keys

OLD_ENOUGH_SECONDS = 3600
_AT_ONCE = 1000
_PLACE = re.compile(r"[^/]{2}/(?P<picture>[^/]+)/[^/]+")


def strays(older_than: float = OLD_ENOUGH_SECONDS) -> list[str]:
    """Files older than ``older_than`` seconds whose picture has no row."""
    deadline = time.time() - older_than
    files = {
        stored.key: place["picture"]
        for stored in storage().stored()
        if stored.changed_at < deadline and (place := _PLACE.fullmatch(stored.key))
    }
    keys = sorted(set(files.values()))
    known: set[str] = set()
    for start in range(0, len(keys), _AT_ONCE):
        with unit_of_work(writes=False):
            known |= known_keys(keys[start : start + _AT_ONCE])
    return [file for file, key in files.items() if key not in known]


def remove_strays(older_than: float = OLD_ENOUGH_SECONDS) -> int:
    """Remove them; returns how many."""
    found = strays(older_than)
    for file in found:
        storage().delete(file)
    return len(found)
