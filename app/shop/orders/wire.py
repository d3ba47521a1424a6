"""Orders as dictionaries, in the shapes of the schemas; pure, no database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.shop.cart.schemas import sums_wire
from app.shop.money import money
from app.shop.orders.policies import OrderView


def payment_status(view: OrderView) -> str:
    """Derived from what was taken and paid back."""
    payment = view.payment
    if payment.captured == 0:
        return "unpaid"
    if payment.refunded == 0:
        return "paid"
    return "refunded" if payment.refunded == payment.captured else "partially_refunded"


def fulfilment_status(view: OrderView) -> str:
    """Derived from what left and came back."""
    if view.shipped == 0:
        return "unfulfilled"
    if view.returned == view.shipped:
        return "returned"
    return "shipped" if view.shipped >= view.due else "partial"


def line_wire(line: Any, currency: str, images: dict[int, Any]) -> dict[str, Any]:
    """A line as it was sold."""
    return {
        "id": line.id,
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "seller_id": line.seller_id,
        "name": line.name,
        "sku": line.sku,
        "choice": line.choice,
        "image": images.get(line.product_id),
        "unit_price": money(line.unit_price, currency),
        "quantity": line.quantity,
        "total": money(line.total, currency),
        "shipped": line.shipped,
        "returned": line.returned,
    }


def totals_wire(view: OrderView, lines: Sequence[Any]) -> dict[str, Any]:
    """The order's sums, or those of a seller's own lines."""
    if view.sees_all:
        return sums_wire(view.order, view.order.currency)
    sums = {
        "subtotal": sum(line.unit_price * line.quantity for line in lines),
        "discount": sum(line.discount for line in lines),
        "shipping": 0,
        "tax": sum(line.tax for line in lines),
        "total": sum(line.total for line in lines),
    }
    return {name: money(amount, view.order.currency) for name, amount in sums.items()}


def summary_wire(
    view: OrderView, lines: Sequence[Any], images: dict[int, Any], can: dict[str, bool]
) -> dict[str, Any]:
    """An order in a list; ``lines`` are those its reader may see."""
    order = view.order
    return {
        "id": order.id,
        "number": order.number,
        "status": order.status,
        "payment_status": payment_status(view),
        "fulfilment_status": fulfilment_status(view),
        "lines": [line_wire(line, order.currency, images) for line in lines],
        "totals": totals_wire(view, lines),
        "created_at": order.created_at,
        "version": order.version,
        "can": can,
    }


def event_wire(event: Any, buyer_id: int | None) -> dict[str, Any]:
    """A row of the timeline."""
    by = "shop" if event.actor_id is None else "seller"
    if event.actor_id is not None and event.actor_id == buyer_id:
        by = "buyer"
    return {
        "seq": event.seq,
        "kind": event.kind,
        "at": event.created_at,
        "by": by,
        "data": event.data,
    }


def refund_wire(refund: Any, currency: str) -> dict[str, Any]:
    """A refund."""
    return {
        "id": refund.id,
        "amount": money(refund.amount, currency),
        "reason": refund.reason,
        "status": refund.status,
        "created_at": refund.created_at,
    }


def parcels_wire(rows: Sequence[Any], line_ids: set[int]) -> list[dict[str, Any]]:
    """Parcels with those of their lines that the reader may see."""
    parcels: dict[int, dict[str, Any]] = {}
    for row in rows:
        if row.FulfilmentLine.line_id not in line_ids:
            continue
        parcel = parcels.setdefault(
            row.Fulfilment.id,
            {
                "id": row.Fulfilment.id,
                "carrier": row.Fulfilment.carrier,
                "tracking": row.Fulfilment.tracking,
                "lines": [],
                "created_at": row.Fulfilment.created_at,
            },
        )
        line = row.FulfilmentLine
        parcel["lines"].append({"line_id": line.line_id, "quantity": line.quantity})
    return list(parcels.values())
