"""The contract: complete, current, and true to the views."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from app.core.contract import api_slot, current_texts, document
from app.core.realtime import realtime_slot

OPEN_DOORS = {
    "auth.login",
    "auth.register",
    "auth.list_providers",
    "auth.start_social",
    "openapi",
}
OPERATIONS_ARE = {"get", "put", "post", "patch", "delete"}
VIEWER_RELATIVE = {"can", "liked_by_me", "followed_by_me", "follows_me", "wished_by_me", "unread_count"}


@pytest.fixture(scope="module")
def spec(application: Flask) -> dict[str, Any]:
    with application.app_context():
        return document(application, api_slot.of(application), realtime_slot.of(application))


def operations(spec: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{method.upper()} {path}", operation)
        for path, methods in spec["paths"].items()
        for method, operation in methods.items()
        if method in OPERATIONS_ARE
    ]


def test_the_exported_contract_is_current(application):
    with application.app_context():
        stale = [
            path.name
            for path, text in current_texts(application).items()
            if not path.is_file() or path.read_text(encoding="utf-8") != text
        ]
    assert stale == []


def test_every_operation_says_what_it_does(spec):
    silent = [name for name, op in operations(spec) if not op.get("summary") or not op.get("tags")]
    assert silent == []


def test_every_operation_shows_an_example(spec):
    bare = []
    for name, operation in operations(spec):
        bodies = [operation.get("requestBody", {})] + [
            answer for status, answer in operation["responses"].items() if str(status).startswith("2")
        ]
        for body in bodies:
            for kind, media in body.get("content", {}).items():
                if kind == "application/json" and not ({"example", "examples"} & set(media)):
                    bare.append(name)
    assert bare == []


def test_every_operation_names_its_problems(spec):
    for name, operation in operations(spec):
        refusals = {s: a for s, a in operation["responses"].items() if str(s)[0] in "45"}
        assert {"429", "503"} <= set(refusals), name
        if operation["x-access"] == "member":
            assert "401" in refusals, name
        if "{" in name and operation["x-access"] != "public":
            assert "404" in refusals, f"{name} does not say that its noun may be missing"
        for answer in refusals.values():
            assert list(answer["content"]) == ["application/problem+json"], name


def test_every_operation_has_its_own_id(spec):
    ids = [operation["operationId"] for _, operation in operations(spec)]
    assert len(ids) == len(set(ids))


def test_path_parameters_are_named_after_what_they_are(spec):
    vague = [path for path in spec["paths"] if "{id}" in path or "{pk}" in path]
    assert vague == []


def test_only_named_doors_are_open(application):
    open_doors = {
        rule.endpoint
        for rule in application.url_map.iter_rules()
        if rule.rule.startswith("/api/v1")
        and getattr(application.view_functions[rule.endpoint], "_access", "none") in {"public", "none"}
        and not rule.endpoint.startswith(("shop", "catalogue"))
    }
    assert open_doors <= OPEN_DOORS


def test_every_door_of_the_api_passes_the_entry_point(application):
    unguarded = [
        rule.endpoint
        for rule in application.url_map.iter_rules()
        if rule.rule.startswith("/api/v1")
        and not hasattr(application.view_functions[rule.endpoint], "_access")
    ]
    assert unguarded == []


def test_what_is_broadcast_says_nothing_about_its_reader(spec):
    def names(schema: Any, seen: frozenset[str] = frozenset()) -> set[str]:
        if not isinstance(schema, dict):
            return set()
        found: set[str] = set()
        reference = schema.get("$ref", "")
        if reference and reference not in seen:
            found |= names(spec["components"]["schemas"][reference.rsplit("/", 1)[-1]], seen | {reference})
        for name, inner in schema.get("properties", {}).items():
            found |= {name} | names(inner, seen)
        for key in ("items", "additionalProperties"):
            found |= names(schema.get(key), seen)
        for key in ("allOf", "anyOf", "oneOf"):
            for inner in schema.get(key, []):
                found |= names(inner, seen)
        return found

    personal = {"session.hello", "notification.new", "notification.read", "sync.heads"}
    telling = {
        name: hits
        for name, event in spec["x-realtime"]["server"].items()
        if name not in personal and (hits := names(event["payload"]) & VIEWER_RELATIVE)
    }
    assert telling == {}
