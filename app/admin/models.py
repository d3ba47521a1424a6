"""What administrators have settled for the whole house."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class Appearance(Timestamped, Model):
    """The colours from here on. The newest row counts; all of them tell who changed what, and when."""

    __tablename__ = "appearances"
    __table_args__ = (
        CheckConstraint("brand_hue BETWEEN 0 AND 359", name="brand_hue_range"),
        CheckConstraint("brand_chroma BETWEEN 0.04 AND 0.2", name="brand_chroma_range"),
        CheckConstraint("paper_hue BETWEEN 0 AND 359", name="paper_hue_range"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    brand_hue: Mapped[int]
    brand_chroma: Mapped[float]
    paper_hue: Mapped[int]
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
