"""One planted world for the tests that only look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from click.testing import Result
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.conftest import empty_tables

Seed = Callable[..., Result]


def seeder(app: Flask) -> Seed:
    """``seed("demo", "--again")`` runs a seed command."""

    def seed(*arguments: str) -> Result:
        runner: FlaskCliRunner = app.test_cli_runner()
        return runner.invoke(args=["seed", *arguments])

    return seed


@pytest.fixture
def seed(app: Flask) -> Seed:
    """Seed commands on an empty database."""
    return seeder(app)


@pytest.fixture(scope="module")
def town(application: Flask) -> Iterator[Flask]:
    """The demo town, planted once for a module."""
    empty_tables(application)
    result = seeder(application)("demo", "--picture-width", "120")
    assert result.exit_code == 0, result.output
    yield application
    empty_tables(application)
