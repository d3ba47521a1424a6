"""Counters with the rule that no code can break, holds, and the ledger."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class Stock(Model):
    """What there is of one thing; available is ``on_hand - reserved - sold``."""

    __tablename__ = "stock"
    __table_args__ = (
        CheckConstraint(
            "on_hand >= 0 AND reserved >= 0 AND sold >= 0 AND reserved + sold <= on_hand",
            name="never_oversold",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    on_hand: Mapped[int] = mapped_column(default=0)
    reserved: Mapped[int] = mapped_column(default=0)
    sold: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=0)


class StockMovement(Timestamped, Model):
    """One change of the counters: written with it, never altered."""

    __tablename__ = "stock_movements"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('adjusted', 'held', 'released', 'expired', 'consumed', 'taken', 'returned', 'shipped')",
            name="kind",
        ),
        Index("ix_stock_movements_stock_id_id", "stock_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    stock_id: Mapped[int] = mapped_column(ForeignKey("stock.id", ondelete="RESTRICT"))
    kind: Mapped[str] = mapped_column(String(10))
    on_hand: Mapped[int] = mapped_column(default=0)
    reserved: Mapped[int] = mapped_column(default=0)
    sold: Mapped[int] = mapped_column(default=0)
    reference: Mapped[str] = mapped_column(String(40))


class Hold(Timestamped, Model):
    """Units kept for a ``holder`` for a while. Leaves ``held`` exactly once."""

    __tablename__ = "stock_holds"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("state IN ('held', 'consumed', 'released', 'expired')", name="state"),
        Index("ix_stock_holds_state_expires_at", "state", "expires_at"),
        Index("uq_stock_holds_reference_stock_id", "reference", "stock_id", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    stock_id: Mapped[int] = mapped_column(ForeignKey("stock.id", ondelete="RESTRICT"))
    reference: Mapped[str] = mapped_column(String(40))
    holder: Mapped[str] = mapped_column(String(40), index=True)
    quantity: Mapped[int]
    state: Mapped[str] = mapped_column(String(10), default="held")
    expires_at: Mapped[datetime]
