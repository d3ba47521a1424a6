"""Following people."""

from __future__ import annotations


def test_following_counts_once_however_often_it_is_said(api, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")

    first = api("PUT", "/api/v1/users/ben_o/follow/", ana)
    second = api("PUT", "/api/v1/users/ben_o/follow/", ana)

    assert first.json == second.json == {"following": True, "follower_count": 1}
    profile = api("GET", "/api/v1/users/ben_o", ana).json
    assert profile["followed_by_me"] is True
    assert profile["counts"] == {"followers": 1, "following": 0, "posts": 0}
    assert api("GET", "/api/v1/users/ana_l/", ben).json["follows_me"] is True


def test_unfollowing_somebody_twice_is_unfollowing_once(api, make):
    ana = make.user("ana_l")
    make.user("ben_o")
    api("PUT", "/api/v1/users/ben_o/follow/", ana)

    for _ in range(2):
        answer = api("DELETE", "/api/v1/users/ben_o/follow/", ana)

    assert answer.json == {"following": False, "follower_count": 0}


def test_nobody_follows_themselves(api, make):
    ana = make.user("ana_l")

    answer = api("PUT", "/api/v1/users/ana_l/follow/", ana)

    assert answer.status_code == 403
    assert answer.json["code"] == "forbidden"


def test_followers_are_paged_newest_first(api, make):
    star = make.user("star")
    fans = [make.user(f"fan{i}") for i in range(5)]
    for fan in fans:
        make.follow(fan, star)

    page = api("GET", "/api/v1/users/star/followers/?limit=3", star).json
    rest = api("GET", f"/api/v1/users/star/followers/?limit=3&cursor={page['next_cursor']}", star).json

    names = [person["username"] for person in page["items"] + rest["items"]]
    assert names == ["fan4", "fan3", "fan2", "fan1", "fan0"]
    assert rest["next_cursor"] is None


def test_lists_of_people_say_whom_the_reader_follows(api, make):
    star, known, stranger = (make.user(name) for name in ("star", "known", "stranger"))
    for fan in (known, stranger):
        make.follow(fan, star)
    make.follow(star, known)
    make.follow(known, stranger)

    followers = api("GET", "/api/v1/users/star/followers/", star).json["items"]
    following = api("GET", "/api/v1/users/known/following/", star).json["items"]
    found = api("GET", "/api/v1/users/?q=stranger", known).json["items"]

    says = [
        {person["username"]: person["followed_by_me"] for person in page}
        for page in (followers, following, found)
    ]
    assert says == [
        {"known": True, "stranger": False},
        {"star": False, "stranger": False},
        {"stranger": True},
    ]


def test_a_cursor_of_another_list_is_refused(api, make):
    star = make.user("star")
    for i in range(2):
        make.follow(make.user(f"fan{i}"), star)
    cursor = api("GET", "/api/v1/users/star/followers/?limit=1", star).json["next_cursor"]

    answer = api("GET", f"/api/v1/users/fan0/followers/?cursor={cursor}", star)

    assert answer.status_code == 422
    assert answer.json["code"] == "bad_cursor"


def test_a_stranger_without_a_token_is_asked_to_sign_in(api, make):
    make.user("star")

    answer = api("GET", "/api/v1/users/star/")

    assert answer.status_code == 401
    assert answer.content_type == "application/problem+json"
    assert answer.json["request_id"] == answer.headers["X-Request-ID"]


def test_somebody_who_does_not_exist_is_not_found(api, make):
    answer = api("GET", "/api/v1/users/nobody_here/", make.user())

    assert (answer.status_code, answer.json["code"]) == (404, "not_found")


def test_a_socket_is_greeted_and_unknown_events_are_answered(connect, make):
    ana = make.user()
    ear = connect(ana)

    assert ear.hello["user_id"] == ana.id
    assert ear.say("nonsense", {"a": 1})["error"]["code"] == "unknown_event"
    assert ear.say("topic.join", {"topics": "post:1"})["error"]["status"] == 422
    assert ear.say("topic.join", {"topics": ["post:1"]}) == {"ok": {"topics": [], "versions": {}}}
