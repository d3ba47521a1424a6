"""Orders as they are shown: what each reader may see of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from app.core.errors import not_found
from app.core.identity import Actor
from app.core.settings import current_settings
from app.media.schemas import media_wire
from app.shop.catalogue import shelf
from app.shop.money import money
from app.shop.orders import queries
from app.shop.orders.models import OrderLine
from app.shop.orders.numbers import is_guest_key
from app.shop.orders.policies import OrderView, now_possible
from app.shop.orders.unpaid import Unpaid
from app.shop.orders.wire import (
    event_wire,
    fulfilment_status,
    parcels_wire,
    payment_status,
    refund_wire,
    summary_wire,
)
from app.shop.payments.models import Refund

_FOR_ONE_OF_SEVERAL_SELLERS = {"created", "placed", "cancelled", "shipped"}


def find(actor: Actor, number: str, key: str | None, *, lock: bool = False) -> OrderView:
    """The order by membership or by a guest's key; 404 otherwise.

    ``lock`` takes its row and its payment's until the end of the transaction.
    """
    if key is None:
        return queries.get_visible(actor, number, lock=lock)
    if not is_guest_key(current_settings(), number, key):
        raise not_found("This order")
    return queries.get_by_key(actor, number, lock=lock)


def summaries(actor: Actor, views: Sequence[OrderView]) -> list[dict[str, Any]]:
    """Orders in a list; three statements however many."""
    lines: dict[int, list[OrderLine]] = defaultdict(list)
    for line in queries.lines_of([view.order.id for view in views]):
        lines[line.order_id].append(line)
    images = shelf.covers({line.product_id for found in lines.values() for line in found})
    return [
        summary_wire(
            view,
            _seen(actor, view, lines[view.order.id]),
            images,
            now_possible.abilities(actor, view),
        )
        for view in views
    ]


def order(actor: Actor, view: OrderView) -> dict[str, Any]:
    """One order with all that this reader may know."""
    row = view.order
    [wire] = summaries(actor, [view])
    # What was not paid has no refunds and what was not placed no parcels: nobody need be asked.
    paid_back = queries.refunds_of(row.payment_id) if view.payment.captured else ()
    parcels = queries.fulfilments_of(row.id) if row.placed_at else ()
    return wire | _details(actor, view, wire, queries.timeline_of(row.id), paid_back, parcels)


def unpaid(actor: Actor, found: Unpaid) -> dict[str, Any]:
    """The same of an order to which nothing has happened yet, for its buyer: nobody is asked."""
    view, images = found.view, {item: media_wire(all_[0]) for item, all_ in found.pictures.items() if all_}
    wire = summary_wire(view, found.lines, images, now_possible.abilities(actor, view))
    return wire | _details(actor, view, wire, [found.event], (), ())


def _details(
    actor: Actor,
    view: OrderView,
    wire: dict[str, Any],
    timeline: Sequence[Any],
    paid_back: Sequence[Refund],
    parcels: Sequence[Any],
) -> dict[str, Any]:
    row, line_ids = view.order, {line["id"] for line in wire["lines"]}
    refunds = [
        refund_wire(refund, row.currency)
        for refund in paid_back
        if view.sees_all or refund.seller_id == actor.member_id
    ]
    payable = view.is_buyer and row.status == "pending" and view.payment.status == "open"
    return {
        "timeline": [
            event_wire(event, row.buyer_id)
            for event in timeline
            if view.sees_all or event.kind in _FOR_ONE_OF_SEVERAL_SELLERS
        ],
        "conversation_id": None,
        "shipping_address": row.shipping_address,
        "shipping_method": {"code": row.shipping_method, "label": row.shipping_label},
        "email": row.email if view.is_buyer or view.oversees else None,
        "refunds": refunds,
        "refundable": money(view.refundable, row.currency),
        "fulfilments": parcels_wire(parcels, line_ids),
        "hold_until": row.hold_until if row.status == "pending" else None,
        "checkout_url": view.payment.checkout_url if payable else None,
    }


def _seen(actor: Actor, view: OrderView, lines: Sequence[OrderLine]) -> list[OrderLine]:
    return [line for line in lines if view.sees_all or line.seller_id == actor.member_id]


def cards(actor: Actor, ids: set[int]) -> dict[int, dict[str, Any]]:
    """Order cards for messages, by id; what is not for the actor is left out."""
    return {
        view.order.id: {
            "id": view.order.id,
            "number": view.order.number,
            "status": view.order.status,
            "payment_status": payment_status(view),
            "fulfilment_status": fulfilment_status(view),
            "version": view.order.version,
        }
        for view in queries.by_ids(actor, ids)
    }
