"""The payment service is down, slow or forgetful; the success page is opened by hand."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("books")


def test_when_the_payment_service_is_down_nothing_is_lost(api, make, till, double):
    ana, bowl = make.user(), make.product()
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    double.faults.set({"down": -1})

    refused = till.checkout(till.by(ana), key="again")

    assert (refused.status_code, refused.json["code"]) == (503, "payment_unavailable")
    assert "Retry-After" in refused.headers
    double.faults.clear()
    answer = till.checkout(till.by(ana), key="again")
    assert answer.status_code == 201
    number = answer.json["order"]["number"]
    assert len(double.rows("sessions", client_reference_id=number)) == 1
    assert len(api("GET", "/api/v1/orders/", ana).json["items"]) == 1


def test_an_answer_that_was_lost_is_asked_for_again(api, make, till, double):
    ana, bowl = make.user(), make.product()
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    double.faults.set({"answer_lost": 2})
    before = len(double.rows("sessions"))

    assert till.checkout(till.by(ana)).status_code == 503
    assert till.checkout(till.by(ana)).status_code == 201
    assert len(double.rows("sessions")) == before + 1


def test_a_success_page_opened_without_paying_changes_nothing(api, make, till, guest):
    ana, ben, bowl = make.user(), make.user(), make.product()
    number = till.order(ana, (bowl, 1))["number"]

    assert till.come_back(ana, number)["status"] == "pending"
    stranger = till.by(ben)("POST", "/checkout/return/", json={"order_number": number})
    assert stranger.status_code == 404
    assert guest()("POST", "/checkout/return/", json={"order_number": number}).status_code in {401, 404}


def test_the_provider_is_never_called_inside_a_unit_of_work(app, double):
    from app.core.unit_of_work import unit_of_work
    from app.shop.payments.provider import provider

    with app.app_context(), unit_of_work(), pytest.raises(AssertionError):
        provider().session("cs_test_1")
