"""Products, their options, variants and tags. Pictures are media attached to the product."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, Timestamped


class Category(Model):
    """A shelf of the shop."""

    __tablename__ = "categories"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(default=0)


class Product(Timestamped, Model):
    """Something for sale. ``price`` is its lowest variant's; ``version`` counts its edits."""

    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'published', 'archived')", name="status"),
        CheckConstraint("price >= 0", name="price"),
        Index("ix_products_status_created_at_id", "status", "created_at", "id"),
        Index("ix_products_status_price_id", "status", "price", "id"),
        Index("ix_products_seller_id_id", "seller_id", "id"),
        Index("ix_products_category_id_id", "category_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    seller_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="RESTRICT"))
    category_id: Mapped[int | None] = mapped_column(ForeignKey("categories.id"))
    name: Mapped[str] = mapped_column(String(120))
    description: Mapped[str] = mapped_column(Text, default="")
    search_text: Mapped[str] = mapped_column(Text, default="")
    options: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    currency: Mapped[str] = mapped_column(String(3))
    price: Mapped[int] = mapped_column(default=0)
    status: Mapped[str] = mapped_column(String(10), default="draft")
    version: Mapped[int] = mapped_column(default=1)
    edited_at: Mapped[datetime] = mapped_column(default=clock.now)


class Variant(Model):
    """One choice of a product's options, with its own price and stock."""

    __tablename__ = "variants"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        UniqueConstraint("product_id", "sku"),
        UniqueConstraint("product_id", "choice_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="RESTRICT"))
    stock_id: Mapped[int] = mapped_column(ForeignKey("stock.id", ondelete="RESTRICT"), unique=True)
    sku: Mapped[str] = mapped_column(String(40))
    choice: Mapped[list[str]] = mapped_column(JSON, default=list)
    choice_key: Mapped[str] = mapped_column(String(400), default="")
    price: Mapped[int]
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class ProductTag(Model):
    """A case-folded tag of a product."""

    __tablename__ = "product_tags"
    __table_args__ = (Index("ix_product_tags_tag_product_id", "tag", "product_id"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(50), primary_key=True)
