"""Notifications of follows: the same mechanism as for everything else."""

from __future__ import annotations

LIST = "/api/v1/notifications/"


def test_a_follow_is_told_at_once_with_who_and_how_many_wait(api, connect, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")
    ear = connect(ana)

    api("PUT", "/api/v1/users/ana_l/follow/", ben)

    [told] = ear.heard("notification.new")
    assert told["unread_count"] == 1
    assert told["notification"]["kind"] == "follow"
    assert [person["username"] for person in told["notification"]["actors"]] == ["ben_o"]


def test_many_follows_are_one_group_with_the_latest_three(api, make):
    ana = make.user("ana_l")
    for number in range(5):
        make.follow(make.user(f"fan{number}"), ana)

    page = api("GET", LIST, ana).json

    [group] = page["items"]
    assert (group["actor_count"], page["unread_count"]) == (5, 1)
    assert [person["username"] for person in group["actors"]] == ["fan4", "fan3", "fan2"]


def test_an_unread_follow_that_was_taken_back_never_was(api, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")
    make.follow(ben, ana)

    api("DELETE", "/api/v1/users/ana_l/follow/", ben)

    assert api("GET", LIST, ana).json == {"items": [], "next_cursor": None, "unread_count": 0}


def test_after_reading_a_new_group_begins_and_other_windows_agree(api, connect, make):
    ana = make.user("ana_l")
    make.follow(make.user("fan1"), ana)
    [first] = api("GET", LIST, ana).json["items"]
    ear = connect(ana)

    assert api("POST", f"{LIST}read/", ana, json={"up_to": first["id"]}).json == {"unread_count": 0}
    assert ear.heard("notification.read") == [{"ids": [first["id"]], "unread_count": 0}]
    make.follow(make.user("fan2"), ana)

    groups = api("GET", LIST, ana).json["items"]
    assert [(g["read"], g["actor_count"]) for g in groups] == [(False, 1), (True, 1)]
    assert [g["id"] for g in api("GET", f"{LIST}?unread=true", ana).json["items"]] == [groups[0]["id"]]


def test_nobody_reads_for_somebody_else(api, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")
    make.follow(ben, ana)
    [group] = api("GET", LIST, ana).json["items"]

    for body in ({"ids": [group["id"]]}, {"up_to": group["id"]}, {"all": True}):
        assert api("POST", f"{LIST}read/", ben, json=body).status_code == 200

    assert api("GET", LIST, ana).json["unread_count"] == 1


def test_reading_takes_one_way_of_saying_what(api, make):
    ana = make.user()
    for body in ({}, {"ids": []}, {"ids": [1], "up_to": 1}, {"all": False}, {"ids": ["1"]}, {"up_to": 0}):
        assert api("POST", f"{LIST}read/", ana, json=body).status_code == 422


def test_the_greeting_tells_how_many_wait(connect, make):
    ana = make.user("ana_l")
    make.follow(make.user(), ana)

    assert connect(ana).hello["unread"]["notifications"] == 1
