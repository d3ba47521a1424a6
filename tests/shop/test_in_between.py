"""What happens between the steps: somebody signs in, cancels, or the page closes by itself."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from app.core.settings import settings_slot
from tests.doubles.stripe import sessions
from tests.shop.conftest import counters

pytestmark = pytest.mark.usefixtures("books")


def test_a_page_that_closed_by_itself_ends_the_order(api, make, till, run_jobs):
    ana, bowl = make.user(), make.product(stock=2)
    number = till.order(ana, (bowl, 2))["number"]
    with till.double.ledger.lock:
        sessions.expire(till.double.ledger, till.session_of(number)["id"], {})

    [event] = [e for e in till.events("checkout.session.expired") if number in str(e)]
    till.deliver(event)
    run_jobs()

    assert till.show(ana, number)["status"] == "cancelled"
    assert counters(api, bowl) == (2, 0, 0)


def test_a_guest_who_signs_up_between_checkout_and_paying_has_an_empty_cart(make, till, guest):
    bowl, jam, visitor = make.product(), make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 2})
    made = till.checkout(visitor, email="gast@plaza.test").json
    number, key = made["order"]["number"], made["order_key"]
    person = {"email": "gast@plaza.test", "password": "a long enough passphrase 7"}
    token = visitor("POST", "/auth/register/", json=person).json["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    more = {"variant_id": jam["variants"][0], "quantity": 1}
    visitor("POST", "/cart/items/", json=more, headers=headers)

    till.pay(number)
    visitor("POST", "/checkout/return/", json={"order_number": number}, headers={"X-Order-Key": key})

    [left] = visitor("GET", "/cart/", headers=headers).json["items"]
    assert left["product"]["id"] == jam["id"]
    assert visitor("GET", f"/orders/{number}/", headers={"X-Order-Key": key}).json["status"] == "placed"


def test_an_order_cancelled_while_its_page_is_being_opened(api, make, till, double):
    ana, bowl = make.user(), make.product(stock=1)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})
    double.faults.set({"slow": 0.3})

    with ThreadPoolExecutor(1) as browser:
        answer = browser.submit(till.checkout, till.by(ana))
        deadline = time.monotonic() + 5
        while not (found := api("GET", "/api/v1/orders/", ana).json["items"]):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        number = found[0]["number"]
        assert api("POST", f"/api/v1/orders/{number}/cancel/", ana, json={}).status_code == 200
        refused = answer.result(timeout=10)

    assert (refused.status_code, refused.json["code"]) == (409, "checkout_expired")
    assert till.session_of(number)["status"] == "expired"
    assert counters(api, bowl) == (1, 0, 0)


def test_when_the_payment_service_refuses_the_order_ends(app, api, make, till):
    settings_slot.put(app, replace(settings_slot.of(app), hold_minutes=3 * 24 * 60))
    ana, bowl = make.user(), make.product(stock=1)
    till.by(ana)("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 1})

    answer = till.checkout(till.by(ana))

    assert answer.status_code == 503
    [order] = api("GET", "/api/v1/orders/", ana).json["items"]
    assert order["status"] == "cancelled"
    assert counters(api, bowl) == (1, 0, 0)


def test_by_hand(app, make, till, later):
    """``flask shop settle`` and ``flask shop sweep``."""
    ana = make.user()
    shell = app.test_cli_runner()
    paid, waiting = (till.order(make.user(), (make.product(), 1))["number"] for _ in range(2))
    till.pay(paid)

    assert shell.invoke(args=["shop", "settle", paid]).output == f"{paid}: placed\n"
    assert shell.invoke(args=["shop", "settle", waiting]).output == f"{waiting}: pending\n"
    assert shell.invoke(args=["shop", "settle", "P-0000-0000"]).exit_code == 1
    later(minutes=11)
    assert "expired: 1" in shell.invoke(args=["shop", "sweep"]).output
    till.double.faults.set({"down": -1})
    silent = shell.invoke(args=["shop", "settle", paid])
    assert (silent.exit_code, "does not answer" in silent.output) == (1, True)
    assert till.by(ana)("GET", f"/orders/{paid}/").status_code == 404


def test_a_keeper_mends_a_product(api, make):
    keeper = make.keeper()
    product = make.product(keeper, sizes=["S", "M"], name="Cup")
    api("POST", "/api/v1/categories/", keeper, json={"name": "Für den Tee"})
    path = f"/api/v1/products/{product['id']}/"
    [small, medium] = product["variants"]

    changes = {"name": "Mug", "description": "Holds more.", "category": "fur-den-tee", "tags": ["New"]}
    mended = api("PATCH", path, keeper, json=changes).json
    gone = api("PATCH", f"{path}variants/{small}/", keeper, json={"active": False, "sku": "OLD"}).json
    taken = {"sku": "X", "choice": ["M"], "price": {"amount": 5, "currency": "EUR"}}

    assert (mended["name"], mended["category"]["name"], mended["tags"]) == ("Mug", "Für den Tee", ["new"])
    assert [v["sku"] for v in gone["variants"]] == ["OLD", "SKU-1"]
    assert [v["id"] for v in api("GET", path).json["variants"]] == [medium]
    assert api("POST", f"{path}variants/", keeper, json=taken).status_code == 422
    assert api("POST", f"{path}variants/", keeper, json=taken | {"choice": ["XL"]}).status_code == 422
