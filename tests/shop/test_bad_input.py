"""Whatever is sent to the shop, a Problem comes back and nothing is half-written."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.usefixtures("books")

DOORS = [
    ("POST", "/products/"),
    ("PATCH", "/products/{id}/"),
    ("DELETE", "/products/{id}/"),
    ("POST", "/products/{id}/variants/"),
    ("PATCH", "/products/{id}/variants/{id}/"),
    ("PUT", "/products/{id}/variants/{id}/stock/"),
    ("POST", "/categories/"),
    ("POST", "/cart/items/"),
    ("PATCH", "/cart/items/{id}/"),
    ("DELETE", "/cart/items/{id}/"),
    ("POST", "/checkout/session/"),
    ("POST", "/checkout/return/"),
    ("POST", "/orders/{id}/cancel/"),
    ("POST", "/orders/{id}/refunds/"),
    ("POST", "/orders/{id}/fulfilments/"),
    ("POST", "/payments/webhook/"),
]
NAMES = [
    *("name", "variant_id", "quantity", "price", "sku", "choice", "on_hand", "stock", "options", "variants"),
    *("media_ids", "tags", "category", "published", "active", "amount", "reason", "restock", "lines"),
    *("carrier", "key", "order_number", "shipping_address", "shipping_method", "expected_total", "email"),
]
NUMBERS = [True, -1, 0, 1.5, 2**31, 2**63, 10**30]
VALUES = [None, *NUMBERS, "", "x" * 100_000, "\u202e", [], [None], {}, {"a": {}}]
BROKEN = [
    *(b"{", b"\xff", b"[" * 5000, b'{"quantity": ' + b"9" * 5000 + b"}"),
    *(b'"\\ud800"', b'{"a": "\\u0000"}'),
]


def must_be_a_problem(answer):
    assert 400 <= answer.status_code < 500, (answer.status_code, answer.text[:300])
    assert answer.content_type == "application/problem+json"
    assert {"type", "title", "status", "code", "detail", "request_id"} <= set(answer.json)


@pytest.mark.parametrize(("method", "path"), DOORS)
def test_odd_bodies(api, make, method, path):
    keeper, product = make.keeper(), make.product()
    path = "/api/v1" + path.format(id=product["id"])
    headers = {"Idempotency-Key": "odd"}
    bodies = [[], "text", 1, None, {"surprise": 1}, {"__class__": "x"}, {"id": 1, "seller_id": 1}]
    bodies += [dict.fromkeys(NAMES, value) for value in VALUES]
    sent = [json.dumps(body).encode() for body in bodies] if method != "DELETE" else []
    for raw in sent:
        answer = api(method, path, keeper, data=raw, headers=headers, content_type="application/json")
        must_be_a_problem(answer)
    for raw in BROKEN:
        answer = api(method, path, keeper, data=raw, headers=headers, content_type="application/json")
        assert answer.status_code < 500
    answer = api(method, path, keeper, data=b"<a/>", headers=headers, content_type="text/xml")
    assert answer.status_code < 500


@pytest.mark.parametrize(("method", "path"), [door for door in DOORS if "{id}" in door[1]])
@pytest.mark.parametrize(
    "odd", ["0", "-1", "2147483648", "9223372036854775808", "9" * 40, "1.5", "x", "%2e%2e"]
)
def test_odd_ids(api, make, method, path, odd):
    body = {"quantity": 1} if "cart" in path else {"on_hand": 1} if "stock" in path else {}
    headers = {"Idempotency-Key": "odd"}
    answer = api(method, "/api/v1" + path.format(id=odd), make.keeper(), json=body, headers=headers)
    must_be_a_problem(answer)


@pytest.mark.parametrize("path", ["/products/", "/orders/", "/keeper/products/"])
@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=-1", "limit=1000000000", "limit=1e2", "limit=１", "cursor=x", "cursor=", "a=1"],
)
def test_odd_pages(api, make, path, query):
    must_be_a_problem(api("GET", f"/api/v1{path}?{query}", make.keeper()))


def test_a_cursor_opens_its_own_list_only(api, make):
    keeper = make.keeper()
    for _ in range(3):
        make.product(keeper)
    cursor = api("GET", "/api/v1/products/?limit=1", keeper).json["next_cursor"]
    for other in ("/products/?sort=price&", "/products/?q=bowl&", "/keeper/products/?", "/orders/?"):
        must_be_a_problem(api("GET", f"/api/v1{other}limit=1&cursor={cursor}", keeper))
    tampered = ("B" if cursor[0] == "A" else "A") + cursor[1:]
    must_be_a_problem(api("GET", f"/api/v1/products/?limit=1&cursor={tampered}", keeper))
