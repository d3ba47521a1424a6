"""An application of its own, so that a test may plug things into it; and one with jobs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from app import create_app
from app.core.jobs import Jobs, worker_slot
from config import Settings


@pytest.fixture
def own_app(app: Flask, test_settings: Settings) -> Flask:
    """A second application on the same database."""
    return create_app(test_settings)


@pytest.fixture
def bakery(own_app):
    """An application with a job that bakes, fails on demand, and one that is periodic."""
    jobs = Jobs()
    own_app.baked = []

    @jobs.job("bread.bake", attempts=3)
    def bake(loaf: str) -> None:
        own_app.baked.append(loaf)
        if loaf == "burnt":
            raise ZeroDivisionError("too hot")

    @jobs.job("bread.open_shop", every=timedelta(hours=1))
    def open_shop() -> None:
        own_app.baked.append("open")

    worker_slot.of(own_app).include(jobs.declared)
    with own_app.app_context():
        yield own_app
