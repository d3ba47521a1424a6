"""Presence: who is here, told only to those one talks with, without flicker."""

from __future__ import annotations

import time

import pytest

from app.presence import sockets as presence
from app.presence.online import InMemory, InRedis, Online, online_slot
from tests.servers.redis import Redis


@pytest.fixture(autouse=True)
def _nobody_here(app):
    online_slot.put(app, InMemory())


@pytest.fixture
def two(make):
    ana, ben = make.user("ana_l"), make.user("ben_o")
    make.talk(ana, ben)
    return ana, ben


def eventually(ear, name):
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if ear.heard(name):
            return ear.heard(name)
        time.sleep(0.005)
    raise AssertionError(f"{name} was not heard")


@pytest.fixture
def pass_time(app, later):
    """Time passes, and somebody looks who has gone."""

    def pass_(seconds: float) -> None:
        later(seconds=seconds)
        with app.app_context():
            presence.sweep()

    return pass_


def test_who_comes_is_told_to_those_one_talks_with(connect, make, two):
    ana, ben = two
    a, stranger = connect(ana), connect(make.user())

    b = connect(ben)

    assert eventually(a, "presence.user.join") == [{"user_id": ben.id}]
    assert eventually(b, "presence.user.join") == [{"user_id": ana.id}]
    assert stranger.heard() == []


def test_a_reload_does_not_flicker_and_leaving_is_told_after_the_grace(connect, two, pass_time):
    ana, ben = two
    a = connect(ana)
    first, second = connect(ben), connect(ben)
    eventually(a, "presence.user.join")

    first.close()
    pass_time(40)
    assert a.heard("presence.user.leave") == []
    second.close()
    pass_time(20)
    assert a.heard("presence.user.leave") == []
    pass_time(11)
    [left] = a.heard("presence.user.leave")
    assert left["user_id"] == ben.id
    assert len(a.heard("presence.user.join")) == 1


def test_those_who_begin_to_talk_begin_to_see_each_other(api, connect, make):
    ana, ben = make.user(), make.user()
    a = connect(ana)
    api("POST", "/api/v1/conversations/", ana, json={"member_ids": [ben.id]})

    connect(ben)

    assert eventually(a, "presence.user.join") == [{"user_id": ben.id}]


def test_those_who_begin_to_talk_learn_at_once_who_is_here(api, connect, make):
    ana, ben = make.user(), make.user()
    a, b = connect(ana), connect(ben)

    api("POST", "/api/v1/conversations/", ana, json={"member_ids": [ben.id]})

    assert eventually(a, "presence.user.join") == [{"user_id": ben.id}]
    assert eventually(b, "presence.user.join") == [{"user_id": ana.id}]


@pytest.fixture(params=["memory", "redis"])
def table(request) -> Online:
    if request.param == "memory":
        yield InMemory()
        return
    with Redis() as server:
        yield InRedis(server.url)


def test_only_the_first_window_arrives(table):
    soon = time.time() + 60
    assert table.arrive(1, soon)
    assert not table.arrive(1, soon)
    assert table.among([1, 2]) == {1}


def test_whoever_is_kept_alive_does_not_lapse_and_a_departure_is_told_once(table):
    table.arrive(1, time.time() - 1)
    table.arrive(2, time.time() - 1)
    table.stay([1], time.time() + 60)

    assert table.lapse() == [2]
    assert table.lapse() == []
    table.fade(1, time.time() - 1)
    assert table.lapse() == [1]


def test_a_crowd_stays_and_only_those_who_were_forgotten_come_back(table):
    soon, crowd = time.time() + 60, range(1, 2_501)
    table.arrive(7, soon)
    assert sorted(table.stay(crowd, soon)) == [user_id for user_id in crowd if user_id != 7]
    assert table.stay(crowd, soon) == []
    assert table.among([1, 2_500, 2_501]) == {1, 2_500}


@pytest.fixture
def processes() -> tuple[Online, Online]:
    with Redis() as server:
        yield InRedis(server.url), InRedis(server.url)


def test_two_processes_agree_and_the_last_of_all_windows_counts(processes):
    one, other = processes
    assert one.arrive(1, time.time() + 60)
    assert not other.arrive(1, time.time() + 60)

    one.fade(1, time.time() - 1)
    assert one.lapse() == other.lapse() == []
    assert other.among([1]) == {1}
    other.fade(1, time.time() - 1)
    assert len(one.lapse() + other.lapse()) == 1


def test_what_a_dead_process_said_passes_by_itself(processes, later):
    dead, living = processes
    dead.arrive(1, time.time() + 45)
    living.arrive(1, time.time() + 45)
    living.fade(1, time.time() - 1)
    assert living.lapse() == []

    later(seconds=46)
    assert living.lapse() == [1]


def test_whoever_was_taken_for_gone_is_told_to_be_here_again(app, connect, two, pass_time):
    """As when Redis was silent for longer than a moment lasts."""
    ana, ben = two
    a, _b = connect(ana), connect(ben)
    eventually(a, "presence.user.join")
    pass_time(46)
    assert ben.id in {told["user_id"] for told in a.heard("presence.user.leave")}

    with app.app_context():
        presence.beat()
        presence.beat()

    assert a.heard("presence.user.join") == [{"user_id": ben.id}] * 2


def test_without_redis_nobody_comes_or_goes_and_nothing_breaks():
    with Redis() as server:
        table = InRedis(server.url)
        table.arrive(1, time.time() + 60)
        server.stop()
        assert not table.arrive(2, time.time() + 60)
        assert table.stay([1], time.time() + 60) == []
        table.fade(1, time.time())
        assert (table.lapse(), table.among([1])) == ([], set())
