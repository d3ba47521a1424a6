"""What every list of this domain passes on."""

from __future__ import annotations

from typing import Any

from app.core.http import endpoint_scope


def page_of(args: dict[str, Any]) -> dict[str, Any]:
    """Scope, limit and cursor of a list request."""
    return {"scope": endpoint_scope(), "limit": args["limit"], "cursor": args["cursor"]}
