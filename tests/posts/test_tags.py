"""Tags: one word is one tag, however it is typed."""

from __future__ import annotations

import pytest


def names(api, reader, query=""):
    return [tag["name"] for tag in api("GET", f"/api/v1/tags/{query}", reader).json["items"]]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#Bread", "bread"),
        ("ＢＲＥＡＤ", "bread"),
        ("Straße", "strasse"),
        ("ﬁsh", "fish"),
        ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
        ("हिन्दी", "हिन्दी"),
        ("日本語", "日本語"),
        ("cafe\u0301", "café"),
        ("2026", "2026"),
        ("slow-food_club", "slow-food_club"),
    ],
)
def test_a_tag_has_one_form(api, make, typed, kept):
    ana = make.user()

    post = api("POST", "/api/v1/posts/", ana, json={"body": "x", "tags": [typed, kept]}).json

    assert post["tags"] == [kept]
    found = api("GET", "/api/v1/posts/", ana, query_string={"tag": typed}).json["items"]
    assert [p["id"] for p in found] == [post["id"]]


@pytest.mark.parametrize("typed", ["", "#", "a b", "a/b", "<b>", "x" * 51, "\u200b", "-dash", "😀"])
def test_what_is_no_word_is_no_tag(api, make, typed):
    answer = api("POST", "/api/v1/posts/", make.user(), json={"body": "x", "tags": [typed]})

    assert answer.status_code == 422
    assert "tags" in answer.json["errors"]


def test_tags_are_listed_by_use_and_found_by_their_beginning(api, make, statements):
    ana = make.user()
    for tags in (["bread", "bakery"], ["bread"], ["boats"], ["bread_100%".replace("%", "")]):
        make.post(ana, tags=tags)
    api.token(ana)

    with statements() as seen:
        assert names(api, ana) == ["bread", "bakery", "boats", "bread_100"]
    assert len(seen) == 2
    assert names(api, ana, "?q=%23BREA") == ["bread", "bread_100"]
    assert names(api, ana, "?q=bread_") == ["bread_100"]
    assert names(api, ana, "?q=zzz") == []


def test_tags_are_paged(api, make):
    ana = make.user()
    make.post(ana, tags=[f"tag{n}" for n in range(5)])

    page = api("GET", "/api/v1/tags/?limit=3", ana).json
    rest = api("GET", f"/api/v1/tags/?limit=3&cursor={page['next_cursor']}", ana).json

    assert [t["name"] for t in page["items"] + rest["items"]] == [f"tag{n}" for n in range(5)]
