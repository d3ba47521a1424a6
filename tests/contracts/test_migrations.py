"""Migrations lead from nothing to the models, and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app import create_app
from app.core.db import Model, db
from config import Settings


@pytest.fixture
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database in which nothing is."""
    url = ""
    if request.config.getoption("--database") == "postgresql":
        server = request.getfixturevalue("database_server")
        url = server.create_database("migrations")
    application = create_app(
        Settings.from_env(
            {}, plaza_env="test", database_url=url, instance_dir=str(tmp_path), async_mode="threading"
        )
    )
    with application.app_context():
        yield application
        db.engine.dispose()


def test_migrations_make_what_the_models_say_and_take_it_back(empty):
    upgrade()
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Model.metadata) == []

    downgrade(revision="base")
    assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}

    upgrade()
    assert set(Model.metadata.tables) <= set(inspect(db.engine).get_table_names())


def test_there_is_one_line_of_migrations(empty):
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "migrations")
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1
