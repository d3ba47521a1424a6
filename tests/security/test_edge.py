"""Every door of the API: cookies open none, odd bodies are refused, headers are set, secrets stay inside."""

from __future__ import annotations

import io
import json
import logging
import re
import time

import pytest
from flask import Flask
from werkzeug.test import Client

from app.core.edge import Edge
from tests.browser import AUTH, ME, PASSWORD, Browser

EVIL = "https://evil.test"
PROVEN_OTHERWISE = {"auth.refresh", "auth.logout"}
BODIES = [
    (f"{AUTH}/register/", {"email": "ben@plaza.test", "password": PASSWORD}),
    (f"{AUTH}/login/", {"email": "ana@plaza.test", "password": PASSWORD}),
    (f"{AUTH}/password/change/", {"current_password": PASSWORD, "new_password": "a stork in galoshes"}),
]


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register(username="ana_l")
    return ana


def doors(app: Flask, access: set[str]) -> list[tuple[str, str, str]]:
    """``(method, path, endpoint)`` of every view of the API with such access; ids are 1, names ``x``."""
    found = []
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if not rule.rule.startswith("/api/v1/") or getattr(view, "_access", "") not in access:
            continue
        path = re.sub(r"<(\w+):\w+>", "1", rule.rule)
        path = re.sub(r"<\w+>", "xyz", path)
        found += [(m, path, rule.endpoint) for m in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})]
    return found


def test_cookies_alone_open_no_door(app, ana):
    members_doors = doors(app, {"member"})
    assert len(members_doors) > 15
    for method, path, _endpoint in members_doors:
        answer = ana.send(method, path, headers={"Origin": EVIL, "X-CSRF-TOKEN": ana.cookie("csrf")})
        assert (answer.status_code, answer.content_type) == (401, "application/problem+json"), (method, path)

    assert ana.get(ME).json["username"] == "ana_l"


def test_only_the_refresh_doors_and_webhooks_prove_themselves_otherwise(app):
    signed = {endpoint for _method, _path, endpoint in doors(app, {"signed"})}

    assert {endpoint for endpoint in signed if "webhook" not in endpoint} == PROVEN_OTHERWISE


def test_every_door_refuses_a_forged_token_alike(app, browser):
    visitor = browser()
    visitor.token = "eyJhbGciOiJub25lIn0.e30."
    for method, path, _endpoint in doors(app, {"member", "guest", "public"}):
        answer = visitor.send(method, path, headers=visitor.bearer)
        assert (answer.status_code, answer.json["code"]) == (401, "invalid_token"), (method, path)


@pytest.mark.parametrize(
    "origin", [EVIL, "null", "https://sub.127.0.0.1:5000", "http://127.0.0.1:5000.evil.test"]
)
def test_no_foreign_origin_is_ever_allowed(app, ana, origin):
    paths = ["/", "/health/live", ME, f"{AUTH}/refresh/", "/api/openapi.json", "/nowhere"]
    for path in paths:
        for method in ("GET", "OPTIONS", "POST"):
            answer = ana.send(
                method, path, headers={"Origin": origin, "Access-Control-Request-Method": "POST"}
            )
            assert not [name for name, _value in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(("path", "body"), BODIES)
@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        (None, 415),
        ("application/json; charset=utf-7", 415),
        ("application/json; charset=utf-16", 415),
        ("application/jsonp", 415),
        ("text/json", 415),
    ],
)
def test_json_under_another_name_is_not_read(ana, path, body, content_type, status):
    answer = ana.send("POST", path, data=json.dumps(body), content_type=content_type, headers=ana.bearer)

    assert answer.status_code == status
    assert not answer.headers.getlist("Set-Cookie")
    assert ana.login().status_code == 200


@pytest.mark.parametrize(("path", "body"), BODIES)
def test_a_nul_in_any_field_is_refused(ana, path, body):
    for field in body:
        answer = ana.send("POST", path, json=body | {field: body[field] + "\x00"}, headers=ana.bearer)
        assert answer.status_code == 400

    assert ana.send("POST", path + "?a=%00", json=body, headers=ana.bearer).status_code == 400


@pytest.mark.parametrize(
    "path",
    ["/api/v1/users/a%00b/", "/api/v1/users/%00/follow/", f"{AUTH}/sessions/%00/", f"{AUTH}/social/%00/"],
)
def test_a_nul_in_a_path_is_refused(ana, path):
    for method in ("GET", "PUT", "DELETE"):
        assert ana.send(method, path, headers=ana.bearer).status_code in {400, 404, 405}


