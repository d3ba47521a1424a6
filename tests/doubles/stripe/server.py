"""The HTTP face: Stripe's API, the pay page and the control endpoints."""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from tests.doubles.stripe import api, checkout_page
from tests.doubles.stripe.control import Control
from tests.doubles.stripe.idempotency import IdempotencyKeys
from tests.doubles.stripe.wire import Json, StripeFailure, decode_form


class StripeServer(ThreadingHTTPServer):
    """A server that carries the double's parts."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], control: Control) -> None:
        super().__init__(address, StripeHandler)
        self.control = control
        self.keys = IdempotencyKeys(control.ledger)
        control.ledger.base_url = self.base_url

    @property
    def base_url(self) -> str:
        """Where this server is reached."""
        return f"http://{self.server_address[0]!s}:{self.server_address[1]}"


class StripeHandler(BaseHTTPRequestHandler):
    """Reads a request, asks the right part, writes the answer."""

    server: StripeServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60

    def do_GET(self) -> None:
        """Reads."""
        self._answer("GET", {})

    def do_POST(self) -> None:
        """Writes, with a form or JSON body."""
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size).decode("utf-8", "replace")
        kind = self.headers.get("Content-Type", "")
        self._answer("POST", json.loads(body or "{}") if "json" in kind else decode_form(body))

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet; the requests are kept for the read-out."""

    def _answer(self, method: str, params: Json) -> None:
        address = urlsplit(self.path)
        params = decode_form(address.query) | params
        try:
            if address.path.startswith("/pay/"):
                self._pay_page(method, address.path.removeprefix("/pay/").strip("/"), params)
            elif address.path.startswith("/_control/"):
                words = address.path.removeprefix("/_control/").strip("/").split("/")
                self._json(200, self._control(method, words, params))
            else:
                self._api(method, address.path, params)
        except StripeFailure as failure:
            self._json(failure.status, failure.body)

    def _api(self, method: str, path: str, params: Json) -> None:
        control = self.server.control
        if control.faults.slow:
            time.sleep(control.faults.slow)
        key = self.headers.get("Idempotency-Key") if method == "POST" else None
        with control.ledger.lock:
            noted: Json = {
                "method": method,
                "path": path,
                "idempotency_key": key,
                "params": params,
                "status": 200,
                "replayed": False,
            }
            control.requests.append(noted)
            try:
                answer, noted["replayed"] = self._run(method, path, params, key)
            except StripeFailure as failure:
                noted["status"] = failure.status
                raise
            body = json.dumps(answer).encode()
        if method == "POST":
            control.ledger.save()
            if control.faults.take("answer_lost"):
                self.close_connection = True
                return
        replayed = {"Idempotent-Replayed": "true"} if noted["replayed"] else {}
        self._send(200, "application/json", body, replayed)

    def _run(self, method: str, path: str, params: Json, key: str | None) -> tuple[Json, bool]:
        control = self.server.control
        if not self.headers.get("Authorization", "").startswith(("Bearer sk_", "Basic ")):
            raise StripeFailure("You did not provide an API key.", status=401)
        if control.faults.take("down"):
            raise StripeFailure("Something went wrong on our side.", status=500, kind="api_error")
        handler, ids = api.find(method, path)
        return self.server.keys.once(key, path, params, lambda: handler(control.ledger, ids, params))

    def _pay_page(self, method: str, session_id: str, form: Json) -> None:
        ledger = self.server.control.ledger
        with ledger.lock:
            if method == "GET":
                shown = checkout_page.show(ledger, session_id)
            else:
                shown = checkout_page.press(ledger, session_id, form)
        if method == "POST":
            ledger.save()
        headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
        if shown.location:
            headers["Location"] = shown.location
        self._send(shown.status, "text/html; charset=utf-8", shown.html.encode(), headers)

    def _control(self, method: str, words: list[str], params: Json) -> Any:
        control = self.server.control
        match method, words:
            case "GET", ["faults"]:
                return control.faults.shown()
            case "POST", ["faults"]:
                return control.switch(params)
            case "GET", ["requests"]:
                return control.requests_with(params.get("idempotency_key"))
            case "GET", ["deliveries"]:
                return control.deliveries.log
            case "POST", ["webhook"]:
                control.deliveries.url = params["url"]
                return {"url": control.deliveries.url}
            case "POST", ["clock"]:
                return control.advance(int(params["seconds"]))
            case "POST", ["sessions", id_]:
                return control.alter(id_, params)
            case "POST", ["sessions", id_, outcome]:
                return control.act(id_, outcome)
            case "POST", ["events", id_, "deliver"]:
                return control.deliver(id_, int(params.get("times", 1)))
        raise StripeFailure("No such control.", status=404)

    def _json(self, status: int, body: Any) -> None:
        self._send(status, "application/json", json.dumps(body).encode(), {})

    def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Request-Id", f"req_{id(self):x}")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
