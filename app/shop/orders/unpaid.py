"""An order that waits for its buyer to pay: taken and read in one journey, for everybody comes at once."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import BigInteger, ColumnElement, Table, and_, bindparam, select

from app.core.hot import HotRead, HotWrites
from app.core.identity import Actor
from app.media import queries as media
from app.media.schemas import Picture
from app.shop.catalogue.pictures import KIND
from app.shop.orders import queries
from app.shop.orders.models import Order, OrderEvent, OrderLine
from app.shop.orders.policies import OrderView
from app.shop.payments.models import Payment

_orders, _payments, _lines, _events = (
    cast(Table, model.__table__) for model in (Order, Payment, OrderLine, OrderEvent)
)
_PARTS = {"order": (_orders, Order), "payment": (_payments, Payment), "line": (_lines, OrderLine)}
_TOLD = ("seq", "kind", "actor_id", "data", "created_at")
_viewer: ColumnElement[int] = bindparam("viewer", type_=BigInteger())
_number = _orders.c.number == bindparam("number")
_members, _guests = _orders.c.buyer_id == _viewer, _orders.c.buyer_id.is_(None)


def _taking(whose: ColumnElement[bool]) -> HotWrites:
    """First the order's row is taken, then the payment's, as everywhere; only its buyer makes others wait."""
    return HotWrites(
        select(_orders.c.id)
        .join(_payments, _payments.c.id == _orders.c.payment_id)
        .where(_number, whose)
        .with_for_update(of=(_orders, _payments))
    )


def _unpaid(whose: ColumnElement[bool]) -> HotRead:
    """A row for each line, while nothing but its beginning is in the order's timeline and no money there."""
    columns = [
        table.c[column.name].label(f"{part}_{column.name}")
        for part, (table, _model) in _PARTS.items()
        for column in table.c
    ]
    return HotRead(
        select(
            *columns,
            *(_events.c[name].label(f"event_{name}") for name in _TOLD),
            media.pictures_of(KIND, _lines.c.product_id).label("pictures"),
        )
        .join(_payments, _payments.c.id == _orders.c.payment_id)
        .join(_lines, _lines.c.order_id == _orders.c.id)
        .join(_events, and_(_events.c.order_id == _orders.c.id, _events.c.seq == _orders.c.version))
        .where(_number, whose, _orders.c.status == "pending", _orders.c.version == 1)
        .where(_payments.c.captured == 0)
        .order_by(_lines.c.id)
    )


_OF_MEMBERS = _taking(_members), _unpaid(_members)
_OF_GUESTS = _taking(_guests), _unpaid(_guests)


@dataclass(frozen=True, slots=True)
class Unpaid:
    """The order as its buyer sees it, with all that is shown of it."""

    view: OrderView
    lines: list[OrderLine]
    pictures: dict[int, list[Picture]]
    event: Any


def take(actor: Actor, number: str) -> Unpaid | None:
    """Take a buyer's own order until the end of the unit; None if anything has happened to it since it began.

    Of guests' orders any: whoever asks has shown that it is theirs.
    """
    taking, reading = _OF_MEMBERS if actor.is_member else _OF_GUESTS
    whose = {"number": number, **({"viewer": actor.id} if actor.is_member else {})}
    taking.later(whose)
    rows = [row._asdict() for row in reading.rows(whose)]
    if not rows:
        return None
    lines = [_made("line", row) for row in rows]
    pictures = {row["line_product_id"]: [Picture(**each) for each in row["pictures"] or ()] for row in rows}
    view = _seen_by(actor, _made("order", rows[0]), _made("payment", rows[0]), lines)
    return Unpaid(
        view, lines, pictures, SimpleNamespace(**{name: rows[0][f"event_{name}"] for name in _TOLD})
    )


def _made(part: str, row: dict[str, Any]) -> Any:
    table, model = _PARTS[part]
    return model(**{column.name: row[f"{part}_{column.name}"] for column in table.c})


def _seen_by(actor: Actor, order: Order, payment: Payment, lines: list[OrderLine]) -> OrderView:
    own = [line for line in lines if line.seller_id == actor.member_id]
    row = SimpleNamespace(
        Order=order,
        Payment=payment,
        is_buyer=True,
        own=len(own),
        others=len(lines) - len(own),
        due=sum(line.quantity - line.released for line in lines),
        shipped=sum(line.shipped for line in lines),
        returned=sum(line.returned for line in lines),
        left=sum(map(queries.left_of, lines)),
        own_left=sum(map(queries.left_of, own)),
        own_total=sum(line.total for line in own),
        own_refunds=0,
    )
    return queries.view(actor, row)
