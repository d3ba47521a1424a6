"""Who may do what: every person against every door of the shop, as one table."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("books")

PEOPLE = ("buyer", "other buyer", "seller", "other seller", "moderator", "admin", "anonymous")

#                                   buyer other seller other moder admin anon
UNPAID = {
    "read":                        (200, 404, 404, 404, 404, 200, 404),
    "come back":                   (200, 404, 404, 404, 404, 200, 404),
    "ship":                        (403, 404, 404, 404, 404, 409, 401),
    "refund":                      (403, 404, 404, 404, 404, 409, 401),
    "cancel":                      (200, 404, 404, 404, 404, 200, 404),
}  # fmt: skip
PAID = {
    "read":                        (200, 404, 200, 404, 404, 200, 404),
    "come back":                   (200, 404, 200, 404, 404, 200, 404),
    "ship":                        (403, 404, 201, 404, 404, 201, 401),
    "refund":                      (403, 404, 201, 404, 404, 201, 401),
    "cancel":                      (200, 404, 200, 404, 404, 200, 404),
}  # fmt: skip


def cases():
    for state, table in (("unpaid", UNPAID), ("paid", PAID)):
        for verb, row in table.items():
            for person, status in zip(PEOPLE, row, strict=True):
                yield pytest.param(state, verb, person, status, id=f"{state}-{verb}-{person}")


@pytest.fixture
def people(make):
    return {
        "buyer": make.user(),
        "other buyer": make.user(),
        "seller": make.keeper(),
        "other seller": make.keeper(),
        "moderator": make.user(grants=["moderate"]),
        "admin": make.user(grants=["admin"]),
        "anonymous": None,
    }


def act(api, verb, user, number):
    order = f"/api/v1/orders/{number}/"
    match verb:
        case "read":
            return api("GET", order, user)
        case "come back":
            return api("POST", "/api/v1/checkout/return/", user, json={"order_number": number})
        case "ship":
            return api("POST", f"{order}fulfilments/", user, json={})
        case "refund":
            headers = {"Idempotency-Key": "rights"}
            return api("POST", f"{order}refunds/", user, json={}, headers=headers)
        case _:
            return api("POST", f"{order}cancel/", user, json={})


@pytest.mark.parametrize(("state", "verb", "person", "status"), list(cases()))
def test_the_table(api, make, till, people, state, verb, person, status):
    bowl = make.product(people["seller"], stock=3)
    make.product(people["other seller"])
    place = till.paid_order if state == "paid" else till.order
    number = place(people["buyer"], (bowl, 1))["number"]

    answer = act(api, verb, people[person], number)

    assert answer.status_code == status, answer.json


@pytest.mark.parametrize("state", ["unpaid", "paid"])
def test_lists_hold_what_each_may_see(api, make, till, people, state):
    bowl = make.product(people["seller"], stock=3)
    (till.paid_order if state == "paid" else till.order)(people["buyer"], (bowl, 1))

    for person in PEOPLE[:-1]:
        for role in ("buyer", "seller"):
            seen = api("GET", f"/api/v1/orders/?role={role}", people[person]).json["items"]
            expected = person == "buyer" if role == "buyer" else person == "seller" and state == "paid"
            assert bool(seen) is expected, (person, role)


def test_what_may_be_done_is_what_is_offered(api, make, till, people):
    """``can`` never promises what is refused."""
    verbs = {"cancel": "cancel", "ship": "ship", "refund": "refund"}
    for paid in (False, True):
        for person in PEOPLE[:-1]:
            for ability, verb in verbs.items():
                bowl = make.product(people["seller"])
                place = till.paid_order if paid else till.order
                number = place(people["buyer"], (bowl, 1))["number"]
                seen = api("GET", f"/api/v1/orders/{number}/", people[person])
                promised = seen.status_code == 200 and seen.json["can"][ability]
                done = act(api, verb, people[person], number).status_code < 300
                assert done == promised, (paid, person, ability)


def test_each_of_two_sellers_sees_and_handles_their_own_part(api, make, till):
    ana, mira, olga = make.user(), make.keeper(), make.keeper()
    bowl = make.product(mira, price=1000, stock=2)
    jam = make.product(olga, price=300, stock=2)
    order = till.paid_order(ana, (bowl, 2), (jam, 1))
    path = f"/api/v1/orders/{order['number']}/"

    seen = api("GET", path, olga).json

    assert [line["name"] for line in seen["lines"]] == [order["lines"][1]["name"]]
    assert seen["totals"]["total"]["amount"] == 300
    assert seen["email"] is None
    assert seen["refundable"]["amount"] == 300
    assert seen["can"] == {"pay": False, "cancel": False, "ship": True, "refund": True}
    foreign = {"lines": [{"line_id": order["lines"][0]["id"], "quantity": 1}]}
    assert api("POST", f"{path}fulfilments/", olga, json=foreign).status_code == 422
    assert api("POST", f"{path}cancel/", olga, json={}).status_code == 403
    too_much = {"amount": {"amount": 301, "currency": "EUR"}}
    headers = {"Idempotency-Key": "x"}
    assert api("POST", f"{path}refunds/", olga, json=too_much, headers=headers).status_code == 409
    restock = {"restock": foreign["lines"]}
    assert api("POST", f"{path}refunds/", olga, json=restock, headers=headers).status_code == 422
    assert api("POST", f"{path}refunds/", olga, json={}, headers=headers).status_code == 201
    assert api("GET", path, olga).json["refundable"]["amount"] == 0
    assert api("POST", f"{path}fulfilments/", olga, json={}).json["fulfilment_status"] == "partial"
    assert till.show(ana, order["number"])["payment_status"] == "partially_refunded"
    assert [r["amount"]["amount"] for r in api("GET", path, mira).json["refunds"]] == []


def test_a_card_of_an_order_is_a_placeholder_for_others(api, make, till):
    ana = make.user()
    order = till.order(ana, (make.product(), 1))
    path = f"/api/v1/cards/?refs=order:{order['id']}"
    assert api("GET", path, ana).json["items"][0]["data"]["number"] == order["number"]
    assert api("GET", path, make.user()).json["items"][0]["data"] is None
    assert api("GET", path).json["items"][0]["data"] is None


def test_nothing_internal_is_shown(api, make, till):
    """Exact key sets: a new column is never published by accident."""
    ana = make.user()
    order = till.paid_order(ana, (make.product(), 1))
    assert set(order) == {
        "id", "number", "status", "payment_status", "fulfilment_status", "lines", "totals",
        "created_at", "version", "can", "timeline", "conversation_id", "shipping_address",
        "shipping_method", "email", "refunds", "refundable", "fulfilments", "hold_until", "checkout_url",
    }  # fmt: skip
    text = str(order)
    for secret in ("cs_test", "pi_", "ch_", "session_id", "intent"):
        assert secret not in text


@pytest.mark.parametrize("number", ["P-0000-0000", "0", "x" * 200, "P-7F3K-9QX2%00", "１"])
def test_orders_that_do_not_exist(api, make, number):
    assert api("GET", f"/api/v1/orders/{number}/", make.user()).status_code in {400, 404}
