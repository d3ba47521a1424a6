"""The double's webhooks, its memory, and the double as a process of its own."""

from __future__ import annotations

import http.server
import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import stripe

from tests.doubles.stripe.double import StripeDouble
from tests.shop.test_stripe_double import browse, client_of, new_session


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


def test_payments_and_answered_keys_outlive_a_restart(tmp_path: Path) -> None:
    with StripeDouble(state=tmp_path / "stripe.json") as double:
        paid = new_session(client_of(double))
        double.pay(paid.id)
        waiting = new_session(client_of(double), "the-same-key")

    with StripeDouble(state=tmp_path / "stripe.json") as double:
        sessions = client_of(double).v1.checkout.sessions
        assert sessions.retrieve(paid.id).payment_status == "paid"
        assert new_session(client_of(double), "the-same-key").id == waiting.id
        assert str(sessions.retrieve(waiting.id).url).startswith(double.base_url)


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