def test_a_nul_in_a_header_is_no_accident(ana):
    for name in ("User-Agent", "X-Request-ID", "X-CSRF-TOKEN", "Authorization", "Accept", "Origin", "Cookie"):
        answer = ana.send("POST", f"{AUTH}/login/", json=BODIES[1][1], headers={name: "a\x00b"})
        assert answer.status_code in {200, 401}, name


@pytest.mark.parametrize(("path", "_body"), BODIES)
def test_a_body_over_a_megabyte_is_refused_at_once(ana, path, _body):
    started = time.monotonic()
    answer = ana.send(
        "POST", path, data=b"x" * 1_000_001, content_type="application/json", headers=ana.bearer
    )

    assert answer.status_code == 413
    assert time.monotonic() - started < 1


def test_a_body_without_a_length_is_not_read_for_ever(ana):
    class Endless(io.RawIOBase):
        read_bytes = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            Endless.read_bytes += len(buffer)
            buffer[:] = b" " * len(buffer)
            return len(buffer)

    answer = ana.send(
        "POST",
        f"{AUTH}/login/",
        content_type="application/json",
        environ={"wsgi.input": io.BufferedReader(Endless()), "wsgi.input_terminated": True},
    )

    assert answer.status_code in {400, 411, 413, 415, 422}
    assert Endless.read_bytes < 3_000_000


def test_a_length_of_99_gigabytes_is_refused_before_anything_is_read(ana):
    environ = {"CONTENT_LENGTH": "99000000000"}
    answer = ana.send("POST", f"{AUTH}/login/", content_type="application/json", environ=environ)

    assert answer.status_code == 413


def policy(answer) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in answer.headers["Content-Security-Policy"].split(";"))
    return {name: value for name, _, value in parts}


@pytest.mark.parametrize(
    "path", ["/", "/posts/7", "/nowhere/at/all", ME, "/api/nowhere", "/health/live", "/media/x"]
)
def test_the_policy_of_every_answer_is_strict(ana, path):
    answer = ana.get(path)
    rules = policy(answer)
    scripts = rules.get("script-src", rules["default-src"])

    assert "unsafe-inline" not in scripts
    assert "unsafe-eval" not in scripts
    assert "*" not in scripts
    assert rules["frame-ancestors"] == "'none'"
    assert rules["base-uri"] == "'none'"
    assert rules.get("object-src", rules["default-src"]) == "'none'"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/nowhere"),
        ("GET", ME),
        ("POST", ME),
        ("GET", "/api/nowhere"),
        ("POST", f"{AUTH}/login/"),
        ("GET", "/api/openapi.json"),
        ("GET", "/health/live"),
        ("OPTIONS", ME),
        ("HEAD", ME),
        ("GET", "/api/v1/users/%00/"),
        ("GET", "/media/nothing.webp"),
    ],
)
def test_every_answer_carries_every_header(ana, method, path):
    headers = ana.send(method, path, headers=ana.bearer).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] in {"same-origin", "no-referrer"}
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Request-ID"]


def test_https_is_kept_once_it_is_there(app_with):
    answer = Browser(app_with(public_url="https://plaza.example")).get("/health/live")

    assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]


def test_no_token_and_no_password_is_ever_logged_or_put_in_an_address(ana, caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("plaza.request").setLevel(logging.DEBUG)
    answers = [
        ana.login(),
        ana.login(password="marker-of-a-wrong-password"),
        ana.keep(ana.refresh()),
        ana.get(),
        ana.post(
            "/password/change/", json={"current_password": PASSWORD, "new_password": "marker-of-a-new-one"}
        ),
        ana.send("GET", f"{ME}?token={ana.token}", headers=ana.bearer),
        ana.send("GET", f"/nowhere?token={ana.token}"),
        ana.post("/logout/"),
    ]

    assert "eyJ" not in caplog.text
    assert PASSWORD not in caplog.text
    assert "marker-of" not in caplog.text
    for answer in answers:
        assert "eyJ" not in str([(k, v) for k, v in answer.headers.items() if k != "Set-Cookie"])
        assert "marker-of" not in answer.get_data(as_text=True)


def test_a_page_that_has_not_changed_keeps_the_policy_it_came_with(test_settings):
    """Browsers replace what they have stored by the headers of a 304: a page would lose its scripts."""

    def unchanged(_environ, start_response):
        start_response("304 NOT MODIFIED", [("ETag", '"1"')])
        return []

    answer = Client(Edge(unchanged, test_settings)).get("/")

    assert answer.status_code == 304
    assert "Content-Security-Policy" not in answer.headers
