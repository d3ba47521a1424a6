"""The catalogue over HTTP: open to all; changed by keepers."""

from __future__ import annotations

from typing import Any

from flask import Response
from sqlalchemy import Select

from app.core.errors import not_found
from app.core.http import Blueprint, endpoint_scope, json_response, public
from app.core.identity import current_actor, current_visitor
from app.core.pagination import PageArgs, paginate
from app.core.settings import current_settings
from app.shop.catalogue import queries, service, shelf
from app.shop.catalogue.models import Product
from app.shop.catalogue.schemas import (
    CategoryPageSchema,
    CategorySchema,
    EditProductSchema,
    EditVariantSchema,
    NewCategorySchema,
    NewProductSchema,
    NewVariantSchema,
    ProductArgs,
    ProductPageSchema,
    ProductSchema,
    StockSchema,
    category_wire,
)

blueprint = Blueprint("catalogue", __name__, url_prefix="/api/v1", description="The shop's catalogue.")

_LONGEST_ID = 15


@blueprint.get("/products/")
@public
@blueprint.arguments(ProductArgs, location="query")
@blueprint.response(200, ProductPageSchema)
def list_products(args: dict[str, Any]) -> Response:
    """List products

    Everything that can be bought, filtered and sorted.
    """
    return _page(queries.listed(current_visitor(), args), args, args["sort"])


@blueprint.get("/keeper/products/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, ProductPageSchema)
def list_own_products(args: dict[str, Any]) -> Response:
    """List your own products, drafts included"""
    return _page(queries.kept_by(current_actor()), args, "newest")


def _page(statement: Select[Any], args: dict[str, Any], sort: str) -> Response:
    keys = queries.keys_of(sort)
    page = paginate(
        statement.add_columns(*(key.column.label(key.name) for key in keys)),
        keys,
        scope=endpoint_scope(),
        limit=args["limit"],
        cursor=args["cursor"],
        scalars=False,
    )
    items = shelf.summaries(current_visitor(), page.items)
    return json_response({"items": items, "next_cursor": page.next_cursor})


@blueprint.get("/categories/")
@public
@blueprint.response(200, CategoryPageSchema)
def list_categories() -> Response:
    """List categories"""
    items = [category_wire(category) for category in queries.categories()]
    return json_response({"items": items, "next_cursor": None})


@blueprint.post("/categories/")
@blueprint.arguments(NewCategorySchema)
@blueprint.response(201, CategorySchema)
@blueprint.problems(forbidden=403)
def create_category(wanted: dict[str, Any]) -> Response:
    """Add a category"""
    category = service.add_category(current_actor(), wanted["name"])
    return json_response(category_wire(category), 201)


@blueprint.get("/products/<product>/")
@public
@blueprint.response(200, ProductSchema)
@blueprint.problems(not_found=404)
def get_product(product: str) -> Response:
    """Show a product

    By its id or its slug.
    """
    return _shown(queries.get_visible(current_visitor(), _reference(product)))


def _reference(text: str) -> int | str:
    if text.isascii() and text.isdigit():
        if len(text) > _LONGEST_ID:
            raise not_found("This product")
        return int(text)
    return text


def _shown(row: Any, status: int = 200) -> Response:
    return json_response(shelf.product(current_visitor(), row), status)


@blueprint.post("/products/")
@blueprint.arguments(NewProductSchema)
@blueprint.response(201, ProductSchema)
@blueprint.problems(forbidden=403, invalid=422)
def create_product(wanted: dict[str, Any]) -> Response:
    """Offer a product"""
    actor = current_actor()
    product_id = service.create_product(actor, current_settings().currency, wanted)
    return _shown(queries.get_visible(actor, product_id), 201)


@blueprint.patch("/products/<int:product_id>/")
@blueprint.arguments(EditProductSchema)
@blueprint.response(200, ProductSchema)
@blueprint.problems(not_found=404, forbidden=403, invalid=422)
def edit_product(changes: dict[str, Any], product_id: int) -> Response:
    """Edit a product"""
    product = _product(product_id)
    service.edit_product(current_actor(), product, changes)
    return _again(product_id)


@blueprint.delete("/products/<int:product_id>/")
@blueprint.response(204)
@blueprint.problems(not_found=404, forbidden=403)
def delete_product(product_id: int) -> None:
    """Take a product out of the shop

    Orders that hold it stay as they are.
    """
    service.archive(current_actor(), _product(product_id))


@blueprint.post("/products/<int:product_id>/variants/")
@blueprint.arguments(NewVariantSchema)
@blueprint.response(201, ProductSchema)
@blueprint.problems(not_found=404, forbidden=403, invalid=422)
def create_variant(wanted: dict[str, Any], product_id: int) -> Response:
    """Add a variant"""
    service.add_variant(current_actor(), _product(product_id), wanted)
    return _again(product_id, 201)


@blueprint.patch("/products/<int:product_id>/variants/<int:variant_id>/")
@blueprint.arguments(EditVariantSchema)
@blueprint.response(200, ProductSchema)
@blueprint.problems(not_found=404, forbidden=403, sku_taken=409)
def edit_variant(changes: dict[str, Any], product_id: int, variant_id: int) -> Response:
    """Edit a variant"""
    product = _product(product_id)
    service.edit_variant(current_actor(), product, queries.get_variant(product, variant_id), changes)
    return _again(product_id)


@blueprint.put("/products/<int:product_id>/variants/<int:variant_id>/stock/")
@blueprint.arguments(StockSchema)
@blueprint.response(200, ProductSchema)
@blueprint.problems(not_found=404, forbidden=403, stock_promised=409)
def set_stock(wanted: dict[str, Any], product_id: int, variant_id: int) -> Response:
    """Set how many of a variant lie there

    The difference is written to the stock's ledger.
    """
    product = _product(product_id)
    variant = queries.get_variant(product, variant_id)
    service.set_stock(current_actor(), product, variant, wanted["on_hand"])
    return _again(product_id)


def _product(product_id: int) -> Product:
    product: Product = queries.get_visible(current_actor(), product_id).Product
    return product


def _again(product_id: int, status: int = 200) -> Response:
    return _shown(queries.get_visible(current_actor(), product_id), status)
