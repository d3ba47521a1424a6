"""Statements that travel together to PostgreSQL, counted on the line."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2
import pytest
from psycopg2 import extensions

from app.core.journeys import SparingConnection
from tests.servers.line import Line


class Things:
    """An empty table behind a line that counts, and who else looks at it."""

    def __init__(self, postgres: Any, line: Line) -> None:
        self.line, self._postgres, self._name = line, postgres, f"things_{uuid.uuid4().hex[:8]}"
        self._url = line.door(postgres.create_database(self._name))
        postgres.execute(self._name, "CREATE TABLE things (id int PRIMARY KEY)")

    @contextmanager
    def connected(self, kind: Any = SparingConnection) -> Iterator[Any]:
        """A connection of a kind."""
        connection = psycopg2.connect(self._url, connection_factory=kind)
        try:
            yield connection
        finally:
            connection.close()

    def stored(self) -> list[int]:
        """What others see."""
        return [row for (row,) in self._postgres.execute(self._name, "SELECT id FROM things ORDER BY id")]


@pytest.fixture
def things(database_server: Any) -> Iterator[Things]:
    with Line() as line:
        yield Things(database_server, line)


def put(connection: Any, *numbers: int) -> None:
    with connection.cursor() as cursor:
        for number in numbers:
            cursor.execute("INSERT INTO things VALUES (%s)", [number])


def pack(connection: Any, *numbers: int) -> None:
    with connection.packing():
        put(connection, *numbers)


def test_begin_and_what_is_packed_make_no_journey_of_their_own(things):
    with things.connected() as connection:
        before = things.line.journeys
        pack(connection, 1, 2)
        assert things.line.journeys == before
        put(connection, 3)
        assert things.stored() == []
        pack(connection, 4)
        connection.commit()
        assert things.line.journeys - before == 2

    assert things.stored() == [1, 2, 3, 4]


def test_a_plain_connection_travels_for_each(things):
    with things.connected(psycopg2.extensions.connection) as connection:
        before = things.line.journeys
        put(connection, 1, 2, 3, 4)
        connection.commit()
        assert things.line.journeys - before == 6


def test_statements_are_one_transaction_that_is_taken_back_as_one(things):
    with things.connected() as connection:
        pack(connection, 1)
        put(connection, 2)
        pack(connection, 3)
        connection.rollback()
        put(connection, 4)
        connection.commit()

    assert things.stored() == [4]


@pytest.mark.parametrize("end", ["statement", "commit"])
def test_what_was_packed_and_fails_takes_everything_with_it(things, end):
    with things.connected() as connection:
        put(connection, 1)
        pack(connection, 2, 1)
        with pytest.raises(psycopg2.errors.UniqueViolation):
            put(connection, 3) if end == "statement" else connection.commit()
        connection.rollback()
        put(connection, 4)
        connection.commit()

    assert things.stored() == [4]


def test_many_at_once_are_in_the_same_transaction(things):
    with things.connected() as connection, connection.cursor() as cursor:
        pack(connection, 1)
        cursor.executemany("INSERT INTO things VALUES (%s)", [(2,), (3,)])
        assert things.stored() == []
        connection.rollback()

    assert things.stored() == []


def test_another_isolation_is_the_drivers_own(things):
    with things.connected() as connection:
        connection.set_isolation_level(extensions.ISOLATION_LEVEL_REPEATABLE_READ)
        pack(connection, 1)
        with connection.cursor() as cursor:
            cursor.execute("SHOW transaction_isolation")
            assert cursor.fetchone() == ("repeatable read",)
        assert things.stored() == []
        connection.commit()

    assert things.stored() == [1]


def test_a_statement_that_is_alone_is_done_in_one_journey(things):
    with things.connected() as connection:
        before = things.line.journeys
        with connection.alone():
            put(connection, 1)
        connection.commit()
        assert things.line.journeys - before == 1
        assert things.stored() == [1]
        put(connection, 2)
        assert things.stored() == [1]
        connection.commit()

    assert things.stored() == [1, 2]
