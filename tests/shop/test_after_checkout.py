"""What becomes of an order: cancelled or shipped."""

from __future__ import annotations

import pytest

from tests.shop.conftest import counters

pytestmark = pytest.mark.usefixtures("books")


def test_an_unpaid_order_is_cancelled_and_its_page_closed(api, make, till):
    ana, bowl = make.user(), make.product(stock=2)
    number = till.order(ana, (bowl, 2))["number"]

    answer = api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={})

    assert (answer.status_code, answer.json["status"]) == (200, "cancelled")
    assert till.session_of(number)["status"] == "expired"
    assert counters(api, bowl) == (2, 0, 0)
    again = api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={})
    assert (again.status_code, again.json["code"]) == (409, "illegal_transition")


def test_a_paid_order_that_is_cancelled_is_paid_back(api, make, till, run_jobs):
    ana, bowl = make.user(), make.product(stock=2)
    number = till.paid_order(ana, (bowl, 2))["number"]

    api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={})
    run_jobs()

    order = till.show(ana, number)
    assert (order["status"], order["payment_status"]) == ("cancelled", "refunded")
    assert counters(api, bowl) == (2, 0, 0)


def test_cancelling_while_paying_ends_paid_back(api, make, till, run_jobs):
    ana, bowl = make.user(), make.product(stock=1)
    number = till.order(ana, (bowl, 1))["number"]
    till.pay(number)

    api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={})
    run_jobs()

    order = till.show(ana, number)
    assert (order["status"], order["payment_status"]) == ("cancelled", "refunded")
    assert counters(api, bowl) == (1, 0, 0)


def test_what_has_left_cannot_be_cancelled(api, make, till):
    ana, bowl = make.user(), make.product(stock=2)
    number = till.paid_order(ana, (bowl, 2))["number"]
    api("POST", f"/api/v1/orders/{number}/fulfilments/", bowl["keeper"], json={})

    answer = api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={})

    assert (answer.status_code, answer.json["code"]) == (409, "illegal_transition")


def test_parcels_leave_in_parts_and_the_buyer_is_told(api, make, till, connect):
    ana, bowl = make.user(), make.product(stock=3)
    order = till.paid_order(ana, (bowl, 3))
    path = f"/api/v1/orders/{order['number']}/fulfilments/"
    some = {"lines": [{"line_id": order["lines"][0]["id"], "quantity": 1}], "carrier": "Post"}
    ear = connect(ana)

    first = api("POST", path, bowl["keeper"], json=some)
    assert (first.status_code, first.json["fulfilment_status"]) == (201, "partial")
    rest = api("POST", path, bowl["keeper"], json={"tracking": "XY 1"})
    nothing = api("POST", path, bowl["keeper"], json={})

    assert rest.json["fulfilment_status"] == "shipped"
    assert nothing.json["code"] == "nothing_to_ship"
    assert counters(api, bowl) == (0, 0, 0)
    assert [p["lines"][0]["quantity"] for p in till.show(ana, order["number"])["fulfilments"]] == [1, 2]
    assert len(ear.heard("order.changed")) == 2


@pytest.mark.parametrize("quantity", [0, -1, 4, 99, 1.0, True, "1"])
def test_no_more_leaves_than_was_sold(api, make, till, quantity):
    ana, bowl = make.user(), make.product(stock=9)
    order = till.paid_order(ana, (bowl, 3))
    body = {"lines": [{"line_id": order["lines"][0]["id"], "quantity": quantity}]}
    answer = api("POST", f"/api/v1/orders/{order['number']}/fulfilments/", bowl["keeper"], json=body)
    assert answer.status_code in {409, 422}
    assert till.show(ana, order["number"])["fulfilment_status"] == "unfulfilled"


def test_an_unpaid_order_does_not_leave(api, make, till):
    admin = make.user(grants=["admin"])
    number = till.order(make.user(), (make.product(), 1))["number"]
    answer = api("POST", f"/api/v1/orders/{number}/fulfilments/", admin, json={})
    assert answer.json["code"] == "illegal_transition"
