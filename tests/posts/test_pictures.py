"""Pictures of posts: attached when it is written, or added to it later."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

from tests.media.pictures import photo

POSTS = "/api/v1/posts/"


def upload(api, user, path: str, files: Sequence[bytes], field: str):
    parts = [(io.BytesIO(data), f"{n}.jpg") for n, data in enumerate(files)]
    return api("POST", path, user, data={field: parts})


def add(api, user, post, data: bytes):
    return upload(api, user, f"{POSTS}{post.id}/media/", [data], "file")


def add_several(api, user, post, files: Sequence[bytes]):
    return upload(api, user, f"{POSTS}{post.id}/media/batch/", files, "files")


def pictures_of(api, user, post):
    return api("GET", f"{POSTS}{post.id}/", user).json["media"]


@pytest.fixture(scope="module")
def small():
    return photo(64, 48)


def test_a_post_needs_no_words_if_it_has_a_picture(api, make, small):
    ana = make.user()
    ids = [
        upload(api, ana, "/api/v1/media/", [data], "file").json["id"]
        for data in (small, photo(32, 32, "PNG"))
    ]

    post = api("POST", POSTS, ana, json={"media_ids": ids[::-1]})

    assert post.status_code == 201
    assert post.json["body"] == ""
    assert [picture["id"] for picture in post.json["media"]] == ids[::-1]
    assert api("GET", POSTS, ana).json["items"][0]["media"] == post.json["media"]
    emptied = api("PATCH", f"{POSTS}{post.json['id']}/", ana, json={"body": "words"})
    assert emptied.json["body"] == "words"


def test_a_picture_is_used_once_and_by_its_owner_only(api, make, small):
    ana, ben = make.user(), make.user()
    picture = upload(api, ana, "/api/v1/media/", [small], "file").json["id"]

    assert api("POST", POSTS, ben, json={"media_ids": [picture]}).status_code == 422
    assert api("POST", POSTS, ana, json={"media_ids": [picture, picture]}).status_code == 422
    assert api("POST", POSTS, ana, json={"media_ids": [picture]}).status_code == 201
    assert api("POST", POSTS, ana, json={"media_ids": [picture]}).status_code == 422


def test_pictures_are_added_to_a_post_one_by_one_and_together(api, make, small, connect):
    ana = make.user()
    post = make.post(ana)
    ear = connect(ana)
    ear.say("topic.join", {"topics": [f"post:{post.id}"]})

    one = add(api, ana, post, small)
    several = add_several(api, ana, post, [photo(40, 30), photo(30, 40)])

    assert (one.status_code, several.status_code) == (201, 201)
    assert (several.json[0]["width"], several.json[1]["width"]) == (40, 30)
    assert pictures_of(api, make.user(), post) == [one.json, *several.json]
    assert [len(e["post"]["media"]) for e in ear.heard("post.changed")] == [1, 3]


def test_a_post_has_four_pictures_at_most(api, make, small):
    ana = make.user()
    post = make.post(ana)
    add_several(api, ana, post, [small] * 3)

    assert add_several(api, ana, post, [small] * 2).status_code == 422
    assert add_several(api, ana, post, [small] * 5).status_code == 422
    assert len(pictures_of(api, ana, post)) == 3
    assert add(api, ana, post, small).status_code == 201
    assert add(api, ana, post, small).status_code == 422


def test_one_bad_picture_spoils_the_batch(api, make, small):
    ana = make.user()
    post = make.post(ana)

    answer = add_several(api, ana, post, [small, b"not a picture"])

    assert answer.status_code == 415
    assert pictures_of(api, ana, post) == []


@pytest.mark.parametrize(
    ("files", "status"),
    [([], 422), ([b""], 422), ([b"<svg/>"], 415), ([b"\xff\xd8" + b"x" * 10_000_001], 413)],
)
def test_what_is_no_decent_picture_is_refused(api, make, files, status):
    ana = make.user()
    post = make.post(ana)

    for answer in (
        upload(api, ana, f"{POSTS}{post.id}/media/", files, "file"),
        add_several(api, ana, post, files),
    ):
        assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert pictures_of(api, ana, post) == []


def test_only_the_author_adds_pictures(api, make, small):
    ana, ben = make.user(), make.user()
    shown, hidden = make.post(ana), make.post(ana, audience="private")

    assert add(api, ben, shown, small).status_code == 403
    assert add(api, ben, hidden, small).status_code == 404
    assert add_several(api, ben, hidden, [small]).status_code == 404


def test_smaller_copies_are_announced_when_they_are_made(api, make, run_jobs, connect):
    ana = make.user()
    post = make.post(ana)
    ear = connect(ana)
    ear.say("topic.join", {"topics": [f"post:{post.id}"]})
    add(api, ana, post, photo(800, 600))

    run_jobs()

    before, after = (event["post"]["media"][0] for event in ear.heard("post.changed"))
    assert before["renditions"] == []
    assert [r["width"] for r in after["renditions"]] == [320, 640]


def test_pictures_go_with_their_post(api, make, small, run_jobs):
    ana = make.user()
    post = make.post(ana)
    picture = add(api, ana, post, small).json

    api("DELETE", f"{POSTS}{post.id}/", ana)
    run_jobs()

    assert api("GET", f"/api/v1/media/{picture['id']}/", ana).status_code == 404
    assert api("GET", picture["url"], ana).status_code == 404
