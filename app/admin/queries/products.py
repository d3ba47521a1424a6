"""Products as keepers see their own, and administrators all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, exists, select

from app.admin.queries.tables import Table, every_word
from app.core.db import db
from app.core.identity import Actor
from app.core.pagination import Key
from app.shop.catalogue import queries as catalogue
from app.shop.catalogue.models import Product, Variant
from app.shop.catalogue.policies import OVERSEE
from app.shop.stock.models import Stock


def _rows(actor: Actor) -> Select[Any]:
    seen = catalogue.visible_to(actor)
    return seen if actor.may(OVERSEE) else seen.where(Product.seller_id == actor.id)


def managed(actor: Actor) -> Table:
    """The actor's products, or everybody's; drafts and archived ones too."""
    left = exists().where(
        Variant.product_id == Product.id,
        Variant.active,
        Stock.id == Variant.stock_id,
        Stock.on_hand - Stock.reserved - Stock.sold > 0,
    )
    by_id = Key(Product.id, "id")
    by_id_up = Key(Product.id, "id", ascending=True)
    return Table(
        rows=_rows(actor),
        finds=lambda text: every_word(text, Product.search_text),
        facets={
            "status": {name: Product.status == name for name in ("published", "draft", "archived")},
            "stock": {"available": left, "sold_out": ~left},
        },
        sorts={
            "newest": (Key(Product.created_at, "key"), by_id),
            "oldest": (Key(Product.created_at, "key", ascending=True), by_id_up),
            "name": (Key(Product.name, "key", ascending=True), by_id_up),
            "price": (Key(Product.price, "key", ascending=True), by_id_up),
            "-price": (Key(Product.price, "key"), by_id),
        },
    )


def locked(actor: Actor, ids: Iterable[int]) -> Sequence[Product]:
    """These products, as far as the actor manages them, held until the unit ends."""
    mine = _rows(actor).with_only_columns(Product.id)
    return db.session.scalars(
        select(Product)
        .where(Product.id.in_(set(ids)), Product.id.in_(mine))
        .order_by(Product.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
