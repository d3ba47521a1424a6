"""Staying signed in: rotation, several tabs, lost answers, stolen copies, foreign pages."""

from __future__ import annotations

import threading
from typing import Any

import jwt
import pytest
from sqlalchemy import text

from app.core.db import db
from tests.browser import AUTH, SAFARI, Browser


def jti(cookie: str) -> str:
    return str(jwt.decode(cookie, options={"verify_signature": False})["jti"])


def at_once(count: int, ask: Any) -> list[Any]:
    """Ask from so many threads that all wait at one barrier; their answers."""
    barrier, answers = threading.Barrier(count), [None] * count

    def run(place: int) -> None:
        barrier.wait()
        answers[place] = ask()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register()
    return ana


def test_each_refresh_gives_a_new_pair_and_the_old_one_is_refused_once_its_grace_is_over(ana, later):
    first = ana.cookie("refresh")
    second = ana.keep(ana.refresh())
    later(seconds=11)
    third = ana.keep(ana.refresh())

    assert second.status_code == third.status_code == 200
    assert second.json["access_token"] != third.json["access_token"]
    assert len({jti(first), jti(ana.cookie("refresh"))}) == 2
    assert set(third.json) == {"access_token", "expires_in", "user"}
    assert ana.refresh(cookies=ana.with_refresh(first)).status_code == 401


def test_a_stolen_copy_ends_the_whole_session_its_tokens_and_its_sockets(ana, connect, later, app, caplog):
    stolen = ana.cookie("refresh")
    later(seconds=60)
    ana.keep(ana.refresh())
    ear = connect(None, ana.token)
    later(seconds=60)

    thief = ana.refresh(cookies=ana.with_refresh(stolen))

    assert (thief.status_code, thief.json["code"]) == (401, "refresh_reused")
    assert ana.refresh().json["code"] == "session_ended"
    assert ana.get().status_code == 401
    assert not ear.client.is_connected()
    assert "refresh_reused" in caplog.text
    assert stolen not in caplog.text


def test_a_copy_in_another_browser_is_theft_even_within_the_grace(ana, browser):
    stolen = ana.cookie("refresh")
    ana.keep(ana.refresh())
    thief = browser(agent=SAFARI)

    answer = thief.send(
        "POST",
        f"{AUTH}/refresh/",
        cookies=ana.with_refresh(stolen),
        headers={"X-CSRF-TOKEN": ana.cookie("csrf")},
    )

    assert answer.json["code"] == "refresh_reused"
    assert ana.get().status_code == 401


@pytest.mark.parametrize("tabs", [2, 8])
def test_tabs_that_refresh_at_once_all_stay_signed_in(ana, tabs):
    for _ in range(5):
        answers = at_once(tabs, ana.refresh)
        assert [answer.status_code for answer in answers] == [200] * tabs
        ana.keep(answers[-1])

    assert ana.keep(ana.refresh()).status_code == 200
    assert ana.get().status_code == 200


def test_without_the_grace_two_tabs_would_log_each_other_out(app_with):
    """The control: naive rotation, which is what a grace of no seconds is."""
    ana = Browser(app_with(refresh_grace_seconds=0))
    ana.register()

    statuses = sorted(answer.status_code for answer in at_once(2, ana.refresh))

    assert statuses == [200, 401]
    assert ana.get().status_code == 401


def test_a_tab_that_is_two_refreshes_late_is_answered_too(ana):
    late = ana.with_refresh(ana.cookie("refresh"))
    for _ in range(3):
        ana.keep(ana.refresh())

    in_force = jti(ana.cookie("refresh"))

    answer = ana.keep(ana.refresh(cookies=late))

    assert answer.status_code == 200
    assert jti(ana.cookie("refresh")) == in_force


def test_a_lost_answer_is_given_again_after_three_seconds(ana, later):
    ana.refresh()
    later(seconds=3)

    again = ana.keep(ana.refresh())

    assert again.status_code == 200
    later(seconds=60)
    assert ana.keep(ana.refresh()).status_code == 200


def test_a_session_that_is_used_lives_on_and_one_that_rests_ends(ana, later):
    for _ in range(3):
        later(days=20)
        assert ana.keep(ana.refresh()).status_code == 200

    later(days=31)

    assert ana.refresh().json["code"] == "token_expired"


def another_sessions_csrf(browser) -> str:
    ben = browser()
    ben.register("ben@plaza.test")
    return ben.cookie("csrf")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"headers": {"X-CSRF-TOKEN": ""}}, 403),
        ({"headers": {"X-CSRF-TOKEN": "wrong"}}, 403),
        ({"headers": {"X-CSRF-TOKEN": "é\x7f"}}, 403),
        ({"data": "a=b", "content_type": "application/x-www-form-urlencoded"}, 415),
        ({"data": "", "content_type": "application/x-www-form-urlencoded"}, 415),
        ({"data": "{}", "content_type": "text/plain"}, 415),
        ({"data": b"--x--", "content_type": "multipart/form-data; boundary=x"}, 415),
        ({"data": b'{"a": 1}', "content_type": "application/json"}, 422),
        ({"data": b"[]", "content_type": "application/json"}, 422),
        ({"data": b"{", "content_type": "application/json"}, 400),
        ({"query_string": "a=1"}, 422),
    ],
)
def test_a_foreign_page_cannot_refresh_and_nothing_is_rotated(ana, change, status):
    before = ana.cookie("refresh")

    answer = ana.refresh(**change)

    assert answer.status_code == status
    assert not answer.headers.getlist("Set-Cookie")
    renewed = ana.keep(ana.refresh())
    assert renewed.status_code == 200
    assert jti(before) != jti(ana.cookie("refresh"))


def test_the_csrf_value_of_another_session_opens_nothing(ana, browser):
    foreign = another_sessions_csrf(browser)

    assert ana.refresh(headers={"X-CSRF-TOKEN": foreign}).json["code"] == "csrf_failed"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_only_post_refreshes(ana, method):
    answer = ana.send(method, f"{AUTH}/refresh/", headers={"X-CSRF-TOKEN": ana.cookie("csrf")})

    assert answer.status_code == 405


def test_an_empty_json_object_is_as_good_as_no_body(ana):
    assert ana.refresh(json={}).status_code == 200


def test_without_a_cookie_there_is_nothing_to_refresh(browser):
    answer = browser().refresh()

    assert (answer.status_code, answer.json["code"]) == (401, "no_session")


def test_the_csrf_value_stays_the_same_for_the_whole_session(ana):
    before = ana.cookie("csrf")
    ana.keep(ana.refresh())

    assert ana.cookie("csrf") == before


def test_refreshes_are_limited_for_each_session(app_with):
    app = app_with(rate_limit_factor=1.0)
    ana, ben = Browser(app), Browser(app)
    ana.register()
    ben.register("ben@plaza.test")

    statuses = [ana.keep(ana.refresh()).status_code for _ in range(61)]

    assert statuses == [200] * 60 + [429]
    assert ben.refresh().status_code == 200


def test_no_refresh_token_is_stored(ana, app):
    with app.app_context(), db.engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM sessions")).all()

    assert rows
    assert ana.cookie("refresh").split(".")[2] not in str(rows)
    assert "eyJ" not in str(rows)
