"""Reads of orders. Who may see one is decided here, once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    and_,
    bindparam,
    exists,
    false,
    func,
    or_,
    select,
    true,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.core.db import db
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.shop.catalogue import queries as catalogue
from app.shop.catalogue.policies import KEEP, OVERSEE
from app.shop.money import whole_sum
from app.shop.orders.models import Fulfilment, FulfilmentLine, Order, OrderEvent, OrderLine
from app.shop.orders.policies import OrderView
from app.shop.payments.models import Payment, Refund


def visible_to(actor: Actor) -> Select[Any]:
    """Orders the actor bought, those with something of theirs that were paid, or all of them."""
    rows = _rows(actor.member_id, mine=Order.buyer_id == actor.member_id)
    if not actor.is_member:
        return rows.where(false())
    return rows.where(_visible(actor.id, keeps=actor.may(KEEP), oversees=actor.may(OVERSEE)))


def _visible(viewer: Any, *, keeps: bool, oversees: bool) -> Any:
    if oversees:
        return true()
    bought = Order.buyer_id == viewer
    if not keeps:
        return bought
    return or_(bought, and_(Order.placed_at.is_not(None), _sold_by(viewer)))


@cache
def _one_visible(*, keeps: bool, oversees: bool, lock: bool) -> Select[Any]:
    """One order for members with these rights: built once, for building it costs more than asking."""
    viewer: ColumnElement[int] = bindparam("viewer", type_=BigInteger())
    rows = _rows(viewer, mine=Order.buyer_id == viewer)
    one = rows.where(_visible(viewer, keeps=keeps, oversees=oversees), Order.number == bindparam("number"))
    return _locked(one) if lock else one


def _locked(rows: Select[Any]) -> Select[Any]:
    """First the order's row is taken, then the payment's, as everywhere."""
    return rows.with_for_update(of=(Order, Payment)).execution_options(populate_existing=True)


def _sold_by(user_id: Any) -> Any:
    return exists().where(OrderLine.order_id == Order.id, OrderLine.seller_id == user_id)


def _rows(viewer: Any, *, mine: Any) -> Select[Any]:
    own = OrderLine.seller_id == viewer
    left = OrderLine.quantity - OrderLine.shipped - OrderLine.released
    back = (
        select(whole_sum(Refund.amount))
        .where(
            Refund.payment_id == Order.payment_id,
            Refund.seller_id == viewer,
            Refund.status != "failed",
        )
        .correlate(Order)
        .scalar_subquery()
    )
    return select(
        Order,
        Payment,
        mine.label("is_buyer"),
        _of_lines(func.count()).where(own).correlate(Order).scalar_subquery().label("own"),
        _of_lines(func.count()).where(~own).correlate(Order).scalar_subquery().label("others"),
        _sum(OrderLine.quantity - OrderLine.released).label("due"),
        _sum(OrderLine.shipped).label("shipped"),
        _sum(OrderLine.returned).label("returned"),
        _sum(left).label("left"),
        _sum(left, own).label("own_left"),
        _sum(OrderLine.total, own).label("own_total"),
        back.label("own_refunds"),
    ).join(Payment, Payment.id == Order.payment_id)


def _of_lines(column: Any) -> Select[Any]:
    return select(column).select_from(OrderLine).where(OrderLine.order_id == Order.id)


def _sum(column: Any, *where: Any) -> Any:
    return _of_lines(whole_sum(column)).where(*where).correlate(Order).scalar_subquery()


def view(actor: Actor, row: Any) -> OrderView:
    """A row of :func:`visible_to` as what the policy judges."""
    payment = row.Payment
    oversees = actor.may(OVERSEE)
    sells_all = bool(row.own) and not row.others
    balance = payment.captured - payment.refunded - payment.refunding
    whole = oversees or sells_all
    return OrderView(
        order=row.Order,
        payment=payment,
        is_buyer=bool(row.is_buyer),
        sells_here=bool(row.own),
        sells_all=sells_all,
        oversees=oversees,
        due=row.due,
        shipped=row.shipped,
        returned=row.returned,
        to_ship=row.left if oversees else row.own_left,
        refundable=balance if whole else max(0, min(balance, row.own_total - row.own_refunds)),
    )


def get_visible(actor: Actor, number: str, *, lock: bool = False) -> OrderView:
    """One order by its number; 404 if invisible."""
    row = None
    if actor.is_member:
        statement = _one_visible(keeps=actor.may(KEEP), oversees=actor.may(OVERSEE), lock=lock)
        row = db.session.execute(statement, {"viewer": actor.id, "number": number}).one_or_none()
    return view(actor, visible_or_404(row, "order"))


def get_by_key(actor: Actor, number: str, *, lock: bool = False) -> OrderView:
    """A guest's order, for whoever has shown its key; 404 if it is a member's."""
    rows = _rows(actor.member_id, mine=true()).where(Order.number == number, Order.buyer_id.is_(None))
    statement = _locked(rows) if lock else rows
    return view(actor, visible_or_404(db.session.execute(statement).one_or_none(), "order"))


def listed(actor: Actor, role: str, status: str | None) -> Select[Any]:
    """What the actor bought or what they sold."""
    side = Order.buyer_id == actor.id if role == "buyer" else _sold_by(actor.id)
    statement = visible_to(actor).where(side)
    return statement.where(Order.status == status) if status else statement


def by_ids(actor: Actor, ids: set[int]) -> list[OrderView]:
    """Visible orders among these ids."""
    rows = db.session.execute(visible_to(actor).where(Order.id.in_(ids)))
    return [view(actor, row) for row in rows]


def pictured_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Products whose pictures the actor may see: those in the shop, and those in their orders."""
    seen = catalogue.visible_ids(actor, ids)
    bought = (
        select(OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(OrderLine.product_id.in_(ids - seen), Order.buyer_id == actor.member_id)
    )
    return seen | set(db.session.scalars(bought)) if ids - seen and actor.is_member else seen


def lines_of(order_ids: Sequence[int]) -> Sequence[OrderLine]:
    """Lines of orders, in their order."""
    return db.session.scalars(
        select(OrderLine).where(OrderLine.order_id.in_(order_ids)).order_by(OrderLine.id)
    ).all()


def left_of(line: OrderLine) -> int:
    """How many units of a line have yet to leave."""
    return line.quantity - line.shipped - line.released


def timeline_of(order_id: int) -> Sequence[OrderEvent]:
    """The timeline from its beginning."""
    return db.session.scalars(_TIMELINE, {"order": order_id}).all()


def refunds_of(payment_id: int) -> Sequence[Refund]:
    """Refunds from the first on."""
    return db.session.scalars(_REFUNDS, {"payment": payment_id}).all()


def fulfilments_of(order_id: int) -> Sequence[Any]:
    """Parcels with their lines: rows of ``Fulfilment`` and ``FulfilmentLine``."""
    return db.session.execute(_FULFILMENTS, {"order": order_id}).all()


_TIMELINE = select(OrderEvent).where(OrderEvent.order_id == bindparam("order")).order_by(OrderEvent.seq)
_REFUNDS = select(Refund).where(Refund.payment_id == bindparam("payment")).order_by(Refund.id)
_FULFILMENTS = (
    select(Fulfilment, FulfilmentLine)
    .join(FulfilmentLine, FulfilmentLine.fulfilment_id == Fulfilment.id)
    .where(Fulfilment.order_id == bindparam("order"))
    .order_by(Fulfilment.id, FulfilmentLine.line_id)
)


def people_of(order: Order) -> set[int]:
    """Members who see an order change: its buyer, and its sellers once it was placed."""
    people = {order.buyer_id} if order.buyer_id else set()
    if order.placed_at is not None:
        sellers: InstrumentedAttribute[int] = OrderLine.seller_id
        people |= set(db.session.scalars(select(sellers).where(OrderLine.order_id == order.id)))
    return people
