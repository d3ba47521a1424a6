"""Who may read a post: every reader at every door, against an oracle in plain Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.posts.town import V1, Said, Town

Door = Callable[[Town, str, Said], bool]


@pytest.fixture
def town(app, make, api) -> Town:
    town = Town(app, make, api)
    town.close()
    return town


def get(town: Town, reader: str, path: str) -> Any:
    return town.api("GET", f"{V1}{path}", town.people[reader])


def listed(town: Town, reader: str, path: str) -> set[int]:
    found: set[int] = set()
    cursor = ""
    while True:
        joint = "&" if "?" in path else "?"
        page = get(town, reader, f"{path}{joint}limit=2{cursor}").json
        if "items" not in page:
            return found
        found |= {post["id"] for post in page["items"]}
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


def opens(path: str) -> Door:
    """The door is a resource of the post: it opens, or it is as if nothing were there."""

    def door(town: Town, reader: str, said: Said) -> bool:
        names = {"post": said.id, "comment": said.comment_id, "media": said.picture["id"]}
        answer = get(town, reader, path.format(**names))
        if answer.status_code == 200:
            return True
        nothing = get(town, reader, path.format(post=10**9, comment=10**9, media=10**9))
        assert shape(answer) == shape(nothing), path
        return False

    return door


def shape(answer: Any) -> tuple[int, dict[str, Any], dict[str, str]]:
    """What a refusal shows, without what differs between any two answers."""
    ever_new = {"X-Request-ID", "X-RateLimit-Remaining", "X-RateLimit-Reset"}
    headers = {name: value for name, value in answer.headers.items() if name not in ever_new}
    return answer.status_code, {k: v for k, v in answer.json.items() if k != "request_id"}, headers


def served(town: Town, reader: str, said: Said) -> bool:
    """The bytes of its picture."""
    url = said.picture["url"]
    return town.api("GET", url, town.people[reader]).status_code == 200


def shown_as_card(town: Town, reader: str, said: Said) -> bool:
    """Its card in somebody else's text."""
    [card] = get(town, reader, f"/cards/?refs=post:{said.id}").json["items"]
    return card["data"] is not None


def in_feed(path: str) -> Door:
    def door(town: Town, reader: str, said: Said) -> bool:
        return said.id in listed(town, reader, path.format(author=said.author))

    return door


READING: dict[str, Door] = {
    "item": opens("/posts/{post}/"),
    "likes": opens("/posts/{post}/likes/"),
    "comments": opens("/posts/{post}/comments/"),
    "replies": opens("/comments/{comment}/replies/"),
    "history": opens("/posts/{post}/history/"),
    "picture": opens("/media/{media}/"),
    "bytes of the picture": served,
    "card": shown_as_card,
    "tag": in_feed("/posts/?tag=secret"),
    "author": in_feed("/posts/?author={author}"),
    "profile": in_feed("/users/{author}/posts/"),
}


def differences(
    town: Town, doors: dict[str, Door], oracle: Callable[[str, Said], bool]
) -> list[tuple[str, str, str, str]]:
    """Where a door and the oracle disagree."""
    return [
        (name, reader, said.author, said.audience)
        for name, door in doors.items()
        for reader in town.readers
        for said in town.posts
        if door(town, reader, said) != oracle(reader, said)
    ]


def test_every_door_gives_the_answer_of_the_oracle(town):
    assert differences(town, READING, town.may_read) == []


def test_the_matrix_notices_a_wrong_rule(town):
    def forgets_followers(reader: str, said: Said) -> bool:
        return town.may_read(reader, said) and (said.audience != "followers" or reader == said.author)

    def forgets_suspension(reader: str, said: Said) -> bool:
        return said.audience == "public" or town.may_read(reader, said)

    some = {name: READING[name] for name in ("item", "tag")}
    assert len(differences(town, some, forgets_followers)) == 2
    assert len(differences(town, some, forgets_suspension)) == 2 * len(town.readers)


def test_home_and_the_public_feed_hold_what_the_oracle_says(town):
    for reader in town.readers:
        assert listed(town, reader, "/posts/") == town.at_home(reader), reader
        assert listed(town, reader, "/posts/?feed=public") == town.in_public(), reader


def test_nobody_does_anything_to_what_they_may_not_read(town):
    verbs = [
        ("PATCH", "/posts/{post}/", {"body": "mine now"}),
        ("DELETE", "/posts/{post}/", None),
        ("POST", "/posts/{post}/like/", None),
        ("PUT", "/posts/{post}/like/", None),
        ("DELETE", "/posts/{post}/like/", None),
        ("POST", "/posts/{post}/comments/", {"body": "let me in"}),
        ("PATCH", "/comments/{comment}/", {"body": "mine now"}),
        ("DELETE", "/comments/{comment}/", None),
    ]
    for reader in ("cem_y", "dia_r", "eve_s"):
        hidden = [said for said in town.posts if not town.may_read(reader, said)]
        assert hidden
        for said in hidden:
            for method, path, body in verbs:
                path = path.format(post=said.id, comment=said.comment_id)
                answer = town.api(method, f"{V1}{path}", town.people[reader], json=body)
                assert answer.status_code == 404, (reader, method, path, said.audience)


def test_readers_who_are_not_the_author_may_look_but_not_touch(town):
    for said in town.posts:
        if town.may_read("ben_o", said):
            for method, body in (("PATCH", {"body": "mine now"}), ("DELETE", None)):
                answer = town.api(method, f"{V1}/posts/{said.id}/", town.people["ben_o"], json=body)
                assert (answer.status_code, answer.json["code"]) == (403, "forbidden")


def test_strangers_without_a_token_are_asked_to_sign_in(town):
    for path in ("/posts/", f"/posts/{town.posts[0].id}/", f"/posts/{town.posts[0].id}/comments/", "/tags/"):
        assert town.api("GET", f"{V1}{path}").status_code == 401
    assert town.api("GET", town.posts[0].picture["url"]).status_code == 404


def test_counts_tell_of_public_posts_only(town):
    for reader in town.readers:
        profile = get(town, reader, "/users/ana_l/").json
        assert profile["counts"]["posts"] == 1
        [tag] = get(town, reader, "/tags/?q=secret").json["items"]
        assert tag == {"name": "secret", "post_count": 2}


def test_what_was_said_to_fewer_people_stays_with_its_author_when_a_post_is_opened(town):
    mine = next(said for said in town.posts if (said.author, said.audience) == ("ana_l", "private"))
    change = {"audience": "public", "body": "fit for everybody"}
    town.api("PATCH", f"{V1}/posts/{mine.id}/", town.people["ana_l"], json=change)

    def bodies(reader: str) -> list[str]:
        return [r["body"] for r in get(town, reader, f"/posts/{mine.id}/history/").json["items"]]

    assert bodies("cem_y") == ["ana_l to private"]
    assert bodies("ana_l") == ["ana_l to private, edited", "ana_l to private"]


def test_notifications_say_nothing_of_posts_that_were_closed(town):
    for reader in town.readers:
        items = get(town, reader, "/notifications/").json["items"]
        posts = {item["subject"]["id"]: item for item in items if item["subject"]["kind"] == "post"}
        for said in town.posts:
            if said.id in posts and not town.may_read(reader, said):
                assert posts[said.id]["subject"]["data"] is None, (reader, said)
