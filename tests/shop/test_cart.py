"""Carts: a guest's, a member's, and the two becoming one."""

from __future__ import annotations

import pytest

ITEMS = "/api/v1/cart/items/"
CART = "/api/v1/cart/"


def quantities(answer):
    return {item["variant"]["id"]: item["quantity"] for item in answer.json["items"]}


def test_a_cart_adds_up(api, make, put_in_cart):
    ana = make.user()
    bowl, vase = make.product(price=1250), make.product(price=4000)

    put_in_cart(ana, bowl, 2)
    answer = put_in_cart(ana, vase)

    assert answer.status_code == 201
    assert answer.json["subtotal"] == {"amount": 6500, "currency": "EUR"}
    assert answer.json["total"] == {"amount": 6500, "currency": "EUR"}
    assert api("GET", CART, ana).json == answer.json
    assert api("GET", CART, make.user()).json["items"] == []


def test_the_same_thing_again_is_one_line(api, make, put_in_cart):
    ana, bowl = make.user(), make.product(stock=10)
    put_in_cart(ana, bowl, 2)
    assert list(quantities(put_in_cart(ana, bowl, 3)).values()) == [5]


def test_more_than_there_is_cannot_be_put_in_not_even_in_two_steps(api, make, put_in_cart):
    ana, bowl = make.user(), make.product(stock=3)
    put_in_cart(ana, bowl, 2)

    answer = put_in_cart(ana, bowl, 2)

    assert answer.status_code == 409
    assert answer.json["code"] == "stock_insufficient"
    assert answer.json["lines"][0]["available"] == 3
    assert list(quantities(api("GET", CART, ana)).values()) == [2]


@pytest.mark.parametrize("quantity", [0, -1, 1.5, "2", True, None, 100, 10**9, 2**31, 2**63, [1]])
def test_odd_quantities_are_refused(api, make, put_in_cart, quantity):
    ana, bowl = make.user(), make.product(stock=500)
    assert put_in_cart(ana, bowl, quantity).status_code == 422
    item = put_in_cart(ana, bowl, 1).json["items"][0]["id"]
    changed = api("PATCH", f"{ITEMS}{item}/", ana, json={"quantity": quantity})
    assert changed.status_code == 422
    assert list(quantities(api("GET", CART, ana)).values()) == [1]


def test_a_hundred_and_one_times_the_same_is_refused(api, make, put_in_cart):
    ana, bowl = make.user(), make.product(stock=500)
    put_in_cart(ana, bowl, 99)
    assert put_in_cart(ana, bowl, 2).status_code == 422


@pytest.mark.parametrize(
    "tampered",
    [
        "price",
        "total",
        "discount",
        "currency",
        "tax",
        "shipping",
        "name",
        "unit_price",
        "id",
        "cart_id",
        "owner_id",
    ],
)
def test_nobody_sends_a_price(api, make, tampered):
    ana, bowl = make.user(), make.product()
    body = {"variant_id": bowl["variants"][0], "quantity": 1, tampered: 1}
    assert api("POST", ITEMS, ana, json=body).status_code == 422
    assert api("GET", CART, ana).json["items"] == []


def test_lines_are_changed_and_removed(api, make, put_in_cart):
    ana, bowl = make.user(), make.product(stock=9)
    item = put_in_cart(ana, bowl).json["items"][0]["id"]

    assert api("PATCH", f"{ITEMS}{item}/", ana, json={"quantity": 4}).json["items"][0]["quantity"] == 4
    assert api("DELETE", f"{ITEMS}{item}/", ana).json["items"] == []
    assert api("DELETE", f"{ITEMS}{item}/", ana).status_code == 404


def test_another_persons_line_does_not_exist(api, make, guest, put_in_cart):
    ana, ben, bowl = make.user(), make.user(), make.product()
    item = put_in_cart(ana, bowl).json["items"][0]["id"]
    put_in_cart(ben, bowl)

    for answer in (
        api("PATCH", f"{ITEMS}{item}/", ben, json={"quantity": 9}),
        api("DELETE", f"{ITEMS}{item}/", ben),
        guest()("DELETE", f"/cart/items/{item}/"),
    ):
        assert answer.status_code == 404
    assert list(quantities(api("GET", CART, ana)).values()) == [1]


