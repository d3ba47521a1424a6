"""Orders on the wire."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from app.core.fields import Id, Name, StrictInteger
from app.core.pagination import PageArgs, page_schema
from app.core.policies import Abilities
from app.media.schemas import MediaSchema
from app.shop.money import MoneySchema
from app.shop.orders.policies import now_possible

STATUSES = ("pending", "placed", "cancelled")


class AddressSchema(Schema):
    """Where to send it."""

    name = Name(1, 80, required=True, metadata={"example": "Ana Lopes"})
    line1 = Name(1, 120, required=True, metadata={"example": "Rua do Sol 7"})
    line2 = Name(0, 120, load_default="")
    city = Name(1, 80, required=True, metadata={"example": "Lisboa"})
    region = Name(0, 80, load_default="")
    postal_code = Name(1, 20, required=True, metadata={"example": "1200-001"})
    country = fields.String(
        required=True, validate=validate.Regexp(r"[A-Z]{2}\Z"), metadata={"example": "DE"}
    )


class OrderLineSchema(Schema):
    """A line as it was sold."""

    id = fields.Integer(required=True)
    product_id = fields.Integer(required=True)
    variant_id = fields.Integer(required=True)
    seller_id = fields.Integer(required=True)
    name = fields.String(required=True)
    sku = fields.String(required=True)
    choice = fields.List(fields.String(), required=True)
    image = fields.Nested(MediaSchema, required=True, allow_none=True)
    unit_price = fields.Nested(MoneySchema, required=True)
    quantity = fields.Integer(required=True)
    total = fields.Nested(MoneySchema, required=True)
    shipped = fields.Integer(required=True)
    returned = fields.Integer(required=True)


class TotalsSchema(Schema):
    """The sums; for one of several sellers, those of their own lines."""

    subtotal = fields.Nested(MoneySchema, required=True)
    discount = fields.Nested(MoneySchema, required=True)
    shipping = fields.Nested(MoneySchema, required=True)
    tax = fields.Nested(MoneySchema, required=True)
    total = fields.Nested(MoneySchema, required=True)


class OrderSummarySchema(Schema):
    """An order in a list."""

    id = fields.Integer(required=True)
    number = fields.String(required=True, metadata={"example": "P-7F3K-9QX2"})
    status = fields.String(required=True, validate=validate.OneOf(STATUSES))
    payment_status = fields.String(
        required=True,
        validate=validate.OneOf(["unpaid", "paid", "partially_refunded", "refunded"]),
    )
    fulfilment_status = fields.String(
        required=True, validate=validate.OneOf(["unfulfilled", "partial", "shipped", "returned"])
    )
    lines = fields.List(fields.Nested(OrderLineSchema), required=True)
    totals = fields.Nested(TotalsSchema, required=True)
    created_at = fields.AwareDateTime(required=True)
    version = fields.Integer(required=True)
    can = Abilities(now_possible, required=True)


OrderPageSchema = page_schema(OrderSummarySchema)


class TimelineSchema(Schema):
    """Something that happened to an order."""

    seq = fields.Integer(required=True)
    kind = fields.String(required=True, metadata={"example": "placed"})
    at = fields.AwareDateTime(required=True)
    by = fields.String(required=True, validate=validate.OneOf(["buyer", "seller", "shop"]))
    data = fields.Dict(required=True)


class RefundSchema(Schema):
    """Money on its way back."""

    id = fields.Integer(required=True)
    amount = fields.Nested(MoneySchema, required=True)
    reason = fields.String(required=True)
    status = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)


class ParcelLineSchema(Schema):
    """How much of a line is in a parcel."""

    line_id = fields.Integer(required=True)
    quantity = fields.Integer(required=True)


class ParcelSchema(Schema):
    """A parcel that a seller sent."""

    id = fields.Integer(required=True)
    carrier = fields.String(required=True)
    tracking = fields.String(required=True)
    lines = fields.List(fields.Nested(ParcelLineSchema), required=True)
    created_at = fields.AwareDateTime(required=True)


class ShippingMethodSchema(Schema):
    """How it is sent."""

    code = fields.String(required=True)
    label = fields.String(required=True)


class OrderSchema(OrderSummarySchema):
    """An order with all there is to know."""

    timeline = fields.List(fields.Nested(TimelineSchema), required=True)
    conversation_id = fields.Integer(required=True, allow_none=True)
    shipping_address = fields.Nested(AddressSchema, required=True)
    shipping_method = fields.Nested(ShippingMethodSchema, required=True)
    email = fields.String(required=True, allow_none=True)
    refunds = fields.List(fields.Nested(RefundSchema), required=True)
    refundable = fields.Nested(MoneySchema, required=True)
    fulfilments = fields.List(fields.Nested(ParcelSchema), required=True)
    hold_until = fields.AwareDateTime(required=True, allow_none=True)
    checkout_url = fields.String(required=True, allow_none=True)


class OrderArgs(PageArgs):
    """Which orders."""

    role = fields.String(load_default="buyer", validate=validate.OneOf(["buyer", "seller"]))
    status = fields.String(load_default=None, validate=validate.OneOf(STATUSES))


class QuantityOfLineSchema(Schema):
    """Some units of a line."""

    line_id = Id(required=True)
    quantity = StrictInteger(1, 99, required=True, metadata={"example": 1})


class NewFulfilmentSchema(Schema):
    """A parcel to send; without lines, all that is left of the seller's."""

    lines = fields.List(fields.Nested(QuantityOfLineSchema), validate=validate.Length(1, 100))
    carrier = Name(0, 60, load_default="")
    tracking = Name(0, 80, load_default="")
