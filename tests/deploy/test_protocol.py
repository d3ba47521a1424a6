"""Heads of requests over a real socket: what two readers could understand differently is refused."""

from __future__ import annotations

import socket

import pytest

from tests.servers.plaza import Plaza

pytestmark = [pytest.mark.processes, pytest.mark.slow]

SECOND = b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-ID: smuggled-second\r\n\r\n"


@pytest.fixture(scope="module")
def plaza():
    with Plaza() as plaza:
        yield plaza


def say(plaza: Plaza, *pieces: bytes) -> bytes:
    """All that comes back until the connection is closed, or has been idle for a moment."""
    with socket.create_connection(("127.0.0.1", plaza.port), 5) as line:
        line.settimeout(1)
        heard = b""
        try:
            for piece in pieces:
                line.sendall(piece)
            while part := line.recv(65_536):
                heard += part
        except (TimeoutError, ConnectionResetError):
            pass
    return heard


def head(*lines: bytes) -> bytes:
    return b"\r\n".join([*lines, b"", b""])


GET = b"GET /health/live HTTP/1.1"
POST = b"POST /api/v1/auth/login/ HTTP/1.1"


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (head(GET, b"Host: x", b" folded: line"), 400),
        (head(GET, b"Host : x"), 400),
        (head(GET, b"no colon"), 400),
        (head(GET, b": no name"), 400),
        (head(GET, b"Host: x\rX-Other: y"), 400),
        (head(GET, b"Host: x\0y"), 400),
        (head(GET, b"Host: x", b"Host: y"), 400),
        (head(b"GET  /health/live HTTP/1.1", b"Host: x"), 400),
        (head(b"GET /health/live", b"Host: x"), 400),
        (head(b"GET /health/live HTTP/2.0", b"Host: x"), 400),
        (head(b"get /health/live HTTP/1.1", b"Host: x"), 400),
        (head(b"GET /h\xc3\xa9 HTTP/1.1", b"Host: x"), 400),
        (head(POST, b"Host: x", b"Content-Length: 5", b"Content-Length: 5"), 400),
        (head(POST, b"Host: x", b"Content-Length: +5"), 400),
        (head(POST, b"Host: x", b"Content-Length: -5"), 400),
        (head(POST, b"Host: x", b"Content-Length: \xb2"), 400),
        (head(POST, b"Host: x", b"Content-Length: 5", b"Transfer-Encoding: chunked"), 400),
        (head(POST, b"Host: x", b"Transfer-Encoding: chunked", b"Transfer-Encoding: identity"), 400),
        (head(POST, b"Host: x", b"Transfer-Encoding: chunked"), 411),
        (head(POST, b"Host: x", b"Transfer-Encoding: xchunked"), 400),
        (head(b"POST /api/v1/auth/login/ HTTP/1.0", b"Transfer-Encoding: chunked"), 400),
        (head(GET, b"Host: x", *[b"X-%d: y" % n for n in range(100)]), 431),
        (head(GET, b"Host: x", b"X-Long: " + b"y" * 9_000), 400),
    ],
)
def test_a_doubtful_head_is_refused_and_nothing_after_it_is_read(plaza, request_head, status):
    heard = say(plaza, request_head + SECOND)

    assert heard.split(b" ", 2)[1] == str(status).encode()
    assert heard.count(b"HTTP/1.") == 1 and b"smuggled-second" not in heard


def test_requests_in_a_row_are_answered_in_order(plaza):
    first = head(GET, b"host:x", b"x-request-id:\tfirst-of-two \t")

    heard = say(plaza, first + SECOND)

    assert heard.count(b"HTTP/1.1 200") == 2
    assert (
        0 < heard.index(b"X-Request-ID: first-of-two\r\n") < heard.index(b"X-Request-ID: smuggled-second\r\n")
    )


def test_head_and_body_may_come_in_pieces(plaza):
    body = b'{"email": "nobody@plaza.test", "password": "wrong horse"}'
    pieces = [b"POST /api/v1/auth/lo", b"gin/ HTTP/1.1\r\nHo", b"st: x\r\nContent-Type: application/json\r\n"]

    heard = say(plaza, *pieces, b"Content-Length: %d\r\n\r\n" % len(body), body[:9], body[9:])

    assert heard.startswith(b"HTTP/1.1 401") and b"wrong_credentials" in heard


@pytest.mark.parametrize(
    ("version", "wish", "stays"),
    [(b"1.1", b"", True), (b"1.1", b"close", False), (b"1.0", b"", False), (b"1.0", b"keep-alive", True)],
)
def test_a_connection_stays_as_the_version_and_the_client_say(plaza, version, wish, stays):
    wishes = [b"Connection: " + wish] if wish else []

    heard = say(plaza, head(b"GET /health/live HTTP/" + version, b"Host: x", *wishes) + SECOND)

    assert heard.count(b"200 OK") == (2 if stays else 1)


def test_a_client_that_waits_to_send_is_told_to_go_on(plaza):
    body = b'{"email": "nobody@plaza.test", "password": "wrong horse"}'
    asks = head(
        POST,
        b"Host: x",
        b"Expect: 100-continue",
        b"Content-Type: application/json",
        b"Content-Length: %d" % len(body),
    )

    heard = say(plaza, asks, body)

    assert heard.startswith(b"HTTP/1.1 100 Continue") and b"HTTP/1.1 401" in heard


def test_two_slashes_lead_to_nobody_else(plaza):
    heard = say(plaza, head(b"GET //evil.test/api/v1/posts HTTP/1.1", b"Host: x"))

    assert b"\r\nLocation: //" not in heard and b"Location: http://evil" not in heard
