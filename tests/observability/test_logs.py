"""One line a piece of work, tied together by an id, and nothing in it that is nobody's business."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
import timeit
from dataclasses import replace

from sqlalchemy import select, text

from app.core.db import db
from app.core.jobs import Job, Jobs, enqueue, worker_slot
from app.core.mail import send_mail
from app.core.observability.logs import work_log
from app.core.observability.trace import tracing
from app.core.realtime import topics_slot
from app.core.unit_of_work import unit_of_work
from config import ROOT
from tests.browser import AUTH, ME, Browser
from tests.people import Ear

MARKS = ("m4rk-password", "m4rk-query", "m4rk-token", "m4rk@plaza.test", "m4rk-cookie")


def test_a_request_is_one_line_with_its_route_and_who_asked(talkative, make, lines):
    ana = make.user()
    with talkative.test_client() as client:
        path = f"/api/v1/users/{ana.username}/"
        headers = {"Authorization": f"Bearer {make.token(ana)}", "X-Request-ID": "abcd-1234"}
        client.get(path, headers=headers)

    (line,) = [line for line in lines() if line["event"] == "request"]
    assert line["request_id"] == "abcd-1234"
    assert line["route"] == "/api/v1/users/<username>/"
    assert (line["method"], line["status"], line["level"]) == ("GET", 200, "info")
    assert line["user_id"] == ana.id
    assert line["statements"] >= 1
    assert 0 < line["ms"] < 10_000
    assert line["time"].endswith("Z")


def test_a_fault_is_found_by_the_id_in_the_answer_and_the_answer_tells_nothing_else(talkative, lines):
    @talkative.get("/api/broken")
    def broken() -> str:
        raise RuntimeError("password=m4rk-password for m4rk@plaza.test")

    answer = talkative.test_client().get("/api/broken?q=m4rk-query")

    assert answer.status_code == 500
    assert set(answer.json) == {"type", "title", "status", "code", "detail", "request_id"}
    assert "RuntimeError" not in answer.text and "m4rk" not in answer.text
    fault, request = lines()
    assert fault["request_id"] == request["request_id"] == answer.json["request_id"]
    assert (fault["level"], request["level"], request["status"]) == ("error", "error", 500)
    assert "RuntimeError: password=[hidden] for [hidden]" in fault["exception"]


def test_a_fault_in_the_database_tells_nobody_the_statement(talkative, lines):
    @talkative.get("/api/broken")
    def broken() -> str:
        with unit_of_work(writes=False):
            db.session.execute(text("SELECT 'm4rk' FROM nowhere WHERE x = :secret"), {"secret": "m4rk-query"})
        return ""

    answer = talkative.test_client().get("/api/broken")
    fault, _request = lines()

    assert answer.status_code in {500, 503}
    assert "nowhere" not in answer.text and "SELECT" not in answer.text
    assert "m4rk-query" not in str(fault)


def test_a_fault_behind_a_socket_is_answered_and_found_by_its_id(talkative, make, lines):
    def refuse_to_work(*_: object) -> frozenset[int]:
        raise RuntimeError("password=m4rk-password")

    topics_slot.of(talkative).register("oven", refuse_to_work)
    ear = Ear(talkative, make.token(make.user()))
    answer = ear.say("topic.join", {"topics": ["oven:7"]})["error"]
    ear.close()

    assert (answer["status"], answer["code"]) == (500, "internal_error")
    assert "m4rk" not in str(answer) and "RuntimeError" not in str(answer)
    fault, told = [line for line in lines() if line["level"] == "error"]
    assert fault["request_id"] == told["request_id"] == answer["request_id"]
    assert "RuntimeError: password=[hidden]" in fault["exception"]


def test_a_socket_event_is_one_line_with_an_id_of_its_own(talkative, make, lines):
    ana = make.user()
    ear = Ear(talkative, make.token(ana))
    ear.say("topic.join", {"topics": ["feed:public"]})
    refused = ear.say("topic.join", {"topics": "m4rk-query"})
    ear.close()

    written = lines()
    told = [line for line in written if line["event"] == "socket"]
    assert [(line["name"], line["outcome"]) for line in told] == [
        ("connect", "ok"),
        ("topic.join", "ok"),
        ("topic.join", "invalid"),
    ]
    assert {line["user_id"] for line in told} == {ana.id}
    assert len({line["request_id"] for line in told}) == 3
    assert refused["error"]["request_id"] == told[2]["request_id"]
    assert "m4rk" not in str(written)


def test_nothing_secret_is_written_whatever_goes_wrong(app_with, capsys):
    browser = Browser(app_with(log_format="json", log_level="DEBUG"))
    account = {"email": "m4rk@plaza.test", "password": "m4rk-password of an elephant"}
    wrong = account | {"password": "m4rk-password of a mouse"}
    browser.send("POST", f"{AUTH}/register/", json=account)
    browser.keep(browser.send("POST", f"{AUTH}/login/", json=account))
    browser.send("POST", f"{AUTH}/login/", json=wrong)
    browser.send("POST", f"{AUTH}/register/", json=account)
    token, cookies = browser.token, list(browser.jar.values())
    browser.get(f"{ME}?token=m4rk-query")
    browser.send("GET", ME, headers={"Authorization": "Bearer m4rk-token"}, cookies={"a": "m4rk-cookie"})
    logging.getLogger("app.somebody").error("sent %s to %s", f"Bearer {token}", account)

    written = capsys.readouterr().err
    assert len(written.splitlines()) > 6
    assert [mark for mark in (*MARKS, token, *cookies) if mark and mark in written] == []


def test_developers_read_sentences_and_find_their_mail_whole(app_with, capsys):
    app_with(log_format="text", log_level="INFO")
    logging.getLogger("app.core.mail").info("open /reset?code=7", extra={"shown_as_written": True})
    logging.getLogger("app.core.mail").info("open /reset?code=8")

    written = capsys.readouterr().err
    assert "/reset?code=7" in written
    assert "code=8" not in written
    assert not written.startswith("{")


def test_a_line_costs_less_than_thirty_microseconds(test_settings, monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    write = work_log(replace(test_settings, log_format="json", log_level="INFO")).info
    fields = {"request_id": "f" * 32, "method": "GET", "route": "/api/v1/posts/", "status": 200}

    seconds = timeit.repeat(
        lambda: write("request", **fields, ms=0.95, statements=2, user_id=7), number=500, repeat=9
    )
    assert min(seconds) / 500 < 30e-6


def test_who_asks_every_second_whether_we_live_fills_no_log(talkative, lines):
    client = talkative.test_client()
    assert {client.get(path).status_code for path in ("/health/live", "/health/ready", "/metrics")} == {200}
    assert lines() == []


def test_the_parent_of_several_processes_writes_as_they_do(capsys):
    program = (
        "import logging, sys; sys.path.insert(0, '.'); from config import Settings;"
        "from deploy.parent import log_plainly; log_plainly(Settings(log_format='json'));"
        "logging.getLogger('plaza.launcher').warning('the process on port %s ended (%s)', 5001, -9);"
        "sys.exit('app' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)

    line = json.loads(done.stderr)
    assert (line["level"], line["event"]) == ("warning", "the process on port 5001 ended (-9)")
    assert line["time"].endswith("Z")


def test_one_id_leads_from_a_request_through_a_job_to_a_mail(app_with, smtp, capsys):
    told = app_with(log_format="json", log_level="INFO", mail_url=smtp.url)
    with told.app_context():
        with tracing("abcd-1234"), unit_of_work():
            send_mail("m4rk@plaza.test", "Hello", "m4rk-token")
        worker_slot.of(told).run_due()

    (line,) = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (line["event"], line["name"], line["outcome"]) == ("job", "mail.send", "done")
    assert line["request_id"] == "abcd-1234"
    assert "X-Request-ID: abcd-1234" in smtp.heard
    assert "m4rk" not in str(line)


def test_a_job_that_fails_tells_its_row_and_the_log_no_secrets(talkative, lines):
    jobs = Jobs()

    @jobs.job("bread.burn", attempts=1)
    def burn(**_: str) -> None:
        raise ValueError("no oven for m4rk@plaza.test with password=m4rk-password")

    worker_slot.of(talkative).include(jobs.declared)
    with talkative.app_context():
        with unit_of_work():
            enqueue("bread.burn", letter="m4rk-token")
        worker_slot.of(talkative).run_due()
        with unit_of_work(writes=False):
            (error,) = db.session.scalars(select(Job.last_error))

    written = lines()
    assert [line["outcome"] for line in written if line["event"] == "job"] == ["dead"]
    assert error == "ValueError: no oven for [hidden] with password=[hidden]"
    assert "m4rk" not in str(written)
