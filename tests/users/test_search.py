"""Finding people by name."""

from __future__ import annotations

from urllib.parse import quote

import pytest


def found(api, user, text: str, more: str = "") -> list[str]:
    answer = api("GET", f"/api/v1/users/?q={quote(text)}{more}", user)
    assert answer.status_code == 200, answer.json
    return [person["username"] for person in answer.json["items"]]


@pytest.fixture
def ana(make):
    make.user("ben_o", name="Ben Okafor")
    make.user("percent", name="100% Wool")
    make.user("back_slash", name="C:\\Temp")
    make.user("eva_m", name="Eva Ōkami")
    return make.user("ana_l", name="Ana Lopes")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("okafor", ["ben_o"]),
        ("OKAFOR", ["ben_o"]),
        ("ben_", ["ben_o"]),
        (" ana ", ["ana_l"]),
        ("lopes", ["ana_l"]),
        ("nobody", []),
        ("Ōkami", ["eva_m"]),
        ("ōkami", ["eva_m"]),
    ],
)
def test_people_are_found_by_part_of_their_names(api, ana, text, names):
    assert found(api, ana, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("%", ["percent"]),
        ("0%", ["percent"]),
        ("\\", ["back_slash"]),
        ("n_", ["ben_o"]),
        ("b__", []),
        ("'", []),
        ('"', []),
        ("*", []),
        ("' OR 1=1 --", []),
        (":*", []),
        ("(", []),
        ("<->", []),
    ],
)
def test_signs_that_mean_something_elsewhere_mean_themselves(api, ana, text, names):
    assert found(api, ana, text) == names


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20", "?q=" + "x" * 51, "?name=ana", "?q=ana&sort=id"])
def test_a_search_for_nothing_or_by_other_means_is_refused(api, ana, query):
    assert api("GET", f"/api/v1/users/{query}", ana).status_code == 422


def test_pages_go_through_everybody_once(api, make):
    ana = make.user("walker0")
    for number in range(1, 7):
        make.user(f"walker{number}")

    seen, cursor = [], ""
    for _ in range(4):
        answer = api("GET", f"/api/v1/users/?q=walker&limit=2{cursor}", ana).json
        seen += [person["username"] for person in answer["items"]]
        cursor = f"&cursor={answer['next_cursor']}"

    assert seen == [f"walker{number}" for number in range(6, -1, -1)]
    assert answer["next_cursor"] is None


def test_a_cursor_of_another_search_is_refused(api, ana):
    cursor = api("GET", "/api/v1/users/?q=a&limit=1", ana).json["next_cursor"]

    assert api("GET", f"/api/v1/users/?q=b&limit=1&cursor={cursor}", ana).status_code == 422


def test_visitors_find_nobody(api, ana):
    assert api("GET", "/api/v1/users/?q=ana").status_code == 401


def test_a_result_is_a_name_a_face_and_whether_one_follows_and_nothing_more(api, ana):
    (ben,) = api("GET", "/api/v1/users/?q=okafor", ana).json["items"]

    assert set(ben) == {"id", "username", "display_name", "avatar", "followed_by_me"}
