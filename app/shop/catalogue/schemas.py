"""Products on the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.core.fields import Id, Name, QueryInteger, StrictBoolean, StrictInteger, Text
from app.core.pagination import PageArgs, page_schema
from app.core.policies import Abilities
from app.media.schemas import MediaSchema
from app.shop.catalogue.policies import product_policy
from app.shop.money import MOST, MoneyInSchema, MoneySchema, money
from app.users.schemas import UserSummarySchema, summary_wire

SORTS = ("newest", "oldest", "price", "-price", "name")
MOST_VARIANTS = 100
_TAG = r"[\w-]{1,50}\Z"


class CategorySchema(Schema):
    """A shelf of the shop."""

    id = fields.Integer(required=True)
    slug = fields.String(required=True, metadata={"example": "ceramics"})
    name = fields.String(required=True, metadata={"example": "Ceramics"})


class NewCategorySchema(Schema):
    """A shelf to put up."""

    name = Name(1, 80, required=True, metadata={"example": "Ceramics"})


CategoryPageSchema = page_schema(CategorySchema)


class OptionSchema(Schema):
    """Something to choose, such as a size."""

    name = Name(1, 40, required=True, metadata={"example": "Size"})
    values = fields.List(Name(1, 40), required=True, validate=validate.Length(1, 30))


class CountersSchema(Schema):
    """The counters of a stock, for its keeper."""

    on_hand = fields.Integer(required=True)
    reserved = fields.Integer(required=True)
    sold = fields.Integer(required=True)


class VariantSchema(Schema):
    """One choice of a product."""

    id = fields.Integer(required=True)
    sku = fields.String(required=True, metadata={"example": "BOWL-L"})
    choice = fields.List(fields.String(), required=True, metadata={"example": ["L"]})
    price = fields.Nested(MoneySchema, required=True)
    available = fields.Integer(required=True)
    stock = fields.Nested(CountersSchema, metadata={"description": "Only for who may set it."})


class ProductSummarySchema(Schema):
    """A product in a list."""

    id = fields.Integer(required=True)
    slug = fields.String(required=True, metadata={"example": "tea-bowl"})
    name = fields.String(required=True, metadata={"example": "Tea bowl"})
    price = fields.Nested(MoneySchema, required=True, metadata={"description": "The lowest."})
    available = fields.Integer(required=True, metadata={"description": "Over all variants."})
    image = fields.Nested(MediaSchema, required=True, allow_none=True)
    category = fields.Nested(CategorySchema, required=True, allow_none=True)
    seller = fields.Nested(UserSummarySchema, required=True)
    rating = fields.Float(required=True, allow_none=True)
    status = fields.String(required=True, validate=validate.OneOf(["draft", "published", "archived"]))
    version = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)
    can = Abilities(product_policy, required=True)


ProductPageSchema = page_schema(ProductSummarySchema)


class ProductSchema(ProductSummarySchema):
    """A product with everything there is to choose."""

    description = fields.String(required=True)
    tags = fields.List(fields.String(), required=True)
    images = fields.List(fields.Nested(MediaSchema), required=True)
    options = fields.List(fields.Nested(OptionSchema), required=True)
    variants = fields.List(fields.Nested(VariantSchema), required=True)


class ProductArgs(PageArgs):
    """What to look for."""

    q = fields.String(validate=validate.Length(1, 100), metadata={"example": "bowl"})
    category = fields.String(validate=validate.Length(1, 80))
    tag = fields.String(validate=validate.Length(1, 50))
    seller = fields.String(validate=validate.Length(1, 30), metadata={"description": "A username."})
    min_price = QueryInteger(0, MOST, metadata={"description": "In minor units."})
    max_price = QueryInteger(0, MOST, metadata={"description": "In minor units."})
    in_stock = fields.Boolean(truthy={"true", "1"}, falsy={"false", "0"})
    sort = fields.String(load_default="newest", validate=validate.OneOf(SORTS))


class NewVariantSchema(Schema):
    """A variant to offer."""

    sku = Name(1, 40, required=True, metadata={"example": "BOWL-L"})
    choice = fields.List(Name(1, 40), load_default=list, validate=validate.Length(max=3))
    price = fields.Nested(MoneyInSchema, required=True)
    stock = StrictInteger(0, 1_000_000, load_default=0, metadata={"example": 20})


class EditVariantSchema(Schema):
    """What may change about a variant; absent fields stay."""

    sku = Name(1, 40)
    price = fields.Nested(MoneyInSchema)
    active = StrictBoolean()


class StockSchema(Schema):
    """How many lie there, promised ones included."""

    on_hand = StrictInteger(0, 1_000_000, required=True, metadata={"example": 20})


class _ProductFieldsSchema(Schema):
    """What a keeper writes about a product."""

    description = Text(0, 10_000)
    category = fields.String(allow_none=True, validate=validate.Length(1, 80))
    tags = fields.List(fields.String(validate=validate.Regexp(_TAG)), validate=validate.Length(max=10))
    media_ids = fields.List(Id(), validate=validate.Length(max=8))
    published = StrictBoolean()


class NewProductSchema(_ProductFieldsSchema):
    """A product to offer. Without options it has exactly one variant."""

    name = Name(1, 120, required=True, metadata={"example": "Tea bowl"})
    options = fields.List(fields.Nested(OptionSchema), load_default=list, validate=validate.Length(max=3))
    variants = fields.List(
        fields.Nested(NewVariantSchema), required=True, validate=validate.Length(1, MOST_VARIANTS)
    )

    @validates_schema(skip_on_field_errors=True)
    def _fits(self, data: Mapping[str, Any], **_kwargs: Any) -> None:
        check_choices(data["options"], [variant["choice"] for variant in data["variants"]])


class EditProductSchema(_ProductFieldsSchema):
    """What may change about a product; absent fields stay."""

    name = Name(1, 120)


def check_choices(options: Sequence[Mapping[str, Any]], choices: Sequence[Sequence[str]]) -> None:
    """Each variant chooses one known value of every option, and no two choose alike."""
    for choice in choices:
        if len(choice) != len(options) or any(
            value not in option["values"] for value, option in zip(choice, options, strict=False)
        ):
            raise ValidationError({"variants": ["Choose one value of every option."]})
    if len({tuple(choice) for choice in choices}) != len(choices):
        raise ValidationError({"variants": ["Two variants choose alike."]})


def category_wire(category: Any) -> dict[str, Any]:
    """A shelf."""
    return {"id": category.id, "slug": category.slug, "name": category.name}


def summary(row: Any, image: Any, can: dict[str, bool]) -> dict[str, Any]:
    """A row of ``Product``, ``Category``, ``User`` and ``available`` in a list."""
    product = row.Product
    return {
        "id": product.id,
        "slug": product.slug,
        "name": product.name,
        "price": money(product.price, product.currency),
        "available": row.available,
        "image": image,
        "category": row.Category and category_wire(row.Category),
        "seller": summary_wire(row.User),
        "rating": None,
        "status": product.status,
        "version": product.version + row.stock_version,
        "created_at": product.created_at,
        "can": can,
    }


def variant_wire(row: Any, currency: str, *, counters: bool) -> dict[str, Any]:
    """A row of ``Variant`` and ``Stock``."""
    variant, stock = row.Variant, row.Stock
    wire = {
        "id": variant.id,
        "sku": variant.sku,
        "choice": variant.choice,
        "price": money(variant.price, currency),
        "available": stock.on_hand - stock.reserved - stock.sold,
    }
    if counters:
        wire["stock"] = {
            "on_hand": stock.on_hand,
            "reserved": stock.reserved,
            "sold": stock.sold,
        }
    return wire
