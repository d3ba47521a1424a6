"""Lists of the administration: found, sorted, counted and paged."""

from __future__ import annotations

import pytest

from tests.admin.world import World

ADMIN = "/api/v1/admin"


@pytest.fixture
def admin(make):
    return make.user("overseer", grants=["admin"])


def listed(api, user, path: str):
    answer = api("GET", f"{ADMIN}/{path}", user)
    assert answer.status_code == 200, answer.json
    return answer.json


def counted(answer, facet: str) -> dict[str, int]:
    [found] = [f for f in answer["counts"]["facets"] if f["name"] == facet]
    return {value["value"]: value["count"] for value in found["values"]}


SORTS = {
    "users": ("newest", "oldest", "name", "posts"),
    "posts": ("newest", "oldest", "likes", "comments"),
    "products": ("newest", "oldest", "name", "price", "-price"),
    "orders": ("newest", "oldest", "total", "-total"),
}


@pytest.mark.parametrize("section", SORTS)
def test_pages_of_every_sort_hold_each_row_once(app, api, make, admin, section):
    World(app, make)
    for sort in SORTS[section]:
        whole = listed(api, admin, f"{section}/?limit=100&sort={sort}")
        assert len(whole["items"]) == whole["counts"]["total"] > 0
        seen, cursor = [], ""
        while cursor is not None:
            step = listed(api, admin, f"{section}/?limit=7&sort={sort}{cursor and '&cursor=' + cursor}")
            assert (step["counts"] is None) == bool(cursor), "counted once, on the first page"
            seen += [row["id"] for row in step["items"]]
            cursor = step["next_cursor"]
        assert seen == [row["id"] for row in whole["items"]]


def test_facets_count_what_they_would_leave(app, api, make, admin):
    World(app, make)
    whole = listed(api, admin, "orders/?limit=100")
    for facet in ("state", "payment", "wait"):
        for value, count in counted(whole, facet).items():
            chosen = listed(api, admin, f"orders/?limit=100&{facet}={value}")
            assert chosen["counts"]["total"] == len(chosen["items"]) == count
            assert counted(chosen, facet) == counted(whole, facet), "a facet does not narrow itself"
    assert sum(counted(whole, "state").values()) == whole["counts"]["total"]


def test_people_are_found_by_name_and_by_address_only_for_administrators(api, make, admin):
    make.user("quill", name="Über_ana")
    make.user("other", name="Uberxana")
    moderator = make.user(grants=["moderate"])
    for text in ("QUIL", "ÜBER_", "über_ana"):
        assert [row["username"] for row in listed(api, moderator, f"users/?q={text}")["items"]] == ["quill"]
    by_address = "users/?q=quill@plaza"
    assert [row["email"] for row in listed(api, admin, by_address)["items"]] == ["quill@plaza.test"]
    assert listed(api, moderator, by_address)["items"] == []
    assert {row["email"] for row in listed(api, moderator, "users/")["items"]} == {None}


def test_posts_that_were_not_for_everybody_are_listed_for_nobody(api, make, admin):
    ana = make.user()
    shown = make.post(ana, body="100% rye, for all")
    make.post(ana, body="rye for followers", audience="followers")
    make.post(ana, body="rye for myself", audience="private")
    found = listed(api, admin, "posts/?q=rye")
    assert [row["id"] for row in found["items"]] == [shown.id]
    assert found["counts"]["total"] == 1
    assert listed(api, admin, "posts/?q=100_")["items"] == []


def test_a_suspended_authors_posts_stay_in_sight_of_moderators(api, make, admin):
    ana = make.user()
    make.post(ana)
    api("POST", f"{ADMIN}/users/bulk/", admin, json={"verb": "suspend", "ids": [ana.id]})
    [row] = listed(api, admin, "posts/?author=suspended")["items"]
    assert row["author_suspended"] is True
    assert counted(listed(api, admin, "users/"), "state") == {"active": 1, "suspended": 1}


def test_keepers_see_their_own_goods_and_sales(app, api, make, admin):
    world = World(app, make)
    keeper, other = world.keepers
    own = listed(api, keeper, "products/")["items"]
    assert [row["seller"]["id"] for row in own] == [keeper.id]
    orders = listed(api, keeper, "orders/?limit=100")["items"]
    assert orders
    assert {line["seller_id"] for row in orders for line in row["lines"]} == {keeper.id}
    assert {row["email"] for row in orders} == {None}
    [theirs] = [good["slug"] for good in world.goods if good["keeper"] is other]
    assert listed(api, keeper, f"orders/?q={theirs}")["items"] == []
    assert listed(api, keeper, f"orders/?q={world.people[0].username}@")["items"] == []
    mine = {row["number"]: row["totals"]["total"]["amount"] for row in orders}
    by_worth = [row["number"] for row in listed(api, keeper, "orders/?limit=100&sort=total")["items"]]
    shares = {number: sum_of(orders, number) for number in mine}
    assert [shares[number] for number in by_worth] == sorted(shares.values())


def sum_of(orders, number: str) -> int:
    [order] = [row for row in orders if row["number"] == number]
    return sum(line["total"]["amount"] for line in order["lines"])
