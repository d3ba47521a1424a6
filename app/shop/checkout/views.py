"""Checkout over HTTP, for members and guests."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from flask import Response

from app.core.errors import Refusal, conflict
from app.core.http import (
    Blueprint,
    guest,
    idempotency_required,
    json_response,
    limited,
    several_units,
)
from app.core.idempotency import keep
from app.core.identity import current_visitor
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.shop.cart import cookie
from app.shop.cart import queries as carts
from app.shop.cart.totals import add_up
from app.shop.checkout import service
from app.shop.checkout.schemas import (
    CheckoutSchema,
    NewCheckoutSchema,
    OptionsArgs,
    ShippingOptionSchema,
)
from app.shop.checkout.session import session_params
from app.shop.checkout.shipping import methods
from app.shop.money import money
from app.shop.orders import shown, unpaid
from app.shop.orders.numbers import guest_key
from app.shop.payments import service as payments
from app.shop.payments.provider import Refused, Session, Unavailable, provider, unavailable
from app.shop.settlement.settle import close_unpaid
from app.shop.stock.service import NotEnough

blueprint = Blueprint("checkout", __name__, url_prefix="/api/v1/checkout", description="Checkout.")

_TRIES = 3


@blueprint.get("/options/")
@guest
@blueprint.arguments(OptionsArgs, location="query")
@blueprint.response(200, ShippingOptionSchema(many=True))
def list_options(args: dict[str, Any]) -> Response:
    """List ways to send the cart

    With what everything costs then.
    """
    settings = current_settings()
    cart = carts.open_cart(current_visitor(), cookie.read())
    rows = carts.items_of(cart.id) if cart else []
    lines = [(row.Variant.price, row.CartItem.quantity) for row in rows if row.offered]
    options = []
    for way in methods(settings, args["country"]):
        totals = add_up(lines, shipping=way.price, tax_percent=settings.tax_percent)
        options.append(
            {
                "code": way.code,
                "label": way.label,
                "price": money(way.price, settings.currency),
                "tax": money(totals.tax, settings.currency),
                "total": money(totals.total, settings.currency),
            }
        )
    return json_response(options)


@blueprint.post("/session/")
@guest
@limited("checkout")
@several_units
@idempotency_required
@blueprint.arguments(NewCheckoutSchema)
@blueprint.response(201, CheckoutSchema)
@blueprint.problems(cart_changed=409, stock_insufficient=409, payment_unavailable=503)
def create_session(wanted: dict[str, Any]) -> Response | Refusal:
    """Check out

    Holds the stock, makes the order and opens a page to pay on. Asked again for the same cart, it
    answers the same order and page.
    """
    outcome = _prepared(wanted)
    if isinstance(outcome, Refusal):
        return outcome
    number, params, key = outcome
    try:
        session = provider().create_session(params, key)
    except Unavailable as error:
        raise unavailable() from error
    except Refused as error:
        close_unpaid(number, "cancel")
        raise unavailable() from error
    return _opened(number, session)


def _prepared(wanted: dict[str, Any]) -> Refusal | tuple[str, dict[str, Any], str]:
    """The order and what to ask for it; an unpaid order of other content ends first.

    Whoever finds the shelf emptied at the last moment looks at the cart again, and hears what is left.
    """
    settings = current_settings()
    for _ in range(_TRIES):
        with suppress(NotEnough):
            with unit_of_work():
                outcome = service.prepare(current_visitor(), settings, cookie.read(), wanted)
                if isinstance(outcome, Refusal):
                    return outcome
                if isinstance(outcome, service.Ready):
                    params = session_params(settings, outcome.order, outcome.lines, outcome.payment)
                    return outcome.order.number, params, outcome.payment.idempotency_key
            close_unpaid(outcome.number, "replace")
    raise conflict("busy", "Your cart is just being changed; try again.")


def _opened(number: str, session: Session) -> Response:
    """Write down the page; the answer is made and kept in the same unit, so that it is true."""
    actor = current_visitor()
    key = None if actor.is_member else guest_key(current_settings(), number)
    with unit_of_work():
        waiting = unpaid.take(actor, number)
        view = waiting.view if waiting else shown.find(actor, number, key, lock=True)
        payments.attach(view.payment, session)
        if view.order.status == "pending":
            wire = shown.unpaid(actor, waiting) if waiting else shown.order(actor, view)
            answer = {
                "order": wire,
                "checkout_url": wire["checkout_url"] or session.url,
                "expires_at": wire["hold_until"],
                "order_key": key,
            }
            return keep(json_response(answer, 201))
    close_unpaid(number, "expire")
    raise conflict("checkout_expired", "This order has ended meanwhile; check out again.")
