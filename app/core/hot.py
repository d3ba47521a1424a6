"""Reads so hot that SQLAlchemy's bookkeeping costs as much as the database: run on the driver itself."""

from __future__ import annotations

import logging
from collections import namedtuple
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import psycopg2
from psycopg2.errors import DuplicatePreparedStatement, FeatureNotSupported, InvalidSqlStatementName
from sqlalchemy import BindParameter, Select, literal_column, select, true
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.engine import Connection
from sqlalchemy.sql.visitors import replacement_traverse

from app.core.identity import Actor, Claims, authenticator_slot, known_actor
from app.core.unit_of_work import current_unit

log = logging.getLogger(__name__)
_numbers = count(1)
# A pooler that gives each transaction another connection, or a table that changed its shape.
_NOT_KEPT = (InvalidSqlStatementName, DuplicatePreparedStatement, FeatureNotSupported)


def _row_of(statement: Select[Any]) -> Any:
    return namedtuple("Row", [column.key for column in statement.selected_columns])  # type: ignore[misc]


class _Prepared:
    """A statement that PostgreSQL plans once a connection: planning is most of what a page costs it."""

    is_kept = True

    def __init__(self, statement: Select[Any], fixed: Mapping[str, int]) -> None:
        def written_out(part: Any) -> Any:
            known = isinstance(part, BindParameter) and part.key in fixed
            return literal_column(str(fixed[part.key])) if known else None

        statement = replacement_traverse(statement, {}, written_out)  # type: ignore[call-overload]
        # Of all dialects the one that writes parameters as PREPARE wants them, with their types.
        dialect = asyncpg.dialect()  # type: ignore[no-untyped-call]
        compiled = statement.compile(dialect=dialect)
        self._text, self._constants = str(compiled), compiled.params
        self._names = tuple(compiled.positiontup or ())
        self._name = f"hot_{next(_numbers)}"
        self._call = f"EXECUTE {self._name} ({', '.join(['%s'] * len(self._names))})"

    def execute(self, cursor: Any, values: Mapping[str, Any], kept: set[str]) -> None:
        """Run it; ``kept`` are those that this connection has."""
        if self._name not in kept:
            cursor.execute(f"PREPARE {self._name} AS {self._text}")
            kept.add(self._name)
        given = {**self._constants, **values}
        cursor.execute(self._call, [given[name] for name in self._names])


class HotRead:
    """A Core statement, compiled once.

    SQLAlchemy still runs it on SQLite, in writing units, and again where the driver refuses: it knows
    which errors mean a lost connection. PostgreSQL keeps it prepared, for the values in ``mostly`` alone
    where there are some: those stand in its text, because a plan is made for a page of a known size.
    """

    def __init__(self, statement: Select[*tuple[Any, ...]], mostly: Mapping[str, int] | None = None) -> None:
        self._statement = statement
        self._mostly = mostly or {}
        self._row = _row_of(statement)
        self._compiled: tuple[str, Mapping[str, Any]] | None = None
        self._prepared: _Prepared | None = None

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
            except _NOT_KEPT as why:
                _Prepared.is_kept = False
                log.warning("statements are not kept prepared from here on: %s", why.pgcode)
            except psycopg2.Error:
                pass
        return unit.connection.execute(self._statement, values).all()

    def _fetched(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any]:
        if self._compiled is None:
            compiled = self._statement.compile(dialect=connection.dialect)
            self._compiled = str(compiled), compiled.params
            self._prepared = _Prepared(self._statement, self._mostly)
        text, constants = self._compiled
        parameters = {**constants, **values}
        driver: Any = connection.connection
        with driver.cursor() as cursor:
            for hear in connection.dispatch.before_cursor_execute:
                hear(connection, cursor, text, parameters, None, False)
            if self._prepared and _Prepared.is_kept and self._mostly.items() <= values.items():
                self._prepared.execute(cursor, values, connection.info.setdefault("prepared", set()))
            else:
                cursor.execute(text, parameters)
            rows: list[Any] = cursor.fetchall()
            return rows


class HotPage:
    """A list that asks, in the same journey to the database, whether the asker's session still lives.

    The page hangs on the session's row by an outer join: no row means that the session has ended, one
    row without a page that the list is empty. For views marked ``asks_along``.
    """

    def __init__(self, page: Select[Any], *order: str, mostly: Mapping[str, int]) -> None:
        self._page, self._order, self._mostly = page, order, mostly
        self._row = _row_of(page)
        self._read: HotRead | None = None

    def rows(self, claims: Claims, values: Mapping[str, Any]) -> tuple[Actor, list[Any]]:
        """Who asks, and the rows of the page, newest first by ``order``; 401 if the session has ended."""
        if self._read is None:
            self._read = HotRead(self._joined(authenticator_slot.get().asking), self._mostly)
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
