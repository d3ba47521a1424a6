"""Joining: addresses, names and passwords, and who nobody becomes by joining first."""

from __future__ import annotations

import json
import threading
import time

import pytest

from tests.browser import AUTH, ME, PASSWORD, Browser

REGISTER = f"{AUTH}/register/"


def test_a_newcomer_is_signed_in_and_has_a_profile(browser):
    ana = browser()
    answer = ana.register(username="ana_l", display_name="Ana Lopes")

    assert answer.status_code == 201
    assert set(answer.json) == {"access_token", "expires_in", "user"}
    assert answer.json["expires_in"] == 900
    assert ana.get(ME).json == answer.json["user"]
    assert ana.get("/api/v1/users/ana_l/").json["display_name"] == "Ana Lopes"


def test_a_username_is_made_for_somebody_who_chose_none_and_can_be_changed(browser):
    ana = browser()
    made = ana.register().json["user"]["username"]
    assert made.startswith("member_")

    ana.send("PATCH", ME, json={"username": "ana_l"}, headers=ana.bearer)

    assert ana.get("/api/v1/users/ana_l/").status_code == 200
    assert ana.get(f"/api/v1/users/{made}/").status_code == 404


def test_the_first_to_register_is_nobody_special(browser):
    first = browser()
    first.register("admin@plaza.test")

    assert first.get(ME).json["grants"] == []
    assert browser().register("ben@plaza.test", grants=["admin"]).status_code == 422
    assert browser().register("ben@plaza.test", is_admin=True).status_code == 422


@pytest.mark.parametrize("twin", ["ana@plaza.test", "ANA@PLAZA.TEST", " Ana@Plaza.test ", "ａna@plaza.test"])
def test_an_address_in_another_spelling_is_the_same_address(browser, twin):
    browser().register("Ana@Plaza.test")

    answer = browser().register(twin)

    assert (answer.status_code, answer.json["code"]) == (409, "email_taken")
    assert browser().login(twin).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ana",
        "ana@",
        "@plaza.test",
        "ana@plaza",
        "ana@plaza.test.",
        "ana@plaza..test",
        "ana lopes@plaza.test",
        "ana@plaza.test\r\nBcc: z@z.test",
        "аna@plaza.test",
        "ana\u200b@plaza.test",
        f"{'a' * 65}@plaza.test",
        f"ana@{'plaza.' * 50}test",
        "<script>@plaza.test",
        None,
        7,
        ["ana@plaza.test"],
    ],
)
def test_what_is_no_address_is_refused(browser, address):
    answer = browser().register(address)

    assert answer.status_code == 422
    assert "email" in answer.json["errors"]


@pytest.mark.parametrize("twin", ["Alice", "alice", "ALICE"])
def test_a_username_in_another_case_is_the_same_username(browser, twin):
    browser().register(username="alice")

    answer = browser().register("ben@plaza.test", username=twin)

    assert (answer.status_code, answer.json["code"]) == (409, "username_taken")


@pytest.mark.parametrize(
    "name",
    [
        "аlice",
        "alice\u200b",
        "ﬁx",
        "ａlice",
        "alice\u202e",
        "al",
        "a" * 31,
        "alice.b",
        "al ice",
        "alice/..",
        "",
        "ali\u0307ce",
        "%00alice",
        "-alice",
    ],
)
def test_a_username_of_other_letters_is_refused(browser, name):
    answer = browser().register(username=name)

    assert answer.status_code == 422
    assert list(answer.json["errors"]) == ["username"]


@pytest.mark.parametrize(
    "name",
    [
        "admin",
        "Admin",
        "api",
        "me",
        "settings",
        "socket.io",
        "assets",
        ".well-known",
        "null",
        "undefined",
        "constructor",
        "__admin__",
        "_me_",
        "well_known",
        "moderator",
        "support",
        "NULL",
    ],
)
def test_a_reserved_name_is_refused_for_newcomers_and_for_members(browser, name):
    assert browser().register(username=name).status_code == 422

    ana = browser()
    ana.register()
    assert ana.send("PATCH", ME, json={"username": name}, headers=ana.bearer).status_code == 422


