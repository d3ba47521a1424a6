"""Leaving: here, from afar, everywhere; and what dies with a session."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text

from app.auth import last_seen
from app.auth.jobs import forget_what_is_over
from app.auth.models import Session
from app.core.db import db
from app.core.realtime import realtime_slot
from app.core.unit_of_work import unit_of_work
from tests.browser import AUTH, SAFARI, Browser

SESSIONS = f"{AUTH}/sessions/"


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register(username="ana_l")
    return ana


@pytest.fixture
def phone(ana, browser) -> Browser:
    """Ana's other device."""
    phone = browser(agent=SAFARI, address="198.51.100.9")
    phone.login()
    return phone


def test_signing_out_ends_the_token_the_cookie_and_the_socket(ana, connect):
    ear = connect(None, ana.token)
    before = dict(ana.jar)

    assert ana.post("/logout/").status_code == 204

    assert ana.jar == {}
    assert ana.get().json["code"] == "session_ended"
    ana.jar = before
    assert ana.refresh().status_code == 401
    assert not ear.client.is_connected()


def test_signing_out_needs_only_the_refresh_cookie_and_its_proof(ana):
    token, ana.token = ana.token, None

    answer = ana.send("POST", f"{AUTH}/logout/", headers={"X-CSRF-TOKEN": ana.cookie("csrf")})

    assert answer.status_code == 204
    ana.token = token
    assert ana.get().status_code == 401


def test_a_foreign_page_cannot_sign_anybody_out(ana):
    for change in ({}, {"data": "a=b", "content_type": "application/x-www-form-urlencoded"}):
        answer = ana.send("POST", f"{AUTH}/logout/", **change)
        assert answer.status_code in {403, 415}

    assert ana.get().status_code == 200


def test_signing_out_twice_is_signing_out_once(ana):
    token, jar = ana.token, dict(ana.jar)
    ana.post("/logout/")
    ana.token, ana.jar = token, jar

    assert ana.post("/logout/").status_code == 204


def test_a_session_that_was_ended_hears_nothing_more(ana, phone, connect, make, api):
    ears = [connect(None, ana.token), connect(None, phone.token)]
    phone.post("/logout/")

    assert ears[0].client.is_connected()
    assert not ears[1].client.is_connected()
    connected = realtime_slot.of(ears[0]._realtime.app).connections.values()
    assert {c.claims.session_id for c in connected} == {session_of(ana)}


def session_of(browser: Browser) -> int:
    return next(s["id"] for s in browser.get(SESSIONS).json["items"] if s["current"])


def test_the_list_shows_each_device_where_it_is_and_which_one_asks(ana, phone):
    listed = phone.get(SESSIONS).json

    assert listed["next_cursor"] is None
    assert [(s["device"], s["place"], s["current"]) for s in listed["items"]] == [
        ("Safari on iPhone", "198.51.100.9", True),
        ("Firefox on Linux", "192.0.2.7", False),
    ]
    assert set(listed["items"][0]) == {"id", "device", "place", "created_at", "last_seen_at", "current"}


def test_the_list_says_when_a_device_was_last_used_to_the_minute(ana, phone, later, app):
    later(minutes=5)
    ana.get()
    with app.app_context(), unit_of_work():
        last_seen.flush()

    seen = {s["device"]: s["last_seen_at"] for s in ana.get(SESSIONS).json["items"]}

    assert seen["Firefox on Linux"] > seen["Safari on iPhone"]


def test_a_lost_phone_is_signed_out_from_afar(ana, phone, connect):
    ear = connect(None, phone.token)

    answer = ana.send("DELETE", f"{SESSIONS}{session_of(phone)}/", headers=ana.bearer)

    assert answer.status_code == 204
    assert phone.get().status_code == 401
    assert phone.refresh().status_code == 401
    assert not ear.client.is_connected()
    assert [s["device"] for s in ana.get(SESSIONS).json["items"]] == ["Firefox on Linux"]


def test_anothers_session_looks_like_one_that_does_not_exist(ana, browser):
    ben = browser()
    ben.register("ben@plaza.test")

    def refusal(session_id: int) -> tuple[int, dict]:
        answer = ben.send("DELETE", f"{SESSIONS}{session_id}/", headers=ben.bearer)
        return answer.status_code, answer.json | {"request_id": ""}

    assert refusal(session_of(ana)) == refusal(999_999_999)
    assert refusal(session_of(ana))[0] == 404
    assert ana.get().status_code == 200


