"""Products as they are shown: rows brought together with their pictures and choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from app.core.identity import Actor
from app.shop.catalogue import pictures, queries
from app.shop.catalogue.policies import product_policy
from app.shop.catalogue.schemas import summary, variant_wire


def covers(product_ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The first picture of each product that has one."""
    return {product_id: images[0] for product_id, images in pictures.of(product_ids).items()}


def summaries(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows of ``visible_to`` for a list; three statements however many."""
    images = covers(row.Product.id for row in rows)
    return [
        summary(row, images.get(row.Product.id), product_policy.abilities(actor, row.Product)) for row in rows
    ]


def product(actor: Actor, row: Any) -> dict[str, Any]:
    """One product with everything there is to choose."""
    can = product_policy.abilities(actor, row.Product)
    images = pictures.of([row.Product.id]).get(row.Product.id, [])
    variants = queries.variants_of(row.Product.id, all_of_them=can["edit"])
    return summary(row, images[0] if images else None, can) | {
        "description": row.Product.description,
        "tags": queries.tags_of(row.Product.id),
        "images": images,
        "options": row.Product.options,
        "variants": [
            variant_wire(item, row.Product.currency, counters=can["set_stock"]) for item in variants
        ],
    }


def cards(actor: Actor, ids: set[int]) -> dict[int, dict[str, Any]]:
    """Product cards for posts and messages, by id; what is not for the actor is left out."""
    rows = queries.by_ids(actor, ids)
    return {wire["id"]: wire for wire in summaries(actor, rows)}
