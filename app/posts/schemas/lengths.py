"""Lengths that are settings."""

from __future__ import annotations

from collections.abc import Callable

from marshmallow.exceptions import ValidationError

from app.core.settings import current_settings


def at_most(setting: str) -> Callable[[str], None]:
    """A validator: no more code points than the setting says."""

    def check(text: str) -> None:
        most = getattr(current_settings(), setting)
        if len(text) > most:
            raise ValidationError(f"At most {most} characters.")

    return check
