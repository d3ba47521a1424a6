"""Orders a second on one hot variant, placed through real servers with the Stripe double beside them."""

from __future__ import annotations

import json
import statistics
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from tests.concurrency.shop_floor import Floor, open_floor, order_of
from tests.performance.load import Connection
from tests.performance.processes import cpu_seconds, family
from tests.servers.postgres import Postgres

BUYERS = 400
STOCK = 300
CLIENTS = 16
SERVERS = 2
TRIES = 20
TOTAL = 1490
ORDER = json.dumps(order_of(TOTAL)).encode()


@dataclass
class Rush:
    """What came of it."""

    orders: int
    refused: int
    orders_a_second: float
    median_ms: float
    p99_ms: float
    oversold: int
    cpu_ms: dict[str, float]
    """CPU milliseconds for an order, by who spent them."""


def rush(postgres: Postgres) -> Rush:
    """Four hundred buyers want three hundred bowls."""
    with open_floor(postgres, "rush", SERVERS) as floor:
        bowl = floor.make.product(price=1000, stock=STOCK)
        people = floor.shoppers(BUYERS, bowl)
        tills = [Till(server.url) for server in floor.servers]
        times: list[float] = []
        sold_at: list[float] = []
        numbers: set[str] = set()

        def buy(number: int) -> int:
            started = time.perf_counter()
            status, answer = tills[number % SERVERS].check_out(people[number], f"bench-{number}")
            now = time.perf_counter()
            times.append(now - started)
            if status == 201:
                sold_at.append(now)
                numbers.add(_paid_where_it_should_be(answer))
            return status

        before, began = _spent(postgres, floor), time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as pool:
            statuses = Counter(pool.map(buy, range(BUYERS)))
        after = _spent(postgres, floor)
        on_hand, reserved, sold = floor.stock(bowl)
        [(written,)] = floor.query("SELECT count(*) FROM orders WHERE status = 'pending' AND total = 1490")
    if not statuses[201] == len(numbers) == written == reserved:
        raise RuntimeError(f"{statuses[201]} answers, {written} orders, {reserved} held")
    return Rush(
        orders=statuses[201],
        refused=statuses[409],
        orders_a_second=statuses[201] / (max(sold_at) - began),
        median_ms=1000 * statistics.median(times),
        p99_ms=1000 * sorted(times)[int(len(times) * 0.99)],
        oversold=max(0, reserved + sold - on_hand),
        cpu_ms={name: 1000 * (after[name] - before[name]) / statuses[201] for name in after},
    )


def _paid_where_it_should_be(answer: dict[str, Any]) -> str:
    """The number of an order whose answer is as it must be."""
    order = answer["order"]
    if order["totals"]["total"]["amount"] != TOTAL or "/pay/" not in answer["checkout_url"]:
        raise RuntimeError(f"not the order that was asked for: {answer}")
    return str(order["number"])


def _spent(postgres: Postgres, floor: Floor) -> dict[str, float]:
    """CPU seconds so far of all who take part; buyers and the Stripe double share this process."""
    return {
        "servers": sum(cpu_seconds(family(server.pid)) for server in floor.servers),
        "PostgreSQL": cpu_seconds(family(postgres.pid)),
        "buyers and Stripe": time.process_time(),
    }


class Till:
    """A server's till with keep-alive connections, as a proxy in front of it holds them."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._free: SimpleQueue[Connection] = SimpleQueue()

    def check_out(self, token: str, key: str) -> tuple[int, dict[str, Any]]:
        """One buyer checks out; a busy server is asked again, as a client does."""
        try:
            connection = self._free.get_nowait()
        except Empty:
            connection = Connection(self._url)
        for _ in range(TRIES):
            status, body = connection.post("/api/v1/checkout/session/", token, key, ORDER)
            answer: dict[str, Any] = json.loads(body)
            if status != 503 and answer.get("code") not in {"busy", "in_progress"}:
                break
        self._free.put(connection)
        return status, answer
