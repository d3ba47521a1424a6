"""The dashboard's figures, against plain SQL on generated life."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from app.core.db import db
from app.core.unit_of_work import unit_of_work
from tests.admin.world import DAYS, FIRST, World

STATS = "/api/v1/admin/stats/"
SIGNS = """
    SELECT user_id AS person, created_at AS at FROM sessions UNION ALL
    SELECT user_id, last_seen_at FROM sessions UNION ALL
    SELECT author_id, created_at FROM posts UNION ALL
    SELECT author_id, created_at FROM comments UNION ALL
    SELECT user_id, created_at FROM likes UNION ALL
    SELECT sender_id, created_at FROM messages UNION ALL
    SELECT buyer_id, placed_at FROM orders WHERE buyer_id IS NOT NULL
"""
ACTIVE = f"SELECT count(DISTINCT person) FROM ({SIGNS}) AS signs WHERE at >= :start AND at < :end"
POSTS = "SELECT count(*) FROM posts WHERE created_at >= :start AND created_at < :end"
ORDERS = "SELECT count(*) FROM orders WHERE placed_at >= :start AND placed_at < :end"
REVENUE = """
    SELECT coalesce(sum(captured - refunded), 0) FROM payments
    WHERE id IN (SELECT payment_id FROM orders WHERE placed_at >= :start AND placed_at < :end)
"""
OWN = "SELECT order_id FROM order_lines WHERE seller_id = :seller"
OWN_ORDERS = f"{ORDERS} AND status = 'placed' AND id IN ({OWN})"
ALONE = f"o.id NOT IN (SELECT order_id FROM order_lines WHERE seller_id <> :seller) AND o.id IN ({OWN})"
OWN_REVENUE = f"""
    SELECT (SELECT coalesce(sum(p.captured - p.refunded), 0)
            FROM payments p JOIN orders o ON o.payment_id = p.id
            WHERE {ALONE} AND o.status = 'placed' AND o.placed_at >= :start AND o.placed_at < :end)
         + (SELECT coalesce(sum(l.total), 0) FROM order_lines l JOIN orders o ON o.id = l.order_id
            WHERE l.seller_id = :seller AND NOT ({ALONE}) AND o.status = 'placed'
            AND o.placed_at >= :start AND o.placed_at < :end)
         - (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN orders o ON o.payment_id = r.payment_id
            WHERE r.seller_id = :seller AND r.status = 'succeeded' AND NOT ({ALONE})
            AND o.status = 'placed' AND o.placed_at >= :start AND o.placed_at < :end)
"""
TO_SHIP = """
    SELECT count(DISTINCT o.id) FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.status = 'placed' AND l.quantity > l.shipped + l.released
"""


@pytest.fixture
def ask(app):
    """``ask(statement, first, last)``: one number, by days that are both included."""

    def run(statement: str, first: date, last: date, **more: int) -> int:
        bounds = {"start": f"{first} 00:00:00", "end": f"{last + timedelta(days=1)} 00:00:00"}
        if app.config["SQLALCHEMY_DATABASE_URI"].startswith("postgres"):
            bounds = {name: f"{moment}+00" for name, moment in bounds.items()}
        with app.app_context(), unit_of_work(writes=False):
            return int(db.session.execute(text(statement), bounds | more).scalar_one())

    return run


def stats(api, user, first: date, last: date, interval: str = "day"):
    answer = api("GET", f"{STATS}?from={first}&to={last}&interval={interval}", user)
    assert answer.status_code == 200, answer.json
    return answer.json


def last_day(start: date, interval: str) -> date:
    if interval == "month":
        return (start.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return start + timedelta(days=6 if interval == "week" else 0)


@pytest.mark.parametrize("interval", ["day", "week", "month"])
def test_every_point_and_every_sum_is_what_plain_sql_finds(app, api, make, ask, interval):
    World(app, make)
    admin = make.user(grants=["admin"])
    first, last = FIRST + timedelta(days=3), FIRST + timedelta(days=DAYS - 4)
    found = stats(api, admin, first, last, interval)

    def oracle(start: date, end: date):
        return {
            "active_users": ask(ACTIVE, start, end),
            "posts": ask(POSTS, start, end),
            "revenue": {"amount": ask(REVENUE, start, end), "currency": "EUR"},
            "orders": ask(ORDERS, start, end),
        }

    assert found["totals"] == oracle(first, last)
    span = (last - first).days + 1
    assert found["before"] == oracle(first - timedelta(days=span), first - timedelta(days=1))
    assert found["orders_to_ship"] == ask(TO_SHIP, first, last) > 0
    assert found["orders_late"] == found["orders_to_ship"], "all of it is months old"
    day = first
    for point in found["series"]:
        start = date.fromisoformat(point.pop("start"))
        end = min(last, last_day(start, interval))
        assert point == oracle(max(first, start), end), start
        assert start <= day
        day = end + timedelta(days=1)
    assert day == last + timedelta(days=1), "the points cover every day once"
    assert sum(point["orders"] for point in found["series"]) == found["totals"]["orders"] > 0


def test_a_keeper_is_told_of_their_own_lines_only(app, api, make, ask):
    world = World(app, make)
    last = FIRST + timedelta(days=DAYS)
    for keeper in world.keepers:
        found = stats(api, keeper, FIRST, last, "week")
        own = {"seller": keeper.id}
        assert found["totals"]["revenue"]["amount"] == ask(OWN_REVENUE, FIRST, last, **own) > 0
        assert found["totals"]["orders"] == ask(OWN_ORDERS, FIRST, last, **own)
        assert found["orders_to_ship"] == ask(f"{TO_SHIP} AND l.seller_id = :seller", FIRST, last, **own)
        assert found["totals"]["posts"] is found["totals"]["active_users"] is None


def test_a_moderator_is_told_nothing_of_money(api, make):
    found = api("GET", STATS, make.user(grants=["moderate"])).json
    assert found["totals"]["active_users"] == 1
    assert found["totals"]["revenue"] is found["totals"]["orders"] is found["orders_to_ship"] is None
    assert found["orders_late"] is None
    assert len(found["series"]) == 30
    assert {point["revenue"] for point in found["series"]} == {None}


@pytest.mark.parametrize(
    "query",
    [
        "from=2026-02-02&to=2026-02-01",
        "from=2020-01-01&to=2026-01-01",
        "from=yesterday",
        "interval=hour",
        "x=1",
    ],
)
def test_what_cannot_be_drawn_is_refused(api, make, query):
    assert api("GET", f"{STATS}?{query}", make.user(grants=["admin"])).status_code == 422
