"""An error nobody foresaw is reported once, with an id to find it by, and without what people said."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

import pytest
from flask import Flask

from app.core.errors import conflict
from app.core.observability.reports import Reports
from config import Settings, SettingsError
from tests.observability.sentry import ReportSink
from tests.servers.process import free_port

BODY = {"password": "m4rk-password", "email": "m4rk@plaza.test", "note": "m4rk-body"}


@pytest.fixture
def sink() -> Iterator[ReportSink]:
    """Where reports go."""
    with ReportSink() as sink:
        yield sink


def breaking(app: Flask) -> Flask:
    """With two doors behind which something is wrong."""

    @app.post("/api/broken")
    def broken() -> str:
        secret = "m4rk-local"
        raise RuntimeError(f"token={secret} of m4rk@plaza.test at /orders/7?key=m4rk-query")

    @app.post("/api/refused")
    def refused() -> str:
        raise conflict("taken", "That is taken.")

    return app


def knock(app: Flask, path: str = "/api/broken") -> str:
    headers = {"Authorization": "Bearer m4rk-token", "Cookie": "a=m4rk-cookie"}
    answer = app.test_client().post(f"{path}?q=m4rk-query", json=BODY, headers=headers)
    assert answer.status_code == (500 if path.endswith("broken") else 409)
    return str(answer.json["request_id"])


def sent() -> None:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, Reports):
            handler.flush()


def test_one_report_for_one_fault_and_none_for_a_refusal(app_with, sink):
    app = breaking(app_with(sentry_dsn=sink.dsn, release="abc123", log_level="ERROR"))
    knock(app, "/api/refused")
    request_id = knock(app)
    logging.getLogger("app.somewhere").error("the database does not answer")
    sent()

    (event,) = sink.events
    assert event["release"] == "abc123"
    assert event["tags"] == {"request_id": request_id}
    (fault,) = event["exception"]["values"]
    assert fault["type"] == "RuntimeError"
    assert fault["value"] == "token=[hidden] of [hidden] at /orders/7?[hidden]"
    assert fault["stacktrace"]["frames"][-1]["function"] == "broken"


def test_a_report_carries_nothing_that_people_said(app_with, sink):
    knock(breaking(app_with(sentry_dsn=sink.dsn)))
    sent()

    (event,) = sink.events
    assert not {"server_name", "request", "breadcrumbs", "extra", "modules"} & set(event)
    assert "m4rk" not in sink.raw


def test_a_sink_that_sleeps_or_is_gone_holds_nobody_up(app_with, sink):
    sink.may_answer.clear()
    slow = breaking(app_with(sentry_dsn=sink.dsn))
    started = time.monotonic()
    knock(slow)
    knock(slow)
    assert time.monotonic() - started < 1
    gone = breaking(app_with(sentry_dsn=f"http://key@127.0.0.1:{free_port()}/7"))
    started = time.monotonic()
    knock(gone)
    assert time.monotonic() - started < 1


def test_nobody_reports_unless_told_where_and_browsers_are_told_by_the_page(app_with):
    quiet = app_with().test_client().get("/")
    assert not any(isinstance(handler, Reports) for handler in logging.getLogger().handlers)
    client = app_with(sentry_client_dsn="https://key@reports.example/9", release="1.2").test_client()
    told = client.get("/")

    assert "error-reports" not in quiet.text and "reports.example" not in str(quiet.headers)
    assert (
        '<meta name="error-reports" content="https://key@reports.example/9" data-release="1.2"' in told.text
    )
    assert " https://reports.example;" in told.headers["Content-Security-Policy"]
    assert "key@" not in told.headers["Content-Security-Policy"]
    assert client.get("/", headers={"If-None-Match": told.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "dsn", ["sentry", "https://reports.example/9", "https://key@host/9; script-src *", "https://k@host/"]
)
def test_an_address_of_another_shape_is_refused_at_the_start(dsn):
    with pytest.raises(SettingsError, match="SENTRY_CLIENT_DSN"):
        Settings.from_env({"SENTRY_CLIENT_DSN": dsn})
