"""A shop with real server processes on one PostgreSQL, and many people with full carts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any

import requests

from app import create_app
from app.core.db import Model, db
from app.core.unit_of_work import unit_of_work
from app.shop.cart import service as carts
from tests.concurrency.stock_rush import settings_for
from tests.doubles.stripe.double import StripeDouble
from tests.factories import Make
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres

SECRET = "whsec_of_the_tests"
PUBLIC_URL = "http://127.0.0.1:5000"


class Floor:
    """The servers, the double, and what tests do with them."""

    def __init__(self, postgres: Postgres, database: str, double: StripeDouble, **settings: Any) -> None:
        self.postgres = postgres
        self.database = database
        self.double = double
        self.app = create_app(settings_for(postgres.url(database), **settings))
        self.make = Make(self.app)
        self.servers: list[Plaza] = []

    def server(self) -> Plaza:
        """One more server process on the same database."""
        plaza = Plaza(
            migrate=False,
            database_url=self.postgres.url(self.database),
            public_url=PUBLIC_URL,
            stripe_api_base=self.double.base_url,
            stripe_webhook_secrets=SECRET,
        )
        self.servers.append(plaza)
        return plaza

    def query(self, statement: str) -> list[tuple[Any, ...]]:
        """Rows, read past the application."""
        return self.postgres.execute(self.database, statement)

    def shoppers(self, count: int, product: dict[str, Any], quantity: int = 1) -> list[str]:
        """Access tokens of so many members with this product in their carts."""
        people = [self.make.user() for _ in range(count)]
        with self.app.app_context():
            for person in people:
                with unit_of_work():
                    cart = carts.open_cart(self.make.actor(person), None)
                    carts.add_item(cart, product["variants"][0], quantity)
        return [self.make.token(person) for person in people]

    def stock(self, product: dict[str, Any]) -> tuple[int, int, int]:
        """on_hand, reserved, sold."""
        [row] = self.query(
            "SELECT on_hand, reserved, sold FROM stock JOIN variants v ON v.stock_id = stock.id "
            f"WHERE v.id = {product['variants'][0]}"
        )
        return row[0], row[1], row[2]


def order_of(total: int) -> dict[str, Any]:
    """What is sent to check out."""
    return {
        "shipping_address": {
            "name": "Ana Lopes",
            "line1": "Sonnenallee 7",
            "city": "Berlin",
            "postal_code": "12047",
            "country": "DE",
        },
        "shipping_method": "standard",
        "expected_total": {"amount": total, "currency": "EUR"},
    }


def checkout(base_url: str, token: str, key: str, total: int) -> requests.Response:
    """One buyer checks out; a busy server is asked again, as a client does."""
    body = order_of(total)
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
    for _ in range(20):
        answer = requests.post(f"{base_url}/api/v1/checkout/session/", json=body, headers=headers, timeout=60)
        if answer.status_code != 503 and answer.json().get("code") not in {"busy", "in_progress"}:
            break
    return answer


def all_at_once(count: int, act: Callable[[int], Any]) -> list[Any]:
    """``act(0) … act(count - 1)``, each in a thread that waits until all are there."""
    barrier = threading.Barrier(count)

    def run(index: int) -> Any:
        barrier.wait()
        return act(index)

    with ThreadPoolExecutor(count) as people:
        return list(people.map(run, range(count)))


@contextmanager
def open_floor(postgres: Postgres, database: str, servers: int) -> Iterator[Floor]:
    """A fresh database with the schema, a double and so many servers."""
    postgres.create_database(database)
    with ExitStack() as stack:
        double = stack.enter_context(StripeDouble(webhook_secret=SECRET))
        floor = Floor(postgres, database, double)
        with floor.app.app_context():
            Model.metadata.create_all(db.engine)
        stack.callback(_let_go, floor)
        for _ in range(servers):
            stack.enter_context(floor.server())
        yield floor


def _let_go(floor: Floor) -> None:
    with floor.app.app_context():
        db.engine.dispose()
