"""What time it is. The only place that asks, so that tests can travel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_offset = timedelta()


def now() -> datetime:
    """The present moment, timezone-aware, in UTC."""
    return datetime.now(UTC) + _offset


def travel(by: timedelta) -> None:
    """Move this process's clock; used by tests and by the demo seed."""
    global _offset
    _offset += by


def return_home() -> None:
    """Back to the real present."""
    global _offset
    _offset = timedelta()


def rfc3339(moment: datetime) -> str:
    """``2026-11-23T17:20:51.123456Z``."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
