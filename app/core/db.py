"""The database: declarative base, column types, engine rules for SQLite and PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, cast

import orjson
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from psycopg2 import extensions
from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Insert,
    Integer,
    MetaData,
    Table,
    TypeDecorator,
    create_engine,
    event,
    insert,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from app.core import clock
from app.core.extension import Extension
from app.core.journeys import SparingConnection
from app.core.observability.trace import count_statement
from config import Settings

IDLE_SECONDS_BEFORE_PING = 1.0

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Refuses naive values and restores UTC, which SQLite forgets."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: UTC; SQLite stores it without an offset."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database: always aware, always UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


BigInt = BigInteger().with_variant(Integer, "sqlite")


class Model(DeclarativeBase):
    """The base of every table."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMING),
        type_annotation_map={datetime: UtcDateTime, int: BigInt},
    )


class Timestamped:
    """Adds ``created_at``, set when the row is made."""

    created_at: Mapped[datetime] = mapped_column(default=clock.now, index=False)


read_connection: ContextVar[Callable[[], Connection | None]] = ContextVar(
    "read_connection", default=lambda: None
)
answer_is_at_hand: ContextVar[bool] = ContextVar("answer_is_at_hand", default=False)
"""What is asked now needs no time: who waits for the database need not wait for long."""


class UnitSession(Session):
    """The session of a unit of work; one that only reads asks on the connection of that unit."""

    def get_bind(self, *args: Any, **kwargs: Any) -> Engine | Connection:
        """The connection of a reading unit, else the engine."""
        return read_connection.get()() or super().get_bind(*args, **kwargs)


db = SQLAlchemy(disable_autonaming=True, session_options={"expire_on_commit": False, "class_": UnitSession})
reading_slot: Extension[Engine] = Extension("reading")

M = TypeVar("M", bound=Model)


class NextId(FunctionElement[int]):
    """The ``id`` that the next row of a table, named literally, will have; for a statement of its own.

    PostgreSQL gives it to nobody else; on SQLite only one writes.
    """

    type = BigInteger()
    inherit_cache = True


@compiles(NextId, "postgresql")
def _from_sequence(element: NextId, compiler: SQLCompiler, **options: Any) -> str:
    return f"nextval(pg_get_serial_sequence('{compiler.process(element.clauses, **options)}', 'id'))"


@compiles(NextId, "sqlite")
def _after_the_last(element: NextId, compiler: SQLCompiler, **options: Any) -> str:
    return f"(SELECT coalesce(max(id), 0) + 1 FROM {compiler.process(element.clauses, **options)})"


def is_sqlite() -> bool:
    """Whether the current application runs on the embedded database."""
    return db.engine.dialect.name == "sqlite"


def insert_once(model: type[Model], **values: Any) -> bool:
    """INSERT … ON CONFLICT DO NOTHING. True if the row is new: whoever asks may count on it."""
    db.session.flush()
    done = db.session.execute(_once("sqlite" if is_sqlite() else "postgresql", model), values)
    return bool(done.rowcount)  # type: ignore[attr-defined]


def row_once(model: type[Model]) -> Insert:
    """The same for ``later``, where nobody asks whether the row is new."""
    return _once("sqlite" if is_sqlite() else "postgresql", model)


@cache
def _once(dialect: str, model: type[Model]) -> Insert:
    insert_there = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement: Insert = insert_there(cast(Table, model.__table__)).on_conflict_do_nothing().inline()
    return statement


def row_of(model: type[Model]) -> Insert:
    """A plain INSERT for ``later``."""
    return insert(cast(Table, model.__table__)).inline()


def insert_row(model: type[Model], **values: Any) -> int:
    """Plain INSERT by Core; returns the new id."""
    result = db.session.execute(insert(model).values(**values).returning(model.id))  # type: ignore[attr-defined]
    return int(result.scalar_one())


def engine_options(settings: Settings) -> dict[str, Any]:
    """How to open the database."""
    always = {
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
        # What people wrote has no place in the text of an error, from where it would get into logs.
        "hide_parameters": settings.plaza_env != "development",
    }
    if settings.is_sqlite:
        return always | {"connect_args": {"check_same_thread": False, "timeout": 5}}
    return always | {
        "use_native_hstore": False,  # It would be asked for by each new connection.
        # What a burst opened is kept for the next: to open one costs as much as ten hot reads.
        "pool_size": 20,
        "max_overflow": 0,
        "pool_timeout": 5,
        # The one that was used last: it is awake, and what is hot is prepared there.
        "pool_use_lifo": True,
        "connect_args": {
            "connection_factory": SparingConnection,
            "connect_timeout": 3,
            "tcp_user_timeout": 5000,
            # The last one: what a transaction of ours locked is free again although we cannot say so.
            "options": "-c statement_timeout=10000 -c lock_timeout=3000 -c timezone=UTC"
            " -c idle_in_transaction_session_timeout=10000",
        },
    }


def reading_engine(settings: Settings) -> Engine:
    """Where reads go. On PostgreSQL each statement is a read-only transaction of its own.

    Under READ COMMITTED it sees what it would see anyway, and BEGIN and ROLLBACK are two journeys
    to the database that a page is spared.
    """
    if settings.is_sqlite:
        return db.engine
    options = engine_options(settings)
    del options["connect_args"]["connection_factory"]
    options["connect_args"]["options"] += " -c default_transaction_read_only=on"
    engine = create_engine(
        settings.sqlalchemy_url, isolation_level="AUTOCOMMIT", pool_reset_on_return=None, **options
    )
    prepare_engine(engine)
    return engine


def prepare_engine(engine: Engine) -> None:
    """Hang our rules on an engine: pragmas and explicit BEGIN, or the idle ping; statements are counted."""
    event.listen(engine, "before_cursor_execute", count_statement)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "checkin", _note_checkin)
        event.listen(engine, "checkout", _ping_when_idle)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(value: Any) -> Any:
    """SQLite's own knows only A to Z, and would find other people than PostgreSQL does."""
    return value.lower() if isinstance(value, str) else value


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("plaza_writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _note_checkin(_connection: Any, record: Any) -> None:
    record.info["idle_since"] = time.monotonic()


def _ping_when_idle(connection: Any, record: Any, _proxy: Any) -> None:
    """A connection that has rested may be dead, and the others too; ask before a request depends on it."""
    if time.monotonic() - record.info.get("idle_since", time.monotonic()) < IDLE_SECONDS_BEFORE_PING:
        return
    token = answer_is_at_hand.set(True)
    try:
        with extensions.cursor(connection) as cursor:  # A plain one, which begins nothing.
            cursor.execute("SELECT 1")
        connection.rollback()
    except Exception as error:
        raise InvalidatePoolError from error
    finally:
        answer_is_at_hand.reset(token)
