"""Orders over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, endpoint_scope, guest, json_response
from app.core.identity import current_actor, current_visitor
from app.core.pagination import Key, paginate
from app.shop.orders import queries, service, shown
from app.shop.orders.key_header import DOCUMENTED, shown_key
from app.shop.orders.models import Order
from app.shop.orders.schemas import (
    NewFulfilmentSchema,
    OrderArgs,
    OrderPageSchema,
    OrderSchema,
)

blueprint = Blueprint("orders", __name__, url_prefix="/api/v1/orders", description="Orders.")


@blueprint.get("/")
@blueprint.arguments(OrderArgs, location="query")
@blueprint.response(200, OrderPageSchema)
def list_orders(args: dict[str, Any]) -> Response:
    """List your orders

    What you bought, or with `role=seller` what you sold.
    """
    actor = current_actor()
    keys = [Key(Order.created_at, "created_at"), Key(Order.id, "id")]
    statement = queries.listed(actor, args["role"], args["status"])
    page = paginate(
        statement.add_columns(*(key.column.label(key.name) for key in keys)),
        keys,
        scope=endpoint_scope(),
        limit=args["limit"],
        cursor=args["cursor"],
        scalars=False,
    )
    items = shown.summaries(actor, [queries.view(actor, row) for row in page.items])
    return json_response({"items": items, "next_cursor": page.next_cursor})


@blueprint.get("/<order_number>/")
@guest
@blueprint.doc(parameters=DOCUMENTED)
@blueprint.response(200, OrderSchema)
@blueprint.problems(not_found=404)
def get_order(order_number: str) -> Response:
    """Show an order

    A guest's order is shown to whoever sends its key.
    """
    actor = current_visitor()
    return json_response(shown.order(actor, shown.find(actor, order_number, shown_key())))


@blueprint.post("/<order_number>/fulfilments/")
@blueprint.arguments(NewFulfilmentSchema)
@blueprint.response(201, OrderSchema)
@blueprint.problems(not_found=404, forbidden=403, illegal_transition=409)
def ship_order(parcel: dict[str, Any], order_number: str) -> Response:
    """Send a parcel

    For the seller: the named lines, or everything of theirs that has not left.
    """
    actor = current_actor()
    service.ship(actor, queries.get_visible(actor, order_number), parcel)
    return json_response(shown.order(actor, queries.get_visible(actor, order_number)), 201)
