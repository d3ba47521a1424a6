"""Checkout Sessions: created by the shop, paid on our page, or expired."""

from __future__ import annotations

from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.shapes import session_shape
from tests.doubles.stripe.wire import Json, StripeFailure, allow_only, listing, need, whole

_KNOWN = frozenset(
    [
        "mode",
        "line_items",
        "success_url",
        "cancel_url",
        "client_reference_id",
        "metadata",
        "customer_email",
        "expires_at",
        "shipping_options",
        "payment_intent_data",
        "payment_method_types",
        "locale",
        "submit_type",
        "billing_address_collection",
        "expand",
    ]
)
_HALF_HOUR, _DAY = 30 * 60, 24 * 60 * 60


def create(ledger: Ledger, params: Json) -> Json:
    """``POST /v1/checkout/sessions``."""
    allow_only(params, _KNOWN)
    if need(params, "mode") != "payment":
        raise StripeFailure("Invalid mode: must be payment.", param="mode")
    need(params, "success_url")
    id_ = ledger.new_id("cs_test")
    lines = [_line(index, item) for index, item in enumerate(need(params, "line_items"))]
    currencies = {line["currency"] for line in lines}
    if len(currencies) != 1:
        raise StripeFailure("All prices must use the same currency.", param="line_items")
    subtotal = sum(line["amount_total"] for line in lines)
    shipping = _shipping(params, currencies)
    total = subtotal + (shipping["amount_total"] if shipping else 0)
    if total <= 0:
        raise StripeFailure(
            "The Checkout Session's total amount must be greater than 0.", code="amount_too_small"
        )
    return ledger.add(
        "sessions",
        session_shape(
            id=id_,
            amount_subtotal=subtotal,
            amount_total=total,
            cancel_url=params.get("cancel_url"),
            client_reference_id=params.get("client_reference_id"),
            created=ledger.now(),
            currency=currencies.pop(),
            customer_email=params.get("customer_email"),
            expires_at=_expiry(ledger, params),
            line_items={
                "object": "list",
                "data": lines,
                "has_more": False,
                "url": f"/v1/checkout/sessions/{id_}/line_items",
            },
            metadata=_texts(params.get("metadata")),
            payment_intent=None,
            shipping_cost=shipping,
            success_url=params["success_url"],
            total_details={
                "amount_discount": 0,
                "amount_shipping": shipping["amount_total"] if shipping else 0,
                "amount_tax": 0,
            },
            url=f"/pay/{id_}",
            _intent_metadata=_texts((params.get("payment_intent_data") or {}).get("metadata")),
        ),
    )


def _line(index: int, item: Json) -> Json:
    where = f"line_items[{index}]"
    price = need(item, "price_data", where)
    unit = whole(need(price, "unit_amount", f"{where}[price_data]"), "unit_amount")
    quantity = whole(need(item, "quantity", where), f"{where}[quantity]", least=1)
    product = need(price, "product_data", f"{where}[price_data]")
    currency = str(need(price, "currency", f"{where}[price_data]")).lower()
    return {
        "id": f"li_{index}",
        "object": "item",
        "amount_discount": 0,
        "amount_subtotal": unit * quantity,
        "amount_tax": 0,
        "amount_total": unit * quantity,
        "currency": currency,
        "description": need(product, "name", f"{where}[price_data][product_data]"),
        "price": {"object": "price", "unit_amount": unit, "currency": currency},
        "quantity": quantity,
    }


def _shipping(params: Json, currencies: set[str]) -> Json | None:
    options = params.get("shipping_options") or []
    if not options:
        return None
    rate = need(options[0], "shipping_rate_data", "shipping_options[0]")
    fixed = need(rate, "fixed_amount", "shipping_rate_data")
    if str(need(fixed, "currency")).lower() not in currencies:
        raise StripeFailure("Shipping must use the currency of the lines.", param="currency")
    amount = whole(need(fixed, "amount"), "shipping_options[0][fixed_amount][amount]")
    return {
        "amount_subtotal": amount,
        "amount_tax": 0,
        "amount_total": amount,
        "shipping_rate": None,
        "display_name": need(rate, "display_name"),
    }


def _expiry(ledger: Ledger, params: Json) -> int:
    now = ledger.now()
    at = int(params.get("expires_at") or now + _DAY)
    # Stripe measures from its own clock; a few seconds of transport are forgiven.
    if not now + _HALF_HOUR - 15 <= at <= now + _DAY + 15:
        raise StripeFailure(
            "The `expires_at` timestamp must be at least 30 minutes from now "
            "and less than 24 hours from now.",
            param="expires_at",
        )
    return at


def _texts(values: Json | None) -> Json:
    return {str(key): str(value) for key, value in (values or {}).items()}


def retrieve(ledger: Ledger, id_: str, params: Json) -> Json:
    """``GET /v1/checkout/sessions/{id}``, with the intent expanded when asked."""
    lapse(ledger)
    return public(ledger, ledger.get("sessions", id_), params)


def list_(ledger: Ledger, params: Json) -> Json:
    """``GET /v1/checkout/sessions``."""
    lapse(ledger)
    rows = ledger.newest("sessions", payment_intent=params.get("payment_intent"), status=params.get("status"))
    page = listing("/v1/checkout/sessions", rows, params)
    return page | {"data": [public(ledger, row, {}) for row in page["data"]]}


def expire(ledger: Ledger, id_: str, params: Json) -> Json:
    """``POST /v1/checkout/sessions/{id}/expire``: only an open one."""
    lapse(ledger)
    session = ledger.get("sessions", id_)
    if session["status"] != "open":
        raise StripeFailure(
            'Only Checkout Sessions with a status in ["open"] can be expired. '
            f"This Checkout Session has a status of {session['status']}."
        )
    _close(ledger, session)
    return public(ledger, session, params)


def lapse(ledger: Ledger) -> None:
    """Expire every open session whose time is over."""
    for session in ledger.newest("sessions", status="open"):
        if session["expires_at"] <= ledger.now():
            _close(ledger, session)


def _close(ledger: Ledger, session: Json) -> None:
    session |= {"status": "expired", "url": None}
    ledger.state("checkout.session.expired", public(ledger, session, {}))


def public(ledger: Ledger, session: Json, params: Json) -> Json:
    """The session without our notes and, like Stripe's, without lines unless expanded."""
    expand = set(params.get("expand") or [])
    shown = {key: value for key, value in session.items() if not key.startswith("_")}
    if shown["url"]:
        shown["url"] = ledger.base_url + shown["url"]
    if "line_items" not in expand:
        del shown["line_items"]
    if "payment_intent" in expand and session["payment_intent"]:
        shown["payment_intent"] = ledger.get("intents", session["payment_intent"])
    return shown
