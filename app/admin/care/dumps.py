"""The database in one file, and back: SQLite by its online backup, PostgreSQL by its own tools."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine, make_url, text

from app.core.db import db
from app.core.settings import current_settings


class DumpFailed(Exception):
    """A dump could not be made or taken back; the message says what to do."""


@contextmanager
def snapshot(dump: Path) -> Iterator[Connection]:
    """Write the database as it is at one moment to ``dump``; the connection sees that same moment."""
    with _sqlite_snapshot(dump) if current_settings().is_sqlite else _postgresql_snapshot(dump) as connection:
        yield connection


def take_back(dump: Path) -> None:
    """Fill the empty database from a dump: all of it or nothing."""
    db.engine.dispose()
    if not current_settings().is_sqlite:
        # Owners and privileges are the place's own.
        _run(
            *("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"),
            f"--dbname={_address()}",
            str(dump),
        )
        return
    with closing(sqlite3.connect(dump)) as source, closing(sqlite3.connect(_sqlite_file())) as target:
        source.backup(target)


@contextmanager
def _sqlite_snapshot(dump: Path) -> Iterator[Connection]:
    # In one step: it reads one state of the log while others go on writing.
    with closing(sqlite3.connect(_sqlite_file())) as source, closing(sqlite3.connect(dump)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        if target.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise DumpFailed("The database is damaged: PRAGMA integrity_check says what is wrong.")
    engine = create_engine(f"sqlite:///{dump}", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


@contextmanager
def _postgresql_snapshot(dump: Path) -> Iterator[Connection]:
    with db.engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            connection.execute(text(f"SET LOCAL {limit} = 0"))
        moment = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
        _run(
            *("pg_dump", "--format=custom", "--no-owner", "--no-privileges"),
            *(f"--snapshot={moment}", f"--file={dump}", f"--dbname={_address()}"),
        )
        yield connection


def _sqlite_file() -> Path:
    return Path(make_url(current_settings().sqlalchemy_url).database or "")


def _address() -> str:
    """The database's address without its password, which must not stand in the list of processes."""
    address = make_url(current_settings().sqlalchemy_url)
    return address.set(drivername="postgresql")._replace(password=None).render_as_string()


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise DumpFailed(f"{program} is not installed: apt-get install postgresql-client")
    password = make_url(current_settings().sqlalchemy_url).password
    environ = os.environ | ({"PGPASSWORD": str(password)} if password else {})
    done = subprocess.run([found, *arguments], env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it said nothing"]
        raise DumpFailed(f"{program} failed: {said[0]}")
