"""kill -9 between what was done and its answer: the same Idempotency-Key does not do it again."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg2
import pytest
import requests

from tests.concurrency.shop_floor import Floor, checkout, open_floor
from tests.media import pictures
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until

pytestmark = pytest.mark.processes

LEASE_RUNS_OUT = "UPDATE idempotency_keys SET lease_until = now() - interval '1 second' RETURNING id"
WAITS = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'crash'"


@pytest.fixture(scope="module")
def floor() -> Iterator[Floor]:
    with Postgres() as postgres, open_floor(postgres, "crash", 1) as ready:
        yield ready


def ask(floor: Floor, token: str, path: str, key: str, **body: Any) -> requests.Response | None:
    """One request; None if the server died under it."""
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
    url = f"{floor.servers[0].url}/api/v1/{path}"
    try:
        return requests.post(url, headers=headers, timeout=30, **body)
    except requests.RequestException:
        return None


def dies_and_returns(floor: Floor) -> None:
    """The server is killed, started again, and the lease of what it was doing has run out."""
    floor.servers[0].kill()
    wait_until(lambda: not floor.query(WAITS), "the end of what it was doing")
    floor.query(LEASE_RUNS_OUT)
    floor.servers[0].start()


def test_a_refund_that_was_promised_is_not_promised_again(floor):
    keeper = floor.make.keeper()
    bowl = floor.make.product(keeper, price=1000, stock=5)
    [buyer] = floor.shoppers(1, bowl)
    token = floor.make.token(keeper)
    number = checkout(floor.servers[0].url, buyer, "buy", 1490).json()["order"]["number"]
    floor.double.pay(floor.double.rows("sessions", client_reference_id=number)[0]["id"])
    floor.servers[0].flask("shop", "settle", number)
    some = {"amount": {"amount": 400, "currency": "EUR"}}
    refunds = f"orders/{number}/refunds/"

    floor.double.faults.set({"slow": 20})
    with ThreadPoolExecutor(1) as seller:
        cut_off = seller.submit(ask, floor, token, refunds, "some", json=some)
        wait_until(lambda: floor.query("SELECT 1 FROM refunds") != [], "the promise")
        dies_and_returns(floor)
        assert cut_off.result() is None
    floor.double.faults.clear()
    again = ask(floor, token, refunds, "some", json=some)

    assert again is not None and again.status_code == 201
    assert floor.query("SELECT amount FROM refunds") == [(400,)]


def test_a_picture_that_was_stored_is_not_stored_again(floor):
    token = floor.make.token(floor.make.user())
    sent = {"files": {"file": ("a.jpg", pictures.photo(80, 60), "image/jpeg")}, "data": {"alt_text": "Once"}}
    holder, keyholder = (psycopg2.connect(floor.postgres.url(floor.database)) for _ in range(2))

    with ThreadPoolExecutor(1) as person, holder.cursor() as held, keyholder.cursor() as key:
        held.execute("LOCK TABLE media IN EXCLUSIVE MODE")
        cut_off = person.submit(ask, floor, token, "media/", "once", **sent)
        wait_until(lambda: floor.query(WAITS) != [], "the picture, waiting to be stored")
        key.execute("SELECT 1 FROM idempotency_keys WHERE key = 'once' FOR UPDATE")
        holder.rollback()
        wait_until(lambda: len(floor.query(f"{WAITS} AND query LIKE '%idempotency%'")) == 1, "the answer")
        floor.servers[0].kill()
        keyholder.rollback()
        dies_and_returns(floor)
        assert cut_off.result() is None
    holder.close()
    keyholder.close()
    again = ask(floor, token, "media/", "once", **sent)

    assert again is not None and again.status_code == 201
    assert floor.query("SELECT alt_text FROM media") == [("Once",)]