def test_signing_out_everywhere_ends_every_session_and_socket(ana, phone, connect):
    ears = [connect(None, ana.token), connect(None, phone.token)]

    assert ana.post("/logout-all/").status_code == 204

    assert ana.jar == {}
    assert phone.get().status_code == phone.refresh().status_code == 401
    assert [ear.client.is_connected() for ear in ears] == [False, False]


def change_password(browser: Browser, current: str, new: str):
    return browser.post("/password/change/", json={"current_password": current, "new_password": new})


def test_a_new_password_ends_every_other_session(ana, phone, connect):
    ears = [connect(None, ana.token), connect(None, phone.token)]

    assert change_password(ana, "a goat on a tightrope", "a stork in galoshes").status_code == 204

    assert ana.get().status_code == 200
    assert phone.get().status_code == phone.refresh().status_code == 401
    assert [ear.client.is_connected() for ear in ears] == [True, False]
    assert phone.login().status_code == 401
    assert phone.login(password="a stork in galoshes").status_code == 200


def test_the_present_password_is_needed_for_a_new_one(ana, phone):
    answer = change_password(ana, "not the password", "a stork in galoshes")

    assert (answer.status_code, answer.json["code"]) == (422, "wrong_password")
    assert "current_password" in answer.json["errors"]
    assert phone.get().status_code == 200
    assert phone.login().status_code == 200


@pytest.mark.parametrize("bad", ["short", "password123", "x" * 129, "ana@plaza.test", "ana_l"])
def test_a_new_password_obeys_the_same_rules(ana, bad):
    answer = change_password(ana, "a goat on a tightrope", bad)

    assert answer.status_code == 422
    assert list(answer.json["errors"]) == ["new_password"]


def test_a_suspended_member_is_out_at_once(ana, connect, app):
    ear = connect(None, ana.token)

    result = app.test_cli_runner().invoke(args=["user", "suspend", "ana_l"])

    assert result.exit_code == 0
    assert ana.get().status_code == ana.refresh().status_code == 401
    assert not ear.client.is_connected()
    assert ana.login().json["code"] == "account_suspended"


def test_a_grant_that_was_taken_away_has_no_power_left(ana, app):
    runner = app.test_cli_runner()
    runner.invoke(args=["user", "grant", "ana_l", "admin"])
    assert ana.get().json["grants"] == ["admin"]

    runner.invoke(args=["user", "grant", "ana_l", "admin", "--remove"])

    assert ana.get().json["grants"] == []


def test_a_socket_that_only_listens_is_cut_when_its_token_has_run_out(ana, connect, later, app):
    ear = connect(None, ana.token)
    realtime = realtime_slot.of(app)
    with app.app_context():
        realtime.check_sessions()
    assert ear.client.is_connected()

    later(minutes=16)
    with app.app_context():
        realtime.check_sessions()

    assert not ear.client.is_connected()


def test_a_socket_that_is_given_a_new_token_stays(ana, connect, later, app):
    ear = connect(None, ana.token)
    later(minutes=14)
    ana.keep(ana.refresh())
    assert ear.say("session.refresh", {"token": ana.token}) == {"ok": {}}

    later(minutes=10)
    with app.app_context():
        realtime_slot.of(app).check_sessions()

    assert ear.client.is_connected()


def test_a_socket_whose_session_ended_unheard_is_cut_at_the_next_look(ana, connect, app):
    """As when Redis is down: the word did not come, the statement every 30 s finds it."""
    ear = connect(None, ana.token)
    with app.app_context():
        with unit_of_work():
            db.session.execute(text("UPDATE sessions SET revoked_at = created_at"))
        assert ear.client.is_connected()
        realtime_slot.of(app).check_sessions()

    assert not ear.client.is_connected()


def test_sessions_that_ended_a_month_ago_are_forgotten(ana, phone, later, app, make):
    phone.post("/logout/")
    later(days=29)
    ana.keep(ana.refresh())
    later(days=2)

    with app.app_context(), unit_of_work():
        forget_what_is_over()
        left = db.session.scalar(select(func.count()).select_from(Session))

    assert left == 1
    assert ana.get(SESSIONS).status_code == 401  # the access token is old; the session is not
    assert ana.keep(ana.refresh()).status_code == 200
