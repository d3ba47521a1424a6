"""The cart over HTTP, for members and guests."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.errors import not_found
from app.core.http import Blueprint, guest, json_response
from app.core.identity import current_visitor
from app.core.settings import current_settings
from app.shop.cart import cookie, queries, service
from app.shop.cart.models import Cart, CartItem
from app.shop.cart.schemas import CartSchema, EditItemSchema, NewItemSchema, cart_wire
from app.shop.cart.totals import add_up
from app.shop.catalogue import shelf

blueprint = Blueprint("cart", __name__, url_prefix="/api/v1/cart", description="The cart.")


@blueprint.get("/")
@guest
@blueprint.response(200, CartSchema)
def get_cart() -> Response:
    """Show the cart"""
    return _shown(queries.open_cart(current_visitor(), cookie.read()))


@blueprint.post("/items/")
@guest
@blueprint.arguments(NewItemSchema)
@blueprint.response(201, CartSchema)
@blueprint.problems(not_found=404, stock_insufficient=409)
def add_item(wanted: dict[str, Any]) -> Response:
    """Put something into the cart

    A guest gets a signed cookie with the first item.
    """
    actor = current_visitor()
    token = cookie.read()
    if token is None and not actor.is_member:
        token = cookie.give()
    cart = service.open_cart(actor, token)
    service.add_item(cart, wanted["variant_id"], wanted["quantity"])
    return _shown(cart, 201)


@blueprint.patch("/items/<int:item_id>/")
@guest
@blueprint.arguments(EditItemSchema)
@blueprint.response(200, CartSchema)
@blueprint.problems(not_found=404, stock_insufficient=409)
def edit_item(changes: dict[str, Any], item_id: int) -> Response:
    """Change how many"""
    cart, item = _item(item_id)
    service.set_quantity(item, changes["quantity"])
    return _shown(cart)


@blueprint.delete("/items/<int:item_id>/")
@guest
@blueprint.response(200, CartSchema)
@blueprint.problems(not_found=404)
def remove_item(item_id: int) -> Response:
    """Take something out of the cart"""
    cart, item = _item(item_id)
    service.remove_item(item)
    return _shown(cart)


def _item(item_id: int) -> tuple[Cart, CartItem]:
    cart = queries.open_cart(current_visitor(), cookie.read())
    locked = service.lock(cart.id) if cart else None
    item = queries.get_item(locked.id, item_id) if locked else None
    if locked is None or item is None:
        raise not_found("This line")
    return locked, item


def _shown(cart: Cart | None, status: int = 200) -> Response:
    settings = current_settings()
    rows = queries.items_of(cart.id) if cart else []
    lines = [(row.Variant.price, row.CartItem.quantity) for row in rows if row.offered]
    totals = add_up(lines, tax_percent=settings.tax_percent)
    images = shelf.covers(row.Product.id for row in rows)
    version = cart.version if cart else 0
    return json_response(cart_wire(rows, totals, images, settings.currency, version), status)
