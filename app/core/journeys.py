"""Journeys to PostgreSQL: none is made only to say BEGIN, or for what needs no answer (decision 0055)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from psycopg2 import extensions

_IDLE = extensions.TRANSACTION_STATUS_IDLE
_NEXT = b";\n"


class SparingConnection(extensions.connection):  # type: ignore[misc]
    """Begins by itself: BEGIN travels with the first statement, what is packed with the next one.

    The driver is in its autocommit mode and adds nothing of its own. In any other mode, such as that of
    a backup's snapshot, this is the driver's plain connection.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.autocommit = True
        self.cursor_factory = SparingCursor
        self._packed: list[bytes] = []
        self._is_packing = False
        self._is_alone = False

    @contextmanager
    def alone(self) -> Iterator[None]:
        """What is executed inside is a transaction by itself: PostgreSQL ends it without being told."""
        self._is_alone = True
        try:
            yield
        finally:
            self._is_alone = False

    @contextmanager
    def packing(self) -> Iterator[None]:
        """What is executed inside is not sent, but kept for the next journey."""
        self._is_packing = self.autocommit
        try:
            yield
        finally:
            self._is_packing = False

    def keeps(self, text: bytes) -> bool:
        """Keep a statement for later, if that is what is being done."""
        if self._is_packing:
            self._packed.append(text)
        return self._is_packing

    def luggage(self) -> bytes:
        """What goes before the next statement."""
        begins = self.info.transaction_status == _IDLE and not self._is_alone
        begin = [b"BEGIN"] if begins else []
        parts, self._packed = [*begin, *self._packed, b""], []
        return _NEXT.join(parts)

    def commit(self) -> None:
        """Send what is packed, and COMMIT; nothing if nothing was asked."""
        if not self.autocommit:
            super().commit()
        elif self._packed or self.info.transaction_status != _IDLE:
            self._end(b"COMMIT")

    def rollback(self) -> None:
        """Forget what is packed; nothing if nothing was asked."""
        self._packed = []
        if self.closed or not self.autocommit:
            super().rollback()
        elif self.info.transaction_status != _IDLE:
            self._end(b"ROLLBACK")

    def _end(self, how: bytes) -> None:
        with self.cursor() as cursor:
            cursor.execute(how)


class SparingCursor(extensions.cursor):  # type: ignore[misc]
    """A cursor of such a connection."""

    connection: SparingConnection

    def execute(self, query: Any, vars: Any = None) -> None:
        """Send a statement with what goes before it, as one message; or pack it."""
        if not self.connection.autocommit:
            super().execute(query, vars)
            return
        text = self.mogrify(query, vars)
        if not self.connection.keeps(text):
            super().execute(self.connection.luggage() + text)

    def executemany(self, query: Any, vars_list: Any) -> None:
        """Many times the same, each a message of its own."""
        self._begin()
        super().executemany(query, vars_list)

    def copy_expert(self, sql: Any, file: Any, size: int = 8192) -> None:
        """COPY has a way of its own to the server."""
        self._begin()
        super().copy_expert(sql, file, size)

    def _begin(self) -> None:
        if self.connection.autocommit and (luggage := self.connection.luggage()):
            super().execute(luggage)
