"""The application on a real database, and the ways in which tests act on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from sqlalchemy import Engine, event, text

from app import create_app
from app.core import clock
from app.core.db import Model, db, reading_slot
from app.core.jobs import worker_slot
from app.users.models import User
from config import Settings
from tests.factories import Make
from tests.people import Api, Ear
from tests.servers.postgres import Postgres

if TYPE_CHECKING:
    from tests.servers.s3 import S3


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--database sqlite`` (the default) or ``postgresql``."""
    parser.addoption("--database", choices=["sqlite", "postgresql"], default="sqlite")


@pytest.fixture(scope="session")
def database_server() -> Iterator[Postgres]:
    """A PostgreSQL of this test process, on a free port in a temporary folder."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def s3() -> Iterator[S3]:
    """An S3 of this test process, on a free port."""
    from tests.servers.s3 import S3  # It takes a second, which few tests need.

    with S3() as server:
        yield server


@pytest.fixture(scope="session")
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of the kind that is asked for; empty means SQLite."""
    if request.config.getoption("--database") == "sqlite":
        return ""
    server: Postgres = request.getfixturevalue("database_server")
    return server.create_database("plaza")


@pytest.fixture(scope="session")
def test_settings(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of the application under test; limits are high but on."""
    folder: Path = tmp_path_factory.mktemp("instance")
    return Settings.from_env(
        {},
        plaza_env="test",
        secret_key="a-secret-for-tests-only-0123456789abcdef",
        database_url=database_url,
        instance_dir=str(folder),
        rate_limit_factor=1000.0,
        async_mode="threading",
        log_level="WARNING",
    )


@pytest.fixture(scope="session")
def application(test_settings: Settings) -> Iterator[Flask]:
    """One application a test process, its schema made once."""
    application = create_app(test_settings)
    with application.app_context():
        with db.engine.connect().execution_options(plaza_writes=True) as connection:
            Model.metadata.create_all(connection)
            connection.commit()
    yield application
    with application.app_context():
        db.engine.dispose()
        reading_slot.get().dispose()


def empty_tables(application: Flask) -> None:
    """Remove every row; sequences go on, so that no test relies on an id."""
    tables = [table.name for table in reversed(Model.metadata.sorted_tables)]
    with application.app_context(), db.engine.connect().execution_options(plaza_writes=True) as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        for name in tables:
            connection.execute(text(f'DELETE FROM "{name}"'))
        connection.commit()


@pytest.fixture
def app(application: Flask) -> Iterator[Flask]:
    """The application, its tables empty before and after."""
    yield application
    clock.return_home()
    empty_tables(application)


@pytest.fixture
def make(app: Flask) -> Make:
    """Factories."""
    return Make(app)


@pytest.fixture
def api(app: Flask, make: Make) -> Api:
    """One HTTP request as somebody."""
    return Api(app, make)


@pytest.fixture
def connect(app: Flask, make: Make) -> Iterator[Callable[[User], Ear]]:
    """``connect(ana)`` opens a socket as somebody; ``ear.heard("…")`` tells what they heard."""
    ears: list[Ear] = []

    def open_ear(user: User, token: str | None = None) -> Ear:
        ear = Ear(app, token or make.token(user))
        ears.append(ear)
        return ear

    yield open_ear
    for ear in ears:
        ear.close()


@pytest.fixture
def run_jobs(app: Flask) -> Callable[[], int]:
    """Run every job that is due; returns how many attempts were made."""

    def run() -> int:
        with app.app_context():
            return worker_slot.get().run_due()

    return run


@pytest.fixture
def statements(app: Flask) -> Callable[[], AbstractContextManager[list[str]]]:
    """``with statements() as seen:`` collects the SQL that runs inside."""

    @contextmanager
    def watch() -> Iterator[list[str]]:
        seen: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if not statement.startswith(("BEGIN", "PRAGMA")):
                seen.append(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(Engine, "before_cursor_execute", note)

    return watch


@pytest.fixture
def later() -> Callable[..., None]:
    """``later(minutes=20)`` moves the clock."""

    def move(**by: float) -> None:
        clock.travel(timedelta(**by))

    return move
