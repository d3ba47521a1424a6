"""One transaction an entry point. Return commits, raise rolls back; facts are told at two moments."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from contextvars import ContextVar
from functools import partial
from typing import Any

from sqlalchemy import CursorResult, Executable
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from app.core.db import db, is_sqlite, read_connection, reading_slot
from app.core.errors import Problem
from app.core.events import Fact, bus_slot
from app.core.journeys import SparingConnection
from app.core.observability.metrics import count_fact

log = logging.getLogger(__name__)


class UnitOfWork:
    """What happens in one transaction: the facts it states and who waits for its end.

    ``contradicted`` is what people are told if the database contradicts what was written ``later``, or
    what makes that of the database's own error, None for one that it does not know.
    ``known`` is what whoever states a fact knows of it already, for those who react afterwards.
    """

    def __init__(self, *, writes: bool) -> None:
        self.writes = writes
        self.facts: list[Fact] = []
        self.known: dict[Fact, Any] = {}
        self._connection: Connection | None = None
        self.contradicted: Problem | Callable[[IntegrityError], Exception | None] | None = None
        self._is_over = False
        self._settled = 0
        self._last: list[Callable[[], None]] = []
        self._at_end: list[Callable[[bool], None]] = []

    @property
    def connection(self) -> Connection | None:
        """What it asks on; a reading unit takes one when it asks first, if it asks at all."""
        if self._connection is None and not self.writes and not self._is_over:
            self._connection = reading_slot.get().connect()
        return self._connection

    def write_on(self, connection: Connection) -> None:
        """Where a writing unit asks."""
        self._connection = connection

    def close(self) -> None:
        """Give back what a reading unit took."""
        self._is_over = True
        if self._connection is not None:
            self._connection.close()

    def record(self, fact: Fact) -> None:
        """State a fact; it is told when the transaction settles."""
        if not self.writes:
            raise RuntimeError(f"{type(fact).__name__} recorded in a read-only unit of work")
        self.facts.append(fact)

    def at_end(self, callback: Callable[[bool], None]) -> None:
        """Call back after the end, with whether it was committed. Must not raise."""
        self._at_end.append(callback)

    def last(self, write: Callable[[], None]) -> None:
        """Keep a write for the end of the transaction."""
        self._last.append(write)

    def settle(self) -> None:
        """Tell the *together* subscribers, who may state further facts; then run what comes last."""
        bus = bus_slot.get()
        while self._settled < len(self.facts):
            fact = self.facts[self._settled]
            self._settled += 1
            for react in bus.together(type(fact)):
                react(fact)
        postponed, self._last = self._last, []
        for write in postponed:
            write()

    def answer_to(self, error: BaseException) -> Exception | None:
        """What is raised in place of an error of the database; None for the error itself."""
        if not isinstance(error, IntegrityError):
            return None
        return self.contradicted(error) if callable(self.contradicted) else self.contradicted

    def end(self, *, committed: bool) -> None:
        """Tell those who wait for the end."""
        for callback in self._at_end:
            try:
                callback(committed)
            except Exception:
                log.exception("an end-of-work callback failed")


_current: ContextVar[UnitOfWork | None] = ContextVar("unit_of_work", default=None)
_sqlite_writer = threading.Lock()


def current_unit() -> UnitOfWork:
    """The open unit of work; outside one, facts would be lost, so this raises."""
    unit = _current.get()
    if unit is None:
        raise RuntimeError("no unit of work is open")
    return unit


def look_again() -> None:
    """In a reading unit: see from here on what others have committed since it began."""
    unit = current_unit()
    if unit.writes or unit.connection is None:
        raise RuntimeError("only a reading unit can look again")
    unit.connection.rollback()


def in_unit_of_work() -> bool:
    """Whether a transaction is open here; calls to the outside must not be made in one."""
    return _current.get() is not None


def record(fact: Fact) -> None:
    """State a fact in the open unit of work."""
    current_unit().record(fact)


def read(statement: Executable, values: Mapping[str, Any]) -> CursorResult[Any]:
    """Run a Core statement in the open unit past the session, for hot reads: nothing is flushed first."""
    connection = current_unit().connection
    if connection is None:
        raise RuntimeError("the unit of work has no connection")
    return connection.execute(statement, values)


def later(statement: Executable, values: Mapping[str, Any]) -> None:
    """Run a Core statement whose answer nobody needs, past the session: nothing is flushed first.

    On PostgreSQL it travels with the next statement or the COMMIT, where it may also fail, so it
    must return no rows: an INSERT is `row_of` or `row_once`. For plain writes behind a guard that has
    spoken, and for locks.
    """
    connection = current_unit().connection
    if connection is None:
        raise RuntimeError("the unit of work has no connection")
    driver = connection.connection.driver_connection
    with driver.packing() if isinstance(driver, SparingConnection) else nullcontext():
        connection.execute(statement, values)


def last(statement: Executable, values: Mapping[str, Any]) -> None:
    """Run a Core statement when all else is done, for a row that everybody wants.

    On PostgreSQL it travels with the COMMIT, so that its locks are held for no journey. Nothing in the
    open unit sees what it does.
    """
    current_unit().last(partial(later, statement, values))


@contextmanager
def alone() -> Iterator[None]:
    """For the first write of a unit: PostgreSQL commits the one statement inside by itself, in one journey.

    It stays even if the unit fails later; SQLite commits it with the unit.
    """
    connection = current_unit().connection
    if connection is None:
        raise RuntimeError("the unit of work has no connection")
    driver = connection.connection.driver_connection
    with driver.alone() if isinstance(driver, SparingConnection) else nullcontext():
        yield


@contextmanager
def unit_of_work(*, writes: bool = True) -> Iterator[UnitOfWork]:
    """The one commit site. Nothing is announced for what was rolled back."""
    if in_unit_of_work():
        raise RuntimeError("a unit of work is already open; units do not nest")
    unit = UnitOfWork(writes=writes)
    work = _writing(unit) if writes else _reading(unit)
    committed = False
    try:
        with work:
            yield unit
        committed = True
    finally:
        unit.end(committed=committed)
    _announce(unit)


@contextmanager
def _writing(unit: UnitOfWork) -> Iterator[None]:
    with _sqlite_writer if is_sqlite() else nullcontext():
        token = _current.set(unit)
        try:
            unit.write_on(db.session.connection(execution_options={"plaza_writes": True}))
            yield
            unit.settle()
            db.session.commit()
        except BaseException as error:
            db.session.rollback()
            if (answer := unit.answer_to(error)) is not None:
                raise answer from error
            raise
        finally:
            db.session.close()
            _current.reset(token)


@contextmanager
def _reading(unit: UnitOfWork) -> Iterator[None]:
    with closing(unit):
        token, reading = _current.set(unit), read_connection.set(lambda: unit.connection)
        try:
            yield
        finally:
            if db.session.registry.has():
                db.session.close()
            read_connection.reset(reading)
            _current.reset(token)


def _announce(unit: UnitOfWork) -> None:
    """Tell the *afterwards* subscribers, each in a read-only unit; a failure silences nobody."""
    bus = bus_slot.get()
    for fact in unit.facts:
        count_fact(type(fact).__name__)
        for react in bus.afterwards(type(fact)):
            try:
                with unit_of_work(writes=False) as hearing:
                    hearing.known = unit.known
                    react(fact)
            except Exception:
                log.exception("afterwards of %s failed in %s", type(fact).__name__, react.__qualname__)
