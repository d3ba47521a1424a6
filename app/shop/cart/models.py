"""Carts and what lies in them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class Cart(Timestamped, Model):
    """A member's cart, or a guest's behind ``token``. A member has one open cart."""

    __tablename__ = "carts"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'ordered', 'merged')", name="status"),
        CheckConstraint("(owner_id IS NULL) <> (token IS NULL)", name="owner_or_token"),
        Index(
            "uq_carts_open_owner_id",
            "owner_id",
            unique=True,
            postgresql_where=text("status = 'open'"),
            sqlite_where=text("status = 'open'"),
        ),
        Index(
            "uq_carts_open_token",
            "token",
            unique=True,
            postgresql_where=text("status = 'open'"),
            sqlite_where=text("status = 'open'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    token: Mapped[str | None] = mapped_column(String(43))
    status: Mapped[str] = mapped_column(String(10), default="open")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("carts.id", ondelete="SET NULL"))
    version: Mapped[int] = mapped_column(default=0)


class CartItem(Model):
    """Some of a variant in a cart, with the price last shown to its owner."""

    __tablename__ = "cart_items"
    __table_args__ = (
        UniqueConstraint("cart_id", "variant_id"),
        CheckConstraint("quantity BETWEEN 1 AND 99", name="quantity"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    cart_id: Mapped[int] = mapped_column(ForeignKey("carts.id", ondelete="CASCADE"), index=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variants.id", ondelete="RESTRICT"))
    quantity: Mapped[int]
    seen_price: Mapped[int]
