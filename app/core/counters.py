"""Counters that are kept beside what they count, compared with it, and set right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, text, tuple_, update

from app.core.db import Model, db, is_sqlite

_AT_ONCE = 500


class Rule(Enum):
    """How a counter stands to its truth."""

    IS = "is"
    AT_LEAST = "at least"
    """A number that is never given twice: it may be ahead of what is left of what it numbered."""
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Counted:
    """Counters of one table. ``truths`` leads from a column to what the rows say.

    ``versioned`` rows rise in version when they are mended, so that clients take the new figures.
    What is not ``mendable`` is for a person to look at: there the rows may be what is wrong.
    """

    table: type[Model]
    truths: Mapping[str, ColumnElement[int]]
    rule: Rule = Rule.IS
    versioned: bool = False
    mendable: bool = True

    def column(self, name: str) -> ColumnElement[int]:
        """A counter's column."""
        column: ColumnElement[int] = self.table.__table__.c[name]
        return column

    def wrong(self, name: str) -> ColumnElement[bool]:
        """Whether a row's counter breaks the rule."""
        column, truth = self.column(name), self.truths[name]
        return {Rule.IS: column != truth, Rule.AT_LEAST: column < truth, Rule.AT_MOST: column > truth}[
            self.rule
        ]

    @property
    def key(self) -> list[ColumnElement[Any]]:
        """The columns that name a row."""
        return list(self.table.__table__.primary_key.columns)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Difference:
    """One counter of one row that is wrong."""

    counter: str
    row: str
    says: int
    rule: Rule
    truth: int


def number(statement: Select[Any]) -> ColumnElement[int]:
    """What a statement about a row says, 0 where it finds nothing."""
    found: ColumnElement[int] = func.coalesce(statement.scalar_subquery(), 0)
    return found


def differences(counted: Counted) -> Iterator[Difference]:
    """Every counter that is wrong, in the open unit of work. Each statement sees one moment."""
    for name, truth in counted.truths.items():
        statement = select(*counted.key, counted.column(name).label("says"), truth.label("truth"))
        rows = db.session.execute(statement.where(counted.wrong(name)).order_by(*counted.key))
        for *key, says, really in rows:
            row = ", ".join(map(str, key))
            yield Difference(f"{counted.table.__tablename__}.{name}", row, says, counted.rule, really)


def mend(counted: Counted) -> int:
    """Set every wrong counter right, in the open unit of work; how many rows were wrong.

    The rows are locked first, and counted by a later statement: what is committed by then is counted,
    and what is not yet will add itself to the row when we are done.
    """
    if not counted.mendable:
        return 0
    is_wrong = or_(*(counted.wrong(name) for name in counted.truths))
    keys = db.session.execute(
        select(*counted.key).where(is_wrong).order_by(*counted.key).with_for_update()
    ).all()
    values: dict[str, Any] = dict(counted.truths)
    if counted.versioned:
        values["version"] = counted.column("version") + 1
    mended = 0
    for start in range(0, len(keys), _AT_ONCE):
        these = tuple_(*counted.key).in_([tuple(key) for key in keys[start : start + _AT_ONCE]])
        statement = update(counted.table).where(and_(these, is_wrong)).values(values)
        result = db.session.execute(statement.execution_options(synchronize_session=False))
        mended += result.rowcount  # type: ignore[attr-defined]
    return mended


def take_your_time() -> None:
    """Whole tables are read here: no statement of this connection is too slow."""
    if not is_sqlite():
        db.session.execute(text("SET statement_timeout = 0"))
