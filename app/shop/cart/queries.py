"""Reads of carts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, select

from app.core.db import db
from app.core.identity import Actor
from app.shop.cart.models import Cart, CartItem
from app.shop.catalogue.models import Product, Variant
from app.shop.money import whole_sum
from app.shop.stock.models import Hold, Stock
from app.users.models import User


def open_cart(actor: Actor, token: str | None) -> Cart | None:
    """The member's open cart, or the one behind a guest's token."""
    if not actor.is_member and token is None:
        return None
    return db.session.execute(select(Cart).where(is_open_cart_of(actor, token))).scalar_one_or_none()


def is_open_cart_of(actor: Actor, token: str | None) -> ColumnElement[bool]:
    """The condition for it."""
    mine = Cart.owner_id == actor.id if actor.is_member else Cart.token == token
    return and_(mine, Cart.status == "open")


def holder_of(cart_id: int) -> str:
    """The name under which stock is held for a cart's unpaid order."""
    return f"cart:{cart_id}"


_held_for_it = (
    select(whole_sum(Hold.quantity))
    .where(Hold.stock_id == Stock.id, Hold.state == "held", Hold.holder == bindparam("holder"))
    .correlate(Stock)
    .scalar_subquery()
)
# Built once: every look at a cart and every checkout asks it.
_ITEMS = (
    select(
        CartItem,
        Variant,
        Product,
        and_(Product.status == "published", Variant.active, User.suspended_at.is_(None)).label("offered"),
        (Stock.on_hand - Stock.reserved - Stock.sold + _held_for_it).label("available"),
    )
    .join(Variant, Variant.id == CartItem.variant_id)
    .join(Product, Product.id == Variant.product_id)
    .join(User, User.id == Product.seller_id)
    .join(Stock, Stock.id == Variant.stock_id)
    .where(CartItem.cart_id == bindparam("cart"))
    .order_by(CartItem.id)
)


def items_of(cart_id: int) -> Sequence[Any]:
    """Rows of ``CartItem``, ``Variant``, ``Product``, ``offered`` and ``available`` to it."""
    return db.session.execute(_ITEMS, {"cart": cart_id, "holder": holder_of(cart_id)}).all()


def get_item(cart_id: int, item_id: int) -> CartItem | None:
    """A line of this cart and of no other."""
    return db.session.execute(
        select(CartItem).where(CartItem.id == item_id, CartItem.cart_id == cart_id)
    ).scalar_one_or_none()
