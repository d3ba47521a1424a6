"""A refused request leaves every row of every table as it was."""

from __future__ import annotations

import json
import secrets
from typing import Any

import pytest

from tests.browser import PASSWORD
from tests.contracts.belongings import BODIES, EUR
from tests.contracts.test_bad_input import ODD_BODIES, ODD_VALUES, fields_of, is_problem, operations
from tests.shop.conftest import ADDRESS

FORBIDDEN = (
    *("role", "is_admin", "is_staff", "grants", "verified", "email_verified", "user_id", "author_id"),
    *("sender_id", "seller_id", "id", "created_at", "total", "balance", "status", "deleted", "version"),
    *("likes", "counts", "paid", "_sa_instance_state", "__class__", "__proto__"),
)
WITHOUT_IDS: dict[str, Any] = {
    "POST admin/orders/bulk": {"verb": "ship", "ids": [7]},
    "POST admin/posts/bulk": {"verb": "delete", "ids": [7]},
    "POST admin/products/bulk": {"verb": "activate", "ids": [7]},
    "POST admin/users/bulk": {"verb": "suspend", "ids": [7]},
    "POST auth/login": {"email": "ana@plaza.test", "password": PASSWORD},
    "POST auth/password/change": {"current_password": PASSWORD, "new_password": "a stork in galoshes"},
    "POST auth/register": {"email": "newcomer@plaza.test", "password": PASSWORD},
    "POST cart/items": {"variant_id": 7, "quantity": 1},
    "POST categories": {"name": "Ceramics"},
    "POST checkout/return": {"order_number": "P-7F3K-9QX2"},
    "POST checkout/session": {
        "shipping_address": ADDRESS,
        "shipping_method": "standard",
        "expected_total": EUR,
    },
    "POST conversations": {"is_group": False, "member_ids": [7]},
    "POST notifications/read": {"all": True},
    "POST posts": {"body": "x", "refs": [{"kind": "product", "id": 7}]},
    "POST products": {
        "name": "Bowl",
        "options": [{"name": "Size", "values": ["S"]}],
        "variants": [{"choice": ["S"], "price": EUR, "sku": "B-1", "stock": 1}],
    },
    "PATCH users/me": {"bio": "x"},
    "PUT admin/appearance": {"brand_hue": 205, "brand_chroma": 0.12, "paper_hue": 230},
}
# Odd elsewhere: an order is cancelled without a word, a picture may go without a description.
WELCOME = {b"{}", b'{"alt_text": ""}'}
Door = tuple[str, str, dict[str, Any], list[str]]


@pytest.fixture
def doors(spec, belongings) -> list[Door]:
    """``(method, path to Ana's things, a good body, fields)`` of every door that reads JSON."""
    found = []
    for method, path, operation in operations(spec):
        if "application/json" in operation.get("requestBody", {}).get("content", {}):
            name = f"{method} {path.removeprefix('/api/v1/').rstrip('/')}"
            body = (BODIES | WITHOUT_IDS)[name]
            found.append((method, path.format(**belongings.ids), body, fields_of(spec, operation)))
    return found


@pytest.fixture
def ask(api, make, belongings):
    """Ana asks, who keeps a shop and administers: nothing is refused for who she is."""
    overseer = make.user(grants=["admin", "shop.keep"])
    for asker in (overseer, belongings.ana):
        api.token(asker)

    def send(method: str, path: str, **more: Any) -> Any:
        asker = overseer if "/admin/" in path else belongings.ana
        return api(method, path, asker, headers={"Idempotency-Key": secrets.token_hex(8)}, **more)

    return send


def spoilt(body: Any, extra: dict[str, Any]) -> list[Any]:
    """The body once for each object inside it, with foreign fields in that one."""
    inside = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else []
    copies: list[Any] = [body | extra] if isinstance(body, dict) else []
    for place, value in inside:
        for copy in spoilt(value, extra):
            copies.append(body | {place: copy} if isinstance(body, dict) else [*body[:place], copy])
    return copies


def named(errors: Any) -> set[str]:
    """The innermost names a refusal complains of."""
    if not isinstance(errors, dict):
        return set()
    return {name for name, more in errors.items() if isinstance(more, list)}.union(
        *map(named, errors.values())
    )


def test_a_field_nobody_asked_for_is_refused_wherever_it_stands(ask, doors, rows):
    before = rows()
    for method, path, body, fields in doors:
        foreign = set(FORBIDDEN) - set(fields)
        for copy in spoilt(body, dict.fromkeys(foreign, 1)):
            answer = ask(method, path, json=copy)
            assert answer.status_code == 422, (method, path, copy, answer.text)
            known = {"id"} if "id" not in copy else set()
            assert foreign - known <= named(answer.json["errors"]) <= foreign, (method, path, answer.text)
        answer = ask(method, f"{path}?is_admin=true&user_id=1", json=body)
        assert named(answer.json["errors"]) == {"is_admin", "user_id"}, (method, path, answer.text)
    assert len(doors) > 25
    assert rows() == before


def test_odd_input_changes_nothing_of_what_is_there(ask, doors, rows):
    before = rows()
    for method, path, body, fields in doors:
        odd = [json.dumps(dict.fromkeys(fields, value)).encode() for value in ODD_VALUES]
        for raw in {*ODD_BODIES, *odd} - WELCOME:
            answer = ask(method, path, data=raw, content_type="application/json")
            assert is_problem(answer), (method, path, raw[:80], answer.status_code)
        for content_type in ("text/plain", "multipart/form-data; boundary=x"):
            answer = ask(method, path, data=json.dumps(body), content_type=content_type)
            assert is_problem(answer), (method, path, content_type)
    assert rows() == before


def test_a_change_of_one_value_is_noticed(api, belongings, rows):
    """The control: what the tests above compare does change."""
    before = rows()
    api("PATCH", f"/api/v1/comments/{belongings.ids['comment_id']}/", belongings.ana, json={"body": "Two."})

    changed = {name for name, row in rows().items() if row != before[name]}
    assert "comments" in changed
    assert "orders" not in changed
