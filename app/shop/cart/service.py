"""Putting things into carts, and bringing two carts together."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, delete, select, update

from app.core import clock
from app.core.db import db, insert_row, row_once
from app.core.errors import Problem, conflict, invalid, not_found
from app.core.identity import Actor
from app.core.unit_of_work import later
from app.shop.cart import queries
from app.shop.cart.models import Cart, CartItem
from app.shop.cart.schemas import MOST_OF_ONE
from app.shop.catalogue.models import Variant

MOST_LINES = 99


def lock(cart_id: int) -> Cart | None:
    """Take the cart's row, so that nobody else changes it; None if it is no longer open."""
    return _take(and_(Cart.id == cart_id, Cart.status == "open"))


def lock_open(actor: Actor, token: str | None) -> Cart | None:
    """Take the open cart of whoever asks; None if there is none."""
    if not actor.is_member and token is None:
        return None
    return _take(queries.is_open_cart_of(actor, token))


def _take(which: ColumnElement[bool]) -> Cart | None:
    return db.session.execute(
        update(Cart)
        .where(which)
        .values(version=Cart.version + 1)
        .returning(Cart)
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()


def open_cart(actor: Actor, token: str | None) -> Cart:
    """The open cart of whoever asks, made if there is none yet; its row is taken."""
    owner_id = actor.member_id
    new = {
        "owner_id": owner_id,
        "token": None if owner_id else token,
        "status": "open",
        "version": 0,
        "created_at": clock.now(),
    }
    later(row_once(Cart), new)
    locked = lock_open(actor, token)
    if locked is None:
        raise conflict("busy", "Your cart is just being changed; try again.")
    return locked


def add_item(cart: Cart, variant_id: int, quantity: int) -> None:
    """Put some more of a variant into the cart."""
    item = db.session.execute(
        select(CartItem).where(CartItem.cart_id == cart.id, CartItem.variant_id == variant_id)
    ).scalar_one_or_none()
    if item is not None:
        set_quantity(item, item.quantity + quantity)
        return
    price = db.session.scalar(select(Variant.price).where(Variant.id == variant_id))
    if price is None:
        raise not_found("This variant")
    if len(queries.items_of(cart.id)) >= MOST_LINES:
        raise invalid({"variant_id": [f"At most {MOST_LINES} different things."]})
    item_id = insert_row(
        CartItem, cart_id=cart.id, variant_id=variant_id, quantity=quantity, seen_price=price
    )
    _must_be_available(cart.id, item_id)


def set_quantity(item: CartItem, quantity: int) -> None:
    """Make it so many; what is not there cannot be put into a cart."""
    if quantity > MOST_OF_ONE:
        raise invalid({"quantity": [f"At most {MOST_OF_ONE} of one thing."]})
    item.quantity = quantity
    db.session.flush()
    _must_be_available(item.cart_id, item.id)


def _must_be_available(cart_id: int, item_id: int) -> None:
    row = next(row for row in queries.items_of(cart_id) if row.CartItem.id == item_id)
    if not row.offered:
        raise not_found("This variant")
    if row.available < row.CartItem.quantity:
        raise insufficient([row])
    row.CartItem.seen_price = row.Variant.price


def insufficient(rows: list[object]) -> Problem:
    """409 with the lines that cannot be had."""
    lines = [
        {
            "item_id": row.CartItem.id,  # type: ignore[attr-defined]
            "variant_id": row.Variant.id,  # type: ignore[attr-defined]
            "requested": row.CartItem.quantity,  # type: ignore[attr-defined]
            "available": max(row.available, 0),  # type: ignore[attr-defined]
        }
        for row in rows
    ]
    return conflict("stock_insufficient", "There is not enough left of that.", lines=lines)


def remove_item(item: CartItem) -> None:
    """Take a line out of the cart."""
    db.session.execute(delete(CartItem).where(CartItem.id == item.id))


def accept_prices(cart_id: int) -> None:
    """The owner was told the present prices; do not tell them again."""
    price = select(Variant.price).where(Variant.id == CartItem.variant_id).scalar_subquery()
    db.session.execute(
        update(CartItem)
        .where(CartItem.cart_id == cart_id, CartItem.seen_price != price)
        .values(seen_price=price)
        .execution_options(synchronize_session=False)
    )


def merge_guest(user_id: int, token: str) -> bool:
    """Bring a guest's cart into the member's: whoever closes it moves its lines, so only once."""
    guest_id = db.session.scalar(
        update(Cart)
        .where(Cart.token == token, Cart.status == "open")
        .values(status="merged", version=Cart.version + 1)
        .returning(Cart.id)
    )
    if guest_id is None:
        return False
    cart = open_cart(Actor(user_id), None)
    db.session.execute(update(Cart).where(Cart.id == guest_id).values(merged_into_id=cart.id))
    lines = db.session.execute(
        select(CartItem.variant_id, CartItem.quantity, CartItem.seen_price)
        .where(CartItem.cart_id == guest_id)
        .order_by(CartItem.id)
    ).all()
    for line in lines:
        _pour(cart.id, line.variant_id, line.quantity, line.seen_price)
    return True


def _pour(cart_id: int, variant_id: int, quantity: int, seen_price: int) -> None:
    item = db.session.execute(
        select(CartItem).where(CartItem.cart_id == cart_id, CartItem.variant_id == variant_id)
    ).scalar_one_or_none()
    if item is not None:
        item.quantity = min(item.quantity + quantity, MOST_OF_ONE)
        db.session.flush()
    else:
        insert_row(
            CartItem,
            cart_id=cart_id,
            variant_id=variant_id,
            quantity=quantity,
            seen_price=seen_price,
        )


def take_out_ordered(cart_id: int, ordered: Mapping[int, int]) -> None:
    """The cart's order was paid: close the cart; what was added meanwhile goes to a new one."""
    cart = db.session.get_one(Cart, cart_id)
    while cart.merged_into_id is not None:
        cart = db.session.get_one(Cart, cart.merged_into_id)
    left = [
        (item.variant_id, item.quantity - ordered.get(item.variant_id, 0), item.seen_price)
        for item in db.session.scalars(select(CartItem).where(CartItem.cart_id == cart.id))
    ]
    closed = db.session.scalar(
        update(Cart)
        .where(Cart.id == cart.id, Cart.status == "open")
        .values(status="ordered", version=Cart.version + 1)
        .returning(Cart.id)
        .execution_options(synchronize_session=False)
    )
    if closed is None:
        return
    remaining = [line for line in left if line[1] > 0]
    if remaining:
        successor = insert_row(
            Cart,
            owner_id=cart.owner_id,
            token=cart.token,
            status="open",
            version=0,
            created_at=clock.now(),
        )
        for variant_id, quantity, seen_price in remaining:
            _pour(successor, variant_id, quantity, seen_price)
