"""Checkout on the wire."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from app.shop.money import MoneyInSchema, MoneySchema
from app.shop.orders.schemas import AddressSchema, OrderSchema


class OptionsArgs(Schema):
    """Where to."""

    country = fields.String(
        required=True, validate=validate.Regexp(r"[A-Z]{2}\Z"), metadata={"example": "DE"}
    )


class ShippingOptionSchema(Schema):
    """A way to send the cart, and what everything costs then."""

    code = fields.String(required=True, metadata={"example": "standard"})
    label = fields.String(required=True, metadata={"example": "Standard"})
    price = fields.Nested(MoneySchema, required=True)
    tax = fields.Nested(MoneySchema, required=True)
    total = fields.Nested(
        MoneySchema, required=True, metadata={"description": "Send it back as `expected_total`."}
    )


class NewCheckoutSchema(Schema):
    """What to do with the cart. The total is only compared; the server adds up."""

    shipping_address = fields.Nested(AddressSchema, required=True)
    shipping_method = fields.String(
        required=True, validate=validate.Length(1, 20), metadata={"example": "standard"}
    )
    expected_total = fields.Nested(MoneyInSchema, required=True)
    email = fields.String(validate=validate.Length(3, 254), metadata={"example": "ana@plaza.example"})


class CheckoutSchema(Schema):
    """Where to pay."""

    order = fields.Nested(OrderSchema, required=True)
    checkout_url = fields.String(required=True)
    expires_at = fields.AwareDateTime(required=True)
    order_key = fields.String(
        required=True, allow_none=True, metadata={"description": "With it a guest reads the order."}
    )
