"""Holds that end, pages that stay open, payments that come too late."""

from __future__ import annotations

import pytest

from tests.shop.conftest import counters

pytestmark = pytest.mark.usefixtures("books")


def test_a_hold_that_is_over_gives_stock_and_cart_back(api, make, till, later, sweep):
    ana, bowl = make.user(), make.product(stock=2)
    number = till.order(ana, (bowl, 2))["number"]
    later(minutes=11)

    sweep()

    order = till.show(ana, number)
    assert (order["status"], order["timeline"][-1]["data"]) == ("cancelled", {"because": "expire"})
    assert till.session_of(number)["status"] == "expired"
    assert counters(api, bowl) == (2, 0, 0)
    assert api("GET", "/api/v1/cart/", ana).json["items"][0]["quantity"] == 2
    assert sweep() == {"expired": 0, "settled": 0, "closed": 0, "refunded": 0}


def test_a_hold_that_is_not_over_stays(make, till, later, sweep):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    later(minutes=9)
    sweep()
    assert till.show(ana, number)["status"] == "pending"


def test_an_order_that_was_paid_at_the_last_moment_does_not_expire(make, till, later, sweep):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    later(minutes=11)

    sweep()

    assert till.show(ana, number)["status"] == "placed"


def test_a_webhook_that_never_came_is_made_up_for(make, till, later, sweep):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    later(minutes=2)

    sweep()

    assert till.show(ana, number)["status"] == "placed"


def pay_after_expiry(api, make, till, later, sweep, ana, bowl):
    """Expire while the payment service is down, so that the page stays open, then pay."""
    number = till.order(ana, (bowl, 1))["number"]
    till.double.faults.set({"down": -1})
    later(minutes=11)
    sweep()
    till.double.faults.clear()
    assert till.show(ana, number)["status"] == "cancelled"
    till.pay(number)
    return number


def test_paid_after_expiry_with_stock_left_is_an_order_after_all(api, make, till, later, sweep):
    ana, bowl = make.user(), make.product(stock=1)
    number = pay_after_expiry(api, make, till, later, sweep, ana, bowl)

    sweep()

    assert till.show(ana, number)["status"] == "placed"
    assert counters(api, bowl) == (1, 0, 1)
    assert api("GET", "/api/v1/cart/", ana).json["items"] == []


def test_paid_after_expiry_without_stock_is_paid_back_and_told(api, make, till, later, sweep, run_jobs):
    ana, ben, bowl = make.user(), make.user(), make.product(stock=1)
    number = till.order(ana, (bowl, 1))["number"]
    till.double.faults.set({"down": -1})
    later(minutes=11)
    sweep()
    till.double.faults.clear()
    till.paid_order(ben, (bowl, 1))
    till.pay(number)

    sweep()
    run_jobs()

    order = till.show(ana, number)
    assert (order["status"], order["payment_status"]) == ("cancelled", "refunded")
    assert [refund["reason"] for refund in order["refunds"]] == ["paid_too_late"]
    assert counters(api, bowl) == (1, 0, 1)


def test_a_page_that_could_not_be_closed_is_closed_later(make, till, later, sweep):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.double.faults.set({"down": -1})
    later(minutes=11)
    sweep()
    till.double.faults.clear()
    assert till.session_of(number)["status"] == "open"

    sweep()

    assert till.session_of(number)["status"] == "expired"
