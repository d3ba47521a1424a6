"""Reads so hot that SQLAlchemy's bookkeeping costs as much as the database: run on the driver itself."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Mapping
from typing import Any

import psycopg2
from sqlalchemy import Select
from sqlalchemy.engine import Connection

from app.core.unit_of_work import current_unit


class HotRead:
    """A Core statement, compiled once.

    SQLAlchemy still runs it on SQLite, in writing units, and again where the driver refuses: it knows
    which errors mean a lost connection.
    """

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._row: Any = namedtuple("Row", [column.key for column in statement.selected_columns])  # type: ignore[misc]
        self._compiled: tuple[str, Mapping[str, Any]] | None = None

    def rows(self, values: Mapping[str, Any]) -> list[Any]:
        """All rows, each with its columns as attributes, in the open unit; nothing is flushed first."""
        unit = current_unit()
        if unit.connection is None:
            raise RuntimeError("the unit of work has no connection")
        if not unit.writes and unit.connection.dialect.driver == "psycopg2":
            try:
                return [self._row._make(row) for row in self._fetched(unit.connection, values)]
            except psycopg2.Error:
                pass
        return list(unit.connection.execute(self._statement, values).all())

    def _fetched(self, connection: Connection, values: Mapping[str, Any]) -> Any:
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
            return cursor.fetchall()
