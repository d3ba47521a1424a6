"""From a cart to a paid order."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.shop.conftest import ADDRESS, counters

pytestmark = pytest.mark.usefixtures("books")


def stock_of(api, product):
    [variant] = api("GET", f"/api/v1/products/{product['id']}/", product["keeper"]).json["variants"]
    return variant["stock"]


def test_a_member_buys(api, make, till, run_jobs, connect, books):
    ana, bowl = make.user(), make.product(price=1250, stock=5)
    ear = connect(ana)

    order = till.order(ana, (bowl, 2))

    assert re.fullmatch(r"P-[2-9A-Z]{4}-[2-9A-Z]{4}", order["number"])
    assert (order["status"], order["payment_status"]) == ("pending", "unpaid")
    assert order["totals"]["total"] == {"amount": 2990, "currency": "EUR"}
    assert order["can"] == {"pay": True, "cancel": True, "ship": False, "refund": False}
    assert stock_of(api, bowl) == {"on_hand": 5, "reserved": 2, "sold": 0}
    session = till.session_of(order["number"])
    assert session["amount_total"] == 2990
    assert order["checkout_url"] == session["url"]
    books()

    till.pay(order["number"])
    paid = till.come_back(ana, order["number"])

    assert (paid["status"], paid["payment_status"]) == ("placed", "paid")
    assert paid["fulfilment_status"] == "unfulfilled"
    assert [event["kind"] for event in paid["timeline"]] == ["created", "paid", "placed"]
    assert stock_of(api, bowl) == {"on_hand": 5, "reserved": 0, "sold": 2}
    assert api("GET", "/api/v1/cart/", ana).json["items"] == []
    assert ear.heard("order.changed")[-1]["status"] == "placed"
    assert [o["number"] for o in api("GET", "/api/v1/orders/", ana).json["items"]] == [order["number"]]


def test_the_webhook_alone_is_enough(api, make, till, run_jobs):
    ana, bowl = make.user(), make.product()
    number = till.order(ana, (bowl, 1))["number"]
    till.pay(number)

    for event in till.events():
        assert till.deliver(event).status_code == 200
    run_jobs()

    assert till.show(ana, number)["status"] == "placed"


@pytest.mark.parametrize(
    "changes",
    [
        {"shipping_method": "teleport"},
        {"shipping_address": {**ADDRESS, "country": "ZZ"}},
        {"shipping_address": {**ADDRESS, "country": "de"}},
        {"shipping_address": {**ADDRESS, "name": ""}},
        {"shipping_address": {**ADDRESS, "price": 1}},
        {"shipping_address": {k: v for k, v in ADDRESS.items() if k != "city"}},
        {"expected_total": 2990},
        {"expected_total": {"amount": "2990", "currency": "EUR"}},
        {"expected_total": {"amount": 29.9, "currency": "EUR"}},
        {"expected_total": {"amount": 2990, "currency": "EUR", "discount": 5}},
        *({name: 1} for name in ("price", "total", "discount", "tax", "shipping", "currency", "status")),
        *({name: 1} for name in ("user_id", "buyer_id", "id", "number", "paid", "created_at", "lines")),
    ],
)
def test_what_a_client_may_not_say_is_refused(api, make, till, changes):
    ana, bowl = make.user(), make.product()
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    assert till.checkout(till.by(ana), **changes).status_code == 422
    assert api("GET", "/api/v1/orders/", ana).json["items"] == []


def test_a_key_is_required(make, till):
    ana, bowl = make.user(), make.product()
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    body = {
        "shipping_address": ADDRESS,
        "shipping_method": "standard",
        "expected_total": {"amount": 1490, "currency": "EUR"},
    }
    assert till.by(ana)("POST", "/checkout/session/", json=body).status_code == 422


@pytest.mark.parametrize("expected", [{"amount": 1, "currency": "EUR"}, {"amount": 1490, "currency": "USD"}])
def test_another_total_than_the_servers_is_told(api, make, till, expected):
    ana, bowl = make.user(), make.product(price=1000)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    answer = till.checkout(till.by(ana), expected_total=expected)

    assert (answer.status_code, answer.json["code"]) == (409, "cart_changed")
    assert answer.json["expected"] == expected
    assert answer.json["total"] == {"amount": 1490, "currency": "EUR"}


def test_a_price_that_changed_in_flight_is_told_and_then_accepted(api, make, till):
    ana, bowl = make.user(), make.product(price=1000)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    old = till.by(ana)("GET", "/checkout/options/?country=DE").json[0]["total"]
    variant = f"/api/v1/products/{bowl['id']}/variants/{bowl['variants'][0]}/"
    api("PATCH", variant, bowl["keeper"], json={"price": {"amount": 1500, "currency": "EUR"}})

    answer = till.checkout(till.by(ana), expected_total=old)

    assert answer.json["code"] == "cart_changed"
    assert [notice["code"] for notice in answer.json["notices"]] == ["price_changed"]
    assert api("GET", "/api/v1/cart/", ana).json["notices"] == []
    assert till.checkout(till.by(ana)).json["order"]["totals"]["total"]["amount"] == 1990


def test_a_price_is_frozen_with_the_order(api, make, till):
    ana, bowl = make.user(), make.product(price=1000)
    number = till.order(ana, (bowl, 1))["number"]
    variant = f"/api/v1/products/{bowl['id']}/variants/{bowl['variants'][0]}/"
    api("PATCH", variant, bowl["keeper"], json={"price": {"amount": 9000, "currency": "EUR"}})
    api("PATCH", f"/api/v1/products/{bowl['id']}/", bowl["keeper"], json={"name": "Renamed"})
    api("DELETE", f"/api/v1/products/{bowl['id']}/", bowl["keeper"])

    till.pay(number)
    order = till.come_back(ana, number)

    assert order["status"] == "placed"
    assert order["totals"]["total"]["amount"] == 1490
    assert order["lines"][0]["name"] != "Renamed"


def test_what_is_gone_cannot_be_checked_out(api, make, till):
    ana, bowl, vase = make.user(), make.product(), make.product()
    for product in (bowl, vase):
        till.by(ana)("POST", "/cart/items/", json={"variant_id": product["variants"][0], "quantity": 1})
    api("DELETE", f"/api/v1/products/{bowl['id']}/", bowl["keeper"])

    answer = till.checkout(till.by(ana))

    assert answer.json["code"] == "cart_changed"
    assert [notice["code"] for notice in answer.json["notices"]] == ["gone"]


def test_what_was_sold_meanwhile_is_told_by_line(api, make, till):
    ana, ben, bowl = make.user(), make.user(), make.product(stock=3)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 2})
    till.order(ben, (bowl, 2))

    answer = till.checkout(till.by(ana))

    assert (answer.status_code, answer.json["code"]) == (409, "stock_insufficient")
    [line] = answer.json["lines"]
    assert (line["requested"], line["available"]) == (2, 1)


def test_the_same_key_is_the_same_order_and_another_body_a_conflict(api, make, till):
    ana, ben, bowl = make.user(), make.user(), make.product(stock=9)
    for user in (ana, ben):
        till.by(user)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    first = till.checkout(till.by(ana), key="once")
    again = till.checkout(till.by(ana), key="once")
    other = till.checkout(till.by(ana), key="once", shipping_method="express")
    theirs = till.checkout(till.by(ben), key="once")

    assert first.json == again.json
    assert (other.status_code, other.json["code"]) == (409, "idempotency_key_reused")
    assert theirs.json["order"]["number"] != first.json["order"]["number"]


def test_two_tabs_get_one_order_and_one_page(api, make, till, double):
    ana, bowl = make.user(), make.product(stock=1)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    first, second = till.checkout(till.by(ana)), till.checkout(till.by(ana))

    assert first.json["order"]["number"] == second.json["order"]["number"]
    assert first.json["checkout_url"] == second.json["checkout_url"]
    assert len(double.rows("sessions", client_reference_id=first.json["order"]["number"])) == 1


def test_a_changed_cart_replaces_the_unpaid_order(api, make, till, double):
    ana, bowl = make.user(), make.product(stock=3)
    first = till.order(ana, (bowl, 1))
    second = till.order(ana, (bowl, 2))

    assert second["number"] != first["number"]
    ended = till.show(ana, first["number"])
    assert ended["status"] == "cancelled"
    assert ended["timeline"][-1]["data"] == {"because": "replace"}
    assert till.session_of(first["number"])["status"] == "expired"
    assert stock_of(api, bowl) == {"on_hand": 3, "reserved": 3, "sold": 0}


def test_a_changed_cart_does_not_replace_an_order_that_was_paid_meanwhile(api, make, till):
    ana, bowl = make.user(), make.product(stock=9)
    first = till.order(ana, (bowl, 1))
    till.pay(first["number"])
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 2})

    answer = till.checkout(till.by(ana))

    assert till.show(ana, first["number"])["status"] == "placed"
    assert answer.json["code"] == "cart_changed"
    [left] = api("GET", "/api/v1/cart/", ana).json["items"]
    assert left["quantity"] == 2


def test_an_empty_cart_is_no_order(make, till):
    assert till.checkout(till.by(make.user())).json["code"] == "cart_empty"


def test_tax_is_added_and_shared(app, api, make, till, double):
    from dataclasses import replace

    from app.core.settings import settings_slot

    settings_slot.put(app, replace(settings_slot.of(app), tax_percent=19.0))
    order = till.order(make.user(), (make.product(price=333), 1), (make.product(price=777), 2))

    assert order["totals"]["tax"]["amount"] == round((333 + 1554 + 490) * 0.19)
    assert till.session_of(order["number"])["amount_total"] == order["totals"]["total"]["amount"]


def test_a_crowd_buys_no_more_than_there_is(api, make, till):
    bowl = make.product(price=1000, stock=5)
    crowd = [make.user() for _ in range(24)]
    for person in crowd:
        body = {"variant_id": bowl["variants"][0], "quantity": 1}
        till.by(person)("POST", "/cart/items/", json=body)

    with ThreadPoolExecutor(8) as rush:
        answers = list(rush.map(lambda person: till.checkout(till.by(person)), crowd))

    told = sorted((answer.status_code, answer.json.get("code")) for answer in answers)
    assert told == [(201, None)] * 5 + [(409, "stock_insufficient")] * 19
    assert counters(api, bowl) == (5, 5, 0)
