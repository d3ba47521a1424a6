"""Rows of posts made whole: pictures and cards, one statement each however many posts there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.cards import cards_slot
from app.core.identity import Actor
from app.media import queries as media_queries
from app.posts.policies import post_policy
from app.posts.schemas import post_wire


def shown(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Posts as the actor sees them. What one may do depends on the author alone, so it is asked once each."""
    media = media_queries.of("post", [row.id for row in rows if row.media_count])
    refs = [(ref["kind"], ref["id"]) for row in rows for ref in row.refs]
    cards = cards_slot.get().load(actor, refs) if refs else {}
    abilities: dict[int, dict[str, bool]] = {}
    wires = []
    for row in rows:
        can = abilities.get(row.author_id)
        if can is None:
            can = abilities[row.author_id] = post_policy.abilities(actor, row)
        wire = post_wire(row, media.get(row.id, ()))
        wire["cards"] = [cards[ref["kind"], ref["id"]] for ref in row.refs]
        wire["liked_by_me"] = row.liked_by_me
        wire["can"] = can
        wires.append(wire)
    return wires


def shared(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Posts as everybody may be told of them: the same, without what depends on the reader."""
    media = media_queries.of("post", [row.id for row in rows if row.media_count])
    return [post_wire(row, media.get(row.id, ())) for row in rows]
