"""Plaza: people meet, talk and trade."""

from __future__ import annotations

from flask import Flask

from app import wiring
from config import Settings


def create_app(settings: Settings | None = None) -> Flask:
    """Build an application from settings (by default, from the environment)."""
    return wiring.build(settings or Settings.from_env())
