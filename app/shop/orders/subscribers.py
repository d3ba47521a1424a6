"""What the buyer is written about an order, once each."""

from __future__ import annotations

from app.core.db import db
from app.core.events import Subscriptions
from app.core.mail import send_mail
from app.core.settings import current_settings
from app.shop.money import spoken
from app.shop.orders import queries
from app.shop.orders.events import OrderPlaced, OrderShipped
from app.shop.orders.models import Order
from app.shop.orders.numbers import guest_key

subscriptions = Subscriptions()


@subscriptions.together(OrderPlaced)
def confirm(fact: OrderPlaced) -> None:
    """The confirmation, with everything that was bought."""
    order = db.session.get_one(Order, fact.order_id)
    lines = [
        f"{line.quantity} x {' '.join([line.name, *line.choice])}: "
        f"{spoken(line.unit_price * line.quantity, order.currency)}"
        for line in queries.lines_of([order.id])
    ]
    text = "\n".join(
        [
            f"Thank you. Your order {order.number} is paid.",
            "",
            *lines,
            f"{order.shipping_label}: {spoken(order.shipping, order.currency)}",
            *([f"Tax: {spoken(order.tax, order.currency)}"] if order.tax else []),
            f"Total: {spoken(order.total, order.currency)}",
            "",
            f"Follow it at {_link(order)}",
        ]
    )
    send_mail(order.email, f"Your order {order.number}", text, once=f"placed:{order.number}")


@subscriptions.together(OrderShipped)
def tell_shipped(fact: OrderShipped) -> None:
    """A parcel is on its way."""
    order = db.session.get_one(Order, fact.order_id)
    text = f"Something from your order {order.number} is on its way to you.\n\n{_link(order)}"
    once = f"shipped:{fact.fulfilment_id}"
    send_mail(order.email, f"Your order {order.number} was sent", text, once=once)


def _link(order: Order) -> str:
    settings = current_settings()
    address = f"{settings.url}/orders/{order.number}"
    return address if order.buyer_id else f"{address}#key={guest_key(settings, order.number)}"
