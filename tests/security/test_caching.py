"""What may be kept, by whom: of the API and of sockets nothing, by nobody."""

from __future__ import annotations

import re

import pytest

from app.core.edge import Edge

POLLING = "/socket.io/?EIO=4&transport=polling"
# The manual is the same for everybody; its two large files come with an hour.
MANUAL_FILES = ["/api/docs/swagger-ui-bundle.js", "/api/docs/swagger-ui.css"]


def doors(app) -> list[tuple[str, str]]:
    """Every method and path outside the pages; ids are 1, names ``x``."""
    found = []
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<\w+>", "x", re.sub(r"<int:\w+>", "1", rule.rule))
        if path.startswith(("/api/", "/health/", "/media/")):
            found += [(method, path) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})]
    return found


def test_nothing_of_the_api_is_kept_whoever_asks_and_whatever_the_answer(app, api, make):
    ana = make.user(grants=["admin"])
    everything = doors(app)
    assert len(everything) > 80
    for method, path in [*everything, ("GET", "/api/nowhere"), ("DELETE", "/api/v1/users/me/")]:
        for who in (ana, None):
            headers = api(method, path, who).headers
            assert headers["Cache-Control"] == "no-store", (method, path, headers)
            if path.startswith("/api/"):
                assert "Authorization" in headers["Vary"], (method, path)


def test_what_a_socket_polls_is_not_kept_and_not_sniffed(app):
    greeting = app.test_client().get(POLLING)

    assert greeting.status_code == 200
    assert greeting.headers["Cache-Control"] == "no-store"
    assert greeting.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in greeting.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/posts/7", "/nowhere/at/all"])
def test_a_page_is_asked_for_again_and_its_manual_may_be_kept(api, path):
    assert api("GET", path).headers["Cache-Control"] in {"no-cache", "no-store"}
    for file in MANUAL_FILES:
        assert api("GET", file).headers["Cache-Control"] == "max-age=3600, public"


def test_what_says_nothing_is_kept_by_nobody_and_what_says_something_keeps_its_word(test_settings):
    def answering(*headers):
        def inner(_environ, start_response):
            start_response("200 OK", [("Content-Type", "application/json"), *headers])
            return []

        found: list[tuple[str, str]] = []
        Edge(inner, test_settings)({"PATH_INFO": "/anything"}, lambda _status, sent, _exc: found.extend(sent))
        return [value for name, value in found if name == "Cache-Control"]

    assert answering() == ["no-store"]
    assert answering(("Cache-Control", "private, no-cache")) == ["private, no-cache"]
