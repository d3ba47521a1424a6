"""Facts about pictures."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class RenditionsMade(Fact):
    """The smaller copies of a picture are there."""

    media_id: int
    attached_kind: str | None
    attached_id: int | None
