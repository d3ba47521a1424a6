"""Watching topics: only what one may, also when that changes in the very moment of joining."""

from __future__ import annotations

import pytest

from app.core.realtime import realtime_slot, topics_slot


@pytest.fixture
def lane(app):
    """A kind of topic whose answers a test writes down beforehand."""
    answers: list[bool] = []
    topics_slot.of(app).register("lane", lambda _actor, ids: ids if answers.pop(0) else set())
    yield answers
    topics_slot.of(app)._kinds.pop("lane")


def test_what_one_may_watch_is_joined(connect, make, lane):
    lane += [True, True]

    assert connect(make.user()).say("topic.join", {"topics": ["lane:7"]}) == {"ok": {"topics": ["lane:7"]}}


def test_what_was_closed_while_one_entered_is_left_again(app, connect, make, lane):
    lane += [True, False]
    ear = connect(make.user())

    assert ear.say("topic.join", {"topics": ["lane:7"]}) == {"ok": {"topics": []}}

    realtime_slot.of(app).socketio.emit("shop.stock.changed", {}, to="lane:7")
    assert ear.heard() == []


def test_topics_nobody_offers_are_simply_not_granted(connect, make):
    wanted = {"topics": ["nothing:1", "post:0", "../../etc", "feed:secret"]}

    assert connect(make.user()).say("topic.join", wanted) == {"ok": {"topics": []}}
