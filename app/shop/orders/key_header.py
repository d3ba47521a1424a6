"""Where a guest shows the key of an order: in a header, because addresses end up in logs."""

from __future__ import annotations

from typing import Any

from flask import request

NAME = "X-Order-Key"

DOCUMENTED: list[dict[str, Any]] = [
    {
        "in": "header",
        "name": NAME,
        "required": False,
        "schema": {"type": "string"},
        "description": "The `order_key` of a guest's order.",
    }
]


def shown_key() -> str | None:
    """The key that this request shows, if any."""
    return request.headers.get(NAME)
