"""What is said over sockets, and to whom it is not."""

from __future__ import annotations

import pytest

POSTS = "/api/v1/posts/"
FEED = {"topics": ["feed:public"]}


@pytest.fixture
def ears(make, connect):
    """Ana writes; Ben follows her, Cem does not; all watch the public feed."""
    people = {"ana": make.user("ana_l"), "ben": make.user("ben_o"), "cem": make.user("cem_y")}
    make.follow(people["ben"], people["ana"])
    ears = {name: connect(person) for name, person in people.items()}
    for ear in ears.values():
        assert ear.say("topic.join", FEED)["ok"] == {**FEED, "versions": {}}
    return people, ears


@pytest.mark.parametrize(
    ("audience", "who"), [("public", {"ana", "ben", "cem"}), ("followers", {"ben"}), ("private", set())]
)
def test_a_new_post_is_announced_to_those_it_is_for(api, ears, audience, who):
    people, listening = ears
    post = api("POST", POSTS, people["ana"], json={"body": "news", "audience": audience}).json

    told = {name: ear.heard("post.new") for name, ear in listening.items()}

    assert {name for name, heard in told.items() if heard} == who
    for heard in told.values():
        assert all(event == {"post_id": post["id"], "author_id": people["ana"].id} for event in heard)


def test_following_and_unfollowing_open_and_close_the_ear_at_once(api, ears):
    people, listening = ears
    api("PUT", "/api/v1/users/ana_l/follow/", people["cem"])
    api("DELETE", "/api/v1/users/ana_l/follow/", people["ben"])

    api("POST", POSTS, people["ana"], json={"body": "news", "audience": "followers"})

    assert len(listening["cem"].heard("post.new")) == 1
    assert listening["ben"].heard("post.new") == []


def test_watchers_see_an_edit_and_a_deletion(api, make, ears):
    people, listening = ears
    post = make.post(people["ana"])
    listening["cem"].say("topic.join", {"topics": [f"post:{post.id}"]})

    edited = api("PATCH", f"{POSTS}{post.id}/", people["ana"], json={"body": "better"}).json
    api("DELETE", f"{POSTS}{post.id}/", people["ana"])

    [changed] = listening["cem"].heard("post.changed")
    assert changed["post"] == {k: v for k, v in edited.items() if k not in {"can", "cards", "liked_by_me"}}
    assert listening["cem"].heard("post.deleted") == [{"post_id": post.id}]


def test_who_may_no_longer_read_a_post_hears_nothing_of_it_any_more(api, make, ears):
    people, listening = ears
    post = make.post(people["ana"])
    topic = {"topics": [f"post:{post.id}"]}
    for ear in listening.values():
        assert ear.say("topic.join", topic)["ok"]["topics"] == topic["topics"]

    api("PATCH", f"{POSTS}{post.id}/", people["ana"], json={"audience": "followers", "body": "for friends"})
    told = listening["cem"].heard("post.changed")
    assert told == [{"post_id": post.id, "version": None, "post": None}]
    assert listening["cem"].say("topic.join", topic) == {"ok": {"topics": [], "versions": {}}}
    assert listening["ben"].say("topic.join", topic)["ok"]["topics"] == topic["topics"]

    api("PATCH", f"{POSTS}{post.id}/", people["ana"], json={"body": "only for friends"})
    make.comment(post, people["ben"], "thanks")

    assert listening["cem"].heard("post.changed") == told
    assert listening["cem"].heard("comment.new") == []
    assert listening["ben"].heard("post.changed")[-1]["post"]["body"] == "only for friends"


def test_unfollowing_cuts_the_post_one_was_watching(api, make, ears):
    people, listening = ears
    post = make.post(people["ana"], audience="followers")
    listening["ben"].say("topic.join", {"topics": [f"post:{post.id}"]})

    api("DELETE", "/api/v1/users/ana_l/follow/", people["ben"])
    make.like(post, people["ana"])

    assert listening["ben"].heard("post.likes.changed") == []


def test_topics_one_may_not_read_look_like_topics_that_are_not(make, ears):
    people, listening = ears
    secret = make.post(people["ana"], audience="private")

    answer = listening["cem"].say("topic.join", {"topics": [f"post:{secret.id}", "post:999999", "feed:home"]})

    assert answer == {"ok": {"topics": [], "versions": {}}}
