"""Guests buy without an account; the key of their order is all they need to keep."""

from __future__ import annotations

import pytest

from app.core.settings import settings_slot
from app.shop.orders.numbers import guest_key

pytestmark = pytest.mark.usefixtures("books")


def test_a_guest_buys_and_reads_the_order_by_its_key(api, make, till, guest):
    bowl, visitor = make.product(price=1000), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    answer = till.checkout(visitor, email="gast@plaza.test")

    assert answer.status_code == 201
    number, key = answer.json["order"]["number"], answer.json["order_key"]
    assert len(key) >= 22
    till.pay(number)
    back = visitor("POST", "/checkout/return/", json={"order_number": number}, headers={"X-Order-Key": key})
    assert back.json["status"] == "placed"
    assert (
        guest()("GET", f"/orders/{number}/", headers={"X-Order-Key": key}).json["email"] == "gast@plaza.test"
    )
    other = ("B" if key[0] == "A" else "A") + key[1:]
    for wrong in ({}, *({"X-Order-Key": text} for text in (other, "x", "", "é", key[:-1], key + "A"))):
        assert visitor("GET", f"/orders/{number}/", headers=wrong).status_code == 404
    assert visitor("GET", "/cart/").json["items"] == []


def test_a_guest_says_where_to_write_to(make, till, guest):
    bowl, visitor = make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    for email in (None, "nonsense", "a@b", ""):
        more = {} if email is None else {"email": email}
        assert till.checkout(visitor, **more).status_code == 422


def test_a_members_order_is_not_read_by_a_key(app, api, make, till, guest):
    number = till.order(make.user(), (make.product(), 1))["number"]
    key = guest_key(settings_slot.of(app), number)
    assert guest()("GET", f"/orders/{number}/", headers={"X-Order-Key": key}).status_code == 404


def test_a_guest_is_written_to_with_the_key(make, till, guest, promised_mail):
    bowl, visitor = make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    answer = till.checkout(visitor, email="gast@plaza.test").json
    number, key = answer["order"]["number"], answer["order_key"]
    till.pay(number)
    visitor("POST", "/checkout/return/", json={"order_number": number}, headers={"X-Order-Key": key})

    [mail] = promised_mail()

    assert mail["to"] == "gast@plaza.test"
    assert f"/orders/{number}#key={key}" in mail["text"]


def test_a_guest_cancels_by_the_key_only(make, till, guest):
    bowl, visitor = make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    answer = till.checkout(visitor, email="gast@plaza.test").json
    path = f"/orders/{answer['order']['number']}/cancel/"

    assert visitor("POST", path, json={}).status_code == 404
    assert (
        visitor("POST", path, json={}, headers={"X-Order-Key": answer["order_key"]}).json["status"]
        == "cancelled"
    )
