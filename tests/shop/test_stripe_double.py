"""The double, spoken to by Stripe's own SDK over HTTP."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest
import stripe

from tests.doubles.stripe.double import StripeDouble

ORDER: dict[str, Any] = {
    "mode": "payment",
    "line_items": [
        {
            "quantity": 2,
            "price_data": {
                "currency": "eur",
                "unit_amount": 1250,
                "product_data": {"name": "Tea <bowl>"},
            },
        }
    ],
    "shipping_options": [
        {
            "shipping_rate_data": {
                "type": "fixed_amount",
                "display_name": "Standard",
                "fixed_amount": {"amount": 490, "currency": "eur"},
            }
        }
    ],
    "success_url": "http://shop.test/thanks?session={CHECKOUT_SESSION_ID}",
    "cancel_url": "http://shop.test/cart",
    "client_reference_id": "P-7F3K-9QX2",
    "metadata": {"order": "P-7F3K-9QX2"},
    "payment_intent_data": {"metadata": {"order": "P-7F3K-9QX2"}},
}


@pytest.fixture
def double() -> Iterator[StripeDouble]:
    with StripeDouble() as running:
        yield running


@pytest.fixture
def client(double: StripeDouble) -> stripe.StripeClient:
    return client_of(double)


def client_of(double: StripeDouble) -> stripe.StripeClient:
    where = double.base_url
    return stripe.StripeClient(
        "sk_test_double",
        base_addresses={"api": where, "connect": where, "files": where, "meter_events": where},
    )


def new_session(client: stripe.StripeClient, key: str = "", **changes: Any) -> Any:
    options: Any = {"idempotency_key": key} if key else {}
    return client.v1.checkout.sessions.create({**ORDER, **changes}, options=options)  # type: ignore[arg-type]


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: Any, **_more: Any) -> None:
        return None


def browse(url: str, form: dict[str, str] | None = None) -> tuple[int, str, str | None]:
    """What a browser would get: status, page, address to go to."""
    body = urlencode(form).encode() if form else None
    try:
        with urllib.request.build_opener(_Stay).open(url, body, timeout=5) as answer:
            return answer.status, answer.read().decode(), None
    except HTTPError as other:
        return other.code, other.read().decode(), other.headers.get("Location")


def test_a_session_adds_up_its_lines_and_shipping(client: stripe.StripeClient) -> None:
    session = new_session(client)

    assert (session.amount_subtotal, session.amount_total, session.currency) == (2500, 2990, "eur")
    assert session.metadata.to_dict() == {"order": "P-7F3K-9QX2"}
    assert session.client_reference_id == "P-7F3K-9QX2"
    assert (session.status, session.payment_status) == ("open", "unpaid")
    assert client.v1.checkout.sessions.retrieve(session.id).id == session.id
    [line] = client.v1.checkout.sessions.line_items.list(session.id).data
    assert (line.description, line.quantity, line.amount_total) == ("Tea <bowl>", 2, 2500)


def test_every_resource_has_the_fields_that_the_sdk_declares_as_required(
    client: stripe.StripeClient, double: StripeDouble
) -> None:
    session = new_session(client)
    double.pay(session.id)
    paid = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    intent = client.v1.payment_intents.retrieve(paid.payment_intent.id)  # type: ignore[union-attr]
    charge = client.v1.charges.retrieve(str(intent.latest_charge))
    refund = client.v1.refunds.create({"payment_intent": intent.id})
    [event, *_] = client.v1.events.list().data

    for resource in (paid, intent, charge, refund, event):
        declared = {
            name
            for name, kind in type(resource).__annotations__.items()
            if name.islower() and type(None) not in get_args(kind) and "ClassVar" not in str(kind)
        }
        assert declared - set(resource.to_dict()) == set(), type(resource).__name__


def test_paying_on_the_page_leads_back_to_the_shop(client: stripe.StripeClient, double: StripeDouble) -> None:
    session = new_session(client)

    status, page, _ = browse(session.url)
    assert status == 200
    assert "This is Plaza's payment double. No money moves." in page
    assert "EUR 29.90" in page
    assert "Tea &lt;bowl&gt;" in page
    [card] = re.findall(r'name="card" value="([^"]+)"', page)

    status, _, goes_to = browse(session.url, {"action": "pay", "card": card})
    assert (status, goes_to) == (303, f"http://shop.test/thanks?session={session.id}")
    paid = client.v1.checkout.sessions.retrieve(session.id)
    assert (paid.status, paid.payment_status) == ("complete", "paid")
    intent = client.v1.payment_intents.retrieve(str(paid.payment_intent))
    assert (intent.status, intent.amount_received) == ("succeeded", 2990)
    assert intent.metadata.to_dict() == {"order": "P-7F3K-9QX2"}


def test_paying_twice_takes_the_money_once(client: stripe.StripeClient, double: StripeDouble) -> None:
    session = new_session(client)

    with ThreadPoolExecutor(8) as tabs:
        pages = list(
            tabs.map(
                lambda _n: browse(
                    f"{double.base_url}/pay/{session.id}",
                    {"action": "pay", "card": "4242424242424242"},
                ),
                range(8),
            )
        )

    assert {status for status, _, _ in pages} == {303}
    assert len(double.rows("charges")) == 1
    assert len(double.rows("events", type="checkout.session.completed")) == 1


def test_a_declined_card_says_why_and_may_be_tried_again(client: stripe.StripeClient) -> None:
    session = new_session(client)

    status, page, _ = browse(session.url, {"action": "pay", "card": "4000 0000 0000 9995"})
    assert status == 402
    assert "insufficient funds" in page
    assert client.v1.checkout.sessions.retrieve(session.id).payment_status == "unpaid"

    status, _, _ = browse(session.url, {"action": "pay", "card": "4242 4242 4242 4242"})
    assert status == 303


def test_the_bank_may_ask_before_money_moves(client: stripe.StripeClient, double: StripeDouble) -> None:
    session = new_session(client)

    _, page, _ = browse(session.url, {"action": "challenge"})
    assert "Your bank asks" in page
    assert double.rows("charges") == []

    _, page, _ = browse(session.url, {"action": "refuse"})
    assert "could not confirm" in page
    browse(session.url, {"action": "challenge"})
    assert browse(session.url, {"action": "confirm"})[0] == 303


def test_cancelling_goes_back_and_leaves_the_session_open(client: stripe.StripeClient) -> None:
    session = new_session(client)

    assert browse(session.url, {"action": "cancel"})[2] == "http://shop.test/cart"
    assert client.v1.checkout.sessions.retrieve(session.id).status == "open"


def test_only_an_open_session_expires(client: stripe.StripeClient, double: StripeDouble) -> None:
    open_one, paid_one = new_session(client), new_session(client)
    double.pay(paid_one.id)

    assert client.v1.checkout.sessions.expire(open_one.id).status == "expired"
    with pytest.raises(stripe.InvalidRequestError, match="status of complete"):
        client.v1.checkout.sessions.expire(paid_one.id)
    assert browse(f"{double.base_url}/pay/{open_one.id}")[0] == 410


def test_a_session_expires_when_its_time_is_over(client: stripe.StripeClient, double: StripeDouble) -> None:
    session = new_session(client)
    double.control.advance(24 * 60 * 60 + 30)

    assert client.v1.checkout.sessions.retrieve(session.id).status == "expired"
    assert double.rows("events", type="checkout.session.expired")


def test_refunds_stop_at_what_was_taken(client: stripe.StripeClient, double: StripeDouble) -> None:
    session = new_session(client)
    double.pay(session.id)
    intent = str(client.v1.checkout.sessions.retrieve(session.id).payment_intent)

    assert client.v1.refunds.create({"payment_intent": intent, "amount": 1990}).amount == 1990
    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded"):
        client.v1.refunds.create({"payment_intent": intent, "amount": 1001})
    client.v1.refunds.create({"payment_intent": intent})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.refunds.create({"payment_intent": intent})
    assert refused.value.code == "charge_already_refunded"
    [charge] = client.v1.charges.list({"payment_intent": intent}).data
    assert (charge.amount_refunded, charge.refunded) == (2990, True)


def test_a_key_replays_the_first_answer_and_refuses_other_parameters(
    client: stripe.StripeClient, double: StripeDouble
) -> None:
    first = new_session(client, "order-1-pay-1")

    assert new_session(client, "order-1-pay-1").id == first.id
    with pytest.raises(stripe.IdempotencyError):
        new_session(client, "order-1-pay-1", client_reference_id="another")
    assert len(double.rows("sessions")) == 1
    assert [item["replayed"] for item in double.requests("order-1-pay-1")][:2] == [False, True]


@pytest.mark.parametrize(
    "changes",
    [
        {"line_items": []},
        {"success_url": ""},
        {"mode": "subscription"},
        {"surprise": "1"},
        {"expires_at": 1},
        {"line_items": [{**ORDER["line_items"][0], "quantity": 0}]},
        {"line_items": [{**ORDER["line_items"][0], "quantity": "1.5"}]},
    ],
)
def test_wrong_parameters_are_refused(client: stripe.StripeClient, changes: dict[str, Any]) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        new_session(client, **changes)


def test_trouble_comes_when_it_is_switched_on(client: stripe.StripeClient, double: StripeDouble) -> None:
    double.faults.set({"down": 1})
    with pytest.raises(stripe.APIError):
        new_session(client, "k")
    assert double.rows("sessions") == []

    double.faults.set({"answer_lost": 1})
    with pytest.raises(stripe.APIConnectionError):
        new_session(client, "k")
    assert [new_session(client, "k").id] == [row["id"] for row in double.rows("sessions")]


def test_what_the_demo_says_was_paid_can_be_refunded_and_nothing_else():
    with StripeDouble() as double:
        client = stripe.StripeClient("sk_test_x", base_addresses={"api": double.base_url})
        refund = client.v1.refunds.create({"payment_intent": "pi_demo007", "amount": 1250})
        again = client.v1.refunds.create({"payment_intent": "pi_demo007", "amount": 300})

        assert (refund.status, refund.amount, again.amount) == ("succeeded", 1250, 300)
        assert len(client.v1.refunds.list({"payment_intent": "pi_demo007"}).data) == 2
        with pytest.raises(stripe.InvalidRequestError):
            client.v1.refunds.create({"payment_intent": "pi_stranger", "amount": 1})
