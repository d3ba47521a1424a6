"""Pictures of products: which are shown, and whose they must be."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from app.core.errors import invalid
from app.core.identity import Actor


def wires(media_ids: set[int]) -> dict[int, dict[str, Any]]:
    """Media as they are shown, by id."""
    return {}


def must_own(actor: Actor, media_ids: Collection[int]) -> None:
    """422 unless every picture is the actor's own upload."""
    if media_ids:
        raise invalid({"media_ids": ["One of these is not a picture of yours."]})
