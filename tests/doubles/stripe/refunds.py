"""Refunds, never above what was captured."""

from __future__ import annotations

from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.shapes import charge_shape, intent_shape, refund_shape
from tests.doubles.stripe.wire import TOO_BIG, Json, StripeFailure, allow_only, listing, whole

_DEMO = "pi_demo"
_KNOWN = frozenset(["payment_intent", "charge", "amount", "reason", "metadata", "expand"])


def create(ledger: Ledger, params: Json) -> Json:
    """``POST /v1/refunds``."""
    allow_only(params, _KNOWN)
    charge = _charge_of(ledger, params)
    left = charge["amount_captured"] - charge["amount_refunded"]
    if left <= 0:
        raise StripeFailure(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded"
        )
    amount = whole(params["amount"], "amount", least=1) if "amount" in params else left
    if amount > left:
        raise StripeFailure(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})",
            param="amount",
        )
    refund = ledger.add(
        "refunds",
        refund_shape(
            id=ledger.new_id("re"),
            amount=amount,
            charge=charge["id"],
            created=ledger.now(),
            currency=charge["currency"],
            metadata={str(k): str(v) for k, v in (params.get("metadata") or {}).items()},
            payment_intent=charge["payment_intent"],
            reason=params.get("reason"),
        ),
    )
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount_captured"]
    ledger.state("refund.created", refund)
    ledger.state("charge.refunded", charge)
    return refund


def _charge_of(ledger: Ledger, params: Json) -> Json:
    if params.get("charge"):
        return ledger.get("charges", params["charge"])
    if not params.get("payment_intent"):
        raise StripeFailure(
            "One of the following params should be provided for this request: payment_intent or charge."
        )
    intent = _of_the_demo(ledger, params) or ledger.get("intents", params["payment_intent"])
    if intent["status"] != "succeeded":
        raise StripeFailure(
            f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
            code="intent_invalid_state",
        )
    return ledger.get("charges", intent["latest_charge"])


def _of_the_demo(ledger: Ledger, params: Json) -> Json | None:
    """An intent that the seed wrote into the shop's books alone, learnt when it is first refunded.

    What was captured is not known here, so that only the shop's own ceiling holds for it.
    """
    id_ = str(params["payment_intent"])
    if not id_.startswith(_DEMO) or ledger.find("intents", id_):
        return None
    known: Json = {"amount": TOO_BIG, "created": ledger.now(), "currency": "eur", "metadata": {}}
    charge = ledger.add(
        "charges",
        charge_shape(
            **known,
            id="ch_" + id_.removeprefix("pi_"),
            payment_intent=id_,
            payment_method=None,
            payment_method_details=None,
            receipt_email=None,
        ),
    )
    charge |= {"amount_captured": TOO_BIG, "captured": True, "paid": True, "status": "succeeded"}
    intent = ledger.add("intents", intent_shape(**known, id=id_, client_secret=None, receipt_email=None))
    intent |= {"amount_received": TOO_BIG, "latest_charge": charge["id"], "status": "succeeded"}
    return intent


def list_(ledger: Ledger, params: Json) -> Json:
    """``GET /v1/refunds``."""
    rows = ledger.newest("refunds", payment_intent=params.get("payment_intent"), charge=params.get("charge"))
    return listing("/v1/refunds", rows, params)
