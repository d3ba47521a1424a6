"""Every row of every table as a count and a checksum, to see whether anything changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from flask import Flask
from sqlalchemy import text

from app.core.db import Model, db

# That a sign-in failed is meant to be remembered.
REMEMBERED = {"security_events"}


def fingerprints(app: Flask) -> dict[str, tuple[int, str]]:
    """Table to ``(rows, checksum)``; the order in which rows are read does not matter."""
    names = sorted({table.name for table in Model.metadata.sorted_tables} - REMEMBERED)
    with app.app_context(), db.engine.connect() as connection:
        return {name: _of(connection.execute(text(f'SELECT * FROM "{name}"')).all()) for name in names}


def _of(found: Iterable[Any]) -> tuple[int, str]:
    # PostgreSQL's driver gives bytes as a view, which shows where it lies in memory.
    lines = sorted(repr([bytes(v) if isinstance(v, memoryview) else v for v in row]) for row in found)
    return len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()
