"""Buyers in processes of their own, rushing at one shelf. The naive ones live here, not in the app."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select, update

from app import create_app
from app.core import clock
from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.shop.stock import service
from app.shop.stock.models import Hold, Stock
from config import Settings

Buy = Callable[[int, int, str], None]


def guarded(stock_id: int, quantity: int, reference: str) -> None:
    """What the shop does."""
    service.hold({stock_id: quantity}, reference, "cart:0", clock.now() + timedelta(minutes=10))


def naive(stock_id: int, quantity: int, reference: str) -> None:
    """What most shops do: look, then take."""
    stock = db.session.execute(select(Stock).where(Stock.id == stock_id)).scalar_one()
    if stock.on_hand - stock.reserved - stock.sold < quantity:
        raise service.NotEnough(stock_id)
    taken = stock.reserved + quantity
    db.session.execute(update(Stock).where(Stock.id == stock_id).values(reserved=taken))
    db.session.execute(
        insert(Hold).values(
            stock_id=stock_id,
            reference=reference,
            holder="cart:0",
            quantity=quantity,
            state="held",
            expires_at=clock.now(),
            created_at=clock.now(),
        )
    )


WAYS: dict[str, Buy] = {"guarded": guarded, "naive": naive}


def settings_for(database_url: str, **more: Any) -> Settings:
    """Settings of an application on this database."""
    values: dict[str, Any] = {
        "plaza_env": "test",
        "secret_key": "a-secret-for-tests-only-0123456789abcdef",
        "database_url": database_url,
        "rate_limit_factor": 1000.0,
        "async_mode": "threading",
        "log_level": "ERROR",
        "public_url": "http://127.0.0.1:5000",
    }
    return Settings.from_env({}, **(values | more))


def buy_many(
    database_url: str, way: str, stock_id: int, buyers: int, seed: int, name: int, barrier: Any, sold: Any
) -> None:
    """One process: so many buyers, one after the other, each wanting one to three."""
    dice = random.Random(seed * 1000 + name)
    app = create_app(settings_for(database_url))
    promised = 0
    with app.app_context():
        db.engine.connect().close()
        barrier.wait()
        for buyer in range(buyers):
            quantity = dice.randint(1, 3)
            try:
                with unit_of_work():
                    WAYS[way](stock_id, quantity, f"{way}-{seed}-{name}-{buyer}")
                promised += quantity
            except service.NotEnough:
                pass
        db.engine.dispose()
    sold.put(promised)


def rush(database_url: str, way: str, stock_id: int, *, processes: int, buyers: int, seed: int) -> int:
    """Units that were promised to ``processes * buyers`` buyers who all came at once."""
    context = multiprocessing.get_context("spawn")
    barrier, sold = context.Barrier(processes), context.Queue()
    started = [
        context.Process(
            target=buy_many, args=(database_url, way, stock_id, buyers, seed, name, barrier, sold)
        )
        for name in range(processes)
    ]
    for process in started:
        process.start()
    promised = sum(sold.get(timeout=60) for _ in started)
    for process in started:
        process.join(20)
    return promised
