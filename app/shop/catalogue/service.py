"""What keepers do with their products."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from app.core import clock
from app.core.db import db, insert_once, insert_row
from app.core.errors import conflict, forbidden, invalid
from app.core.identity import Actor
from app.core.unit_of_work import record
from app.shop.catalogue import pictures
from app.shop.catalogue.events import PriceChanged, ProductHidden, ProductPublished
from app.shop.catalogue.models import Category, Product, ProductTag, Variant
from app.shop.catalogue.policies import KEEP, product_policy
from app.shop.catalogue.schemas import MOST_VARIANTS, check_choices
from app.shop.stock import service as stock

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def slugify(name: str) -> str:
    """``Teaschälchen, groß`` as ``teaschalchen-gro``; never empty, never only digits."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
    return slug if slug and not slug.isdigit() else f"item-{slug}".strip("-")


def add_category(actor: Actor, name: str) -> Category:
    """Put up a shelf; one that exists already is answered as it is."""
    _must_keep(actor)
    insert_once(Category, slug=slugify(name), name=name, position=0)
    return db.session.execute(select(Category).where(Category.slug == slugify(name))).scalar_one()


def create_product(actor: Actor, currency: str, wanted: Mapping[str, Any]) -> int:
    """Offer something new; returns its id."""
    _must_keep(actor)
    now = clock.now()
    product_id = insert_row(
        Product,
        slug=_free_slug(wanted["name"]),
        seller_id=actor.id,
        category_id=_category_id(wanted.get("category")),
        name=wanted["name"],
        description=wanted.get("description", ""),
        search_text="",
        options=[dict(option) for option in wanted["options"]],
        currency=currency,
        price=0,
        status="draft",
        version=1,
        created_at=now,
        edited_at=now,
    )
    product = db.session.get_one(Product, product_id)
    _set_tags(product_id, wanted.get("tags", []))
    pictures.arrange(actor, product_id, wanted.get("media_ids", []))
    for position, variant in enumerate(wanted["variants"]):
        _insert_variant(product, variant, position)
    _refresh(product)
    if wanted.get("published", True):
        _publish(product, published=True)
    return product_id


def edit_product(actor: Actor, product: Product, changes: Mapping[str, Any]) -> None:
    """Change what is said about a product; orders keep what they were made with."""
    product_policy.authorize(actor, "edit", product)
    for field in ("name", "description"):
        if field in changes:
            setattr(product, field, changes[field])
    if "category" in changes:
        product.category_id = _category_id(changes["category"])
    if "tags" in changes:
        _set_tags(product.id, changes["tags"])
    if "media_ids" in changes:
        pictures.arrange(actor, product.id, changes["media_ids"])
    if "published" in changes:
        _publish(product, published=changes["published"])
    _refresh(product)


def archive(actor: Actor, product: Product) -> None:
    """Take a product out of the shop; its orders stay readable."""
    product_policy.authorize(actor, "delete", product)
    product.status = "archived"
    _refresh(product)
    record(ProductHidden(product.id))


def add_variant(actor: Actor, product: Product, wanted: Mapping[str, Any]) -> int:
    """Offer one more choice; returns its id."""
    product_policy.authorize(actor, "edit", product)
    present = db.session.scalars(select(Variant.choice).where(Variant.product_id == product.id)).all()
    if len(present) >= MOST_VARIANTS:
        raise invalid({"variants": [f"At most {MOST_VARIANTS}."]})
    check_choices(product.options, [*present, wanted["choice"]])
    variant_id = _insert_variant(product, wanted, len(present))
    _refresh(product)
    return variant_id


def edit_variant(actor: Actor, product: Product, variant: Variant, changes: Mapping[str, Any]) -> None:
    """Change a variant's price, number or whether it is offered."""
    product_policy.authorize(actor, "edit", product)
    if "sku" in changes:
        _must_be_free(product.id, changes["sku"], variant.id)
        variant.sku = changes["sku"]
    if "active" in changes:
        variant.active = changes["active"]
    if "price" in changes:
        price = _amount(changes["price"], product.currency)
        if price != variant.price:
            variant.price = price
            record(PriceChanged(product.id, variant.id))
    _refresh(product)


def set_stock(actor: Actor, product: Product, variant: Variant, on_hand: int) -> None:
    """Say how many lie there; 409 if more are promised already."""
    product_policy.authorize(actor, "set_stock", product)
    if not stock.set_on_hand(variant.stock_id, on_hand, f"user:{actor.id}"):
        raise conflict("stock_promised", "More than that is already sold or reserved; cancel an order first.")


def _must_keep(actor: Actor) -> None:
    if not actor.may(KEEP):
        raise forbidden("Only a keeper of the shop may do that.")


def _free_slug(name: str) -> str:
    slug = slugify(name)
    taken = db.session.scalar(select(Product.id).where(Product.slug == slug))
    if taken is None:
        return slug
    return f"{slug}-{''.join(secrets.choice(_ALPHABET) for _ in range(5))}"


def _category_id(slug: str | None) -> int | None:
    if slug is None:
        return None
    category_id = db.session.scalar(select(Category.id).where(Category.slug == slug))
    if category_id is None:
        raise invalid({"category": ["There is no such category."]})
    return category_id


def _amount(price: Mapping[str, Any], currency: str) -> int:
    if price["currency"] != currency:
        raise invalid({"price": [f"This shop trades in {currency}."]}, code="currency_mismatch")
    return int(price["amount"])


def _insert_variant(product: Product, wanted: Mapping[str, Any], position: int) -> int:
    _must_be_free(product.id, wanted["sku"], None)
    return insert_row(
        Variant,
        product_id=product.id,
        stock_id=stock.open_stock(wanted["stock"], f"product:{product.id}"),
        sku=wanted["sku"],
        choice=list(wanted["choice"]),
        choice_key="\x1f".join(wanted["choice"]),
        price=_amount(wanted["price"], product.currency),
        position=position,
        active=True,
    )


def _must_be_free(product_id: int, sku: str, mine: int | None) -> None:
    taken = db.session.scalar(select(Variant.id).where(Variant.product_id == product_id, Variant.sku == sku))
    if taken not in (None, mine):
        raise conflict("sku_taken", "Another variant of this product has this number.")


def _set_tags(product_id: int, tags: Sequence[str]) -> None:
    folded = sorted({tag.casefold() for tag in tags})
    db.session.execute(delete(ProductTag).where(ProductTag.product_id == product_id))
    if folded:
        db.session.execute(insert(ProductTag), [{"product_id": product_id, "tag": tag} for tag in folded])


def _publish(product: Product, *, published: bool) -> None:
    status = "published" if published else "draft"
    if product.status == status:
        return
    product.status = status
    record(ProductPublished(product.id, product.seller_id) if published else ProductHidden(product.id))


def _refresh(product: Product) -> None:
    """Bring up to date what lists sort and search by; each edit is a version."""
    db.session.flush()
    tags = db.session.scalars(select(ProductTag.tag).where(ProductTag.product_id == product.id))
    lowest = db.session.scalar(
        select(func.min(Variant.price)).where(Variant.product_id == product.id, Variant.active)
    )
    db.session.execute(
        update(Product)
        .where(Product.id == product.id)
        .values(
            price=lowest or 0,
            search_text=" ".join([product.name, *sorted(tags), product.description[:2000]]).casefold(),
            version=Product.version + 1,
            edited_at=clock.now(),
        )
        .execution_options(synchronize_session=False)
    )
    db.session.refresh(product)
