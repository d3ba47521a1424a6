"""What a checkout asks and writes, built once: when something is scarce, everybody comes at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, literal_column, select, update

from app.core.db import NextId, row_of
from app.core.hot import HotRead, HotWrites
from app.core.identity import Actor
from app.shop.cart.models import Cart, CartItem
from app.shop.catalogue.models import Product, Variant
from app.shop.orders.models import Order, OrderLine
from app.shop.payments.models import Payment
from app.shop.stock.models import Stock
from app.users.models import User

_carts = cast(Table, Cart.__table__)
_of_member = and_(_carts.c.owner_id == bindparam("who"), _carts.c.status == "open")
_of_guest = and_(_carts.c.token == bindparam("who"), _carts.c.status == "open")


def _taking(which: Any) -> HotWrites:
    return HotWrites(update(_carts).where(which).values(version=_carts.c.version + 1))


def _next_id(table: str) -> Any:
    return select(NextId(literal_column(table))).scalar_subquery()


def _filled(which: Any) -> HotRead:
    """The cart with a row for each line, or one without: what it costs now, and what an order of it needs."""
    return HotRead(
        select(
            Cart.id.label("cart_id"),
            CartItem.id.label("item_id"),
            CartItem.quantity,
            Variant.id.label("variant_id"),
            Variant.stock_id,
            Variant.sku,
            Variant.choice,
            Variant.price,
            Product.id.label("product_id"),
            Product.name,
            Product.seller_id,
            and_(Product.status == "published", Variant.active, User.suspended_at.is_(None)).label("offered"),
            (Stock.on_hand - Stock.reserved - Stock.sold).label("available"),
            select(Order.id)
            .where(Order.cart_id == Cart.id, Order.status == "pending")
            .correlate(Cart)
            .scalar_subquery()
            .label("pending_id"),
            select(User.email)
            .where(User.id == Cart.owner_id)
            .correlate(Cart)
            .scalar_subquery()
            .label("own_email"),
            _next_id("orders").label("order_id"),
            _next_id("payments").label("payment_id"),
        )
        .outerjoin(CartItem, CartItem.cart_id == Cart.id)
        .outerjoin(Variant, Variant.id == CartItem.variant_id)
        .outerjoin(Product, Product.id == Variant.product_id)
        .outerjoin(User, User.id == Product.seller_id)
        .outerjoin(Stock, Stock.id == Variant.stock_id)
        .where(which)
        .order_by(CartItem.id)
    )


_MEMBERS = _taking(_of_member), _filled(_of_member)
_GUESTS = _taking(_of_guest), _filled(_of_guest)

PAYMENT, ORDER, LINE = (HotWrites(row_of(model)) for model in (Payment, Order, OrderLine))


def take_cart(actor: Actor, token: str | None) -> Sequence[Any]:
    """Take the open cart's row until the end of the unit; its lines, and no row if there is no such cart."""
    if not actor.is_member and token is None:
        return []
    take, filled = _MEMBERS if actor.is_member else _GUESTS
    who = {"who": actor.id if actor.is_member else token}
    take.later(who)
    return filled.rows(who)
