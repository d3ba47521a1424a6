"""How Stripe speaks: bracketed form fields in, one error envelope out."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

Json = dict[str, Any]

_SEGMENT = re.compile(r"\[([^\]]*)\]")
TOO_BIG = 99_999_999


class StripeFailure(Exception):
    """A refusal in Stripe's own shape."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body: Json = {"error": {"type": kind, "message": message}}
        if code:
            self.body["error"]["code"] = code
        if param:
            self.body["error"]["param"] = param


def missing(kind: str, id_: str) -> StripeFailure:
    """The answer for an id that does not exist."""
    return StripeFailure(f"No such {kind}: '{id_}'", status=404, code="resource_missing", param="id")


def decode_form(text: str) -> Json:
    """``a[b][0]=c`` becomes ``{"a": {"b": ["c"]}}``."""
    tree: Json = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        head, _, _ = name.partition("[")
        path = [head, *_SEGMENT.findall(name[len(head) :])]
        _put(tree, path, value)
    return {key: _lists(value) for key, value in tree.items()}


def _put(tree: Json, path: list[str], value: str) -> None:
    for segment in path[:-1]:
        tree = tree.setdefault(segment or str(len(tree)), {})
    tree[path[-1] or str(len(tree))] = value


def _lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(key.isdigit() for key in value):
        return [_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _lists(inner) for key, inner in value.items()}


def allow_only(params: Json, allowed: frozenset[str]) -> None:
    """Refuse what Stripe does not know."""
    for name in params:
        if name not in allowed:
            raise StripeFailure(f"Received unknown parameter: {name}", code="parameter_unknown", param=name)


def need(params: Json, name: str, where: str = "") -> Any:
    """A required parameter, or Stripe's refusal."""
    path = f"{where}[{name}]" if where else name
    if params.get(name) in (None, ""):
        raise StripeFailure(f"Missing required param: {path}.", code="parameter_missing", param=path)
    return params[name]


def whole(value: Any, param: str, *, least: int = 0) -> int:
    """An integer of minor units in Stripe's range."""
    text = str(value)
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise StripeFailure(f"Invalid integer: {text}", code="parameter_invalid_integer", param=param)
    number = int(text)
    if number < least:
        raise StripeFailure(
            f"This value must be greater than or equal to {least}.",
            code="parameter_invalid_integer",
            param=param,
        )
    if number > TOO_BIG:
        raise StripeFailure(f"Amount must be no more than {TOO_BIG}.", code="amount_too_large", param=param)
    return number


def listing(url: str, items: list[Json], params: Json) -> Json:
    """Stripe's list envelope, newest first, with ``limit`` and ``starting_after``."""
    after = params.get("starting_after")
    if after:
        ids = [item["id"] for item in items]
        if after not in ids:
            raise missing("object", str(after))
        items = items[ids.index(after) + 1 :]
    limit = min(max(whole(params.get("limit", 10), "limit", least=1), 1), 100)
    return {"object": "list", "url": url, "has_more": len(items) > limit, "data": items[:limit]}
