"""The frozen settings of the running application."""

from __future__ import annotations

from app.core.extension import Extension
from config import Settings

settings_slot: Extension[Settings] = Extension("settings")


def current_settings() -> Settings:
    """Settings of the current application."""
    return settings_slot.get()
