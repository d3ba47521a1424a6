"""What becomes of an order: expiry, cancelling, shipping, paying back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

pytestmark = pytest.mark.usefixtures("books")


@pytest.fixture
def sweep(app):
    """One round of the sweep."""

    def run():
        from app.shop.settlement.sweep import sweep as sweep_now

        with app.app_context():
            return sweep_now()

    return run


def counters(api, product):
    [variant] = api("GET", f"/api/v1/products/{product['id']}/", product["keeper"]).json["variants"]
    return tuple(variant["stock"].values())


def refund(api, user, number, key="r1", **body):
    headers = {"Idempotency-Key": key}
    return api("POST", f"/api/v1/orders/{number}/refunds/", user, json=body, headers=headers)


def euros(amount):
    return {"amount": amount, "currency": "EUR"}


# -- holds ---------------------------------------------------------------------------------------


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


# -- cancelling ----------------------------------------------------------------------------------


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


# -- shipping ------------------------------------------------------------------------------------


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


# -- paying back ---------------------------------------------------------------------------------


def test_a_keeper_pays_back_in_parts_and_never_too_much(api, make, till):
    ana, bowl = make.user(), make.product(price=1000, stock=2)
    number = till.paid_order(ana, (bowl, 2))["number"]
    keeper = bowl["keeper"]

    part = refund(api, keeper, number, "a", amount=euros(990))
    assert (part.status_code, part.json["payment_status"]) == (201, "partially_refunded")
    over = refund(api, keeper, number, "b", amount=euros(1501))
    assert (over.status_code, over.json["code"]) == (409, "refund_too_much")
    rest = refund(api, keeper, number, "c")
    assert rest.json["payment_status"] == "refunded"
    assert refund(api, keeper, number, "d").json["code"] == "refund_too_much"
    intent = till.session_of(number)["payment_intent"]
    assert [r["amount"] for r in till.double.rows("refunds", payment_intent=intent)] == [1500, 990]
    assert till.show(keeper, number)["refundable"] == euros(0)


def test_the_same_key_pays_back_once(api, make, till):
    ana, bowl = make.user(), make.product(price=1000, stock=2)
    number = till.paid_order(ana, (bowl, 2))["number"]
    first = refund(api, bowl["keeper"], number, "same", amount=euros(100))
    again = refund(api, bowl["keeper"], number, "same", amount=euros(100))
    other = refund(api, bowl["keeper"], number, "same", amount=euros(200))
    assert first.json == again.json
    assert other.json["code"] == "idempotency_key_reused"
    assert till.show(bowl["keeper"], number)["refundable"] == euros(2390)


def test_twenty_at_once_never_pay_back_more_than_was_paid(api, make, till):
    ana, bowl = make.user(), make.product(price=1000, stock=1)
    number = till.paid_order(ana, (bowl, 1))["number"]
    api.token(bowl["keeper"])

    with ThreadPoolExecutor(8) as hands:
        answers = list(
            hands.map(
                lambda n: refund(api, bowl["keeper"], number, f"k{n}", amount=euros(400)).status_code,
                range(20),
            )
        )

    assert sorted(set(answers)) == [201, 409]
    assert answers.count(201) == 3
    intent = till.session_of(number)["payment_intent"]
    assert sum(r["amount"] for r in till.double.rows("refunds", payment_intent=intent)) == 1200


def test_goods_come_back_if_the_keeper_says_so(api, make, till):
    ana, bowl = make.user(), make.product(price=1000, stock=3)
    order = till.paid_order(ana, (bowl, 3))
    line = order["lines"][0]["id"]
    path = f"/api/v1/orders/{order['number']}/fulfilments/"
    api("POST", path, bowl["keeper"], json={"lines": [{"line_id": line, "quantity": 1}]})
    assert counters(api, bowl) == (2, 0, 2)

    back = {"restock": [{"line_id": line, "quantity": 3}], "amount": euros(3000)}
    assert refund(api, bowl["keeper"], order["number"], **back).status_code == 201

    assert counters(api, bowl) == (3, 0, 0)
    again = {"restock": [{"line_id": line, "quantity": 1}], "amount": euros(1)}
    answer = refund(api, bowl["keeper"], order["number"], "again", **again)
    assert (answer.status_code, answer.json["code"]) == (409, "too_many_returned")
    assert till.show(bowl["keeper"], order["number"])["refundable"] == euros(490)


@pytest.mark.parametrize(
    "body",
    [
        {"amount": {"amount": 0, "currency": "EUR"}},
        {"amount": {"amount": -1, "currency": "EUR"}},
        {"amount": {"amount": 100, "currency": "USD"}},
        {"amount": 100},
        {"amount": {"amount": 1.5, "currency": "EUR"}},
        {"reason": "because"},
        {"status": "succeeded"},
        {"refunded": 1},
        {"restock": [{"line_id": 999999, "quantity": 1}]},
    ],
)
def test_odd_refunds_are_refused(api, make, till, body):
    ana, bowl = make.user(), make.product()
    number = till.paid_order(ana, (bowl, 1))["number"]
    assert refund(api, bowl["keeper"], number, **body).status_code == 422
    assert till.show(ana, number)["payment_status"] == "paid"


def test_a_refund_without_an_answer_is_carried_out_later_once(api, make, till, later, sweep):
    ana, bowl = make.user(), make.product(price=1000)
    number = till.paid_order(ana, (bowl, 1))["number"]
    till.double.faults.set({"answer_lost": 2})

    answer = refund(api, bowl["keeper"], number, amount=euros(500))

    assert (answer.status_code, answer.json["refunds"][0]["status"]) == (201, "pending")
    later(minutes=1)
    sweep()
    order = till.show(ana, number)
    assert [r["status"] for r in order["refunds"]] == ["succeeded"]
    intent = till.session_of(number)["payment_intent"]
    assert [r["amount"] for r in till.double.rows("refunds", payment_intent=intent)] == [500]


def test_a_refund_that_the_provider_refuses_frees_the_balance(api, make, till):
    from tests.doubles.stripe import refunds

    ana, bowl = make.user(), make.product(price=1000)
    number = till.paid_order(ana, (bowl, 1))["number"]
    intent = till.session_of(number)["payment_intent"]
    with till.double.ledger.lock:
        refunds.create(till.double.ledger, {"payment_intent": intent, "amount": 1000})

    answer = refund(api, bowl["keeper"], number, amount=euros(1490))

    assert answer.json["refunds"][0]["status"] == "failed"
    assert answer.json["timeline"][-1]["kind"] == "refund_failed"
    till.come_back(ana, number)
    assert till.show(bowl["keeper"], number)["refundable"] == euros(490)
