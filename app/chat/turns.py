"""Turns to speak: under the lock of its conversation a message learns its numbers, and all else it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from app.chat import statements
from app.chat.queries import NOBODY
from app.core.identity import Actor, Claims
from app.core.policies import visible_or_404


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to give a conversation's next numbers, held until the commit; what there is to know first."""

    conversation_id: int
    client_id: str
    sender: Any
    somebody_listens: bool
    last_event: int
    last_seq: int
    message_id: int
    original_id: int | None
    up_to_date: tuple[int, ...]


def take_turn(actor: Actor, conversation_id: int, client_id: str) -> Turn:
    """Wait for one's turn in a conversation; 404 unless the actor is in it."""
    place = _place(actor.member_id or NOBODY, conversation_id)
    return _turn(place, client_id, statements.TURN.rows({**place, "name": client_id}))


def take_turn_of(claims: Claims, conversation_id: int, client_id: str) -> tuple[Actor, Turn]:
    """The same, and in the same journey who asks; 401 if the session has ended."""
    place = _place(claims.user_id, conversation_id)
    actor, rows = statements.TURN_OF_CLAIMS.asked(claims, {**place, "name": client_id})
    return actor, _turn(place, client_id, rows)


def _place(member_id: int, conversation_id: int) -> dict[str, int]:
    place = {"conversation": conversation_id, "viewer": member_id}
    # Numbers are given one after the other.
    statements.LOCK.later(place)
    return place


def _turn(place: dict[str, int], client_id: str, rows: Sequence[Any]) -> Turn:
    row = visible_or_404(rows[0] if rows else None, "conversation")
    return Turn(
        conversation_id=row.id,
        client_id=client_id,
        sender=SimpleNamespace(id=place["viewer"], **{name: getattr(row, name) for name in statements.SHOWN}),
        somebody_listens=row.somebody_listens,
        last_event=row.last_event,
        last_seq=row.last_seq,
        message_id=row.message_id,
        original_id=row.original_id,
        up_to_date=tuple(each.reader_id for each in rows if each.reader_id is not None),
    )
