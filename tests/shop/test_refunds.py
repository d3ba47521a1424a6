"""Paying back: in parts, once, never too much."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.shop.conftest import counters

pytestmark = pytest.mark.usefixtures("books")


def refund(api, user, number, key="r1", **body):
    headers = {"Idempotency-Key": key}
    return api("POST", f"/api/v1/orders/{number}/refunds/", user, json=body, headers=headers)


def euros(amount):
    return {"amount": amount, "currency": "EUR"}


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
