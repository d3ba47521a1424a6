"""One shape for every refusal, over HTTP and sockets: RFC 9457 problem details."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from marshmallow import Schema, fields


class Problem(Exception):
    """A refusal with a stable ``code`` for machines and a sentence for people."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = errors
        self.headers = dict(headers or {})
        self.members = members

    def as_dict(self, request_id: str) -> dict[str, Any]:
        """The wire form."""
        body: dict[str, Any] = {
            "type": f"urn:plaza:problem:{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            "request_id": request_id,
        }
        if self.errors:
            body["errors"] = self.errors
        return body | self.members


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal that is *returned*, so that what was written along with it is kept."""

    problem: Problem


def not_found(what: str = "That") -> Problem:
    """Does not exist, or not for you: the two look alike."""
    return Problem(404, "not_found", f"{what} does not exist, or is not visible to you.")


def forbidden(detail: str = "You may see this, but not do that.") -> Problem:
    """You may read it, but not do this."""
    return Problem(403, "forbidden", detail)


def unauthorized(code: str = "unauthorized", detail: str = "Sign in to do that.") -> Problem:
    """No token, or not one that opens this door."""
    return Problem(401, code, detail, headers={"WWW-Authenticate": "Bearer"})


def conflict(code: str, detail: str, **members: Any) -> Problem:
    """The request contradicts the present state."""
    return Problem(409, code, detail, **members)


def invalid(
    errors: Mapping[str, Any], detail: str = "Some fields are not right.", code: str = "invalid"
) -> Problem:
    """Well-formed, but a field is wrong. ``errors`` maps a field to its sentences."""
    return Problem(422, code, detail, errors=errors)


class ProblemSchema(Schema):
    """A refusal (RFC 9457)."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"description": "Stable, for machines."})
    detail = fields.String(required=True, metadata={"description": "A sentence for people."})
    request_id = fields.String(required=True)
    errors = fields.Dict(keys=fields.String(), values=fields.Raw(), metadata={"description": "By field."})
