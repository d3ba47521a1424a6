"""The figures of the dashboard: who was active, what was said, what was earned, what waits.

*Active* is who signed in, wrote a post, a comment or a message, liked or bought something; a session's
last use counts on its own day. *Revenue* is what was taken for orders placed in the span, less what was
paid back since; a keeper's is that of orders they alone sold, and of their own lines in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select, union_all

from app.admin.queries import orders as managed_orders
from app.admin.queries.calendar import Span, StartOf
from app.auth.models import Session
from app.chat.models import Message
from app.core.db import db
from app.core.identity import Actor
from app.posts.models import Comment, Like, Post
from app.shop.catalogue.policies import OVERSEE
from app.shop.money import whole_sum
from app.shop.orders.models import Order, OrderLine
from app.shop.payments.models import Payment, Refund

Series = Mapping[str, int]


def _active(span: Span) -> Subquery:
    signs = [
        (Session.user_id, Session.created_at),
        (Session.user_id, Session.last_seen_at),
        (Post.author_id, Post.created_at),
        (Comment.author_id, Comment.created_at),
        (Like.user_id, Like.created_at),
        (Message.sender_id, Message.created_at),
        (Order.buyer_id, Order.placed_at),
    ]
    found = [
        select(person.label("person"), moment.label("moment")).where(span.holds(moment), person.is_not(None))
        for person, moment in signs
    ]
    return union_all(*found).subquery("signs")


def active_users(span: Span) -> int:
    """How many different members were active."""
    signs = _active(span)
    return db.session.scalar(select(func.count(signs.c.person.distinct()))) or 0


def active_users_by(interval: str, span: Span) -> Series:
    """Different active members in each interval."""
    signs = _active(span)
    return _series(interval, signs.c.moment, func.count(signs.c.person.distinct()), select())


def posts(span: Span) -> int:
    """How many posts were written and still stand."""
    return db.session.scalar(select(func.count()).select_from(Post).where(span.holds(Post.created_at))) or 0


def posts_by(interval: str, span: Span) -> Series:
    """Posts in each interval."""
    return _series(interval, Post.created_at, func.count(), select().where(span.holds(Post.created_at)))


def _sold(actor: Actor) -> tuple[ColumnElement[int], Select[Any]]:
    """What an order brings the actor, and the orders it is asked of."""
    if actor.may(OVERSEE):
        rows = select().join_from(Order, Payment, Payment.id == Order.payment_id)
        return Payment.captured - Payment.refunded, rows.where(Order.placed_at.is_not(None))
    own = managed_orders.own_lines(actor)
    others = select(OrderLine.id).where(OrderLine.order_id == Order.id, OrderLine.seller_id != actor.id)
    lines = select(whole_sum(OrderLine.total)).where(own).correlate(Order).scalar_subquery()
    back = (
        select(whole_sum(Refund.amount))
        .where(
            Refund.payment_id == Order.payment_id,
            Refund.seller_id == actor.id,
            Refund.status == "succeeded",
        )
        .correlate(Order)
        .scalar_subquery()
    )
    with_own = select(OrderLine.id).where(own).correlate(Order).exists()
    worth = case((others.correlate(Order).exists(), lines - back), else_=Payment.captured - Payment.refunded)
    rows = select().join_from(Order, Payment, Payment.id == Order.payment_id)
    return worth, rows.where(Order.status == "placed", with_own)


def sales(actor: Actor, span: Span) -> tuple[int, int]:
    """What was earned, and with how many orders."""
    worth, rows = _sold(actor)
    each = rows.add_columns(worth.label("worth")).where(span.holds(Order.placed_at)).subquery()
    found = db.session.execute(select(whole_sum(each.c.worth), func.count())).one()
    return int(found[0]), int(found[1])


def sales_by(interval: str, actor: Actor, span: Span) -> Mapping[str, tuple[int, int]]:
    """Earnings and orders in each interval."""
    worth, rows = _sold(actor)
    with_moment = rows.add_columns(worth.label("worth"), Order.placed_at.label("moment"))
    each = with_moment.where(span.holds(Order.placed_at)).subquery()
    start = StartOf(interval, each.c.moment).label("start")
    found = db.session.execute(select(start, whole_sum(each.c.worth), func.count()).group_by("start"))
    return {row[0]: (int(row[1]), int(row[2])) for row in found}


def orders_to_ship(actor: Actor) -> tuple[int, int]:
    """Paid orders of which something of the actor's has not left, and how many of them are late."""
    late = func.count().filter(managed_orders.is_late())
    waiting = select(func.count(), late).select_from(Order).where(managed_orders.waits(actor))
    found = db.session.execute(waiting).one()
    return int(found[0]), int(found[1])


def _series(interval: str, moment: Any, figure: Any, rows: Select[Any]) -> Series:
    start = StartOf(interval, moment).label("start")
    found = db.session.execute(rows.add_columns(start, figure.label("figure")).group_by("start"))
    return {row.start: row.figure for row in found}
