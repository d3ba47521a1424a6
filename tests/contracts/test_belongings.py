"""Every door with an id, asked for what belongs to somebody else: like nothing, and nothing changes."""

from __future__ import annotations

from typing import Any

import pytest

METHODS = ("get", "patch", "put", "post", "delete")
# These name a person or a service, who are there for everybody.
PUBLIC_NOUNS = {"username", "provider"}
EVER_NEW = {"X-Request-ID", "X-RateLimit-Remaining", "X-RateLimit-Reset"}


def depth(item: tuple[str, Any]) -> tuple[int, str]:
    """What is inside something goes before it."""
    return -item[0].count("/"), item[0]


@pytest.fixture
def doors(spec) -> list[tuple[str, str]]:
    """Every method and path that names a thing, those that destroy last, and signing out very last."""
    found = [
        (method.upper(), path)
        for method in METHODS
        for path, operations in sorted(spec["paths"].items(), key=depth)
        if method in operations and "{" in path and not any(f"{{{noun}}}" in path for noun in PUBLIC_NOUNS)
    ]
    assert len(found) > 30
    return sorted(found, key=lambda door: "session_id" in door[1])


def shape(answer: Any) -> tuple[int, Any, dict[str, str]]:
    """What a refusal shows, without what differs between any two answers."""
    body = {name: value for name, value in answer.json.items() if name != "request_id"}
    return answer.status_code, body, {k: v for k, v in answer.headers.items() if k not in EVER_NEW}


def test_what_belongs_to_others_looks_like_nothing_at_every_door(api, make, doors, belongings, rows):
    others = {
        "a member": make.user(),
        "another keeper": make.keeper(),
        "a moderator": make.user(grants=["moderate"]),
        "who talks with her": belongings.ben,
    }
    for other in others.values():
        api.token(other)
    before = rows()
    for method, path in doors:
        for name, other in others.items():
            if other is belongings.ben and "conversation" in path:
                continue
            answer = belongings.ask(api, other, method, path)
            nothing = belongings.ask(api, other, method, path, ids=belongings.nobodys)
            assert answer.status_code == 404, (name, method, path, answer.json)
            assert shape(answer) == shape(nothing), (name, method, path)
    assert rows() == before


def test_visitors_and_suspended_members_get_nothing_at_any_door(app, api, make, doors, belongings, rows):
    suspended = make.user("sam_k")
    api.token(suspended)
    app.test_cli_runner().invoke(args=["user", "suspend", "sam_k"])
    before = rows()
    for method, path in doors:
        assert belongings.ask(api, suspended, method, path).status_code == 401, (method, path)
        assert belongings.ask(api, None, method, path).status_code in {401, 404}, (method, path)
    assert rows() == before


def test_to_their_owner_the_same_doors_open(api, doors, belongings):
    """The control: the requests above fail for who asks, not for what is asked."""
    for method, path in doors:
        answer = belongings.ask(api, belongings.ana, method, path)
        assert answer.status_code not in {400, 401, 404, 422}, (method, path, answer.text)
