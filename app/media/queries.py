"""Reads about pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Any

from sqlalchemy import JSON, ColumnElement, bindparam, literal_column, select

from app.core.aggregates import JsonArray, JsonObject, JsonPart
from app.core.db import db
from app.core.guards import guards_slot
from app.core.identity import Actor
from app.core.policies import visible_or_404
from app.core.unit_of_work import read
from app.media.models import Media
from app.media.schemas import Picture

_media = Media.__table__.c
_ATTACHED = (
    select(*_media)
    .where(
        _media.attached_kind == bindparam("kind"),
        _media.attached_id.in_(bindparam("ids", expanding=True)),
    )
    .order_by(_media.attached_id, _media.position, _media.id)
)


def of(kind: str, ids: Iterable[int]) -> dict[int, list[Any]]:
    """Rows attached to many things of a kind, in their order; one statement, none for no ids."""
    wanted = list(ids)
    found: dict[int, list[Any]] = defaultdict(list)
    if wanted:
        db.session.flush()
        for row in read(_ATTACHED, {"kind": kind, "ids": wanted}):
            found[row.attached_id].append(row)
    return found


def pictures_of(kind: str, item: ColumnElement[int]) -> ColumnElement[Any]:
    """A column of the pictures attached to the thing in ``item``, in their order: no second statement.

    What comes back is a list of the fields of :class:`Picture`, or null.
    """
    attached = (
        select(*(_media[name] for name in Picture._fields))
        .where(_media.attached_kind == literal_column(f"'{kind}'"), _media.attached_id == item)
        .order_by(_media.position, _media.id)
        .correlate(item.table)
        .subquery("attached")
    )
    parts = [JsonPart(c) if isinstance(c.type, JSON) else c for c in attached.c]
    names: list[ColumnElement[str]] = [literal_column(f"'{column.name}'") for column in attached.c]
    pairs = chain.from_iterable(zip(names, parts, strict=True))
    return select(JsonArray(JsonObject(*pairs))).select_from(attached).scalar_subquery()


def sees(actor: Actor, media: Media) -> bool:
    """Whether the actor may see a picture: its owner always, others with what it is attached to."""
    if actor.is_member and actor.member_id == media.owner_id:
        return True
    if media.attached_kind is None or media.attached_id is None:
        return False
    return guards_slot.get().sees(actor, media.attached_kind, media.attached_id)


def get_visible(actor: Actor, media_id: int) -> Media:
    """A picture by id; 404 unless visible."""
    media = db.session.get(Media, media_id)
    return visible_or_404(media if media is not None and sees(actor, media) else None, "picture")


def by_key(key: str) -> Media | None:
    """A picture by its server-made key, whoever asks."""
    return db.session.scalar(select(Media).where(Media.key == key))
