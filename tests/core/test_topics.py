"""Watching topics: only what one may, also when that changes in the very moment of joining."""

from __future__ import annotations

import pytest

from app.core.realtime import realtime_slot, topics_slot

NONE = {"topics": [], "versions": {}}


@pytest.fixture
def lane(app):
    """A kind of topic whose answers a test writes down beforehand."""
    answers: list[bool] = []
    topics_slot.of(app).register("lane", lambda _actor, ids: dict.fromkeys(ids, 1) if answers.pop(0) else {})
    yield answers
    topics_slot.of(app)._kinds.pop("lane")


def test_what_one_may_watch_is_joined(connect, make, lane):
    lane += [True, True]

    joined = {"topics": ["lane:7"], "versions": {"lane:7": 1}}
    assert connect(make.user()).say("topic.join", {"topics": ["lane:7"]}) == {"ok": joined}


def test_a_version_is_read_once_one_listens(app, connect, make):
    """Otherwise what happens between the reading and the entering is neither told nor noticed."""
    ear, sockets, told = connect(make.user()), realtime_slot.of(app).socketio, []

    def newer_each_time(_actor, ids):
        told.append(len(told) + 1)
        sockets.emit("shop.stock.changed", {"version": told[-1]}, to="lane:7")
        return dict.fromkeys(ids, told[-1])

    topics_slot.of(app).register("lane", newer_each_time)
    answer = ear.say("topic.join", {"topics": ["lane:7"]})
    topics_slot.of(app)._kinds.pop("lane")

    [heard] = ear.heard("shop.stock.changed")
    assert heard["version"] == answer["ok"]["versions"]["lane:7"] == 2


def test_what_was_closed_while_one_entered_is_left_again(app, connect, make, lane):
    lane += [True, False]
    ear = connect(make.user())

    assert ear.say("topic.join", {"topics": ["lane:7"]}) == {"ok": NONE}

    realtime_slot.of(app).socketio.emit("shop.stock.changed", {}, to="lane:7")
    assert ear.heard() == []


def test_topics_nobody_offers_are_simply_not_granted(connect, make):
    wanted = {"topics": ["nothing:1", "post:0", "../../etc", "feed:secret"]}

    assert connect(make.user()).say("topic.join", wanted) == {"ok": NONE}
