"""Turns any exception into the Problem a person may see; nothing of its text leaks."""

from __future__ import annotations

from marshmallow import ValidationError
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from app.core.errors import Problem, conflict, invalid
from app.core.storage import StorageUnavailable

_CODES = {
    400: ("malformed_request", "That request could not be read."),
    404: ("not_found", "There is nothing here."),
    405: ("method_not_allowed", "That cannot be done here."),
    413: ("too_large", "That is too large."),
    415: ("unsupported_media_type", "That kind of content is not taken here."),
    431: ("headers_too_large", "The headers are too large."),
}
_LOCKED = ("55P03", "40P01", "40001")


def problem_of(error: BaseException) -> Problem:
    """The Problem for an exception; an unforeseen one is a plain 500."""
    match error:
        case Problem():
            return error
        case ValidationError():
            return invalid(error.messages_dict)
        case HTTPException():
            return _of_http(error)
        case IntegrityError():
            return conflict("conflict", "That contradicts what is stored.")
        case DataError():
            return invalid({}, "A value is out of range.")
        case PoolTimeout():
            return _unavailable()
        case StorageUnavailable():
            return Problem(
                503,
                "storage_unavailable",
                "Pictures cannot be reached right now; try again shortly.",
                headers={"Retry-After": "5"},
            )
        case OperationalError() | DBAPIError():
            code = getattr(error.orig, "pgcode", None)
            if code in _LOCKED:
                return Problem(
                    409,
                    "busy",
                    "Somebody else is changing this right now; try again.",
                    headers={"Retry-After": "1"},
                )
            if isinstance(error, OperationalError) or error.connection_invalidated:
                return _unavailable()
    return Problem(500, "internal_error", "Something went wrong on our side. It has been noted.")


def _unavailable() -> Problem:
    return Problem(
        503,
        "unavailable",
        "The database does not answer; try again shortly.",
        headers={"Retry-After": "2"},
    )


def _of_http(error: HTTPException) -> Problem:
    status = error.code or 500
    if isinstance(error, RequestEntityTooLarge):
        status = 413
    if status >= 500:
        return Problem(status, "internal_error", "Something went wrong on our side. It has been noted.")
    code, detail = _CODES.get(status, ("refused", "That request is refused."))
    headers = {}
    valid_methods = getattr(error, "valid_methods", None)
    if valid_methods:
        headers["Allow"] = ", ".join(sorted(valid_methods))
    return Problem(status, code, detail, headers=headers)
