"""Reads of the catalogue. Who may see a product is decided here, once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, cast, exists, func, or_, select, true
from sqlalchemy.orm import aliased

from app.core.db import BigInt, db
from app.core.hot import HotRead
from app.core.identity import Actor
from app.core.pagination import Key
from app.core.policies import visible_or_404
from app.shop.catalogue.models import Category, Product, ProductTag, Variant
from app.shop.catalogue.policies import KEEP, OVERSEE
from app.shop.money import whole_sum
from app.shop.stock.models import Stock
from app.users.models import User

_MOST_WORDS = 8


def _visible(actor: Actor) -> Any:
    if actor.may(OVERSEE):
        return true()
    published = and_(Product.status == "published", User.suspended_at.is_(None))
    if not actor.may(KEEP):
        return published
    return or_(published, Product.seller_id == actor.id)


def visible_to(actor: Actor) -> Select[Any]:
    """Products the actor may see, with category, seller, units available and stock version."""
    available = (
        select(whole_sum(Stock.on_hand - Stock.reserved - Stock.sold))
        .join(Variant, Variant.stock_id == Stock.id)
        .where(Variant.product_id == Product.id, Variant.active)
        .correlate(Product)
        .scalar_subquery()
    )
    return (
        select(Product, Category, User, available.label("available"), _stock_version().label("stock_version"))
        .join(User, User.id == Product.seller_id)
        .outerjoin(Category, Category.id == Product.category_id)
        .where(_visible(actor))
    )


def _stock_version() -> Any:
    """Rises with every movement of the product's stock."""
    return (
        select(whole_sum(Stock.version))
        .join(Variant, Variant.stock_id == Stock.id)
        .where(Variant.product_id == Product.id)
        .correlate(Product)
        .scalar_subquery()
    )


def visible_ids(actor: Actor, ids: set[int]) -> set[int]:
    """Which of ``ids`` the actor may see."""
    return set(versions(actor, ids))


def versions(actor: Actor, ids: set[int]) -> dict[int, int]:
    """Which of ``ids`` the actor may see, and the version of each as its pages carry it."""
    statement = (
        select(Product.id, (Product.version + _stock_version()).label("version"))
        .join(User, User.id == Product.seller_id)
        .where(Product.id.in_(ids), _visible(actor))
    )
    return {row.id: row.version for row in db.session.execute(statement)}


def by_ids(actor: Actor, ids: set[int]) -> Sequence[Any]:
    """Rows of :func:`visible_to` for these ids; drafts and archived ones are no cards."""
    statement = visible_to(actor).where(Product.id.in_(ids), Product.status == "published")
    return db.session.execute(statement).all()


def listed(actor: Actor, filters: Mapping[str, Any]) -> Select[Any]:
    """Published products that pass the filters of a list."""
    return _filtered(visible_to(actor).where(Product.status == "published"), filters)


def kept_by(actor: Actor) -> Select[Any]:
    """The actor's own products, drafts included."""
    return visible_to(actor).where(Product.seller_id == actor.id, Product.status != "archived")


def _filtered(statement: Select[Any], filters: Mapping[str, Any]) -> Select[Any]:
    for word in filters.get("q", "").casefold().split()[:_MOST_WORDS]:
        statement = statement.where(Product.search_text.contains(word, autoescape=True))
    if "category" in filters:
        statement = statement.where(Category.slug == filters["category"])
    if "tag" in filters:
        has_tag = exists().where(
            ProductTag.product_id == Product.id, ProductTag.tag == filters["tag"].casefold()
        )
        statement = statement.where(has_tag)
    if "seller" in filters:
        statement = statement.where(User.username == filters["seller"].lower())
    if "min_price" in filters:
        statement = statement.where(Product.price >= filters["min_price"])
    if "max_price" in filters:
        statement = statement.where(Product.price <= filters["max_price"])
    if "in_stock" in filters:
        some = exists().where(
            Variant.product_id == Product.id,
            Variant.active,
            Stock.id == Variant.stock_id,
            Stock.on_hand - Stock.reserved - Stock.sold > 0,
        )
        statement = statement.where(some if filters["in_stock"] else ~some)
    return statement


_ORDERS: dict[str, tuple[Key, ...]] = {
    "newest": (Key(Product.created_at, "created_at"),),
    "oldest": (Key(Product.created_at, "created_at", ascending=True),),
    "price": (Key(Product.price, "price", ascending=True),),
    "-price": (Key(Product.price, "price"),),
    "name": (Key(Product.name, "name", ascending=True),),
}


def keys_of(sort: str) -> list[Key]:
    """The keyset of a sort; it ends in the id."""
    keys = _ORDERS[sort]
    return [*keys, Key(Product.id, "id", ascending=keys[0].ascending)]


def get_visible(actor: Actor, reference: int | str) -> Any:
    """One product by id or slug, as a row of :func:`visible_to`; 404 if invisible."""
    is_id = isinstance(reference, int)
    column = Product.id if is_id else Product.slug
    row = db.session.execute(visible_to(actor).where(column == reference)).one_or_none()
    return visible_or_404(row, "product")


def variants_of(product_id: int, *, all_of_them: bool = False) -> Sequence[Any]:
    """Rows of ``Variant`` and ``Stock`` in their order."""
    statement = (
        select(Variant, Stock)
        .join(Stock, Stock.id == Variant.stock_id)
        .where(Variant.product_id == product_id)
        .order_by(Variant.position, Variant.id)
    )
    if not all_of_them:
        statement = statement.where(Variant.active)
    return db.session.execute(statement).all()


def tags_of(product_id: int) -> list[str]:
    """The tags of a product."""
    statement = select(ProductTag.tag).where(ProductTag.product_id == product_id)
    return sorted(db.session.scalars(statement))


def categories() -> Sequence[Category]:
    """All shelves."""
    return db.session.scalars(select(Category).order_by(Category.position, Category.name)).all()


def get_variant(product: Product, variant_id: int) -> Variant:
    """A variant of this product and of no other; 404 otherwise."""
    variant = db.session.execute(
        select(Variant).where(Variant.id == variant_id, Variant.product_id == product.id)
    ).scalar_one_or_none()
    return visible_or_404(variant, "variant")


_LEVELS = (
    select(
        Variant.id,
        Variant.product_id,
        Variant.price,
        Variant.active,
        Product.currency,
        (Stock.on_hand - Stock.reserved - Stock.sold).label("available"),
        cast(Product.version + func.sum(Stock.version).over(), BigInt).label("version"),
    )
    .join(Product, Product.id == Variant.product_id)
    .join(Stock, Stock.id == Variant.stock_id)
    .order_by(Variant.position, Variant.id)
)


def levels(product_id: int) -> Sequence[Any]:
    """Each variant's price and units, with the product's version, in one snapshot."""
    return db.session.execute(_LEVELS.where(Variant.product_id == product_id)).all()


_moved = aliased(Variant)
_LEVELS_BESIDE = HotRead(
    _LEVELS.where(
        Variant.product_id
        == select(_moved.product_id).where(_moved.stock_id == bindparam("stock")).scalar_subquery()
    )
)


def levels_beside(stock_id: int) -> Sequence[Any]:
    """The same for the product that a stock belongs to."""
    return _LEVELS_BESIDE.rows({"stock": stock_id})
