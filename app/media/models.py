"""Pictures people uploaded."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, Timestamped


class Media(Timestamped, Model):
    """One picture: our own re-encoding of what was sent, under a name made by the server.

    It belongs to its owner until it is attached to one thing (``attached_kind``, ``attached_id``);
    from then on those see it who see that thing. ``renditions`` lists ``{width, height}`` of the
    smaller copies that exist; ``colour`` is the average, ``#rrggbb``. ``focus_x`` and ``focus_y`` are
    what must stay in view where a picture is cut, in percent from its left and upper edge.
    """

    __tablename__ = "media"
    __table_args__ = (
        CheckConstraint("width > 0 AND height > 0 AND size > 0", name="measures"),
        CheckConstraint("focus_x BETWEEN 0 AND 100", name="focus_x"),
        CheckConstraint("focus_y BETWEEN 0 AND 100", name="focus_y"),
        CheckConstraint("(attached_kind IS NULL) = (attached_id IS NULL)", name="attached"),
        Index("ix_media_attached", "attached_kind", "attached_id", "position", "id"),
        Index("ix_media_owner_id_created_at", "owner_id", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(32), unique=True)
    content_type: Mapped[str] = mapped_column(String(40), default="image/webp")
    size: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    blurhash: Mapped[str] = mapped_column(String(64))
    colour: Mapped[str] = mapped_column(String(7))
    alt_text: Mapped[str] = mapped_column(String(1000), default="")
    focus_x: Mapped[int] = mapped_column(SmallInteger, default=50, server_default="50")
    focus_y: Mapped[int] = mapped_column(SmallInteger, default=50, server_default="50")
    renditions: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    attached_kind: Mapped[str | None] = mapped_column(String(20))
    attached_id: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
