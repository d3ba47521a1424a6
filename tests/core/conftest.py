"""An application of its own, so that a test may plug things into it."""

from __future__ import annotations

import pytest
from flask import Flask

from app import create_app
from config import Settings


@pytest.fixture
def own_app(app: Flask, test_settings: Settings) -> Flask:
    """A second application on the same database."""
    return create_app(test_settings)
