"""What the browser is given: three cookies with the narrowest powers, and one token in the body."""

from __future__ import annotations

import json
import re

import pytest

from app import create_app
from app.auth import media_cookie
from app.core.unit_of_work import unit_of_work
from config import Settings
from tests.browser import AUTH, ME, PASSWORD, Browser


@pytest.fixture
def production(app, test_settings: Settings):
    """An application as it runs behind https."""
    return create_app(
        Settings.from_env(
            {},
            plaza_env="production",
            secret_key="a-long-secret-of-ones-own-0123456789abcdef",
            public_url="https://plaza.example",
            stripe_secret_key="sk_live_0123456789",
            stripe_webhook_secrets=("whsec_0123456789",),
            database_url=test_settings.database_url,
            instance_dir=test_settings.instance_dir,
            async_mode="threading",
            log_level="WARNING",
        )
    )


def attributes(answer) -> dict[str, dict[str, str]]:
    """Each Set-Cookie of an answer: ``{name: {attribute: value}}``."""
    cookies = {}
    for line in answer.headers.getlist("Set-Cookie"):
        first, *rest = line.split("; ")
        cookies[first.split("=")[0]] = {k.lower(): v for k, _, v in (a.partition("=") for a in rest)}
    return cookies


def given(browser: Browser) -> list:
    """Answers of registering, signing in, refreshing and signing out."""
    answers = [browser.register(), browser.login(), browser.keep(browser.refresh())]
    return [*answers, browser.post("/logout/")]


def test_in_production_each_cookie_is_secure_and_opens_one_door(production):
    for answer in given(Browser(production)):
        cookies = attributes(answer)
        assert set(cookies) == {"__Secure-plaza_refresh", "__Secure-plaza_csrf", "__Secure-plaza_media"}
        refresh, csrf, media = (cookies[f"__Secure-plaza_{kind}"] for kind in ("refresh", "csrf", "media"))
        assert (refresh["path"], refresh["samesite"], "httponly" in refresh) == ("/api/v1/auth", "Lax", True)
        assert (media["path"], media["samesite"], "httponly" in media) == ("/media/", "Strict", True)
        assert (csrf["path"], csrf["samesite"], "httponly" in csrf) == ("/", "Lax", False)
        for cookie in (refresh, csrf, media):
            assert "secure" in cookie
            assert "domain" not in cookie
            assert int(cookie["max-age"]) in {0, 30 * 86_400}


def test_signing_out_takes_all_of_them_back(production):
    *_, goodbye = given(Browser(production))

    assert {cookie["max-age"] for cookie in attributes(goodbye).values()} == {"0"}


def test_in_development_the_names_carry_the_port(app_with):
    answer = Browser(app_with(public_url="http://localhost:8123")).register()

    assert set(attributes(answer)) == {"plaza_refresh_8123", "plaza_csrf_8123", "plaza_media_8123"}
    assert not any("secure" in cookie for cookie in attributes(answer).values())


def test_no_body_holds_a_token_but_the_access_token(browser):
    for answer in given(browser()):
        body = dict(answer.json or {})
        body.pop("access_token", None)
        assert "eyJ" not in json.dumps(body)


def test_no_cookie_that_scripts_can_read_holds_a_token(browser):
    ana = browser()
    ana.register()

    assert "eyJ" not in ana.cookie("csrf")
    assert re.fullmatch(r"[\w-]{43}", ana.cookie("csrf"))


def test_a_refusal_sets_no_cookie(browser):
    ana = browser()
    ana.register()

    for answer in [browser().login(), browser().register(), ana.refresh(headers={"X-CSRF-TOKEN": ""})]:
        assert answer.status_code == 200 or not answer.headers.getlist("Set-Cookie")


def test_a_cookie_that_was_planted_before_signing_in_is_replaced(browser):
    thief, victim = browser(), browser()
    thief.register("thief@plaza.test")
    browser().register()
    victim.jar = dict(thief.jar)
    planted = thief.cookie("refresh")

    victim.login()

    assert victim.cookie("refresh") != planted
    assert victim.cookie("csrf") != thief.cookie("csrf")
    assert thief.keep(thief.refresh()).json["user"]["email"] == "thief@plaza.test"
    assert victim.keep(victim.refresh()).json["user"]["email"] == "ana@plaza.test"


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register()
    return ana


@pytest.fixture
def who(app):
    """Whom the media cookie stands for."""

    def ask(value: str | None) -> int | None:
        with app.app_context(), unit_of_work(writes=False):
            actor = media_cookie.media_actor(value)
            return actor and actor.id

    return ask


def test_the_media_cookie_stands_for_its_session_while_that_lives(ana, who, later):
    value, me = ana.cookie("media"), ana.get(ME).json["id"]
    assert who(value) == me
    later(days=29)
    assert who(value) == me
    later(days=2)
    assert who(value) is None


def test_the_media_cookie_dies_with_its_session(ana, who):
    value = ana.cookie("media")
    ana.post("/logout/")

    assert who(value) is None


@pytest.mark.parametrize(
    "other", ["", None, "garbage", "1.1.1", "1.1.9999999999.x", "１.1.9999999999." + "a" * 43]
)
def test_what_is_no_media_cookie_stands_for_nobody(who, other):
    assert who(other) is None


def test_a_changed_media_cookie_stands_for_nobody(ana, who, browser):
    ben = browser()
    ben.register("ben@plaza.test")
    session, _user, expires, signature = ana.cookie("media").split(".")
    ben_id = ben.get(ME).json["id"]

    assert who(f"{session}.{ben_id}.{expires}.{signature}") is None
    assert who(f"{session}.{_user}.{int(expires) + 1}.{signature}") is None


def test_the_media_cookie_opens_nothing_else(ana):
    only_media = {name: value for name, value in ana.jar.items() if "media" in name}

    assert ana.send("GET", ME, cookies=only_media).status_code == 401
    assert ana.refresh(cookies=only_media).status_code == 401
    forged = ana.with_refresh(ana.cookie("media"))
    assert ana.refresh(cookies=forged).status_code == 401


def test_the_keys_of_the_cookies_are_not_each_others(ana, browser):
    """The CSRF value, which scripts can read, must not help to sign a media cookie."""
    assert ana.cookie("csrf") not in ana.cookie("media")
    assert ana.cookie("media").rpartition(".")[2] != ana.cookie("csrf")
    assert PASSWORD not in str(ana.jar)
    assert AUTH not in str(ana.jar)
