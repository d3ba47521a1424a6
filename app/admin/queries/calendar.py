"""Days, weeks and months in UTC, alike in SQL on both databases and in Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

INTERVALS = ("day", "week", "month")
# Of the text only its day is read: SQLite would round the last half millisecond into the next one.
_SQLITE = {
    "day": "substr({}, 1, 10)",
    "week": "date(substr({}, 1, 10), '-6 days', 'weekday 1')",
    "month": "date(substr({}, 1, 10), 'start of month')",
}
# Long enough to leave the interval, too short to pass the next one.
_STEPS = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=31)}


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def before(self) -> Span:
        """As many days, right before."""
        return Span(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    def holds(self, moment: Any) -> ColumnElement[bool]:
        """The column's moment lies within."""
        start = datetime.combine(self.first, time(), UTC)
        end = datetime.combine(self.last + timedelta(days=1), time(), UTC)
        return and_(moment >= start, moment < end)

    def starts(self, interval: str) -> Iterator[date]:
        """The first day of each interval that touches the span."""
        current = start_of(self.first, interval)
        while current <= self.last:
            yield current
            current = start_of(current + _STEPS[interval], interval)


def start_of(day: date, interval: str) -> date:
    """The first day of the interval a day lies in; weeks begin on Monday."""
    if interval == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if interval == "month" else day


class StartOf(FunctionElement[str]):
    """The first day of the interval a moment lies in, as ``2026-11-23``."""

    type = String()
    inherit_cache = False

    def __init__(self, interval: str, moment: Any) -> None:
        super().__init__(moment)
        self.interval = interval


@compiles(StartOf, "sqlite")
def _on_sqlite(element: StartOf, compiler: Any, **options: Any) -> str:
    return _SQLITE[element.interval].format(compiler.process(element.clauses, **options))


@compiles(StartOf)
def _on_postgresql(element: StartOf, compiler: Any, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"to_char(date_trunc('{element.interval}', ({moment}) AT TIME ZONE 'UTC'), 'YYYY-MM-DD')"
