"""Many at once: each is done or says why not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest
from sqlalchemy import select

from app.admin.queries import people
from app.core.db import db, is_sqlite
from app.users.models import User
from tests.shop.conftest import books, double, running_double, till  # noqa: F401 - fixtures

ADMIN = "/api/v1/admin"


@pytest.fixture
def admin(make):
    return make.user("overseer", grants=["admin"])


@pytest.fixture
def bulk(api):
    """``bulk(who, "users", "suspend", 1, 2)`` answers who was done, and the codes of the others."""

    def run(user, section: str, verb: str, *ids: int):
        answer = api("POST", f"{ADMIN}/{section}/bulk/", user, json={"verb": verb, "ids": list(ids)})
        assert answer.status_code == 200, answer.json
        return answer.json["done"], {row["id"]: row["code"] for row in answer.json["refused"]}

    return run


def test_suspending_signs_out_and_hides_and_lifting_brings_back(api, make, admin, bulk):
    ana, ben, gone = make.user(), make.user(), 10**9
    me = "/api/v1/users/me/"
    assert api("GET", me, ana).status_code == 200
    assert bulk(admin, "users", "suspend", ana.id, ana.id, gone) == ([ana.id], {gone: "not_found"})
    assert api("GET", me, ana).status_code == 401
    assert api("GET", f"/api/v1/users/{ana.username}/", ben).status_code == 404

    assert bulk(admin, "users", "lift", ana.id) == ([ana.id], {})
    assert api("GET", f"/api/v1/users/{ana.username}/", ben).status_code == 200


@pytest.fixture
def duel(api, make):
    """``duel()``: two administrators suspend each other at once; what both were answered."""

    def run() -> list[int]:
        pair = [make.user(grants=["admin"]) for _ in range(2)]
        for person in pair:
            api.token(person)

        def strike(person, other):
            body = {"verb": "suspend", "ids": [other.id]}
            return api("POST", f"{ADMIN}/users/bulk/", person, json=body).status_code

        with ThreadPoolExecutor(2) as both:
            return sorted(both.map(strike, pair, reversed(pair)))

    return run


def test_administrators_who_suspend_each_other_leave_one(duel):
    for _ in range(3):
        assert duel() in ([200, 401], [200, 403])


def test_without_their_locks_both_would_be_gone(app, duel, monkeypatch):
    """Negative control. SQLite has one writer, so that there the two never meet."""
    meeting = Barrier(2)

    def unlocked(ids):
        rows = {user.id: user for user in db.session.scalars(select(User).where(User.id.in_(ids)))}
        with suppress(BrokenBarrierError):
            meeting.wait(0.5)
        return rows

    monkeypatch.setattr(people, "locked", unlocked)
    with app.app_context():
        survivors = [200, 401] if is_sqlite() else [200, 200]
    assert duel() == survivors


def test_deleted_posts_are_gone_and_no_longer_counted(api, make, admin, bulk):
    ana, ben = make.user(), make.user()
    posts = [make.post(ana, tags=["rye", "bread"]), make.post(ben, tags=["bread"])]
    secret = make.post(ana, audience="followers")
    for post in posts:
        make.comment(post, ben)
    ids = [post.id for post in posts]
    assert bulk(admin, "posts", "delete", *ids, secret.id) == (ids, {secret.id: "not_found"})
    for post in posts:
        assert api("GET", f"/api/v1/posts/{post.id}/", ana).status_code == 404
    assert api("GET", f"/api/v1/posts/{secret.id}/", ana).status_code == 200
    assert api("GET", f"/api/v1/users/{ana.username}/", ben).json["counts"]["posts"] == 0
    assert {row["post_count"] for row in api("GET", "/api/v1/tags/", ana).json["items"]} <= {0}


def test_products_leave_the_shop_and_return(api, make, admin, bulk):
    bowl, jam = make.product(), make.product()
    api("DELETE", f"/api/v1/products/{jam['id']}/", jam["keeper"])

    def in_shop():
        return {row["id"] for row in api("GET", "/api/v1/products/").json["items"]}

    keeper = bowl["keeper"]
    assert bulk(keeper, "products", "deactivate", bowl["id"]) == ([bowl["id"]], {})
    assert in_shop() == set()
    both = (bowl["id"], jam["id"])
    assert bulk(jam["keeper"], "products", "activate", *both)[1] == {
        bowl["id"]: "not_found",
        jam["id"]: "archived",
    }
    assert bulk(admin, "products", "activate", *both) == ([bowl["id"]], {jam["id"]: "archived"})
    assert in_shop() == {bowl["id"]}


@pytest.mark.usefixtures("books")
def test_a_keeper_ships_what_is_theirs_once(api, make, till, admin, bulk):  # noqa: F811
    ana, bowl, jam = make.user(), make.product(stock=3), make.product(stock=3)
    paid = till.paid_order(ana, (bowl, 1), (jam, 1))
    unpaid = till.order(ana, (bowl, 1))

    def status():
        return till.show(ana, paid["number"])["fulfilment_status"]

    keeper = bowl["keeper"]
    assert bulk(keeper, "orders", "ship", paid["id"], unpaid["id"]) == (
        [paid["id"]],
        {unpaid["id"]: "not_found"},
    )
    assert status() == "partial"
    assert bulk(keeper, "orders", "ship", paid["id"])[1] == {paid["id"]: "nothing_to_ship"}
    assert bulk(admin, "orders", "ship", paid["id"], unpaid["id"]) == (
        [paid["id"]],
        {unpaid["id"]: "nothing_to_ship"},
    )
    assert status() == "shipped"
    assert api("GET", f"{ADMIN}/orders/?state=shipped", keeper).json["counts"]["total"] == 1


@pytest.mark.usefixtures("books")
def test_a_buyer_with_another_grant_manages_no_order_of_theirs(make, till, bulk):  # noqa: F811
    buyer = make.keeper()
    order = till.paid_order(buyer, (make.product(), 1))
    assert bulk(buyer, "orders", "ship", order["id"])[1] == {order["id"]: "not_found"}
