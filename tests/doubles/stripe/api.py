"""The routes of the API, from method and path to a resource."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.doubles.stripe import refunds, sessions
from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.wire import Json, StripeFailure, listing

Handler = Callable[[Ledger, dict[str, str], Json], Json]


def _read(kind: str) -> Handler:
    return lambda ledger, path, _params: ledger.get(kind, path["id"])


def _list(kind: str, url: str, *filters: str) -> Handler:
    def handler(ledger: Ledger, _path: dict[str, str], params: Json) -> Json:
        wanted = {name: params.get(name) for name in filters}
        return listing(url, ledger.newest(kind, **wanted), params)

    return handler


def _line_items(ledger: Ledger, path: dict[str, str], params: Json) -> Json:
    lines = ledger.get("sessions", path["id"])["line_items"]
    return listing(lines["url"], lines["data"], params)


def _created(ledger: Ledger, params: Json) -> Json:
    return sessions.public(ledger, sessions.create(ledger, params), params)


_ROUTES: list[tuple[str, str, Handler]] = [
    ("POST", "checkout/sessions", lambda led, _p, params: _created(led, params)),
    ("GET", "checkout/sessions", lambda led, _p, params: sessions.list_(led, params)),
    (
        "GET",
        "checkout/sessions/{id}",
        lambda led, path, params: sessions.retrieve(led, path["id"], params),
    ),
    ("GET", "checkout/sessions/{id}/line_items", _line_items),
    (
        "POST",
        "checkout/sessions/{id}/expire",
        lambda led, path, params: sessions.expire(led, path["id"], params),
    ),
    ("GET", "payment_intents", _list("intents", "/v1/payment_intents")),
    ("GET", "payment_intents/{id}", _read("intents")),
    ("GET", "charges", _list("charges", "/v1/charges", "payment_intent")),
    ("GET", "charges/{id}", _read("charges")),
    ("POST", "refunds", lambda led, _p, params: refunds.create(led, params)),
    ("GET", "refunds", lambda led, _p, params: refunds.list_(led, params)),
    ("GET", "refunds/{id}", _read("refunds")),
    ("GET", "events", _list("events", "/v1/events", "type")),
    ("GET", "events/{id}", _read("events")),
]
_COMPILED = [
    (method, re.compile("/v1/" + path.replace("{id}", r"(?P<id>\w+)") + "/?"), handler)
    for method, path, handler in _ROUTES
]


def find(method: str, path: str) -> tuple[Handler, dict[str, str]]:
    """The handler of a request, or Stripe's words for an unknown address."""
    for known, pattern, handler in _COMPILED:
        found = pattern.fullmatch(path)
        if known == method and found:
            return handler, found.groupdict()
    raise StripeFailure(f"Unrecognized request URL ({method}: {path}).", status=404)
