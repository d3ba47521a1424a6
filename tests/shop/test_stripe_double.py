"""The double, spoken to by Stripe's own SDK over HTTP."""

from __future__ import annotations

import http.server
import json
import re
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
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


class Listener:
    """A shop that answers webhooks, badly at first if asked to."""

    def __init__(self, failures: int = 0) -> None:
        self.heard: list[tuple[bytes, str]] = []
        self.failures = failures
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            """Keeps what comes in."""

            def do_POST(self) -> None:
                """A webhook."""
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.heard.append((body, self.headers["Stripe-Signature"]))
                outer.failures -= 1
                self.send_response(500 if outer.failures >= 0 else 200)
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def types(self) -> list[str]:
        return [json.loads(body)["type"] for body, _ in self.heard]


@pytest.fixture
def listener() -> Iterator[Listener]:
    shop = Listener()
    yield shop
    shop.stop()


def test_webhooks_are_signed_so_that_the_sdk_believes_them(listener: Listener) -> None:
    with StripeDouble(webhook_url=listener.url, webhook_secret="whsec_ours") as double:
        double.pay(new_session(client_of(double)).id)
        assert double.deliveries.settle()

    for body, signature in listener.heard:
        event = stripe.Webhook.construct_event(body, signature, "whsec_ours")
        with pytest.raises(stripe.SignatureVerificationError):
            stripe.Webhook.construct_event(body, signature, "whsec_theirs")
    assert "checkout.session.completed" in listener.types()
    assert event.data.object.livemode is False


def test_a_webhook_that_failed_comes_again(listener: Listener) -> None:
    listener.failures = 1
    with StripeDouble(webhook_url=listener.url) as double:
        client_of(double).v1.checkout.sessions.expire(new_session(client_of(double)).id)
        assert double.deliveries.settle()

    assert listener.types() == ["checkout.session.expired"] * 2


def test_events_may_come_often_late_reversed_or_never(listener: Listener) -> None:
    with StripeDouble(webhook_url=listener.url) as double:
        client = client_of(double)
        double.control.switch({"lose": -1})
        double.pay(new_session(client).id)
        assert double.deliveries.settle()
        assert listener.heard == []

        double.control.switch({"lose": 0, "duplicates": 2})
        client.v1.checkout.sessions.expire(new_session(client).id)
        assert double.deliveries.settle()
        assert len(listener.heard) == 3

        listener.heard.clear()
        double.control.switch({"duplicates": 0, "reorder": 10})
        double.pay(new_session(client).id)
        assert listener.heard == []
        double.control.switch({"reorder": 0})
        assert double.deliveries.settle()
        assert set(listener.types()) == {
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.completed",
        }


def test_payments_outlive_a_restart(tmp_path: Path) -> None:
    with StripeDouble(state=tmp_path / "stripe.json") as double:
        session = new_session(client_of(double))
        double.pay(session.id)

    with StripeDouble(state=tmp_path / "stripe.json") as double:
        assert client_of(double).v1.checkout.sessions.retrieve(session.id).payment_status == "paid"


def test_it_runs_as_a_process_with_controls_over_http() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.doubles.stripe"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        where = process.stdout.readline().strip().rpartition(" ")[2]
        try:
            assert browse(f"{where}/_control/faults", {"slow": "1"})[0] == 400
            body = json.dumps({"slow": 0.01}).encode()
            request = urllib.request.Request(
                f"{where}/_control/faults", body, {"Content-Type": "application/json"}
            )
            with urllib.request.urlopen(request, timeout=5) as answer:
                assert json.load(answer)["slow"] == 0.01
        finally:
            process.terminate()
        assert process.wait(timeout=5) == 0
