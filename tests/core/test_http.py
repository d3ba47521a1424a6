"""The edge: headers, ids, content types, sizes, and one shape for every refusal."""

from __future__ import annotations

import pytest

ME = "/api/v1/users/me/"


def test_every_answer_carries_the_security_headers(api, make):
    for path, user in [(ME, make.user()), (ME, None), ("/api/nowhere", None), ("/health/live", None)]:
        headers = api("GET", path, user).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"] == (
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"
        )
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers


def test_answers_of_the_api_are_never_cached(api, make):
    headers = api("GET", ME, make.user()).headers

    assert headers["Cache-Control"] == "no-store"
    assert "Authorization" in headers["Vary"]


def test_a_decent_request_id_is_kept_and_any_other_replaced(api):
    assert api("GET", ME, headers={"X-Request-ID": "abcd-1234"}).json["request_id"] == "abcd-1234"
    assert api("GET", ME, headers={"X-Request-ID": "<script>"}).json["request_id"].isalnum()


def test_a_path_that_is_not_there_and_a_method_that_is_not_taken_are_problems(api):
    missing, wrong = api("GET", "/api/v1/nothing/"), api("DELETE", ME)

    assert (missing.status_code, missing.content_type) == (404, "application/problem+json")
    assert (wrong.status_code, wrong.json["code"]) == (405, "method_not_allowed")
    assert "GET" in wrong.headers["Allow"]


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("text/plain", b'{"bio": "x"}', 415),
        ("application/x-www-form-urlencoded", b"bio=x", 415),
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("application/json; charset=utf-7", b'{"bio": "x"}', 415),
        ("application/json", b'{"bio": "x"', 400),
        ("application/json", b'{"bio": "a\\u0000b"}', 400),
        ("application/json", b'{"bio": "\\ud800"}', 400),
        ("application/json", b"[" * 100_000, 400),
        ("application/json", b'{"bio": "\xff"}', 400),
        ("application/json", b'{"bio": 9' + b"9" * 5000 + b"}", 400),
        ("application/json", b'{"bio": NaN}', 400),
        ("application/json", b"[]", 422),
        ("application/json", b'"x"', 422),
        ("application/json", b"null", 422),
        ("application/json", b'{"bio": 7}', 422),
        ("application/json", b'{"bio": "x", "is_admin": true}', 422),
        ("application/json", b'{"bio": "' + b"x" * 1_000_001 + b'"}', 413),
    ],
)
def test_a_body_that_is_not_right_is_refused_and_changes_nothing(api, make, content_type, body, status):
    ana = make.user()

    answer = api("PATCH", ME, ana, data=body, content_type=content_type)

    assert answer.status_code == status, answer.json
    assert answer.content_type == "application/problem+json"
    assert api("GET", ME, ana).json["bio"] == ""


def test_a_compressed_body_is_not_unpacked(api, make):
    answer = api(
        "PATCH",
        ME,
        make.user(),
        data=b"\x1f\x8b",
        content_type="application/json",
        headers={"Content-Encoding": "gzip"},
    )

    assert answer.status_code == 415


@pytest.mark.parametrize("query", ["?is_admin=true", "?id=7"])
def test_a_query_nobody_asked_for_is_refused_where_something_is_written(api, make, query):
    assert api("PATCH", ME + query, make.user(), json={}).status_code == 422


@pytest.mark.parametrize("path", ["/api/v1/users/a%00b/", "/api/v1/users/?q=a%00b"])
def test_a_nul_is_a_refusal_not_an_accident(api, make, path):
    assert api("GET", path, make.user()).status_code in {400, 404}


@pytest.mark.parametrize(
    "limit", ["0", "-1", "101", "1000000000", "100000000000000000000", "１", "2.0", "", "x"]
)
def test_a_page_size_out_of_range_is_refused(api, make, limit):
    assert api("GET", f"/api/v1/users/?q=a&limit={limit}", make.user()).status_code == 422


def test_what_is_left_of_a_limit_is_told(api, make):
    headers = api("GET", ME, make.user()).headers

    assert int(headers["X-RateLimit-Remaining"]) < int(headers["X-RateLimit-Limit"])
    assert 0 <= int(headers["X-RateLimit-Reset"]) <= 61


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer ", "Basic abc", "Bearer a b", "x" * 5000, "Bearer " + "x" * 9000]
)
def test_a_header_that_is_no_token_is_refused(api, header):
    answer = api("GET", ME, headers={"Authorization": header})

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
