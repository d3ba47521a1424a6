"""What happens to an order, one locked step at a time; each writes its line of the timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm.attributes import set_committed_value

from app.core import clock
from app.core.db import db, insert_row, row_of
from app.core.errors import conflict, invalid
from app.core.hot import HotWrites
from app.core.identity import Actor
from app.core.unit_of_work import current_unit, record
from app.shop.orders.events import OrderCancelled, OrderChanged, OrderPlaced, OrderShipped
from app.shop.orders.models import Fulfilment, FulfilmentLine, Order, OrderEvent, OrderLine
from app.shop.orders.policies import OrderView, order_policy
from app.shop.orders.queries import left_of
from app.shop.orders.transitions import illegal, target
from app.shop.stock import service as stock

_LOCK = (
    select(Order)
    .where(Order.id == bindparam("order"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
_LINES = (
    select(OrderLine)
    .where(OrderLine.order_id == bindparam("order"))
    .order_by(OrderLine.id)
    .execution_options(populate_existing=True)
)


_EVENT = HotWrites(row_of(OrderEvent))


def lock(order_id: int) -> Order:
    """Take the order's row until the end of the transaction, and read it afresh."""
    return db.session.execute(_LOCK, {"order": order_id}).scalar_one()


def begin(order: Order, actor_id: int | None) -> None:
    """The first line of the timeline: an order begins with version 1, and is the buyer's alone."""
    fact = _tell(order, "created", actor_id, {})
    current_unit().known[fact] = order


def note(order: Order, kind: str, actor_id: int | None = None, **data: Any) -> None:
    """Write a line of the timeline; the order's version is its number."""
    version = db.session.execute(
        update(Order)
        .where(Order.id == order.id)
        .values(version=Order.version + 1)
        .returning(Order.version)
        .execution_options(synchronize_session=False)
    ).scalar_one()
    set_committed_value(order, "version", version)
    _tell(order, kind, actor_id, data)


def _tell(order: Order, kind: str, actor_id: int | None, data: Mapping[str, Any]) -> OrderChanged:
    _EVENT.later(
        {
            "order_id": order.id,
            "seq": order.version,
            "kind": kind,
            "actor_id": actor_id,
            "data": data,
            "created_at": clock.now(),
        }
    )
    fact = OrderChanged(order_id=order.id, version=order.version, kind=kind)
    record(fact)
    return fact


def place(order: Order, verb: str) -> None:
    """The money is there and so are the goods: the order stands."""
    order.status = target(order.status, verb)
    order.placed_at = clock.now()
    order.cancelled_because = None
    db.session.flush()
    note(order, "placed")
    record(OrderPlaced(order_id=order.id, number=order.number, buyer_id=order.buyer_id))


def cancel_unpaid(order: Order, verb: str, actor_id: int | None) -> None:
    """An order that nobody paid ends; what was held for it is free."""
    order.status = target(order.status, verb)
    order.cancelled_because = verb
    db.session.flush()
    stock.release(order.number, expired=verb == "expire")
    note(order, "cancelled", actor_id, because=verb)
    record(OrderCancelled(order_id=order.id, number=order.number, because=verb))


def cancel_placed(order: Order, actor_id: int | None) -> None:
    """A paid order of which nothing has left ends; its goods are free."""
    lines = lines_of(order)
    if order.status != "placed":
        raise illegal(order.status, "cancel")
    if any(line.shipped for line in lines):
        raise illegal("shipped", "cancel")
    order.status = target(order.status, "cancel")
    order.cancelled_because = "cancel"
    back: dict[int, int] = defaultdict(int)
    for line in lines:
        back[line.stock_id] += line.quantity - line.released
        line.released = line.quantity
    db.session.flush()
    stock.give_back({key: units for key, units in back.items() if units}, order.number)
    note(order, "cancelled", actor_id, because="cancel")
    record(OrderCancelled(order_id=order.id, number=order.number, because="cancel"))


def lines_of(order: Order) -> Sequence[OrderLine]:
    """The order's lines as they are under its lock."""
    return db.session.scalars(_LINES, {"order": order.id}).all()


