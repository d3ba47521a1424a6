"""Which schema the database has, and which this program knows."""

from __future__ import annotations

from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, inspect, text

from app.core.db import db
from config import ROOT

VERSION_TABLE = "alembic_version"


def known_revisions() -> list[str]:
    """Every revision this program brings, oldest first."""
    scripts = ScriptDirectory(str(ROOT / "migrations"))
    return [script.revision for script in scripts.walk_revisions()][::-1]


def revision_of(connection: Connection) -> str | None:
    """The revision a database is at; None if it was never migrated."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one_or_none()


def what_is_wrong(revision: str | None) -> str | None:
    """Why a revision is not the newest one known here, and what to do; None if it is."""
    known = known_revisions()
    if revision is None:
        return "The database has no tables of Plaza yet: run `flask db upgrade`."
    if revision not in known:
        return (
            f"The database is at revision {revision}, which this program does not know; it knows {known[-1]}"
            " and older. A newer Plaza has migrated it: start that one, or restore a backup into an empty"
            " database."
        )
    if revision != known[-1]:
        return f"The database is at revision {revision} of {known[-1]}: run `flask db upgrade`."
    return None


def is_newer(revision: str | None) -> bool:
    """Whether a later program than this one migrated the database."""
    return revision is not None and revision not in known_revisions()


def present_revision(app: Flask) -> str | None:
    """The revision an application's database is at; SQLAlchemyError if it cannot be asked."""
    with app.app_context(), db.engine.connect() as connection:
        return revision_of(connection)
