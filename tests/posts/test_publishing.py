"""Writing, editing and deleting posts."""

from __future__ import annotations

import pytest

POSTS = "/api/v1/posts/"


def publish(api, author, **new):
    return api("POST", POSTS, author, json=new)


def test_a_post_is_shown_as_it_was_written(api, make):
    ana = make.user("ana_l")

    answer = publish(api, ana, body="First loaves at seven.", tags=["Bread"])

    assert answer.status_code == 201
    post = answer.json
    assert post["author"]["username"] == "ana_l"
    assert (post["body"], post["audience"], post["tags"]) == ("First loaves at seven.", "public", ["bread"])
    assert (post["like_count"], post["comment_count"], post["liked_by_me"]) == (0, 0, False)
    assert (post["media"], post["refs"], post["cards"], post["edited_at"]) == ([], [], [], None)
    assert post["can"] == {"edit": True, "delete": True, "like": True, "comment": True}
    assert api("GET", f"{POSTS}{post['id']}/", ana).json == post
    assert api("GET", f"{POSTS}{post['id']}", make.user()).json["can"]["edit"] is False


@pytest.mark.parametrize(
    "body",
    [
        "👩‍👩‍👧‍👦 family",
        "مرحبا بالعالم",
        "e\u0301 and \u00e9",
        "Z" + "\u0351" * 1500,
        "ﬁ ligature, İstanbul, Straße",
        "  kept as\n\n written  ",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    ],
)
def test_every_script_survives(api, make, body):
    ana = make.user()
    post = publish(api, ana, body=body).json

    assert api("GET", f"{POSTS}{post['id']}/", ana).json["body"] == body


@pytest.mark.parametrize(
    ("new", "field"),
    [
        ({}, "body"),
        ({"body": ""}, "body"),
        ({"body": " \u3000\n\t"}, "body"),
        ({"body": "\u200b" * 10}, "body"),
        ({"body": "x" * 5001}, "body"),
        ({"body": 7}, "body"),
        ({"body": "x", "audience": "everybody"}, "audience"),
        ({"body": "x", "audience": "circle"}, "audience"),
        ({"body": "x", "audience": None}, "audience"),
        ({"body": "x", "tags": ["two words"]}, "tags"),
        ({"body": "x", "tags": ["#"]}, "tags"),
        ({"body": "x", "tags": [str(n) for n in range(11)]}, "tags"),
        ({"body": "x", "tags": "bread"}, "tags"),
        ({"body": "x", "media_ids": [0]}, "media_ids"),
        ({"body": "x", "media_ids": ["1"]}, "media_ids"),
        ({"body": "x", "media_ids": [2**63]}, "media_ids"),
        ({"body": "x", "media_ids": [404]}, "media_ids"),
        ({"body": "x", "media_ids": [1, 2, 3, 4, 5]}, "media_ids"),
        ({"body": "x", "refs": [{"kind": "nonsense", "id": 1}]}, "refs"),
        ({"body": "x", "refs": [{"kind": "post", "id": 1}] * 5}, "refs"),
        ({"body": "x", "refs": [{"kind": "post"}]}, "refs"),
        ({"body": "x", "author_id": 1}, "author_id"),
        ({"body": "x", "like_count": 99}, "like_count"),
        ({"body": "x", "created_at": "2020-01-01T00:00:00Z"}, "created_at"),
        ({"body": "x", "circle_id": 1}, "circle_id"),
    ],
)
def test_what_is_not_right_is_refused_and_nothing_is_published(api, make, new, field):
    ana = make.user()

    answer = publish(api, ana, **new)

    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")
    assert field in answer.json["errors"]
    assert api("GET", POSTS, ana).json["items"] == []
    assert api("GET", "/api/v1/tags/", ana).json["items"] == []


def test_length_is_counted_in_code_points(api, make):
    assert publish(api, make.user(), body="👋" * 5000).status_code == 201


def test_a_retry_with_one_key_publishes_once(api, make):
    ana = make.user()
    key = {"Idempotency-Key": "compose-1"}

    first = api("POST", POSTS, ana, json={"body": "once"}, headers=key)
    again = api("POST", POSTS, ana, json={"body": "once"}, headers=key)
    other = api("POST", POSTS, ana, json={"body": "twice"}, headers=key)

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json == again.json
    assert (other.status_code, other.json["code"]) == (409, "idempotency_key_reused")
    assert len(api("GET", POSTS, ana).json["items"]) == 1