@pytest.mark.parametrize(
    "display_name",
    ["", "   ", "\u200b\u200b", "a\u202eb", "a\u2066b", "a\nb", "x" * 51, "\u3164", "a\U000e0041b"],
)
def test_a_display_name_that_hides_something_is_refused(browser, display_name):
    answer = browser().register(display_name=display_name)

    assert answer.status_code == 422
    assert list(answer.json["errors"]) == ["display_name"]


@pytest.mark.parametrize(
    "display_name", ["👩‍👩‍👧‍👦 family", "محمد", "İbrahim ß", "Zoë", "名前", "{{7*7}}", "<b>x</b>"]
)
def test_a_display_name_in_any_script_comes_back_as_it_was_written(browser, display_name):
    assert browser().register(display_name=display_name).json["user"]["display_name"] == display_name


@pytest.mark.parametrize(
    "password",
    [
        "",
        "seven77",
        "😀" * 7,
        "12345678",
        "password1",
        "PASSWORD1",
        "iloveyou",
        "qwertyuiop",
        "1q2w3e4r",
        "sunshine1",
        "letmein123",
        "p@ssw0rd",
        "        ",
        " password ",
        "x" * 129,
        "x" * 10000,
    ],
)
def test_a_password_that_is_short_huge_or_guessed_first_is_refused(browser, password):
    started = time.monotonic()
    answer = browser().register(password=password)

    assert answer.status_code == 422
    assert list(answer.json["errors"]) == ["password"]
    assert time.monotonic() - started < 1


@pytest.mark.parametrize("words", [{"username": "long_username"}, {"email": "long_username@plaza.test"}])
def test_a_password_that_is_ones_own_name_is_refused(browser, words):
    assert browser().register(**({"password": "Long_Username"} | words)).status_code == 422


@pytest.mark.parametrize(
    "password",
    ["eight888", "x" * 64, "x" * 128, "😀🌊🍀🎈🚲🎨🧩🌙", "correct horse battery staple", "пароль-длинный"],
)
def test_a_long_or_colourful_password_is_taken_whole(browser, password):
    assert browser().register(password=password).status_code == 201
    assert browser().login(password=password).status_code == 200


def test_passwords_that_differ_after_the_72nd_byte_differ(browser):
    browser().register(password="é" * 36 + "a")

    assert browser().login(password="é" * 36 + "b").status_code == 401
    assert browser().login(password="é" * 36 + "a").status_code == 200


def test_an_accent_fits_however_the_keyboard_composes_it(browser):
    browser().register(password="caf\u00e9 cr\u00e8me")

    assert browser().login(password="cafe\u0301 cre\u0300me").status_code == 200


def test_nothing_is_left_behind_when_joining_fails(browser, api, make):
    watcher = make.user()
    browser().register(username="alice")

    assert browser().register("ben@plaza.test", username="alice", display_name="Ben").status_code == 409

    assert api("GET", "/api/v1/users/?q=Ben", watcher).json["items"] == []
    assert browser().register("ben@plaza.test", username="ben_o").status_code == 201


def test_two_who_join_with_one_address_at_once_are_one(app):
    barrier, statuses = threading.Barrier(4), []

    def join() -> None:
        ana = Browser(app)
        barrier.wait()
        statuses.append(ana.register().status_code)

    threads = [threading.Thread(target=join) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(statuses) == [201, 409, 409, 409]


def test_ten_may_join_from_one_address_in_an_hour_and_others_from_elsewhere(app_with):
    app = app_with(rate_limit_factor=1.0)
    statuses = [Browser(app).register(f"person{n}@plaza.test").status_code for n in range(11)]

    assert statuses == [201] * 10 + [429]
    assert Browser(app, address="198.51.100.9").register().status_code == 201


def test_typing_errors_do_not_use_up_the_limit(app_with):
    app = app_with(rate_limit_factor=1.0)
    for _ in range(15):
        Browser(app).register(password="short")

    assert Browser(app).register().status_code == 201


@pytest.mark.parametrize("field", ["email", "password", "username", "display_name"])
@pytest.mark.parametrize("text", ["a\x00b@plaza.test", "\ud800"])
def test_a_nul_or_half_a_character_is_refused(browser, field, text):
    body = {"email": "ana@plaza.test", "password": PASSWORD} | {field: text}
    answer = browser().send("POST", REGISTER, data=json.dumps(body), content_type="application/json")

    assert answer.status_code == 400
    assert answer.json["code"] == "malformed_json"
