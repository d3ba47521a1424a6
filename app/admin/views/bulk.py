"""What is done to many at once, over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.admin import service
from app.admin.schemas.bulk import (
    OrdersVerbSchema,
    OutcomeSchema,
    PeopleVerbSchema,
    PostsVerbSchema,
    ProductsVerbSchema,
)
from app.admin.views.doors import blueprint, opens
from app.core.http import json_response
from app.core.identity import current_actor


@blueprint.post("/users/bulk/")
@opens("users")
@blueprint.arguments(PeopleVerbSchema)
@blueprint.response(200, OutcomeSchema)
@blueprint.problems(not_found=404, forbidden=403)
def change_people(wanted: dict[str, Any]) -> Response:
    """Suspend members, or let them come back

    Suspended members disappear and are signed out everywhere. Nobody suspends themselves, and only
    administrators suspend those who hold a grant.
    """
    outcome = service.judge_people(current_actor(), wanted["verb"], wanted["ids"])
    return json_response(outcome.wire())


@blueprint.post("/posts/bulk/")
@opens("posts")
@blueprint.arguments(PostsVerbSchema)
@blueprint.response(200, OutcomeSchema)
@blueprint.problems(not_found=404, forbidden=403)
def change_posts(wanted: dict[str, Any]) -> Response:
    """Delete public posts

    With their pictures and everything said about them, for good.
    """
    return json_response(service.delete_posts(current_actor(), wanted["ids"]).wire())


@blueprint.post("/products/bulk/")
@opens("products")
@blueprint.arguments(ProductsVerbSchema)
@blueprint.response(200, OutcomeSchema)
@blueprint.problems(not_found=404, forbidden=403)
def change_products(wanted: dict[str, Any]) -> Response:
    """Activate or deactivate products"""
    published = wanted["verb"] == "activate"
    outcome = service.offer_products(current_actor(), wanted["ids"], published=published)
    return json_response(outcome.wire())


@blueprint.post("/orders/bulk/")
@opens("orders")
@blueprint.arguments(OrdersVerbSchema)
@blueprint.response(200, OutcomeSchema)
@blueprint.problems(not_found=404, forbidden=403)
def change_orders(wanted: dict[str, Any]) -> Response:
    """Ship orders

    Everything of yours that has not left.
    """
    outcome = service.ship_orders(current_actor(), wanted["ids"], carrier=wanted["carrier"])
    return json_response(outcome.wire())
