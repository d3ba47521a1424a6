"""Rows of posts made whole: cards, one statement a kind however many posts there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from app.core.cards import cards_slot
from app.core.identity import Actor
from app.posts.policies import post_policy
from app.posts.schemas import post_wire


def shown(actor: Actor, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Posts as the actor sees them, for an answer over HTTP: stored JSON is in them as it is written.

    What one may do hangs on who wrote it alone: asked twice at most.
    """
    wires = [post_wire(row, orjson.Fragment) for row in rows]
    refs = [(ref["kind"], ref["id"]) for wire in wires for ref in wire["refs"]]
    cards = cards_slot.get().load(actor, refs) if refs else {}
    abilities: dict[bool, dict[str, bool]] = {}
    for row, wire in zip(rows, wires, strict=True):
        own = wire["author"]["id"] == actor.member_id
        if own not in abilities:
            abilities[own] = post_policy.abilities(actor, row)
        wire["cards"] = [cards[ref["kind"], ref["id"]] for ref in wire["refs"]]
        wire["liked_by_me"] = row[-1]
        wire["can"] = abilities[own]
    return wires