def test_what_changed_is_said_in_the_cart(api, make, put_in_cart):
    ana, keeper = make.user(), make.keeper()
    bowl, vase, cup = (make.product(keeper, price=1000, stock=5) for _ in range(3))
    for product in (bowl, vase, cup):
        put_in_cart(ana, product, 2)
    path = "/api/v1/products/{}/variants/{}/"
    of = lambda p: path.format(p["id"], p["variants"][0])  # noqa: E731
    api("PATCH", of(bowl), keeper, json={"price": {"amount": 1500, "currency": "EUR"}})
    api("PUT", of(vase) + "stock/", keeper, json={"on_hand": 1})
    api("DELETE", f"/api/v1/products/{cup['id']}/", keeper)

    cart = api("GET", CART, ana).json

    assert [n["code"] for n in cart["notices"]] == ["price_changed", "stock_insufficient", "gone"]
    assert [n.get("was") for n in cart["notices"]] == [{"amount": 1000, "currency": "EUR"}, None, None]
    assert cart["total"]["amount"] == 2 * 1500 + 2 * 1000


def test_a_guest_keeps_a_cart_in_a_cookie(make, guest):
    bowl, visitor = make.product(), guest()
    body = {"variant_id": bowl["variants"][0], "quantity": 2}

    made = visitor("POST", "/cart/items/", json=body)

    cookie = made.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert list(quantities(visitor("GET", "/cart/")).values()) == [2]
    assert guest()("GET", "/cart/").json["items"] == []


def test_a_cookie_that_we_did_not_sign_is_no_cart(make, guest):
    bowl, visitor = make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 2})
    [cookie] = [c for c in visitor.client._cookies.values() if "cart" in c.key]
    token, _, signature = cookie.value.partition(".")

    for value in (token, f"{token}.", f"{token}x.{signature}", f"{token}.{signature[:-1]}A", "é.é"):
        stranger = guest()
        stranger.client.set_cookie(cookie.key, value)
        assert stranger("GET", "/cart/").json["items"] == []


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.test"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}],
)
def test_another_sites_page_cannot_use_a_guests_cookie(make, guest, headers):
    bowl, visitor = make.product(), guest()
    body = {"variant_id": bowl["variants"][0], "quantity": 1}
    item = visitor("POST", "/cart/items/", json=body).json["items"][0]["id"]

    for method, path, sent in (
        ("POST", "/cart/items/", body),
        ("PATCH", f"/cart/items/{item}/", {"quantity": 5}),
        ("DELETE", f"/cart/items/{item}/", None),
    ):
        assert visitor(method, path, json=sent, headers=headers).status_code == 401
    assert list(quantities(visitor("GET", "/cart/")).values()) == [1]
    own = {"Origin": "http://127.0.0.1:5000"}
    assert visitor("POST", "/cart/items/", json=body, headers=own).status_code == 201


def sign_in_as(app, user, cookie):
    """What the auth domain states when somebody signs in from this browser."""
    from app.auth.events import SignedIn
    from app.core.unit_of_work import record, unit_of_work

    headers = {"Cookie": f"{cookie.key}={cookie.value}"}
    with (
        app.test_request_context("/api/v1/auth/login/", method="POST", headers=headers),
        unit_of_work(),
    ):
        record(SignedIn(user_id=user.id, session_id=1))


def test_signing_in_brings_the_guests_cart_once(app, api, make, guest, put_in_cart):
    ana, bowl, vase, visitor = make.user(), make.product(), make.product(), guest()
    put_in_cart(ana, bowl, 1)
    for product in (bowl, vase):
        visitor("POST", "/cart/items/", json={"variant_id": product["variants"][0], "quantity": 2})
    [cookie] = [c for c in visitor.client._cookies.values() if "cart" in c.key]

    for _ in range(2):
        sign_in_as(app, ana, cookie)

    expected = {bowl["variants"][0]: 3, vase["variants"][0]: 2}
    assert quantities(api("GET", CART, ana)) == expected
    assert visitor("GET", "/cart/").json["items"] == []


def test_a_guest_who_signs_up_keeps_the_cart(api, make, guest):
    bowl, visitor = make.product(), guest()
    visitor("POST", "/cart/items/", json={"variant_id": bowl["variants"][0], "quantity": 2})
    person = {"email": "neu@plaza.test", "password": "a long enough passphrase 7"}

    joined = visitor("POST", "/auth/register/", json=person)

    assert joined.status_code == 201, joined.json
    headers = {"Authorization": f"Bearer {joined.json['access_token']}"}
    assert list(quantities(visitor("GET", "/cart/", headers=headers)).values()) == [2]
    assert visitor("GET", "/cart/").json["items"] == []
