"""What people do with pictures."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update

from app.core.db import db
from app.core.errors import Problem, invalid
from app.core.identity import Actor
from app.core.jobs import enqueue
from app.core.settings import current_settings
from app.core.storage import storage
from app.media import workshop
from app.media.models import Media
from app.media.policies import media_policy
from app.media.schemas import avatar_wire
from app.users import service as users_service


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture that was checked, re-encoded and stored; it has no row yet."""

    key: str
    measures: dict[str, Any]


def file_of(key: str, name: str) -> str:
    """The storage key of one size of a picture."""
    return f"{key[:2]}/{key}/{name}.webp"


def sizes_of(media: Media) -> set[str]:
    """The names of the sizes of a picture that are there."""
    return {"original", *(str(rendition["width"]) for rendition in media.renditions)}


def prepare(data: bytes) -> Prepared:
    """Check, re-encode and store what was sent, outside any unit of work.

    413 too large, 415 not a picture we take, 422 broken or too many pixels. A file without a row is
    swept up by ``prune``.
    """
    settings = current_settings()
    if len(data) > settings.media_max_bytes:
        raise Problem(413, "too_large", f"A picture may have {settings.media_max_bytes // 1_000_000} MB.")
    if not data:
        raise invalid({"file": ["This file is empty."]}, code="image_broken")
    measures, original = workshop.inspect(data, settings.media_max_pixels)
    key = secrets.token_hex(16)
    storage().put(file_of(key, "original"), original)
    return Prepared(key, measures)


def create(actor: Actor, prepared: Prepared, alt_text: str = "") -> Media:
    """Give a prepared picture its row, and ask for its renditions."""
    media = Media(owner_id=actor.id, key=prepared.key, alt_text=alt_text, renditions=[], **prepared.measures)
    db.session.add(media)
    db.session.flush()
    enqueue("media.make_renditions", key=f"renditions:{media.id}", media_id=media.id)
    return media


def attach(actor: Actor, media_ids: Sequence[int], kind: str, item_id: int, *, first: int = 0) -> None:
    """Attach own, loose pictures to a thing, in order; 422 if one is not there, not own or not loose."""
    if len(set(media_ids)) != len(media_ids):
        raise invalid({"media_ids": ["Each picture once."]})
    for position, media_id in enumerate(media_ids, start=first):
        done = db.session.execute(
            update(Media)
            .where(Media.id == media_id, Media.owner_id == actor.id, Media.attached_kind.is_(None))
            .values(attached_kind=kind, attached_id=item_id, position=position)
        )
        if not done.rowcount:  # type: ignore[attr-defined]
            raise invalid({"media_ids": [f"Picture {media_id} is not yours to use here."]})


def remove_attached(kind: str, item_id: int) -> None:
    """The thing is gone, and its pictures with it; the files go after the commit, by a job."""
    keys = db.session.scalars(
        delete(Media).where(Media.attached_kind == kind, Media.attached_id == item_id).returning(Media.key)
    )
    _remove_files(list(keys))


def edit(
    actor: Actor, media: Media, *, alt_text: str | None = None, focus: dict[str, int] | None = None
) -> Media:
    """Describe a picture, or say what must stay in view where it is cut; what is not named stays."""
    media_policy.authorize(actor, "edit", media)
    if alt_text is not None:
        media.alt_text = alt_text
    if focus is not None:
        media.focus_x, media.focus_y = focus["x"], focus["y"]
    return media


def remove(actor: Actor, media: Media) -> None:
    """Remove a picture that is attached to nothing."""
    media_policy.authorize(actor, "delete", media)
    db.session.delete(media)
    _remove_files([media.key])


def set_avatar(actor: Actor, media: Media | None) -> None:
    """Show a picture as one's own, or none; the one it replaces is removed."""
    if media is not None:
        media.attached_kind, media.attached_id = "avatar", actor.id
        db.session.flush()
    before = users_service.set_avatar(
        actor.id, avatar_wire(media) if media else None, media.id if media else None
    )
    if before is not None:
        keys = db.session.scalars(delete(Media).where(Media.id == before).returning(Media.key))
        _remove_files(list(keys))


def _remove_files(keys: list[str]) -> None:
    if keys:
        enqueue("media.remove_files", keys=keys)


def known_keys(keys: Iterable[str]) -> set[str]:
    """Which of some keys have a row."""
    wanted = list(keys)
    return set(db.session.scalars(select(Media.key).where(Media.key.in_(wanted)))) if wanted else set()


def count_loose(before: datetime) -> int:
    """How many pictures nothing used since ``before``."""
    return db.session.execute(select(func.count()).select_from(Media).where(*_is_loose(before))).scalar_one()


def remove_loose(before: datetime) -> int:
    """Remove pictures that nothing used since ``before``; returns how many."""
    keys = list(db.session.scalars(delete(Media).where(*_is_loose(before)).returning(Media.key)))
    _remove_files(keys)
    return len(keys)


def _is_loose(before: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Media.attached_kind.is_(None), Media.created_at < before
