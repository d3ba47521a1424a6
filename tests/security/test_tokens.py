"""Tokens that are forged, borrowed, stale, huge or for another door."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import jwt
import pytest

from app.auth.tokens import key_slot
from tests.browser import AUTH, ME, Browser

_GUESSES = """
secret changeme dev development password plaza test key jwt admin your-256-bit-secret supersecret secret_key
SECRET_KEY s3cr3t 123456 00000000000000000000000000000000 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
development-only-secret-that-production-refuses-to-start-with a-secret-for-tests-only-0123456789abcdef
"""
COMMON_KEYS = _GUESSES.split()


@pytest.fixture
def ana(browser) -> Browser:
    ana = browser()
    ana.register()
    return ana


@pytest.fixture
def payload(ana) -> dict[str, Any]:
    """What Ana's access token says."""
    return jwt.decode(ana.token, options={"verify_signature": False})


@pytest.fixture
def sign(app) -> Callable[..., str]:
    """Sign with the true key, as only a leak or a bug of ours could."""

    def with_true_key(claims: dict[str, Any], **kwargs: Any) -> str:
        with app.app_context():
            return jwt.encode(claims, key_slot.get(), "HS256", **kwargs)

    return with_true_key


@pytest.fixture
def is_refused(api, connect) -> Callable[[str], bool]:
    """Whether a token opens neither door: 401 over HTTP in our one shape, and no socket."""

    def ask(token: str) -> bool:
        answer = api("GET", ME, headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401, answer.get_data(as_text=True)
        assert answer.content_type == "application/problem+json"
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        ear = connect(None, token)
        assert not ear.client.is_connected()
        return True

    return ask


def part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def signed(claims: dict[str, Any], key: str, **headers: Any) -> str:
    """HS256 by hand, since the library refuses to use keys as bad as these."""
    text = f"{part({'alg': 'HS256', 'typ': 'JWT'} | headers)}.{part(claims)}"
    mac = hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()
    return f"{text}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


@pytest.mark.parametrize("alg", ["none", "None", "nOnE", "NONE", ""])
@pytest.mark.parametrize("signature", ["", "e30"])
def test_a_token_without_a_signature_is_refused(payload, is_refused, alg, signature):
    assert is_refused(f"{part({'alg': alg, 'typ': 'JWT'})}.{part(payload)}.{signature}")


@pytest.mark.parametrize("key", COMMON_KEYS)
def test_a_token_signed_with_a_key_that_one_can_guess_is_refused(payload, is_refused, key):
    assert is_refused(signed(payload, key))


def test_a_token_signed_with_an_empty_key_is_refused(payload, is_refused):
    assert is_refused(signed(payload, ""))


def test_a_changed_payload_is_refused(ana, payload, is_refused):
    head, _, signature = ana.token.split(".")

    assert is_refused(f"{head}.{part(payload | {'sub': '1'})}.{signature}")
    assert is_refused(ana.token[:-3] + ("AAA" if not ana.token.endswith("AAA") else "BBB"))


@pytest.fixture
def canary():
    """A server that counts who fetches a key from it."""
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_error(404)

        def log_message(self, *_arguments: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/keys", hits
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_token_does_not_bring_its_own_key(payload, is_refused, canary):
    url, hits = canary
    own_key = {"kty": "oct", "k": base64.urlsafe_b64encode(b"mine" * 8).decode()}
    for headers in [
        {"kid": "../../../../dev/null"},
        {"kid": "x' UNION SELECT 'mine"},
        {"jku": url},
        {"x5u": url},
        {"jwk": own_key, "kid": "mine"},
    ]:
        for key in ("", "mine" * 8):
            assert is_refused(signed(payload, key, **headers))

    assert hits == []


def test_a_refresh_token_is_no_access_token(ana, is_refused, api):
    assert is_refused(ana.cookie("refresh"))
    for name in ("access_token", "access_token_cookie", "plaza_refresh_5000", "token"):
        assert api("GET", ME, headers={"Cookie": f"{name}={ana.cookie('refresh')}"}).status_code == 401


def test_an_access_token_is_no_refresh_token(ana):
    answer = ana.refresh(cookies=ana.with_refresh(ana.token))

    assert answer.status_code == 401
    assert ana.refresh().status_code == 200


def test_an_access_token_in_a_cookie_opens_nothing(ana, api):
    for name in ("access_token", "access_token_cookie", "Authorization"):
        assert api("GET", ME, headers={"Cookie": f"{name}={ana.token}"}).status_code == 401


@pytest.mark.parametrize(
    "change",
    [
        {"exp": 1},
        {"exp": None},
        {"exp": "2099-01-01"},
        {"exp": True},
        {"exp": 10**40},
        {"exp": float("1e300")},
        {"nbf": 4_000_000_000},
        {"iat": 4_000_000_000},
        {"nbf": "soon"},
        {"type": None},
        {"type": "refresh"},
        {"type": ["access"]},
        {"sub": "999999999"},
        {"sub": "1 or 1=1"},
        {"sub": 1},
        {"sub": "-1"},
        {"sub": "１"},
        {"sub": "9" * 30},
        {"sub": None},
        {"sid": None},
        {"sid": "1"},
        {"sid": True},
        {"sid": 10**15},
        {"sid": -1},
        {"sid": {"$ne": 0}},
        {"iss": "https://evil.test"},
        {"iss": None},
        {"aud": "other"},
        {"aud": None},
        {"jti": None},
    ],
)
def test_a_token_with_our_signature_but_wrong_claims_is_refused(payload, sign, is_refused, change):
    claims = {name: value for name, value in (payload | change).items() if value is not None}

    assert is_refused(sign(claims))


def test_the_same_claims_unchanged_are_taken(payload, sign, api):
    """The control: what the tests above change is what makes the difference."""
    assert api("GET", ME, headers={"Authorization": f"Bearer {sign(payload)}"}).status_code == 200


def test_a_token_of_one_session_does_not_speak_for_another_member(payload, sign, is_refused, browser):
    ben = browser()
    ben_id = ben.register("ben@plaza.test").json["user"]["id"]

    assert is_refused(sign(payload | {"sub": str(ben_id)}))


def test_a_token_of_a_suspended_member_is_refused(ana, is_refused, app):
    name = ana.get(ME).json["username"]
    app.test_cli_runner().invoke(args=["user", "suspend", name])

    assert is_refused(ana.token)


def test_twenty_seconds_of_skew_are_forgiven_and_an_hour_is_not(ana, later):
    later(seconds=-20)
    assert ana.get(ME).status_code == 200

    later(seconds=20, minutes=61)
    assert ana.get(ME).json["code"] == "token_expired"


def test_a_token_lives_a_quarter_of_an_hour_and_its_leeway(ana, later):
    later(minutes=15, seconds=20)
    assert ana.get(ME).status_code == 200

    later(seconds=15)
    assert ana.get(ME).status_code == 401


@pytest.mark.parametrize("size", [6_000, 60_000, 5_000_000])
def test_an_oversized_token_is_refused_at_once(api, connect, size):
    started = time.monotonic()
    answer = api("GET", ME, headers={"Authorization": "Bearer " + "a" * size})

    assert answer.status_code == 401
    assert not connect(None, "a" * min(size, 60_000)).client.is_connected()
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "token", [".", "..", "...", "a.b.c", "é", "null", "undefined", "eyJ.eyJ.eyJ", "=" * 40]
)
def test_what_is_no_token_is_refused(is_refused, token):
    assert is_refused(token)


@pytest.mark.parametrize(
    "value", ["", "garbage", "a.b.c", "é", "null", "x" * 5000, "eyJhbGciOiJub25lIn0.e30."]
)
def test_a_refresh_cookie_that_is_none_is_refused(ana, value):
    assert ana.refresh(cookies=ana.with_refresh(value)).status_code == 401
    assert ana.send("POST", f"{AUTH}/logout/", cookies=ana.with_refresh(value)).status_code in {401, 403}
