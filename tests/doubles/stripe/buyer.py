"""What a buyer does on the pay page: pay, be declined, be challenged."""

from __future__ import annotations

from tests.doubles.stripe import sessions
from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.shapes import charge_shape, intent_shape
from tests.doubles.stripe.wire import Json

GOOD_CARD = "4242 4242 4242 4242"
DECLINES = {
    "4000000000000002": ("generic_decline", "Your card was declined."),
    "4000000000009995": ("insufficient_funds", "Your card has insufficient funds."),
    "4000000000000069": ("expired_card", "Your card has expired."),
}
CHALLENGE_CARDS = frozenset({"4000002760003184", "4000002500003155"})
CHALLENGE_FAILED = (
    "authentication_failed",
    "Your bank could not confirm that this is you. Please try again or use another card.",
)
NOT_A_CARD = ("incorrect_number", "Your card number is incorrect.")


def attempt(ledger: Ledger, session: Json, card: str) -> str:
    """Enter a card: ``paid``, ``challenge`` or ``declined``."""
    number = "".join(card.split())
    if number in CHALLENGE_CARDS:
        return challenge(ledger, session)
    if number in DECLINES:
        return decline(ledger, session, *DECLINES[number])
    if not _luhn(number):
        return decline(ledger, session, *NOT_A_CARD)
    return pay(ledger, session, number)


def pay(ledger: Ledger, session: Json, card: str = GOOD_CARD) -> str:
    """Take the money once; a session that is not open stays as it is."""
    if session["status"] != "open":
        return str(session["status"])
    intent = _intent(ledger, session)
    charge = _charge(ledger, session, intent, card)
    charge |= {
        "amount_captured": charge["amount"],
        "captured": True,
        "outcome": {"type": "authorized", "network_status": "approved_by_network"},
        "paid": True,
        "status": "succeeded",
    }
    intent |= {
        "amount_received": intent["amount"],
        "last_payment_error": None,
        "latest_charge": charge["id"],
        "next_action": None,
        "payment_method": charge["payment_method"],
        "status": "succeeded",
    }
    session |= {
        "customer_details": {"email": session["customer_email"], "name": None, "address": None},
        "payment_status": "paid",
        "status": "complete",
        "url": None,
    }
    ledger.state("charge.succeeded", charge)
    ledger.state("payment_intent.succeeded", intent)
    ledger.state("checkout.session.completed", sessions.public(ledger, session, {}))
    return "paid"


def decline(ledger: Ledger, session: Json, code: str, message: str) -> str:
    """Refuse the card; the session stays open for another try."""
    if session["status"] != "open":
        return str(session["status"])
    intent = _intent(ledger, session)
    charge = _charge(ledger, session, intent, "4000000000000002")
    charge |= {"failure_code": "card_declined", "failure_message": message}
    intent |= {
        "last_payment_error": {
            "type": "card_error",
            "code": "card_declined",
            "decline_code": code,
            "message": message,
        },
        "latest_charge": charge["id"],
        "next_action": None,
        "status": "requires_payment_method",
    }
    ledger.state("charge.failed", charge)
    ledger.state("payment_intent.payment_failed", intent)
    return "declined"


def challenge(ledger: Ledger, session: Json) -> str:
    """Ask the bank's question before any money moves."""
    if session["status"] != "open":
        return str(session["status"])
    intent = _intent(ledger, session)
    intent |= {"status": "requires_action", "next_action": {"type": "redirect_to_url"}}
    ledger.state("payment_intent.requires_action", intent)
    return "challenge"


def _intent(ledger: Ledger, session: Json) -> Json:
    if session["payment_intent"]:
        return ledger.get("intents", session["payment_intent"])
    id_ = ledger.new_id("pi")
    intent = ledger.add(
        "intents",
        intent_shape(
            id=id_,
            amount=session["amount_total"],
            client_secret=f"{id_}_secret_{ledger.new_id('s')}",
            created=ledger.now(),
            currency=session["currency"],
            metadata=session["_intent_metadata"],
            receipt_email=session["customer_email"],
        ),
    )
    session["payment_intent"] = id_
    ledger.state("payment_intent.created", intent)
    return intent


def _charge(ledger: Ledger, session: Json, intent: Json, card: str) -> Json:
    return ledger.add(
        "charges",
        charge_shape(
            id=ledger.new_id("ch"),
            amount=intent["amount"],
            created=ledger.now(),
            currency=intent["currency"],
            metadata=intent["metadata"],
            payment_intent=intent["id"],
            payment_method=ledger.new_id("pm"),
            payment_method_details={
                "type": "card",
                "card": {"brand": "visa", "last4": card.replace(" ", "")[-4:]},
            },
            receipt_email=session["customer_email"],
        ),
    )


def _luhn(number: str) -> bool:
    if not (number.isascii() and number.isdigit() and 12 <= len(number) <= 19):
        return False
    doubled = [int(digit) * 2 for digit in number[-2::-2]]
    plain = [int(digit) for digit in number[::-2]]
    return (sum(plain) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0
