"""Browsers, and applications with other settings on the same database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from app import create_app
from config import Settings
from tests.browser import Browser


@pytest.fixture
def browser(app: Flask) -> Callable[..., Browser]:
    """``browser()`` is a new one, with an empty jar."""

    def open_one(**kwargs: Any) -> Browser:
        return Browser(app, **kwargs)

    return open_one


@pytest.fixture
def app_with(app: Flask, test_settings: Settings) -> Callable[..., Flask]:
    """``app_with(rate_limit_factor=1.0)``: a second application, told other settings."""

    def build(**changes: Any) -> Flask:
        return create_app(replace(test_settings, **changes))

    return build
