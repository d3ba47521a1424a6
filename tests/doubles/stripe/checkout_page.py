"""What the buttons of the pay page do: each leads to a page or back to the shop."""

from __future__ import annotations

from dataclasses import dataclass

from tests.doubles.stripe import buyer, pages, sessions
from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.wire import Json, StripeFailure


@dataclass(frozen=True)
class Shown:
    """HTML, or the address to go to."""

    status: int
    html: str = ""
    location: str | None = None


def show(ledger: Ledger, id_: str) -> Shown:
    """``GET /pay/{session}``."""
    session = _session(ledger, id_)
    if session is None:
        return Shown(404, pages.absent_page())
    return _closed(session) or Shown(200, pages.pay_page(session))


def press(ledger: Ledger, id_: str, form: Json) -> Shown:
    """``POST /pay/{session}`` with the button that was pressed."""
    session = _session(ledger, id_)
    if session is None:
        return Shown(404, pages.absent_page())
    if closed := _closed(session):
        return closed
    match form.get("action"):
        case "pay":
            outcome = buyer.attempt(ledger, session, str(form.get("card", "")))
        case "confirm":
            outcome = buyer.pay(ledger, session)
        case "decline":
            outcome = buyer.attempt(ledger, session, "4000000000000002")
        case "refuse":
            outcome = buyer.decline(ledger, session, *buyer.CHALLENGE_FAILED)
        case "challenge":
            outcome = buyer.challenge(ledger, session)
        case "cancel" if session["cancel_url"]:
            return Shown(303, location=_filled(session, "cancel_url"))
        case _:
            return Shown(200, pages.pay_page(session))
    return _after(ledger, session, outcome)


def _after(ledger: Ledger, session: Json, outcome: str) -> Shown:
    if outcome == "challenge":
        return Shown(200, pages.challenge_page(session))
    if outcome == "declined":
        intent = ledger.get("intents", session["payment_intent"])
        reason = intent["last_payment_error"]["message"]
        return Shown(402, pages.pay_page(session, f"{reason} You can try again."))
    return Shown(303, location=_filled(session, "success_url"))


def _session(ledger: Ledger, id_: str) -> Json | None:
    sessions.lapse(ledger)
    try:
        return ledger.get("sessions", id_)
    except StripeFailure:
        return None


def _closed(session: Json) -> Shown | None:
    if session["status"] == "complete":
        return Shown(303, location=_filled(session, "success_url"))
    if session["status"] == "expired":
        return Shown(410, pages.closed_page(session))
    return None


def _filled(session: Json, name: str) -> str:
    return str(session[name]).replace("{CHECKOUT_SESSION_ID}", session["id"])
