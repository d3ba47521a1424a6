"""What a checkout answers is what the order's own address shows, however quickly it was put together."""

from __future__ import annotations

import io

import pytest
from sqlalchemy import select

from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.shop.orders import service as orders
from app.shop.orders import unpaid
from app.shop.orders.models import Order
from tests.media import pictures

pytestmark = pytest.mark.usefixtures("books")


@pytest.fixture
def bowl(api, make):
    """A product with two pictures in two sizes."""
    product = make.product(price=1250, stock=5, sizes=("S", "L"))
    sent = []
    for side in (64, 96):
        file = (io.BytesIO(pictures.photo(side, 48)), "bowl.jpg")
        sent.append(api("POST", "/api/v1/media/", product["keeper"], data={"file": file}).json["id"])
    path = f"/api/v1/products/{product['id']}/"
    assert api("PATCH", path, product["keeper"], json={"media_ids": sent}).status_code == 200
    return product


def fill(ask, *wanted):
    for variant, quantity in wanted:
        item = {"variant_id": variant, "quantity": quantity}
        assert ask("POST", "/cart/items/", json=item).status_code == 201


@pytest.fixture
def quickly(monkeypatch):
    """Whether each order was found to which nothing had happened yet."""
    found, take = [], unpaid.take

    def noted(*about):
        found.append(take(*about))
        return found[-1]

    monkeypatch.setattr(unpaid, "take", noted)
    return lambda: [each is not None for each in found]


def test_a_members_answer_is_the_order(make, till, bowl, quickly):
    ana, plate = make.user(), make.product(price=300)
    ask = till.by(ana)
    fill(ask, (bowl["variants"][1], 2), (plate["variants"][0], 1), (bowl["variants"][0], 1))

    answer = till.checkout(ask).json

    assert quickly() == [True]
    assert answer["order"] == till.show(ana, answer["order"]["number"])
    assert [line["image"] is not None for line in answer["order"]["lines"]] == [True, False, True]
    assert till.checkout(ask).json == answer
    assert quickly() == [True, True]


def test_a_keeper_who_buys_of_their_own_sees_what_a_keeper_may(make, till, bowl, quickly):
    ask = till.by(bowl["keeper"])
    fill(ask, (bowl["variants"][0], 1))

    answer = till.checkout(ask).json

    assert quickly() == [True]
    assert answer["order"] == till.show(bowl["keeper"], answer["order"]["number"])


def test_a_guests_answer_is_the_order(till, guest, bowl, quickly):
    visitor = guest()
    fill(visitor, (bowl["variants"][0], 1))

    answer = till.checkout(visitor, email="gast@plaza.test").json

    shown = visitor(
        "GET", f"/orders/{answer['order']['number']}/", headers={"X-Order-Key": answer["order_key"]}
    )
    assert quickly() == [True]
    assert answer["order"] == shown.json


def test_an_order_to_which_something_has_happened_is_read_in_full(app, make, till, bowl, quickly):
    ana = make.user()
    ask = till.by(ana)
    fill(ask, (bowl["variants"][0], 1))
    number = till.checkout(ask).json["order"]["number"]
    with app.app_context(), unit_of_work():
        order = db.session.scalars(select(Order).where(Order.number == number)).one()
        orders.note(order, "payment_flagged")

    answer = till.checkout(ask).json

    assert quickly() == [True, False]
    assert answer["order"] == till.show(ana, number)
    assert [event["kind"] for event in answer["order"]["timeline"]] == ["created", "payment_flagged"]
