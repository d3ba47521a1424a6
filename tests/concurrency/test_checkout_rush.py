"""Checkout under a rush, under impatience and under kill -9, by real servers on PostgreSQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
import requests

from tests.concurrency.shop_floor import Floor, all_at_once, checkout, open_floor
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until
from tests.shop.ledger_rules import broken_rules

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with Postgres() as server:
        yield server


@pytest.fixture
def floor(postgres: Postgres, request: pytest.FixtureRequest) -> Iterator[Floor]:
    with open_floor(postgres, "rush", getattr(request, "param", 2)) as ready:
        yield ready


def must_be_in_order(floor: Floor) -> None:
    with floor.app.app_context():
        assert broken_rules() == {}


@pytest.mark.parametrize("floor", [3], indirect=True)
def test_two_hundred_buyers_for_twenty_units_buy_twenty(floor):
    bowl = floor.make.product(price=1000, stock=20)
    tokens = floor.shoppers(200, bowl)

    answers = all_at_once(200, lambda n: checkout(floor.servers[n % 3].url, tokens[n], f"rush-{n}", 1490))

    assert Counter(answer.status_code for answer in answers) == {201: 20, 409: 180}
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"stock_insufficient"}
    assert floor.stock(bowl) == (20, 20, 0)
    assert len(floor.double.rows("sessions")) == 20
    must_be_in_order(floor)

    for session in floor.double.rows("sessions"):
        floor.double.pay(session["id"])
    events = [e for e in floor.double.rows("events") if e["type"] == "checkout.session.completed"]
    for index, event in enumerate([*events, *events]):
        body, signature = floor.double.signed(event)
        url = f"{floor.servers[index % 3].url}/api/v1/payments/webhook/"
        assert requests.post(url, body, headers={"Stripe-Signature": signature}, timeout=20).ok
    wait_until(lambda: floor.stock(bowl) == (20, 0, 20), "the sale of all twenty")
    must_be_in_order(floor)


def test_forty_impatient_clicks_with_one_key_are_one_order(floor):
    bowl = floor.make.product(price=1000, stock=50)
    [token] = floor.shoppers(1, bowl)

    answers = all_at_once(40, lambda n: checkout(floor.servers[n % 2].url, token, "one-key", 1490))

    assert Counter(answer.status_code for answer in answers) == {201: 40}
    assert len({answer.json()["order"]["number"] for answer in answers}) == 1
    assert floor.query("SELECT COUNT(*) FROM orders") == [(1,)]
    assert len(floor.double.rows("sessions")) == 1
    assert floor.stock(bowl) == (50, 1, 0)
    must_be_in_order(floor)


def test_many_tabs_with_keys_of_their_own_are_one_order_too(floor):
    bowl = floor.make.product(price=1000, stock=50)
    [token] = floor.shoppers(1, bowl)

    answers = all_at_once(16, lambda n: checkout(floor.servers[n % 2].url, token, f"tab-{n}", 1490))

    assert {answer.status_code for answer in answers} == {201}
    assert floor.query("SELECT COUNT(*) FROM orders") == [(1,)]
    assert len(floor.double.rows("sessions")) == 1
    must_be_in_order(floor)


@pytest.mark.parametrize("floor", [1], indirect=True)
def test_kill_9_in_checkout_loses_nothing_and_sells_nothing_twice(floor):
    [server] = floor.servers
    bowl = floor.make.product(price=1000, stock=40)
    tokens = floor.shoppers(40, bowl)
    floor.double.faults.set({"slow": 0.05})
    acknowledged: list[str] = []

    def try_to_buy(n: int) -> None:
        try:
            answer = checkout(server.url, tokens[n], f"killed-{n}", 1490)
        except requests.RequestException:
            return
        if answer.status_code == 201:
            acknowledged.append(answer.json()["order"]["number"])
            if len(acknowledged) == 8:
                server.kill()

    all_at_once(40, try_to_buy)
    must_be_in_order(floor)
    known = {number for (number,) in floor.query("SELECT number FROM orders")}
    assert len(acknowledged) >= 8
    assert set(acknowledged) <= known

    paid = acknowledged[:5]
    for number in paid:
        floor.double.pay(floor.double.rows("sessions", client_reference_id=number)[0]["id"])
    floor.double.faults.clear()
    floor.query("UPDATE orders SET hold_until = now() - interval '1 second' RETURNING id")
    server.start()
    server.flask("shop", "sweep")

    states = dict(floor.query("SELECT number, status FROM orders"))
    assert {number for number, status in states.items() if status == "placed"} == set(paid)
    assert {status for number, status in states.items() if number not in paid} == {"cancelled"}
    assert floor.stock(bowl) == (40, 0, 5)
    must_be_in_order(floor)
