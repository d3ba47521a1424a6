"""An application that logs in earnest, and what it wrote."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from app import create_app
from config import Settings
from tests.observability.smtp import MailSink

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def app_with(app: Flask, test_settings: Settings) -> Iterator[Callable[..., Flask]]:
    """``app_with(log_level="DEBUG")``: a second application, told other settings."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)

    def build(**changes: Any) -> Flask:
        return create_app(replace(test_settings, **changes))

    yield build
    root.setLevel(level)
    root.handlers = handlers


@pytest.fixture
def talkative(app_with: Callable[..., Flask]) -> Flask:
    """An application that logs requests as JSON, as in production."""
    return app_with(log_format="json", log_level="INFO")


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    """What was written to standard error since the last look, a dictionary a line."""
    return lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.fixture
def smtp() -> Iterator[MailSink]:
    """A mail server."""
    with MailSink() as sink:
        yield sink
