"""Idempotency-Key: the same key and body is the same act."""

from __future__ import annotations

import threading

import pytest
from flask import Response

from app.core.errors import Problem
from app.core.http import Blueprint, json_response, public, several_units
from app.core.unit_of_work import unit_of_work
from tests.people import Api


@pytest.fixture
def counting(own_app, make):
    """An application with doors that count how often they are passed."""
    blueprint = Blueprint("counting", __name__, url_prefix="/api/count")
    own_app.count = 0
    gate = threading.Event()
    own_app.gate = gate

    @blueprint.post("/once/")
    @public
    @blueprint.response(201)
    def once() -> Response:
        """Count"""
        own_app.count += 1
        return json_response({"count": own_app.count}, 201)

    @blueprint.post("/refused/")
    @public
    @blueprint.response(201)
    def refused() -> Response:
        """Count and refuse"""
        own_app.count += 1
        raise Problem(409, "no", "No.")

    @blueprint.post("/slow/")
    @public
    @several_units
    @blueprint.response(201)
    def slow() -> Response:
        """Count, wait, answer"""
        with unit_of_work():
            own_app.count += 1
        gate.wait(5)
        return json_response({"count": own_app.count}, 201)

    own_app.register_blueprint(blueprint)
    return own_app


def post(app, make, path, key, body=None, user=None):
    headers = {"Idempotency-Key": key} if key is not None else {}
    return Api(app, make)("POST", path, user, json=body or {}, headers=headers)


def test_the_same_key_gets_the_stored_answer(counting, make):
    first = post(counting, make, "/api/count/once/", "k1")
    second = post(counting, make, "/api/count/once/", "k1")

    assert (first.status_code, first.json) == (second.status_code, second.json) == (201, {"count": 1})
    assert second.headers["Idempotent-Replayed"] == "true"


def test_without_a_key_every_time_counts(counting, make):
    post(counting, make, "/api/count/once/", None)

    assert post(counting, make, "/api/count/once/", None).json == {"count": 2}


def test_the_same_key_with_another_body_is_a_conflict(counting, make):
    post(counting, make, "/api/count/once/", "k1", {"a": 1})

    answer = post(counting, make, "/api/count/once/", "k1", {"a": 2})

    assert (answer.status_code, answer.json["code"]) == (409, "idempotency_key_reused")


def test_the_order_and_spacing_of_the_body_do_not_matter(counting, make):
    client = counting.test_client()
    for body in (b'{"a":1,"b":2}', b'{ "b": 2, "a": 1 }'):
        answer = client.post(
            "/api/count/once/", data=body, content_type="application/json", headers={"Idempotency-Key": "k"}
        )
    assert answer.json == {"count": 1}


def test_the_same_key_of_two_people_is_two_keys(counting, make):
    ana, ben = make.user(), make.user()

    post(counting, make, "/api/count/once/", "k1", user=ana)

    assert post(counting, make, "/api/count/once/", "k1", user=ben).json == {"count": 2}


def test_a_refusal_is_not_stored(counting, make):
    for _ in range(2):
        assert post(counting, make, "/api/count/refused/", "k1").json["code"] == "no"
    assert counting.count == 2


def test_of_two_at_once_one_runs_and_the_other_gets_its_answer(counting, make):
    answers = []

    def ask() -> None:
        answers.append(post(counting, make, "/api/count/slow/", "k1"))

    threads = [threading.Thread(target=ask) for _ in range(5)]
    for thread in threads:
        thread.start()
    while counting.count == 0:
        threads[0].join(0.01)
    counting.gate.set()
    for thread in threads:
        thread.join()

    assert [answer.json for answer in answers] == [{"count": 1}] * 5


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb"])
def test_a_key_that_is_no_key_is_refused(counting, make, key):
    assert post(counting, make, "/api/count/once/", key).status_code == 422
