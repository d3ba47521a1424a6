"""The service worker's file: asked for anew, for the whole of Plaza, and taken back when told so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from app import create_app


@pytest.fixture
def worker_of(app: Flask, test_settings) -> Callable[..., object]:
    """``worker_of(service_worker=False)``: what an application with other settings serves as its worker."""

    def ask(**changes):
        return create_app(replace(test_settings, **changes)).test_client().get("/sw.js")

    return ask


def test_the_worker_is_asked_for_anew_and_may_reach_plaza_and_nothing_else(worker_of):
    worker = worker_of()

    assert worker.status_code == 200
    assert worker.headers["Content-Type"].startswith("text/javascript")
    # From the root, hence for all of it; a browser that kept it for an hour would miss a release.
    assert worker.headers["Cache-Control"] == "no-cache"
    assert "Service-Worker-Allowed" not in worker.headers
    policy = worker.headers["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "__BUILD__" not in worker.get_data(as_text=True)


def test_other_files_keep_their_policy(app):
    answer = app.test_client().get("/first.js")

    assert answer.status_code == 200
    assert "connect-src" not in answer.headers["Content-Security-Policy"]


def test_a_page_may_start_the_worker(app):
    assert "worker-src 'self'" in app.test_client().get("/").headers["Content-Security-Policy"]


def test_a_worker_that_is_switched_off_takes_back_what_was_kept(worker_of):
    worker = worker_of(service_worker=False)
    text = worker.get_data(as_text=True)

    assert worker.status_code == 200
    assert worker.headers["Content-Type"].startswith("text/javascript")
    assert worker.headers["Cache-Control"] == "no-cache"
    assert "caches.delete" in text
    assert "unregister" in text
    assert "fetch" not in text
