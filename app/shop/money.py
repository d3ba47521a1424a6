"""Money in integer minor units: on the wire, in words, and shared without a lost cent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from marshmallow import RAISE, Schema, fields, validate
from sqlalchemy import ColumnElement, cast, func

from app.core.db import BigInt
from app.core.errors import Problem
from app.core.fields import StrictInteger

MOST = 10**12
_THREE = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
_AFRICA = ("BIF", "DJF", "GNF", "KMF", "RWF", "UGX", "XAF", "XOF")
_NONE = frozenset((*_AFRICA, "CLP", "ISK", "JPY", "KRW", "PYG", "VND", "VUV", "XPF"))

Money = dict[str, Any]


def exponent(currency: str) -> int:
    """Digits after the point of a currency (ISO 4217)."""
    if currency in _THREE:
        return 3
    return 0 if currency in _NONE else 2


def money(amount: int, currency: str) -> Money:
    """The wire form."""
    return {"amount": amount, "currency": currency}


def spoken(amount: int, currency: str) -> str:
    """``1299, "EUR"`` as ``EUR 12.99``, for mails and notices."""
    digits = exponent(currency)
    return f"{currency} {Decimal(amount).scaleb(-digits):.{digits}f}"


def percent_of(amount: int, percent: float) -> int:
    """A share in percent, rounded half up to the minor unit."""
    share = Decimal(amount) * Decimal(str(percent)) / 100
    return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """Share ``amount`` over ``weights`` so that the parts sum exactly (largest remainder)."""
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for index in by_remainder[: amount - sum(parts)]:
        parts[index] += 1
    return parts


def checked_sum(amounts: Sequence[int]) -> int:
    """A sum within what we calculate with; 422 above."""
    total = sum(amounts)
    if total > MOST:
        raise Problem(422, "amount_too_large", "That is more money than this shop can handle.")
    return total


def whole_sum(column: Any) -> ColumnElement[int]:
    """``SUM`` as an integer, zero for no rows; PostgreSQL alone would answer a numeric."""
    return cast(func.coalesce(func.sum(column), 0), BigInt)


class MoneySchema(Schema):
    """An amount in integer minor units."""

    amount = fields.Integer(required=True, metadata={"example": 1299})
    currency = fields.String(required=True, metadata={"example": "EUR"})


class MoneyInSchema(Schema):
    """An amount that somebody sends: an integer of minor units and a currency code."""

    class Meta:
        """Nothing but these two."""

        unknown = RAISE

    amount = StrictInteger(0, MOST, required=True, metadata={"example": 1299})
    currency = fields.String(
        required=True, validate=validate.Regexp(r"[A-Z]{3}\Z"), metadata={"example": "EUR"}
    )
