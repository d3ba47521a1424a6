"""Keyset pagination: one way to page, by signed cursors on a key that ends in a unique column."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

import orjson
from marshmallow import Schema, fields
from sqlalchemy import ColumnElement, Select, and_, literal, or_
from sqlalchemy.orm import InstrumentedAttribute

from app.core.clock import rfc3339
from app.core.db import db
from app.core.errors import Problem, invalid
from app.core.fields import QueryInteger
from app.core.settings import current_settings

T = TypeVar("T")
DEFAULT_LIMIT = 20
MAX_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Key:
    """One column of the order, descending unless said otherwise. ``name`` is its label in a row."""

    column: InstrumentedAttribute[Any] | ColumnElement[Any]
    name: str
    ascending: bool = False

    def order(self) -> Any:
        """The ORDER BY term."""
        return self.column.asc() if self.ascending else self.column.desc()

    def beyond(self, value: Any) -> ColumnElement[bool]:
        """Rows after ``value`` in this order."""
        bound = literal(value, self.column.type)
        return self.column > bound if self.ascending else self.column < bound


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page and where the next one starts."""

    items: Sequence[T]
    next_cursor: str | None


class PageArgs(Schema):
    """How much, and from where."""

    limit = QueryInteger(1, MAX_LIMIT, load_default=DEFAULT_LIMIT)
    cursor = fields.String(load_default=None, metadata={"description": "`next_cursor` of the page before."})


def page_schema(item: type[Schema]) -> type[Schema]:
    """The envelope of a list of ``item``."""
    name = item.__name__.removesuffix("Schema")
    return type(
        f"{name}PageSchema",
        (Schema,),
        {
            "__doc__": f"A page of {name}.",
            "__module__": item.__module__,
            "items": fields.List(fields.Nested(item), required=True),
            "next_cursor": fields.String(required=True, allow_none=True),
        },
    )


def _bad_cursor() -> Problem:
    return invalid({"cursor": ["This cursor does not belong to this list."]}, code="bad_cursor")


def _signature(scope: str, payload: bytes) -> bytes:
    key = current_settings().key_for("cursor")
    return hmac.digest(key, scope.encode() + b"\0" + payload, "sha256")[:12]


def encode_cursor(scope: str, values: Sequence[Any]) -> str:
    """A signed cursor bound to ``scope`` (endpoint and filter)."""
    plain = [{"t": rfc3339(value)} if isinstance(value, datetime) else value for value in values]
    payload = orjson.dumps(plain)
    return base64.urlsafe_b64encode(_signature(scope, payload) + payload).decode().rstrip("=")


def decode_cursor(scope: str, cursor: str) -> list[Any]:
    """The values of a cursor; 422 if it was tampered with or belongs elsewhere."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise _bad_cursor() from error
    signature, payload = raw[:12], raw[12:]
    if not hmac.compare_digest(signature, _signature(scope, payload)):
        raise _bad_cursor()
    values = orjson.loads(payload)
    return [datetime.fromisoformat(v["t"]) if isinstance(v, dict) else v for v in values]


def after(keys: Sequence[Key], values: Sequence[Any]) -> ColumnElement[bool]:
    """Rows strictly after ``values`` in the order of ``keys``."""
    alternatives = []
    for position, key in enumerate(keys):
        same = [
            k.column == literal(v, k.column.type)
            for k, v in zip(keys[:position], values[:position], strict=True)
        ]
        alternatives.append(and_(*same, key.beyond(values[position])))
    return or_(*alternatives)


def paginate(
    statement: Select[Any],
    keys: Sequence[Key],
    *,
    scope: str,
    limit: int,
    cursor: str | None,
    scalars: bool = True,
) -> Page[Any]:
    """Run one page of ``statement``. Rows must carry each key under its ``name``; one statement."""
    if cursor is not None:
        values = decode_cursor(scope, cursor)
        if len(values) != len(keys):
            raise _bad_cursor()
        statement = statement.where(after(keys, values))
    statement = statement.order_by(*(key.order() for key in keys)).limit(limit + 1)
    result = db.session.execute(statement)
    rows: Sequence[Any] = result.scalars().all() if scalars else result.all()
    return cut(rows, keys, scope=scope, limit=limit)


def cut(rows: Sequence[Any], keys: Sequence[Key], *, scope: str, limit: int) -> Page[Any]:
    """Make a page of ``limit + 1`` rows that were fetched."""
    items = rows[:limit]
    if len(rows) <= limit:
        return Page(items, None)
    last = items[-1]
    return Page(items, encode_cursor(scope, [getattr(last, key.name) for key in keys]))
