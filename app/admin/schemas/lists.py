"""The lists on the wire: what they are asked, and their rows."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from app.core.fields import Text
from app.core.pagination import PageArgs
from app.shop.catalogue.schemas import ProductSummarySchema
from app.shop.orders.schemas import OrderSummarySchema
from app.users.schemas import UserSummarySchema, summary_wire

EXCERPT = 280


def _one_of(*values: str, **options: Any) -> fields.String:
    return fields.String(validate=validate.OneOf(values), **options)


class ListArgs(PageArgs):
    """What every list of the administration is asked."""

    q = Text(0, 100, load_default="", metadata={"description": "Words to find."})


class PeopleArgs(ListArgs):
    """Which people."""

    sort = _one_of("newest", "oldest", "name", "posts", load_default="newest")
    state = _one_of("active", "suspended")
    role = _one_of("member", "staff")


class PostArgs(ListArgs):
    """Which posts."""

    sort = _one_of("newest", "oldest", "likes", "comments", load_default="newest")
    author = _one_of("active", "suspended")
    pictures = _one_of("with", "without")


class ProductArgs(ListArgs):
    """Which products."""

    sort = _one_of("newest", "oldest", "name", "price", "-price", load_default="newest")
    status = _one_of("published", "draft", "archived")
    stock = _one_of("available", "sold_out")


class OrderArgs(ListArgs):
    """Which orders."""

    sort = _one_of("newest", "oldest", "total", "-total", load_default="newest")
    state = _one_of("to_ship", "shipped", "unpaid", "cancelled")
    wait = _one_of("late")
    payment = _one_of("unpaid", "paid", "refunded")


class FacetValueSchema(Schema):
    """How many rows a value of a facet would leave."""

    value = fields.String(required=True)
    count = fields.Integer(required=True)


class FacetSchema(Schema):
    """A facet: the name of a query parameter, and its values."""

    name = fields.String(required=True)
    values = fields.List(fields.Nested(FacetValueSchema), required=True)


class FacetedCountsSchema(Schema):
    """How many there are in all, and by facet."""

    total = fields.Integer(required=True)
    facets = fields.List(fields.Nested(FacetSchema), required=True)


class ManagedPersonCanSchema(Schema):
    """What you can do about somebody now."""

    suspend = fields.Boolean(required=True)
    lift = fields.Boolean(required=True)


class ManagedPersonSchema(UserSummarySchema):
    """A member in the administration."""

    email = fields.String(
        required=True, allow_none=True, metadata={"description": "Shown to administrators."}
    )
    grants = fields.List(fields.String(), required=True)
    post_count = fields.Integer(required=True, metadata={"description": "Public ones."})
    follower_count = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)
    last_seen_at = fields.AwareDateTime(required=True, allow_none=True)
    suspended_at = fields.AwareDateTime(required=True, allow_none=True)
    can = fields.Nested(ManagedPersonCanSchema, required=True)


class ManagedPostSchema(Schema):
    """A public post in the administration."""

    id = fields.Integer(required=True)
    author = fields.Nested(UserSummarySchema, required=True)
    author_suspended = fields.Boolean(required=True)
    excerpt = fields.String(required=True)
    tags = fields.List(fields.String(), required=True)
    media_count = fields.Integer(required=True)
    like_count = fields.Integer(required=True)
    comment_count = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)


class ManagedOrderSchema(OrderSummarySchema):
    """An order in the administration."""

    recipient = fields.String(required=True)
    email = fields.String(
        required=True, allow_none=True, metadata={"description": "Shown to administrators."}
    )
    placed_at = fields.AwareDateTime(required=True, allow_none=True)
    units_to_ship = fields.Integer(required=True)


def _listed(item: type[Schema]) -> type[Schema]:
    name = item.__name__.removesuffix("Schema")
    return type(
        f"{name}ListSchema",
        (Schema,),
        {
            "__doc__": f"A page of {name}, counted when it is the first.",
            "__module__": __name__,
            "items": fields.List(fields.Nested(item), required=True),
            "next_cursor": fields.String(required=True, allow_none=True),
            "counts": fields.Nested(FacetedCountsSchema, required=True, allow_none=True),
        },
    )


class ManagedProductSchema(ProductSummarySchema):
    """A product in the administration."""


ManagedPersonListSchema = _listed(ManagedPersonSchema)
ManagedPostListSchema = _listed(ManagedPostSchema)
ManagedProductListSchema = _listed(ManagedProductSchema)
ManagedOrderListSchema = _listed(ManagedOrderSchema)


def person_wire(row: Any, *, with_email: bool, can: dict[str, bool]) -> dict[str, Any]:
    """A row of ``User`` and ``last_seen_at``."""
    user = row.User
    return summary_wire(user) | {
        "email": user.email if with_email else None,
        "grants": sorted(user.grants),
        "post_count": user.post_count,
        "follower_count": user.follower_count,
        "created_at": user.created_at,
        "last_seen_at": row.last_seen_at,
        "suspended_at": user.suspended_at,
        "can": can,
    }


def post_wire(row: Any) -> dict[str, Any]:
    """A row of ``Post`` and ``User``."""
    post = row.Post
    return {
        "id": post.id,
        "author": summary_wire(row.User),
        "author_suspended": row.User.suspended_at is not None,
        "excerpt": post.body if len(post.body) <= EXCERPT else f"{post.body[:EXCERPT].rstrip()}…",
        "tags": post.tags,
        "media_count": post.media_count,
        "like_count": post.like_count,
        "comment_count": post.comment_count,
        "created_at": post.created_at,
    }


def order_wire(summary: dict[str, Any], view: Any) -> dict[str, Any]:
    """An order's summary with what its keeper needs to know."""
    return summary | {
        "recipient": view.order.shipping_address["name"],
        "email": view.order.email if view.oversees else None,
        "placed_at": view.order.placed_at,
        "units_to_ship": view.to_ship if view.status == "placed" else 0,
    }
