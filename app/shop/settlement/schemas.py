"""Money verbs on the wire."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from app.core.fields import Text
from app.shop.money import MoneyInSchema
from app.shop.orders.schemas import QuantityOfLineSchema


class NewRefundSchema(Schema):
    """What to pay back; without an amount, all that is left."""

    amount = fields.Nested(MoneyInSchema)
    restock = fields.List(fields.Nested(QuantityOfLineSchema), validate=validate.Length(max=100))
    reason = fields.String(
        load_default="requested",
        validate=validate.OneOf(["requested", "damaged", "missing", "duplicate", "other"]),
    )
    note = Text(0, 200, load_default="")


class ReturnedSchema(Schema):
    """Where the browser comes back from paying."""

    order_number = fields.String(
        required=True, validate=validate.Length(1, 20), metadata={"example": "P-7F3K-9QX2"}
    )


class CancelSchema(Schema):
    """Nothing more needs to be said."""


class ReceivedSchema(Schema):
    """Thank you."""

    received = fields.Boolean(required=True)
