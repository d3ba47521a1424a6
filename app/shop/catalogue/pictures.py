"""Pictures of products: media attached to them, in the order their keeper chose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select, update

from app.core.db import db
from app.core.errors import invalid
from app.core.identity import Actor
from app.media import queries as media
from app.media import service as media_service
from app.media.models import Media
from app.media.schemas import media_wire

KIND = "product"


def of(product_ids: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """The pictures of each product that has any; one statement."""
    found = media.of(KIND, set(product_ids))
    return {product_id: [media_wire(row) for row in rows] for product_id, rows in found.items()}


def arrange(actor: Actor, product_id: int, media_ids: Sequence[int]) -> None:
    """Show exactly these pictures in this order; 422 for one that is not the actor's to use.

    What is no longer shown is attached to nothing, and swept up with other loose pictures.
    """
    if len(set(media_ids)) != len(media_ids):
        raise invalid({"media_ids": ["Each picture once."]})
    shown = set(
        db.session.scalars(
            select(Media.id).where(Media.attached_kind == KIND, Media.attached_id == product_id)
        )
    )
    for position, media_id in enumerate(media_ids):
        if media_id in shown:
            db.session.execute(update(Media).where(Media.id == media_id).values(position=position))
        else:
            media_service.attach(actor, [media_id], KIND, product_id, first=position)
    db.session.execute(
        update(Media)
        .where(Media.id.in_(shown - set(media_ids)))
        .values(attached_kind=None, attached_id=None, position=0)
    )
