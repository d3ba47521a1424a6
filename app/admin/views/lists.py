"""The lists of the administration over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flask import Response

from app.admin.policies import person_abilities
from app.admin.queries import orders, people, posts, products
from app.admin.queries.tables import Table, counts, page
from app.admin.schemas.lists import (
    ManagedOrderListSchema,
    ManagedPersonListSchema,
    ManagedPostListSchema,
    ManagedProductListSchema,
    OrderArgs,
    PeopleArgs,
    PostArgs,
    ProductArgs,
    order_wire,
    person_wire,
    post_wire,
)
from app.admin.views.doors import blueprint, opens
from app.core.http import endpoint_scope, json_response
from app.core.identity import current_actor
from app.shop.catalogue import shelf
from app.shop.catalogue.policies import OVERSEE
from app.shop.orders import queries as order_queries
from app.shop.orders import shown

Wires = Callable[[Sequence[Any]], list[dict[str, Any]]]


def _listed(table: Table, args: dict[str, Any], wires: Wires) -> Response:
    found = page(table, args, endpoint_scope())
    return json_response(
        {
            "items": wires(found.items),
            "next_cursor": found.next_cursor,
            "counts": counts(table, args) if args["cursor"] is None else None,
        }
    )


@blueprint.get("/users/")
@opens("users")
@blueprint.arguments(PeopleArgs, location="query")
@blueprint.response(200, ManagedPersonListSchema)
@blueprint.problems(not_found=404, forbidden=403)
def list_people(args: dict[str, Any]) -> Response:
    """List members

    For moderators, suspended members included. Found by name, and by address for administrators.
    """
    actor = current_actor()

    def wires(rows: Sequence[Any]) -> list[dict[str, Any]]:
        overseen = actor.may(OVERSEE)
        return [person_wire(row, with_email=overseen, can=person_abilities(actor, row.User)) for row in rows]

    return _listed(people.managed(actor), args, wires)


@blueprint.get("/posts/")
@opens("posts")
@blueprint.arguments(PostArgs, location="query")
@blueprint.response(200, ManagedPostListSchema)
@blueprint.problems(not_found=404, forbidden=403)
def list_posts(args: dict[str, Any]) -> Response:
    """List public posts

    For moderators. What was not said to everybody is not listed.
    """
    return _listed(posts.managed(), args, lambda rows: [post_wire(row) for row in rows])


@blueprint.get("/products/")
@opens("products")
@blueprint.arguments(ProductArgs, location="query")
@blueprint.response(200, ManagedProductListSchema)
@blueprint.problems(not_found=404, forbidden=403)
def list_products(args: dict[str, Any]) -> Response:
    """List products

    Keepers' own, all of them for administrators; drafts and archived ones too.
    """
    actor = current_actor()
    return _listed(products.managed(actor), args, lambda rows: shelf.summaries(actor, rows))


@blueprint.get("/orders/")
@opens("orders")
@blueprint.arguments(OrderArgs, location="query")
@blueprint.response(200, ManagedOrderListSchema)
@blueprint.problems(not_found=404, forbidden=403)
def list_orders(args: dict[str, Any]) -> Response:
    """List orders

    Those with something of the keeper's, all of them for administrators.
    """
    actor = current_actor()

    def wires(rows: Sequence[Any]) -> list[dict[str, Any]]:
        views = [order_queries.view(actor, row) for row in rows]
        summaries = shown.summaries(actor, views)
        return [order_wire(wire, view) for wire, view in zip(summaries, views, strict=True)]

    return _listed(orders.managed(actor), args, wires)
