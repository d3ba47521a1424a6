"""Facts about the house as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class AppearanceChanged(Fact):
    """The house has other colours."""

    appearance_id: int
