"""The figures: complete, few, true, and nobody's but the operator's."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import timeit
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from app.core.jobs import enqueue, worker_slot
from app.core.observability.metrics import count_request
from app.core.observability.sharing import open_folder
from app.core.realtime import realtime_slot
from app.core.settings import settings_slot
from app.core.unit_of_work import record, unit_of_work
from app.posts.events import PostDeleted
from app.users.events import UserRegistered
from tests.people import Ear

Scrape = Callable[[], dict[str, float]]
TOKEN = "a-token-of-the-operators"


@pytest.fixture
def scrape(app: Flask) -> Scrape:
    """Every sample by its name and labels, as Prometheus would read it."""

    def read() -> dict[str, float]:
        text = app.test_client().get("/metrics").text
        return {
            f"{sample.name}{dict(sorted(sample.labels.items()))}": sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }

    return read


def test_requests_are_counted_by_template_and_strangers_add_no_series(api, make, scrape):
    ana = make.user()

    def ask() -> None:
        mark = secrets.token_hex(6)
        api("GET", f"/api/v1/users/{mark}/", ana)
        api("GET", f"/{mark}/{mark}")
        api("GET", f"/api/v1/{mark}", headers={"X-Request-ID": mark, "User-Agent": mark})
        api(f"M{mark[:6]}".upper(), "/api/v1/users/me/", ana)

    ask()
    scrape()
    before = scrape()
    for _ in range(60):
        ask()
    after = scrape()

    assert after.keys() == before.keys()
    labels = {"method": "GET", "route": "/api/v1/users/<username>/", "status": "404"}
    name = f"plaza_http_requests_total{labels}"
    assert after[name] - before[name] == 60
    del labels["status"]
    assert after[f"plaza_sql_statements_total{labels}"] > before[f"plaza_sql_statements_total{labels}"]
    assert after[f"plaza_http_request_seconds_count{labels}"] >= 61


def test_what_people_do_is_counted_once_it_is_committed(api, make, scrape):
    ana, post = make.user(), make.post()
    liked = "plaza_facts_total{'fact': 'PostLiked'}"
    before = scrape().get(liked, 0)
    api("PUT", f"/api/v1/posts/{post.id}/like/", ana)
    api("PUT", f"/api/v1/posts/{post.id}/like/", ana)

    assert scrape()[liked] - before == 1


def test_what_was_rolled_back_is_not_counted(app, scrape):
    registered, deleted = (
        f"plaza_facts_total{{'fact': '{name}'}}" for name in ("UserRegistered", "PostDeleted")
    )
    before = scrape()
    with app.app_context():
        with unit_of_work():
            record(UserRegistered(7))
        with pytest.raises(ZeroDivisionError), unit_of_work():
            record(PostDeleted(7, 7, "public"))
            raise ZeroDivisionError

    after = scrape()
    assert after[registered] - before.get(registered, 0) == 1
    assert after.get(deleted, 0) == before.get(deleted, 0)


def test_sockets_events_and_pools_are_shown(app, make, scrape):
    ear = Ear(app, make.token(make.user()))
    ear.say("topic.join", {"topics": ["feed:public"]})
    ear.say("no.such.thing", {})
    seen = scrape()
    names = realtime_slot.of(app).socketio.server.manager.rooms["/"]
    ours = [name for name in names if name and ":" in name]
    ear.close()

    assert seen["plaza_sockets{}"] == 1
    assert seen["plaza_socket_rooms{}"] == len(ours) >= 3
    assert seen["plaza_socket_events_total{'event': 'topic.join', 'outcome': 'ok'}"] >= 1
    assert seen["plaza_socket_events_total{'event': 'unknown', 'outcome': 'unknown_event'}"] >= 1
    assert seen["plaza_socket_ack_seconds_count{'event': 'topic.join'}"] >= 1
    assert seen["plaza_socket_emits_total{'event': 'session.hello'}"] >= 1
    assert seen["plaza_db_connections_limit{'pool': 'write'}"] >= 5
    assert seen["plaza_resident_memory_bytes{}"] > 10_000_000
    assert (seen["plaza_processes{}"], seen["plaza_database_up{}"]) == (1, 1)


def test_jobs_that_wait_and_jobs_that_died_are_shown(app, make, scrape, later):
    with app.app_context():
        with unit_of_work():
            enqueue("nobody.knows.this")
        later(minutes=5)
        waiting = scrape()
        worker_slot.of(app).run_due()

    assert waiting["plaza_jobs{'status': 'queued'}"] == 1
    assert 299 < waiting["plaza_job_delay_seconds{}"] < 330
    died = scrape()
    assert (died["plaza_jobs{'status': 'dead'}"], died["plaza_job_delay_seconds{}"]) == (1, 0)


@pytest.mark.parametrize(
    ("settings", "request_of", "status"),
    [
        ({}, {}, 200),
        ({}, {"headers": {"X-Forwarded-For": "192.0.2.7"}}, 404),
        ({}, {"environ_overrides": {"REMOTE_ADDR": "192.0.2.7"}}, 404),
        ({"plaza_env": "production"}, {}, 404),
        ({"metrics_token": TOKEN}, {}, 404),
        ({"metrics_token": TOKEN}, {"headers": {"Authorization": f"Bearer {TOKEN}x"}}, 404),
        ({"metrics_token": TOKEN}, {"headers": {"Authorization": TOKEN}}, 404),
        ({"metrics_token": TOKEN}, {"query_string": {"token": TOKEN}}, 404),
        (
            {"metrics_token": TOKEN, "plaza_env": "production"},
            {
                "headers": {"Authorization": f"Bearer {TOKEN}"},
                "environ_overrides": {"REMOTE_ADDR": "192.0.2.7"},
            },
            200,
        ),
    ],
)
def test_figures_are_for_the_operator_only(app, monkeypatch, settings, request_of, status):
    told = replace(settings_slot.of(app), **settings)
    monkeypatch.setitem(app.extensions, settings_slot.name, told)

    assert app.test_client().get("/metrics", **request_of).status_code == status


def test_prometheus_finds_nothing_to_complain_about(app):
    text = app.test_client().get("/metrics").text

    families = list(text_string_to_metric_families(text))
    assert all(family.documentation and family.name.startswith("plaza_") for family in families)
    assert len({family.name for family in families}) == len(families) >= 20
    if promtool := shutil.which("promtool"):
        done = subprocess.run(
            [promtool, "check", "metrics"], input=text, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_who_is_gone_leaves_counts_and_no_state(tmp_path):
    ours = tmp_path / f"gauge_livesum_{os.getpid()}.db"
    gone, counted = tmp_path / "gauge_livesum_99999999.db", tmp_path / "counter_99999999.db"
    for file in (ours, gone, counted):
        file.touch()
    open_folder(str(tmp_path))

    assert (ours.exists(), gone.exists(), counted.exists()) == (True, False, True)


def test_counting_a_request_costs_less_than_thirty_microseconds():
    seconds = timeit.repeat(
        lambda: count_request("GET", "/api/v1/posts/", 200, 0.001, 2), number=500, repeat=9
    )
    assert min(seconds) / 500 < 30e-6
