"""Statements so hot that SQLAlchemy's bookkeeping costs as much as the database: run on the driver itself."""

from __future__ import annotations

import logging
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import sha256
from typing import Any, cast

import psycopg2
from psycopg2.errors import DuplicatePreparedStatement, FeatureNotSupported, InvalidSqlStatementName
from sqlalchemy import (
    BindParameter,
    ClauseElement,
    Dialect,
    Executable,
    Insert,
    Select,
    String,
    literal_column,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.engine import Connection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import replacement_traverse

from app.core.identity import Actor, Claims, authenticator_slot, known_actor, remember_actor
from app.core.journeys import SparingConnection
from app.core.unit_of_work import current_unit

log = logging.getLogger(__name__)
# A pooler that gives each transaction another connection, or a table that changed its shape.
_NOT_KEPT = (InvalidSqlStatementName, DuplicatePreparedStatement, FeatureNotSupported)


def _row_of(statement: Select[Any]) -> Any:
    return namedtuple("Row", [column.key for column in statement.selected_columns])  # type: ignore[misc]


@contextmanager
def said_by_sqlalchemy(connection: Connection) -> Iterator[None]:
    """What the driver raises inside becomes SQLAlchemy's error, which knows a lost connection."""
    try:
        yield
    except psycopg2.Error as error:
        connection._handle_dbapi_exception(error, None, None, None, None)


@contextmanager
def _noticing_what_is_not_kept() -> Iterator[None]:
    """From the first statement that a connection has forgotten, this process has none prepared."""
    try:
        yield
    except _NOT_KEPT as why:
        _Prepared.is_kept = False
        log.warning("statements are not kept prepared from here on: %s", why.pgcode)
        raise


def _is_the_servers_own(connection: Connection) -> bool:
    """Whether a connection ends at the server process that it was opened to: a pooler's answers for many."""
    known: bool | None = connection.info.get("is_direct")
    if known is None:
        driver: Any = connection.connection
        with driver.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            known = cursor.fetchone() == (driver.driver_connection.info.backend_pid,)
        connection.info["is_direct"] = known
    return known


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


class _Prepared:
    """A statement that PostgreSQL plans once a connection: planning is most of what a page costs it."""

    is_kept = True

    def __init__(self, statement: Select[Any], fixed: Mapping[str, int]) -> None:
        def written_out(part: Any) -> Any:
            if not isinstance(part, BindParameter):
                return None
            if part.key in fixed:
                return literal_column(str(fixed[part.key]))
            # Without the word itself no plan could use an index of some of the rows.
            word = part.value if isinstance(part.type, String) else None
            return literal_column(_quoted(word)) if isinstance(word, str) else None

        statement = replacement_traverse(statement, {}, written_out)  # type: ignore[call-overload]
        # Of all dialects the one that writes parameters as PREPARE wants them, with their types.
        dialect = asyncpg.dialect()  # type: ignore[no-untyped-call]
        compiled = statement.compile(dialect=dialect)
        self._text, self._constants = str(compiled), compiled.params
        self._names = tuple(compiled.positiontup or ())
        # Of its text: behind a pooler another process may have prepared it, and it is the same.
        self._name = f"hot_{sha256(self._text.encode()).hexdigest()[:20]}"
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

    SQLAlchemy still runs it on SQLite, and again where the driver refuses: it knows which errors mean a
    lost connection. Within a transaction, which is lost then, it is only told of the error. PostgreSQL
    keeps it prepared, for the values in ``mostly`` alone where there are some: those stand in its text,
    because a plan is made for a page of a known size. In a transaction only where nobody stands between.
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
        connection = unit.connection
        if connection.dialect.driver != "psycopg2":
            return connection.execute(self._statement, values).all()
        if unit.writes:
            with said_by_sqlalchemy(connection), _noticing_what_is_not_kept():
                return self._fetched(connection, values, may_keep=_is_the_servers_own(connection))
        with suppress(psycopg2.Error), _noticing_what_is_not_kept():
            return self._fetched(connection, values, may_keep=True)
        return connection.execute(self._statement, values).all()

    def _fetched(self, connection: Connection, values: Mapping[str, Any], *, may_keep: bool) -> Sequence[Any]:
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
            is_usual = self._mostly.items() <= values.items()
            if may_keep and self._prepared and _Prepared.is_kept and is_usual:
                self._prepared.execute(cursor, values, connection.info.setdefault("prepared", set()))
            else:
                cursor.execute(text, parameters)
            rows: list[Any] = cursor.fetchall()
            return rows


class HotWrites:
    """Core statements that travel together, compiled once: each is `unit_of_work.later`.

    They return no rows that anybody needs. Of the values each takes those that it names; an INSERT without
    values of its own those that are named like its columns.
    """

    def __init__(self, *statements: Executable) -> None:
        self._statements = statements
        self._compiled: list[_Written] | None = None

    def later(self, values: Mapping[str, Any]) -> None:
        """Run them in their order, all of them with the next statement or the COMMIT."""
        connection = current_unit().connection
        if connection is None:
            raise RuntimeError("the unit of work has no connection")
        if self._compiled is None:
            self._compiled = [_Written(each, connection, values) for each in self._statements]
        driver = connection.connection.driver_connection
        if not isinstance(driver, SparingConnection):
            for written in self._compiled:
                connection.execute(written.statement, {name: values[name] for name in written.names})
            return
        with driver.packing(), said_by_sqlalchemy(connection), driver.cursor() as cursor:
            for written in self._compiled:
                parameters = written.parameters(values)
                for hear in connection.dispatch.before_cursor_execute:
                    hear(connection, cursor, written.text, parameters, None, False)
                cursor.execute(written.text, parameters)

    def last(self, values: Mapping[str, Any]) -> None:
        """Run them when all else is done, as `unit_of_work.last` does."""
        current_unit().last(partial(self.later, values))


class _Written:
    """A statement in the words of a dialect, and how its values are written there."""

    def __init__(self, statement: Executable, connection: Connection, values: Mapping[str, Any]) -> None:
        self.statement = statement
        dialect, element = connection.dialect, cast(ClauseElement, statement)
        self.names = [name for name in element.compile(dialect=dialect).params if name in values]
        columns = self.names if isinstance(element, Insert) and element.select is None else None
        compiled = cast(SQLCompiler, element.compile(dialect=dialect, column_keys=columns))
        self.text, self._constants = str(compiled), compiled.params
        writers = ((name, _writer(compiled.binds[name], dialect)) for name in self.names)
        self._writers = [(name, write) for name, write in writers if write is not None]

    def parameters(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values as the driver takes them."""
        parameters = {**self._constants, **{name: values[name] for name in self.names}}
        for name, write in self._writers:
            parameters[name] = write(parameters[name])
        return parameters


def _writer(parameter: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return parameter.type.dialect_impl(dialect).bind_processor(dialect)


class HotPage:
    """A list that asks, in the same journey to the database, whether the asker's session still lives.

    The page hangs on the session's row by an outer join: no row means that the session has ended, one
    row without a page that the list is empty. For views marked ``asks_along``, and for socket events that
    say how they are ``asking``.
    """

    def __init__(self, page: Select[Any], *order: str, mostly: Mapping[str, int] | None = None) -> None:
        self._page, self._order, self._mostly = page, order, mostly
        self._row = _row_of(page)
        self._read: HotRead | None = None

    def rows(self, claims: Claims, values: Mapping[str, Any]) -> tuple[Actor, list[Any]]:
        """Who makes the request, and the rows of the page by ``order``; 401 if the session has ended."""
        actor, rows = self.asked(claims, values)
        remember_actor(actor)
        return actor, rows

    def asked(self, claims: Claims, values: Mapping[str, Any]) -> tuple[Actor, list[Any]]:
        """Who asks, and the rows, newest first by ``order``; 401 if the session has ended."""
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
