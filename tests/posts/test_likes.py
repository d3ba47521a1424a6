"""Likes."""

from __future__ import annotations

POSTS = "/api/v1/posts/"


def test_a_like_is_said_once_however_often_it_is_said(api, make):
    ana, post = make.user(), make.post()
    path = f"{POSTS}{post.id}/like/"

    assert [api("PUT", path, ana).json for _ in range(2)] == [{"liked": True, "like_count": 1}] * 2
    shown = api("GET", f"{POSTS}{post.id}/", ana).json
    assert (shown["liked_by_me"], shown["like_count"]) == (True, 1)
    assert api("GET", f"{POSTS}{post.id}/", make.user()).json["liked_by_me"] is False
    assert [api("DELETE", path, ana).json for _ in range(2)] == [{"liked": False, "like_count": 0}] * 2


def test_posting_a_like_toggles_it(api, make):
    ana, post = make.user(), make.post()
    make.like(post, make.user())
    path = f"{POSTS}{post.id}/like/"

    assert api("POST", path, ana).json == {"liked": True, "like_count": 2}
    assert api("POST", path, ana).json == {"liked": False, "like_count": 1}


def test_a_retried_toggle_with_one_key_toggles_once(api, make):
    ana, post = make.user(), make.post()
    key = {"Idempotency-Key": "tap-1"}

    answers = [api("POST", f"{POSTS}{post.id}/like/", ana, headers=key).json for _ in range(2)]

    assert answers == [{"liked": True, "like_count": 1}] * 2


def test_who_likes_a_post_is_listed_newest_first(api, make, statements):
    post = make.post()
    for n in range(5):
        make.like(post, make.user(f"fan{n}"))
    reader = make.user()
    api.token(reader)

    with statements() as seen:
        first = api("GET", f"{POSTS}{post.id}/likes/?limit=3", reader).json
    rest = api("GET", f"{POSTS}{post.id}/likes/?limit=3&cursor={first['next_cursor']}", reader).json

    names = [person["username"] for person in first["items"] + rest["items"]]
    assert names == ["fan4", "fan3", "fan2", "fan1", "fan0"]
    assert set(first["items"][0]) == {"id", "username", "display_name", "avatar"}
    assert len(seen) <= 4


def test_watchers_of_a_post_are_told_how_many_like_it(api, make, connect):
    ana, post = make.user(), make.post()
    ear = connect(ana)
    ear.say("topic.join", {"topics": [f"post:{post.id}"]})

    for method in ("PUT", "PUT", "DELETE", "DELETE"):
        api(method, f"{POSTS}{post.id}/like/", make.user() if method == "PUT" else ana)
    make_fan = make.user()
    api("PUT", f"{POSTS}{post.id}/like/", make_fan)
    api("DELETE", f"{POSTS}{post.id}/like/", make_fan)

    heard = ear.heard("post.likes.changed")
    assert [told["like_count"] for told in heard] == [1, 2, 3, 2]
    assert [told["version"] for told in heard] == [2, 3, 4, 5]


def test_who_begins_to_watch_learns_how_new_the_post_is(api, make, connect):
    post = make.post()
    topic = f"post:{post.id}"
    read = api("GET", f"{POSTS}{post.id}/", make.user()).json
    make.like(post, make.user())

    joined = connect(make.user()).say("topic.join", {"topics": [topic]})["ok"]

    now = api("GET", f"{POSTS}{post.id}/", make.user()).json
    assert read["version"] < joined["versions"][topic] == now["version"]


def test_a_like_of_nothing_is_not_found(api, make):
    for method in ("POST", "PUT", "DELETE"):
        assert api(method, f"{POSTS}999/like/", make.user()).status_code == 404
