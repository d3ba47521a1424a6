"""Orders a second on one hot variant, placed through real servers with the Stripe double beside them."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.concurrency.shop_floor import checkout, open_floor
from tests.servers.postgres import Postgres

BUYERS = 400
STOCK = 300
CLIENTS = 16
SERVERS = 2


@dataclass
class Rush:
    """What came of it."""

    orders: int
    refused: int
    orders_a_second: float
    median_ms: float
    p99_ms: float
    oversold: int


def rush(postgres: Postgres) -> Rush:
    """Four hundred buyers want three hundred bowls."""
    with open_floor(postgres, "rush", SERVERS) as floor:
        bowl = floor.make.product(price=1000, stock=STOCK)
        people = floor.shoppers(BUYERS, bowl)
        times: list[float] = []
        sold_at: list[float] = []

        def buy(number: int) -> int:
            started = time.perf_counter()
            answer = checkout(floor.servers[number % SERVERS].url, people[number], f"bench-{number}", 1490)
            now = time.perf_counter()
            times.append(now - started)
            if answer.status_code == 201:
                sold_at.append(now)
            return answer.status_code

        began = time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as pool:
            statuses = Counter(pool.map(buy, range(BUYERS)))
        on_hand, reserved, sold = floor.stock(bowl)
    return Rush(
        orders=statuses[201],
        refused=statuses[409],
        orders_a_second=statuses[201] / (max(sold_at) - began),
        median_ms=1000 * statistics.median(times),
        p99_ms=1000 * sorted(times)[int(len(times) * 0.99)],
        oversold=max(0, reserved + sold - on_hand),
    )
