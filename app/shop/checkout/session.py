"""What the payment service is asked for: made of the frozen order, so a repeat is the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.shop.orders.models import Order, OrderLine
from app.shop.orders.numbers import guest_key
from app.shop.payments.models import Payment
from config import Settings


def session_params(
    settings: Settings, order: Order, lines: Sequence[OrderLine], payment: Payment
) -> dict[str, Any]:
    """Parameters of the hosted page. Their sum is the order's total."""
    back = f"{settings.url}/checkout/return?order={order.number}"
    key = "" if order.buyer_id else f"#key={guest_key(settings, order.number)}"
    mark = {"order": order.number}
    items = [_item(line, order.currency) for line in lines]
    if order.tax:
        items.append(_priced("Tax", order.tax, 1, order.currency))
    params: dict[str, Any] = {
        "mode": "payment",
        "line_items": items,
        "success_url": f"{back}&session={{CHECKOUT_SESSION_ID}}{key}",
        "cancel_url": f"{back}&cancelled=1{key}",
        "client_reference_id": order.number,
        "metadata": mark,
        "payment_intent_data": {"metadata": mark},
        "customer_email": order.email,
        "expires_at": int(payment.session_expires_at.timestamp()),
    }
    if order.shipping:
        params["shipping_options"] = [_shipping(order)]
    return params


def _item(line: OrderLine, currency: str) -> dict[str, Any]:
    name = " · ".join([line.name, *line.choice])
    if line.discount:
        net = line.unit_price * line.quantity - line.discount
        return _priced(f"{line.quantity} × {name}", net, 1, currency)
    return _priced(name, line.unit_price, line.quantity, currency)


def _priced(name: str, amount: int, quantity: int, currency: str) -> dict[str, Any]:
    return {
        "quantity": quantity,
        "price_data": {
            "currency": currency.lower(),
            "unit_amount": amount,
            "product_data": {"name": name},
        },
    }


def _shipping(order: Order) -> dict[str, Any]:
    return {
        "shipping_rate_data": {
            "type": "fixed_amount",
            "display_name": order.shipping_label,
            "fixed_amount": {"amount": order.shipping, "currency": order.currency.lower()},
        }
    }