def units_by_stock(lines: Sequence[OrderLine]) -> dict[int, int]:
    """How many units of each stock the lines are about."""
    units: dict[int, int] = defaultdict(int)
    for line in lines:
        units[line.stock_id] += line.quantity
    return dict(units)


def ship(actor: Actor, view: OrderView, parcel: Mapping[str, Any]) -> None:
    """Send some or all of what is left of the actor's lines."""
    order_policy.authorize(actor, "ship", view)
    order = lock(view.order.id)
    target(order.status, "ship")
    lines = {line.id: line for line in own_lines(actor, view, lines_of(order))}
    wanted = chosen(parcel.get("lines"), lines, left_of)
    if not wanted:
        raise conflict("nothing_to_ship", "Everything of yours has left already.")
    by_seller: dict[int, dict[int, int]] = defaultdict(dict)
    for line_id, quantity in wanted.items():
        by_seller[lines[line_id].seller_id][line_id] = quantity
    for seller_id, units in sorted(by_seller.items()):
        _send(actor, order, seller_id, {lines[i]: q for i, q in units.items()}, parcel)


def _send(
    actor: Actor,
    order: Order,
    seller_id: int,
    units: Mapping[OrderLine, int],
    parcel: Mapping[str, Any],
) -> None:
    fulfilment_id = insert_row(
        Fulfilment,
        order_id=order.id,
        seller_id=seller_id,
        carrier=parcel["carrier"],
        tracking=parcel["tracking"],
        created_at=clock.now(),
    )
    leaving: dict[int, int] = defaultdict(int)
    for line, quantity in units.items():
        line.shipped += quantity
        leaving[line.stock_id] += quantity
        db.session.execute(
            insert(FulfilmentLine).values(fulfilment_id=fulfilment_id, line_id=line.id, quantity=quantity)
        )
    db.session.flush()
    stock.ship(leaving, order.number)
    note(order, "shipped", actor.member_id, fulfilment_id=fulfilment_id, units=sum(units.values()))
    record(OrderShipped(order_id=order.id, number=order.number, fulfilment_id=fulfilment_id))


def put_back(order: Order, lines: Mapping[int, OrderLine], wanted: Mapping[int, int]) -> None:
    """Units go back on the shelf: first those that never left, then those that came back."""
    free: dict[int, int] = defaultdict(int)
    back: dict[int, int] = defaultdict(int)
    for line_id, quantity in wanted.items():
        line = lines[line_id]
        unsent = min(quantity, left_of(line))
        if line.returned + quantity - unsent > line.shipped:
            raise conflict("too_many_returned", f"So many of {line.name} were not sold.")
        line.released += unsent
        line.returned += quantity - unsent
        free[line.stock_id] += unsent
        back[line.stock_id] += quantity - unsent
    db.session.flush()
    stock.give_back({key: units for key, units in free.items() if units}, order.number)
    stock.put_back({key: units for key, units in back.items() if units}, order.number)


def own_lines(actor: Actor, view: OrderView, lines: Sequence[OrderLine]) -> list[OrderLine]:
    """The lines that are the actor's to handle."""
    return [line for line in lines if view.oversees or line.seller_id == actor.member_id]


def chosen(
    wanted: Sequence[Mapping[str, int]] | None,
    lines: Mapping[int, OrderLine],
    most: Callable[[OrderLine], int],
) -> dict[int, int]:
    """Units by line: those asked for, or all; 422 for lines of others, 409 for too many."""
    if wanted is None:
        return {line.id: most(line) for line in lines.values() if most(line) > 0}
    units: dict[int, int] = defaultdict(int)
    for item in wanted:
        if item["line_id"] not in lines:
            raise invalid({"lines": ["There is no such line of yours in this order."]})
        units[item["line_id"]] += item["quantity"]
    for line_id, quantity in units.items():
        if quantity > most(lines[line_id]):
            raise conflict("too_many", f"There are not so many left of {lines[line_id].name}.")
    return dict(units)
