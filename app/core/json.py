"""One JSON reader and writer for HTTP and sockets; it refuses what databases choke on."""

from __future__ import annotations

from typing import Any

import orjson
from flask.json.provider import JSONProvider

from app.core.clock import rfc3339
from app.core.errors import Problem

DEPTH = 32


def _holds_trouble(value: Any, depth: int = 0) -> bool:
    """Whether a NUL character or a nesting deeper than ``DEPTH`` hides in parsed JSON."""
    if depth > DEPTH:
        return True
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_holds_trouble(k, depth + 1) or _holds_trouble(v, depth + 1) for k, v in value.items())
    if isinstance(value, list):
        return any(_holds_trouble(item, depth + 1) for item in value)
    return False


def loads(text: str | bytes | bytearray | memoryview) -> Any:
    """Parse JSON strictly; 400 for anything malformed, NUL, lone surrogates or deep nesting."""
    try:
        value = orjson.loads(text)
    except (orjson.JSONDecodeError, RecursionError, UnicodeError) as error:
        raise Problem(400, "malformed_json", "That is not valid JSON.") from error
    if _holds_trouble(value):
        raise Problem(400, "malformed_json", "That JSON holds a NUL character or is nested too deeply.")
    return value


def _default(value: Any) -> Any:
    if hasattr(value, "__json__"):
        return value.__json__()
    if hasattr(value, "isoformat"):
        return rfc3339(value) if hasattr(value, "tzinfo") else value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def dump_bytes(value: Any) -> bytes:
    """JSON as UTF-8 bytes; datetimes as RFC 3339 with Z."""
    try:
        return orjson.dumps(value, default=_default, option=orjson.OPT_UTC_Z)
    except orjson.JSONEncodeError:
        # A key that is no text. Allowing for it costs every answer half of its time here.
        return orjson.dumps(value, default=_default, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)


def dumps(value: Any, **_: Any) -> str:
    """JSON as text (the signature of the standard library's, for socket.io)."""
    return dump_bytes(value).decode()


class SocketJSON:
    """The same for Socket.IO, which tells text from JSON by the ValueError."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        """JSON as text."""
        return dumps(value)

    @staticmethod
    def loads(text: str | bytes) -> Any:
        """Strictly parsed JSON; ValueError where it is none."""
        try:
            return loads(text)
        except Problem as problem:
            raise ValueError(problem.detail) from problem


class StrictJSON(JSONProvider):
    """Flask's JSON, by the functions above."""

    def dumps(self, obj: Any, **_kwargs: Any) -> str:
        """JSON as text."""
        return dumps(obj)

    def loads(self, s: str | bytes, **_kwargs: Any) -> Any:
        """Strictly parsed JSON."""
        return loads(s)
