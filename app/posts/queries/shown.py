"""Rows of posts made whole: cards, one statement a kind however many posts there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.cards import cards_slot
from app.core.identity import Actor
from app.posts.policies import post_policy
from app.posts.schemas import post_wire


def shown(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Posts as the actor sees them. What one may do depends on the author alone, so it is asked once each."""
    wires = [post_wire(row) for row in rows]
    refs = [(ref["kind"], ref["id"]) for wire in wires for ref in wire["refs"]]
    cards = cards_slot.get().load(actor, refs) if refs else {}
    abilities: dict[int, dict[str, bool]] = {}
    for row, wire in zip(rows, wires, strict=True):
        author_id = wire["author"]["id"]
        if author_id not in abilities:
            abilities[author_id] = post_policy.abilities(actor, row)
        wire["cards"] = [cards[ref["kind"], ref["id"]] for ref in wire["refs"]]
        wire["liked_by_me"] = row[-1]
        wire["can"] = abilities[author_id]
    return wires
