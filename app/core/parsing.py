"""Reading requests strictly: JSON only as JSON, no field nobody asked for, no NUL."""

from __future__ import annotations

from typing import Any

from flask import Request as FlaskRequest
from flask import request
from webargs.flaskparser import FlaskParser
from werkzeug.datastructures import MultiDict

from app.core import json
from app.core.errors import Problem, invalid

JSON_BODY_BYTES = 1_000_000
REMEMBERED_QUERIES = 2_000


class Request(FlaskRequest):
    """A request whose JSON is read strictly and whose body is small unless a view says otherwise."""

    max_content_length = JSON_BODY_BYTES
    max_form_parts = 100

    def __init__(self, environ: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        # eventlet's server reports a missing Content-Type as text/plain.
        sent = environ.get("headers_raw", (("content-type", ""),))
        if environ.get("CONTENT_TYPE") == "text/plain" and not any(
            name.lower() == "content-type" for name, _value in sent
        ):
            environ["CONTENT_TYPE"] = ""
        super().__init__(environ, *args, **kwargs)


class StrictParser(FlaskParser):
    """Reads JSON only from JSON requests, and refuses fields nobody asked for."""

    DEFAULT_UNKNOWN_BY_LOCATION = {
        "json": "raise",
        "form": "raise",
        "files": "raise",
        "query": "raise",
    }

    def __init__(self) -> None:
        super().__init__()
        self._queries: dict[tuple[Any, bytes], dict[str, Any]] = {}

    def parse(
        self, argmap: Any, req: FlaskRequest | None = None, *, location: str | None = None, **options: Any
    ) -> Any:
        """What a request says. The same query says the same, so its good answers are remembered."""
        if location != "query":
            return super().parse(argmap, req, location=location, **options)
        asked = (argmap, request.query_string)
        known = self._queries.get(asked)
        if known is None:
            known = super().parse(argmap, req, location=location, **options)
            if len(asked[1]) > 200:
                return known
            if len(self._queries) >= REMEMBERED_QUERIES:
                self._queries.clear()
            self._queries[asked] = known
        return dict(known)

    def load_json(self, req: FlaskRequest, schema: Any) -> Any:
        """The parsed body; 415 for other content types, an empty body counts as ``{}``."""
        body = req.get_data(cache=True)
        # A form that was read as one leaves no bytes, and is still something that was sent.
        if not (body or req.content_length or req.form or req.files):
            return {}
        require_json(req)
        return json.loads(body)

    def load_form(self, req: FlaskRequest, schema: Any) -> Any:
        """Form fields beside files; a NUL is refused."""
        refuse_nul(req.form)
        return super().load_form(req, schema)

    def handle_error(self, error: Any, req: Any, schema: Any, **_kwargs: Any) -> Any:
        """Validation errors as one Problem: ``{field: [sentence]}``."""
        by_location = error.normalized_messages()
        errors: dict[str, Any] = {}
        for messages in by_location.values():
            errors |= messages if isinstance(messages, dict) else {"body": messages}
        raise invalid(errors)


def require_json(req: FlaskRequest) -> None:
    """415 unless the body claims to be UTF-8 JSON."""
    charset = req.mimetype_params.get("charset", "utf-8").lower()
    if not req.is_json or charset not in {"utf-8", "utf8"}:
        raise Problem(415, "unsupported_media_type", "Send JSON, as application/json in UTF-8.")
    if req.content_encoding and req.content_encoding != "identity":
        raise Problem(415, "unsupported_media_type", "Send the body without compression.")


def refuse_nul(values: MultiDict[str, str]) -> None:
    for name, texts in values.lists():
        if "\x00" in name or any("\x00" in text for text in texts):
            raise Problem(400, "malformed_request", "A NUL character has no place in a request.")
