"""Reads so hot that SQLAlchemy's bookkeeping costs as much as the database: run on the driver itself."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg2
from sqlalchemy import Select, select, true
from sqlalchemy.engine import Connection

from app.core.identity import Actor, Claims, authenticator_slot, known_actor
from app.core.unit_of_work import current_unit


def _row_of(statement: Select[Any]) -> Any:
    return namedtuple("Row", [column.key for column in statement.selected_columns])  # type: ignore[misc]


class HotRead:
    """A Core statement, compiled once.

    SQLAlchemy still runs it on SQLite, in writing units, and again where the driver refuses: it knows
    which errors mean a lost connection.
    """

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._row = _row_of(statement)
        self._compiled: tuple[str, Mapping[str, Any]] | None = None

    def rows(self, values: Mapping[str, Any]) -> list[Any]:
        """All rows, each with its columns as attributes, in the open unit; nothing is flushed first."""
        return [self._row._make(row) for row in self.tuples(values)]

    def tuples(self, values: Mapping[str, Any]) -> Sequence[Any]:
        """All rows, their columns in the order of the statement."""
        unit = current_unit()
        if unit.connection is None:
            raise RuntimeError("the unit of work has no connection")
        if not unit.writes and unit.connection.dialect.driver == "psycopg2":
            try:
                return self._fetched(unit.connection, values)
            except psycopg2.Error:
                pass
        return unit.connection.execute(self._statement, values).all()

    def _fetched(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any]:
        if self._compiled is None:
            compiled = self._statement.compile(dialect=connection.dialect)
            self._compiled = str(compiled), compiled.params
        text, constants = self._compiled
        parameters = {**constants, **values}
        driver: Any = connection.connection
        with driver.cursor() as cursor:
            for hear in connection.dispatch.before_cursor_execute:
                hear(connection, cursor, text, parameters, None, False)
            cursor.execute(text, parameters)
            rows: list[Any] = cursor.fetchall()
            return rows


class HotPage:
    """A list that asks, in the same journey to the database, whether the asker's session still lives.

    The page hangs on the session's row by an outer join: no row means that the session has ended, one
    row without a page that the list is empty. For views marked ``asks_along``.
    """

    def __init__(self, page: Select[Any], *order: str) -> None:
        self._page, self._order = page, order
        self._row = _row_of(page)
        self._read: HotRead | None = None

    def rows(self, claims: Claims, values: Mapping[str, Any]) -> tuple[Actor, list[Any]]:
        """Who asks, and the rows of the page, newest first by ``order``; 401 if the session has ended."""
        if self._read is None:
            self._read = HotRead(self._joined(authenticator_slot.get().asking))
        asker = {"session_id": claims.session_id, "user_id": claims.user_id}
        rows = self._read.tuples({**values, **asker})
        actor = known_actor(claims, rows[0][-1] if rows else None)
        if rows[0][0] is None:
            return actor, []
        return actor, [self._row._make(row[:-1]) for row in rows]

    def _joined(self, asking: Select[Any]) -> Select[Any]:
        who, page = asking.cte("who"), self._page.subquery("page")
        joined = select(*page.c, who.c.standing).select_from(who.outerjoin(page, true()))
        return joined.order_by(*(page.c[name].desc() for name in self._order))