def test_an_edit_keeps_what_was_said_before(api, make):
    ana = make.user()
    post = publish(api, ana, body="Loafs at seven", tags=["bread"]).json

    edited = api("PATCH", f"{POSTS}{post['id']}/", ana, json={"body": "Loaves at seven", "tags": ["Cake"]})

    assert (edited.json["body"], edited.json["tags"]) == ("Loaves at seven", ["cake"])
    assert edited.json["edited_at"] is not None
    assert edited.json["version"] == post["version"] + 1
    [before] = api("GET", f"{POSTS}{post['id']}/history/", make.user()).json["items"]
    assert (before["body"], before["tags"]) == ("Loafs at seven", ["bread"])
    assert api("GET", f"{POSTS}?tag=bread", ana).json["items"] == []
    assert len(api("GET", f"{POSTS}?tag=cake", ana).json["items"]) == 1


def test_an_edit_that_changes_nothing_is_none(api, make):
    ana = make.user()
    post = publish(api, ana, body="Loaves", tags=["bread"]).json

    same = api("PATCH", f"{POSTS}{post['id']}/", ana, json={"body": "Loaves", "tags": ["#BREAD"]})

    assert same.json == post
    assert api("GET", f"{POSTS}{post['id']}/history/", ana).json["items"] == []


@pytest.mark.parametrize(
    "change", [{"body": " "}, {"audience": "circle"}, {"like_count": 5}, {"id": 5}, {"tags": ["a b"]}]
)
def test_an_edit_is_checked_like_a_post(api, make, change):
    ana = make.user()
    post = publish(api, ana, body="Loaves").json

    assert api("PATCH", f"{POSTS}{post['id']}/", ana, json=change).status_code == 422
    assert api("GET", f"{POSTS}{post['id']}/", ana).json == post


def test_a_deleted_post_is_gone_with_everything_about_it(api, make):
    ana, ben = make.user("ana_l"), make.user()
    post = make.post(ana, tags=["bread"])
    comment = make.comment(post, ben)
    make.like(post, ben)

    assert api("DELETE", f"{POSTS}{post.id}/", ana).status_code == 204

    for path in (f"{POSTS}{post.id}/", f"{POSTS}{post.id}/likes/", f"/api/v1/comments/{comment.id}/replies/"):
        assert api("GET", path, ana).status_code == 404
    assert api("DELETE", f"{POSTS}{post.id}/", ana).status_code == 404
    assert api("GET", "/api/v1/tags/", ana).json["items"] == []
    assert api("GET", "/api/v1/users/ana_l/", ana).json["counts"]["posts"] == 0


def test_opening_and_closing_a_post_moves_every_public_count(api, make):
    ana = make.user("ana_l")
    post = make.post(ana, tags=["bread"])

    def counts():
        tags = {t["name"]: t["post_count"] for t in api("GET", "/api/v1/tags/", ana).json["items"]}
        return api("GET", "/api/v1/users/ana_l/", ana).json["counts"]["posts"], tags

    assert counts() == (1, {"bread": 1})
    api("PATCH", f"{POSTS}{post.id}/", ana, json={"audience": "private"})
    assert counts() == (0, {})
    api("PATCH", f"{POSTS}{post.id}/", ana, json={"audience": "public"})
    assert counts() == (1, {"bread": 1})


def test_a_card_in_a_post_is_as_its_reader_may_see_it(api, make):
    ana, ben = make.user(), make.user()
    secret = make.post(ana, "for my followers", audience="followers")
    post = publish(api, ana, body="look", refs=[{"kind": "post", "id": secret.id}]).json

    assert post["cards"][0]["data"]["body"] == "for my followers"
    seen = api("GET", f"{POSTS}{post['id']}/", ben).json
    assert seen["refs"] == [{"kind": "post", "id": secret.id}]
    assert seen["cards"] == [{"kind": "post", "id": secret.id, "data": None}]


@pytest.mark.parametrize("post_id", ["0", "2147483648", "999999999999999", "9223372036854775808", "-1", "x"])
def test_impossible_ids_are_not_found(api, make, post_id):
    answer = api("GET", f"{POSTS}{post_id}/", make.user())

    assert (answer.status_code, answer.json["code"]) == (404, "not_found")
