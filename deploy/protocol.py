"""Heads of requests, read strictly and without the standard library's parser of e-mail.

That parser costs as much as the page's own query, and takes for a header what others take for the
beginning of a second request (RFC 9112, sections 2 to 6 and 11.2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from eventlet import wsgi
from eventlet.greenio import shutdown_safe
from greenlet import GreenletExit

MOST_HEADERS = 100
_LINE = re.compile(rb"([A-Z]{1,20}) ([!-~]+) HTTP/1\.([01])\r?\n")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\r\n\0]*)\r?\n")
# Whoever sends two of these means that two readers disagree.
_SINGLE = {"content-length", "transfer-encoding", "host", "authorization", "content-type"}


class Headers:
    """The headers of one request, with what eventlet asks of them."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._headers = pairs
        self._by_name = {name.lower(): value for name, value in reversed(pairs)}

    def get(self, name: str, default: str | None = None) -> str | None:
        """The first value under a name."""
        return self._by_name.get(name.lower(), default)

    def get_content_type(self) -> str:
        """What a body is whose kind is not said."""
        return "text/plain"


class Malformed(Exception):
    """A head that no two readers need understand alike; the message is the answer's status line."""


class Protocol(wsgi.HttpProtocol):  # type: ignore[misc]
    """One connection; ``places`` counts how many more there may be."""

    def __init__(self, places: Any, conn_state: list[Any], server: Any) -> None:
        self._places = places
        self._is_let_go = False
        try:
            super().__init__(conn_state, server)
        except GreenletExit:
            if not self._is_let_go:
                raise

    def get_environ(self) -> dict[str, Any]:
        """What a request is answered by; one that asks for more may take its connection along."""
        environ: dict[str, Any] = super().get_environ()
        if "HTTP_UPGRADE" in environ:
            environ["plaza.let_go"] = self._let_go
        return environ

    def _let_go(self) -> Callable[[], None]:
        """The connection outlives its request and its green thread, and keeps its place; returns its end.

        Who asks for this unwinds the stack with a ``GreenletExit``.
        """
        connection: Any = self.conn_state[1]
        # As the request's buffers do, which are freed now: who hangs up does not give the number away.
        connection._io_refs += 1
        self.connection = self.conn_state[1] = _Nothing()
        # The green thread that ends gives back a place of its own.
        self._places.counter -= 1
        self._is_let_go = True
        # Nothing more is read for this request: not even a body that it promised.
        self.close_connection = True
        return partial(_close, connection, self._places)

    def parse_request(self) -> bool:
        """Read the head into what eventlet goes on with; False if it was answered here."""
        self.close_connection = True
        try:
            self._read_head()
        except Malformed as why:
            self.wfile.write(f"HTTP/1.1 {why}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".encode())
            return False
        return bool(self.handle_expect_100()) if self._waits_to_send() else True

    def _read_head(self) -> None:
        line = _LINE.fullmatch(self.raw_requestline)
        if line is None:
            raise Malformed("400 Bad Request")
        self.command, target, minor = line[1].decode(), line[2].decode(), line[3].decode()
        # "//host" would be somebody else's address once it stands in a redirect.
        self.path = "/" + target.lstrip("/") if target.startswith("//") else target
        self.requestline = f"{self.command} {target}"
        self.request_version = f"HTTP/1.{minor}"
        self.headers = Headers(list(self._fields()))
        self._refuse_doubtful_lengths()
        wish = (self.headers.get("connection") or "").lower()
        self.close_connection = wish != "keep-alive" if minor == "0" else wish == "close"

    def _fields(self) -> Iterator[tuple[str, str]]:
        seen = set()
        for _ in range(MOST_HEADERS + 1):
            line = self.rfile.readline()
            if line in (b"\r\n", b"\n"):
                return
            field = _FIELD.fullmatch(line)
            if field is None:
                raise Malformed("400 Bad Request")
            name = field[1].decode()
            key = name.lower()
            if key in _SINGLE and key in seen:
                raise Malformed("400 Bad Request")
            seen.add(key)
            yield name, field[2].strip(b" \t").decode("latin-1")
        raise Malformed("431 Request Header Fields Too Large")

    def _refuse_doubtful_lengths(self) -> None:
        length, coding = self.headers.get("content-length"), self.headers.get("transfer-encoding")
        if length is not None and not (length.isascii() and length.isdigit()):
            raise Malformed("400 Bad Request")
        if coding is None:
            return
        # A length that is said can be held against the limit before a byte is read. nginx says it for
        # whoever sends in chunks.
        alone = length is None and self.request_version == "HTTP/1.1" and coding.lower() == "chunked"
        raise Malformed("411 Length Required" if alone else "400 Bad Request")

    def _waits_to_send(self) -> bool:
        expects = (self.headers.get("expect") or "").lower() == "100-continue"
        return expects and self.request_version == "HTTP/1.1"


class _Nothing:
    """What a request has left to close when it has let go."""

    def shutdown(self, _how: int) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def _close(connection: Any, places: Any) -> None:
    shutdown_safe(connection)
    connection._decref_socketios()
    connection.close()
    places.release()
