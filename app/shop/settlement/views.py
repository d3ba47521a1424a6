"""Cancelling, paying back, and coming back from the pay page, over HTTP."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from flask import Response

from app.core.errors import Refusal
from app.core.http import (
    Blueprint,
    guest,
    idempotency_required,
    json_response,
    several_units,
)
from app.core.idempotency import keep
from app.core.identity import current_actor, current_visitor
from app.core.unit_of_work import unit_of_work
from app.shop.orders import queries, shown
from app.shop.orders.key_header import DOCUMENTED, shown_key
from app.shop.orders.schemas import OrderSchema
from app.shop.payments.provider import Refused, Unavailable, unavailable
from app.shop.settlement import refunds
from app.shop.settlement.cancel import cancel
from app.shop.settlement.schemas import CancelSchema, NewRefundSchema, ReturnedSchema
from app.shop.settlement.settle import settle

blueprint = Blueprint("settlement", __name__, url_prefix="/api/v1", description="Orders and money.")


@blueprint.post("/checkout/return/")
@guest
@several_units
@blueprint.arguments(ReturnedSchema)
@blueprint.doc(parameters=DOCUMENTED)
@blueprint.response(200, OrderSchema)
@blueprint.problems(not_found=404)
def come_back(wanted: dict[str, Any]) -> Response:
    """Come back from the pay page

    Asks the payment service rather than believing the address, and answers the order as it is.
    """
    number = wanted["order_number"]
    with unit_of_work(writes=False):
        shown.find(current_visitor(), number, shown_key())
    # Without an answer the order is shown as it is known; the webhook or the sweep brings the news.
    with suppress(Unavailable, Refused):
        settle(number)
    return _order(number)


@blueprint.post("/orders/<order_number>/cancel/")
@guest
@several_units
@blueprint.arguments(CancelSchema)
@blueprint.doc(parameters=DOCUMENTED)
@blueprint.response(200, OrderSchema)
@blueprint.problems(not_found=404, forbidden=403, illegal_transition=409)
def cancel_order(_wanted: dict[str, Any], order_number: str) -> Response:
    """Cancel an order

    Before it has left. What was paid is paid back.
    """
    with unit_of_work(writes=False):
        view = shown.find(current_visitor(), order_number, shown_key())
    try:
        cancel(current_visitor(), view)
    except Unavailable as error:
        raise unavailable() from error
    return _order(order_number)


@blueprint.post("/orders/<order_number>/refunds/")
@several_units
@idempotency_required
@blueprint.arguments(NewRefundSchema)
@blueprint.response(201, OrderSchema)
@blueprint.problems(not_found=404, forbidden=403, refund_too_much=409)
def refund_order(wanted: dict[str, Any], order_number: str) -> Response | Refusal:
    """Pay back

    For the seller: up to what was paid for their lines. Never more than is left.
    """
    actor = current_actor()
    with unit_of_work():
        refund_id = refunds.ask(actor, queries.get_visible(actor, order_number), wanted)
        keep(_order_here(order_number, 201))
    # It is promised: without an answer the job and the sweep try again with the same key.
    with suppress(Unavailable, Refused):
        refunds.carry_out(refund_id)
    return _order(order_number, 201)


def _order(number: str, status: int = 200) -> Response:
    with unit_of_work(writes=False):
        return _order_here(number, status)


def _order_here(number: str, status: int) -> Response:
    actor = current_visitor()
    return json_response(shown.order(actor, shown.find(actor, number, shown_key())), status)
