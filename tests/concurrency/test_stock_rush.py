"""A shelf of twenty and two hundred people: twenty are sold, and without the guard far more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import create_app
from app.core.db import Model, db
from app.core.unit_of_work import unit_of_work
from app.shop.stock import service
from tests.concurrency.stock_rush import rush, settings_for
from tests.servers.postgres import Postgres

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with Postgres() as server:
        url = server.create_database("rush")
        app = create_app(settings_for(url))
        with app.app_context():
            Model.metadata.create_all(db.engine)
            db.engine.dispose()
        yield url


def new_shelf(url: str, units: int) -> int:
    app = create_app(settings_for(url))
    with app.app_context(), unit_of_work():
        return service.open_stock(units, "test")


def counters(url: str, stock_id: int) -> tuple[int, int]:
    """``reserved`` and the sum of open holds, as another connection sees them."""
    app = create_app(settings_for(url))
    with app.app_context(), db.engine.connect() as connection:
        [row] = connection.exec_driver_sql(
            "SELECT reserved, (SELECT COALESCE(SUM(quantity), 0) FROM stock_holds WHERE stock_id = s.id)"
            f" FROM stock s WHERE id = {stock_id}"
        )
        return row[0], int(row[1])


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2))])
def test_with_the_guard_exactly_what_is_there_is_promised(database, seed):
    shelf = new_shelf(database, 100)

    promised = rush(database, "guarded", shelf, processes=3, buyers=70, seed=seed)

    assert promised == 100
    assert counters(database, shelf) == (promised, promised)


def test_without_the_guard_far_more_is_promised(database):
    """Negative control: the same rush, the same shelf, look-then-take."""
    shelf = new_shelf(database, 100)

    promised = rush(database, "naive", shelf, processes=3, buyers=300, seed=1)

    assert promised > 100
    reserved, held = counters(database, shelf)
    assert held == promised
    assert held > reserved
