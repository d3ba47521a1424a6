"""Migrations run on the application's own engine, one transaction for all steps."""

from __future__ import annotations

from alembic import context
from alembic.util import CommandError
from flask import current_app

from app.core.db import Model, UtcDateTime
from app.core.schema import revision_of, what_is_wrong

config = context.config


def render_item(kind: str, item: object, autogen: object) -> str | bool:
    """Write our column types by their plain database names."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def run() -> None:
    """Migrate online."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect().execution_options(plaza_writes=True) as connection:
        if connection.dialect.name == "postgresql":
            # Work on a large table takes its time. Waiting for a lock does not: all others would wait
            # behind it, so after three seconds the step is given up, and tried again by hand.
            connection.exec_driver_sql("SET statement_timeout = 0")
            connection.commit()
        revision = revision_of(connection)
        connection.rollback()
        known = {script.revision for script in context.script.walk_revisions()}
        if revision is not None and revision not in known:
            raise CommandError(str(what_is_wrong(revision)))
        context.configure(
            connection=connection,
            target_metadata=Model.metadata,
            render_as_batch=True,
            render_item=render_item,
            compare_type=True,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
