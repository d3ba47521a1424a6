"""What is done to many at once, and how it went."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from app.core.fields import Id, Name

MOST = 50


class _Chosen(Schema):
    """Which rows."""

    ids = fields.List(Id(), required=True, validate=validate.Length(1, MOST))


class PeopleVerbSchema(_Chosen):
    """Suspend members, or let them come back."""

    verb = fields.String(required=True, validate=validate.OneOf(["suspend", "lift"]))


class PostsVerbSchema(_Chosen):
    """Delete posts. This cannot be undone."""

    verb = fields.String(required=True, validate=validate.OneOf(["delete"]))


class ProductsVerbSchema(_Chosen):
    """Put products into the shop, or take them out of sight."""

    verb = fields.String(required=True, validate=validate.OneOf(["activate", "deactivate"]))


class OrdersVerbSchema(_Chosen):
    """Send everything of yours that has not left; one parcel an order and seller."""

    verb = fields.String(required=True, validate=validate.OneOf(["ship"]))
    carrier = Name(0, 60, load_default="")


class RefusedSchema(Schema):
    """Why one was left as it is."""

    id = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"example": "nothing_to_ship"})
    detail = fields.String(required=True)


class OutcomeSchema(Schema):
    """How it went, for each."""

    done = fields.List(fields.Integer(), required=True)
    refused = fields.List(fields.Nested(RefusedSchema), required=True)
