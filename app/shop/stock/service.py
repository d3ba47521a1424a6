"""Taking, holding and giving back. Every change is one guarded statement and one ledger row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from psycopg2.errors import NotNullViolation
from sqlalchemy import ColumnElement, Table, bindparam, insert, literal_column, select, true, update
from sqlalchemy.exc import IntegrityError

from app.core import clock
from app.core.db import UtcDateTime, db, insert_row, is_sqlite, row_of
from app.core.hot import HotWrites
from app.core.unit_of_work import current_unit, last, later, record
from app.shop.stock.events import StockMoved
from app.shop.stock.models import Hold, Stock, StockMovement


class NotEnough(Exception):
    """A guarded statement found too little."""


def open_stock(on_hand: int, reference: str) -> int:
    """A new counter that starts with ``on_hand`` units."""
    stock_id = insert_row(Stock, on_hand=0, reserved=0, sold=0, version=0)
    if on_hand:
        _move(stock_id, "adjusted", reference, on_hand=on_hand)
    return stock_id


def set_on_hand(stock_id: int, on_hand: int, reference: str) -> bool:
    """Correct the count of what lies there; False if less than what is promised already."""
    current = db.session.execute(
        select(Stock.on_hand).where(Stock.id == stock_id).with_for_update(key_share=True)
    ).scalar_one()
    if on_hand == current:
        return True
    try:
        _move(
            stock_id,
            "adjusted",
            reference,
            guard=Stock.reserved + Stock.sold <= on_hand,
            on_hand=on_hand - current,
        )
    except NotEnough:
        return False
    return True


def hold(quantities: Mapping[int, int], reference: str, holder: str, until: datetime) -> None:
    """Keep units for a buyer, all or nothing; raises :class:`NotEnough` if something lacks.

    Rows are taken in id order, so that two buyers never wait for each other in a circle. On PostgreSQL
    that is known at the end of the unit: everybody wants these rows, so they are held for no journey.
    """
    now = clock.now()
    row = {"reference": reference, "holder": holder, "state": "held", "expires_at": until, "created_at": now}
    for stock_id, quantity in sorted(quantities.items()):
        if is_sqlite():
            _move(stock_id, "held", reference, guard=_available() >= quantity, reserved=quantity)
            later(row_of(Hold), {"stock_id": stock_id, "quantity": quantity, **row})
        else:
            current_unit().contradicted = _lacking
            values = {"stock": stock_id, "units": quantity, "by": reference}
            _HOLD.last({**values, "for": holder, "until": until, "now": now})
            record(StockMoved(stock_id=stock_id))


def _lacking(error: IntegrityError) -> NotEnough | None:
    """What it means that a hold was kept from no shelf; None for any other contradiction."""
    said = getattr(error.orig, "diag", None)
    is_it = said is not None and (said.table_name, said.column_name) == (Hold.__tablename__, "stock_id")
    return NotEnough() if is_it and isinstance(error.orig, NotNullViolation) else None


def take(quantities: Mapping[int, int], reference: str) -> bool:
    """Sell without a hold (a payment that came late): all or nothing, and whether it worked."""
    left = db.session.execute(
        select(Stock.id, _available().label("available"))
        .where(Stock.id.in_(quantities))
        .order_by(Stock.id)
        .with_for_update(key_share=True)
    ).all()
    if any(row.available < quantities[row.id] for row in left):
        return False
    for stock_id, quantity in sorted(quantities.items()):
        _move(stock_id, "taken", reference, guard=_available() >= quantity, sold=quantity)
    return True


def consume(reference: str) -> bool:
    """What was held is sold. False if nothing was held any more.

    The counters move with the COMMIT: a payment has much to write down, and everybody wants their rows.
    """
    moved = _leave(reference, "consumed")
    for stock_id, quantity in moved:
        _move_last(stock_id, "consumed", reference, reserved=-quantity, sold=quantity)
    return bool(moved)


def release(reference: str, *, expired: bool = False) -> None:
    """What was held is free again."""
    state = "expired" if expired else "released"
    for stock_id, quantity in _leave(reference, state):
        _move_last(stock_id, state, reference, reserved=-quantity)


def give_back(quantities: Mapping[int, int], reference: str) -> None:
    """Sold units that never left the shelf are free again."""
    for stock_id, quantity in sorted(quantities.items()):
        _move(stock_id, "returned", reference, sold=-quantity)


def put_back(quantities: Mapping[int, int], reference: str) -> None:
    """Units that had left the shelf came back."""
    for stock_id, quantity in sorted(quantities.items()):
        _move(stock_id, "returned", reference, on_hand=quantity)


def ship(quantities: Mapping[int, int], reference: str) -> None:
    """Sold units leave the shelf."""
    for stock_id, quantity in sorted(quantities.items()):
        _move(stock_id, "shipped", reference, on_hand=-quantity, sold=-quantity)


def _available() -> ColumnElement[int]:
    return Stock.on_hand - Stock.reserved - Stock.sold


def _leave(reference: str, state: str) -> list[tuple[int, int]]:
    """Compare-and-swap out of ``held``; whoever gets the rows moves the counters."""
    left = db.session.execute(
        update(Hold)
        .where(Hold.reference == reference, Hold.state == "held")
        .values(state=state)
        .returning(Hold.stock_id, Hold.quantity)
    ).all()
    return sorted((row.stock_id, row.quantity) for row in left)


def _move(
    stock_id: int,
    kind: str,
    reference: str,
    *,
    guard: ColumnElement[bool] | None = None,
    **units: int,
) -> None:
    """The one statement that changes counters, if the guard lets it; the ledger row, and the fact.

    ``units`` are those by which ``on_hand``, ``reserved`` and ``sold`` change.
    """
    statement = _CHANGE.where(guard if guard is not None else true()).returning(_shelf.c.id)
    if db.session.scalar(statement, _change_by(stock_id, units)) is None:
        raise NotEnough
    later(row_of(StockMovement), _ledger_row(stock_id, kind, reference, units))
    record(StockMoved(stock_id=stock_id))


def _move_last(stock_id: int, kind: str, reference: str, **units: int) -> None:
    """The same for a change that nothing can refuse, at the end of the transaction."""
    last(_CHANGE, _change_by(stock_id, units))
    last(row_of(StockMovement), _ledger_row(stock_id, kind, reference, units))
    record(StockMoved(stock_id=stock_id))


_NO_UNITS = {"on_hand": 0, "reserved": 0, "sold": 0}
_shelf, _movements, _holds = (cast(Table, model.__table__) for model in (Stock, StockMovement, Hold))
_CHANGE = (
    update(_shelf)
    .where(_shelf.c.id == bindparam("stock"))
    .values({name: _shelf.c[name] + bindparam(f"by_{name}") for name in _NO_UNITS})
    .values(version=_shelf.c.version + 1)
)

# The same guarded change with its ledger row and its hold in one statement. What the guard lets through
# has an id; a hold without one is refused by its table, and everything with it.
_taken = (
    update(_shelf)
    .where(_shelf.c.id == bindparam("stock"), _available() >= bindparam("units"))
    .values(reserved=_shelf.c.reserved + bindparam("units"), version=_shelf.c.version + 1)
    .returning(_shelf.c.id)
    .cte("taken")
)
_noted = insert(_movements).from_select(
    ["stock_id", "kind", *_NO_UNITS, "reference", "created_at"],
    select(
        _taken.c.id,
        literal_column("'held'"),
        literal_column("0"),
        bindparam("units"),
        literal_column("0"),
        bindparam("by"),
        bindparam("now", type_=UtcDateTime()),
    ),
)
_kept = insert(_holds).from_select(
    ["stock_id", "reference", "holder", "quantity", "state", "expires_at", "created_at"],
    select(
        select(_taken.c.id).scalar_subquery(),
        bindparam("by"),
        bindparam("for"),
        bindparam("units"),
        literal_column("'held'"),
        bindparam("until", type_=UtcDateTime()),
        bindparam("now", type_=UtcDateTime()),
    ),
)
_HOLD = HotWrites(_kept.add_cte(_noted.cte("noted")))


def _change_by(stock_id: int, units: Mapping[str, int]) -> dict[str, int]:
    return {"stock": stock_id, **{f"by_{name}": units.get(name, 0) for name in _NO_UNITS}}


def _ledger_row(stock_id: int, kind: str, reference: str, units: Mapping[str, int]) -> dict[str, Any]:
    moment = {"reference": reference, "created_at": clock.now()}
    return {**_NO_UNITS, **units, "stock_id": stock_id, "kind": kind, **moment}
