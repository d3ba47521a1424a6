"""Every operation and every socket event, whatever it is told: a Problem, never an accident.

The doors come from the contract itself, so that a new one is tried without anybody thinking of it.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask import Flask

from app.core.contract import api_slot, document
from app.core.realtime import realtime_slot

METHODS = {"get", "put", "post", "patch", "delete"}
ODD_IDS = ["0", "-1", "2147483648", "9223372036854775808", "9" * 40, "1.5", "%00", "%2e%2e"]
ODD_BODIES: list[bytes] = [
    *(json.dumps(body).encode() for body in ([], "text", 1, None, [[]], {"__class__": "x"})),
    *(
        b"{",
        b"\xff",
        b"[" * 5000,
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"body": "\\ud800"}',
        b'{"body": "a\\u0000"}',
    ),
]
ODD_VALUES: list[Any] = [None, True, -1, 1.5, 2**63, "", "\u0000", "x" * 100_000, [], [None], {}, {"a": []}]
PROBLEM = {"type", "title", "status", "code", "detail", "request_id"}


@pytest.fixture(scope="module")
def spec(application: Flask) -> dict[str, Any]:
    with application.app_context():
        return document(application, api_slot.of(application), realtime_slot.of(application))


def operations(spec: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method.upper(), path, operation)
        for path, methods in spec["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def is_problem(answer: Any) -> bool:
    return (
        400 <= answer.status_code < 500
        and answer.content_type == "application/problem+json"
        and set(answer.json) >= PROBLEM
    )


def filled(path: str, value: str) -> str:
    for name in [part.split("}")[0] for part in path.split("{")[1:]]:
        path = path.replace("{" + name + "}", value)
    return path


def fields_of(spec: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return list(schema["properties"])


def test_an_odd_id_is_a_problem_at_every_door(api, make, spec):
    keeper = make.keeper()
    for method, path, _operation in operations(spec):
        for odd in ODD_IDS if "{" in path else []:
            answer = api(method, filled(path, odd), keeper, json={} if method != "GET" else None)
            assert is_problem(answer), (method, path, odd, answer.status_code, answer.text[:200])


def test_an_odd_body_is_a_problem_at_every_door_that_reads_one(api, make, spec):
    keeper = make.keeper()
    tried = 0
    for method, path, operation in operations(spec):
        if "application/json" not in operation.get("requestBody", {}).get("content", {}):
            continue
        tried += 1
        names = fields_of(spec, operation)
        bodies = ODD_BODIES + [json.dumps(dict.fromkeys(names, odd)).encode() for odd in ODD_VALUES]
        bodies.append(json.dumps({"surprise": 1}).encode())
        for raw in bodies:
            answer = api(
                method,
                filled(path, "1"),
                keeper,
                data=raw,
                content_type="application/json",
                headers={"Idempotency-Key": "odd"},
            )
            assert is_problem(answer), (method, path, raw[:60], answer.status_code, answer.text[:200])
    assert tried > 20


BOUNDARY = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n%s\r\n'
ODD_FORMS: list[tuple[str, bytes]] = [
    (BOUNDARY, b""),
    (BOUNDARY, b"--x"),
    (BOUNDARY, b"--y\r\n\r\n--y--\r\n"),
    (BOUNDARY, PART % (b"file", b"a.png", b"") + b"--x--"),
    (BOUNDARY, PART % (b"file", b"a.png", b"no picture")),
    (BOUNDARY, PART % (b"file", b"a\0.png", b"no picture") + b"--x--"),
    (BOUNDARY, PART % (b"files", b"../../etc/passwd", b"\x89PNG\r\n\x1a\n") + b"--x--"),
    (BOUNDARY, PART % (b"surprise", b"a.png", b"no picture") + b"--x--"),
    (BOUNDARY, PART % (b"file", b"a.png", b"one") + PART % (b"file", b"b.png", b"two") + b"--x--"),
    (BOUNDARY, b'--x\r\nContent-Disposition: form-data; name="alt_text"\r\n\r\n\xff\0\r\n--x--'),
    (BOUNDARY, b"--x\r\nno header\r\n\r\n--x--"),
    ("multipart/form-data", b"--x--"),
    ("application/x-www-form-urlencoded", b"file=text&alt_text=%00"),
    ("image/png", b"\x89PNG\r\n\x1a\n"),
    ("application/json", b"{}"),
]


def test_an_odd_form_is_a_problem_at_every_door_that_takes_files(api, make, spec):
    keeper = make.keeper()
    post = make.post(keeper, "a word")
    doors = [
        (method, filled(path, str(post.id)))
        for method, path, operation in operations(spec)
        if "multipart/form-data" in operation.get("requestBody", {}).get("content", {})
    ]
    for method, path in doors:
        for number, (content_type, raw) in enumerate(ODD_FORMS):
            answer = api(method, path, keeper, data=raw, content_type=content_type)
            assert is_problem(answer), (method, path, number, answer.status_code, answer.text[:200])
    assert len(doors) == 4


def test_an_odd_query_is_a_problem_at_every_list(api, make, spec):
    keeper = make.keeper()
    for method, path, operation in operations(spec):
        asked = {p["name"] for p in operation.get("parameters", []) if p.get("in") == "query"}
        odd = ["surprise=1"] if method == "GET" and "{" not in path else []
        if "limit" in asked and "{" not in path:
            odd += [f"limit={value}" for value in ("0", "-1", "1e9", "10" * 20, "x", "")]
        if "cursor" in asked and "{" not in path:
            odd += ["cursor=x", "cursor=%00", "cursor=" + "e30" * 400]
        for query in odd:
            answer = api(method, f"{path}?{query}", keeper)
            assert is_problem(answer), (path, query, answer.status_code, answer.text[:200])


def test_nothing_odd_on_a_socket_goes_unanswered(connect, make, spec):
    names = list(spec["x-realtime"]["client"])
    assert len(names) > 3
    ear = connect(make.user())
    for name in names:
        for odd in (
            None,
            [],
            "text",
            1,
            True,
            {"surprise": 1},
            {"conversation_id": 2**63},
            {"a": "x" * 50_000},
        ):
            answer = ear.say(name, odd)
            assert answer["error"]["status"] in range(400, 500), (name, odd, answer)
    assert ear.client.is_connected()
