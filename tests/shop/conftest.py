"""What tests of the shop share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

EUR = "EUR"


class Guest:
    """A visitor with a browser's cookies and no account."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()

    def __call__(self, method: str, path: str, **kwargs: Any) -> Any:
        return self.client.open(f"/api/v1{path}", method=method, **kwargs)


@pytest.fixture
def guest(app: Flask) -> Callable[[], Guest]:
    """``guest()`` opens another browser."""
    return lambda: Guest(app)


@pytest.fixture
def put_in_cart(api: Any) -> Callable[..., Any]:
    """``put_in_cart(ana, bowl, 2)``."""

    def put(user: Any, product: dict[str, Any], quantity: int = 1, which: int = 0) -> Any:
        body = {"variant_id": product["variants"][which], "quantity": quantity}
        return api("POST", "/api/v1/cart/items/", user, json=body)

    return put
