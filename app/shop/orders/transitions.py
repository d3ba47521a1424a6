"""The one table of what may become of an order. Everything that is not in it is a 409."""

from __future__ import annotations

from app.core.errors import Problem, conflict

TRANSITIONS: dict[tuple[str, str], str] = {
    ("pending", "place"): "placed",
    ("pending", "cancel"): "cancelled",
    ("pending", "expire"): "cancelled",
    ("pending", "replace"): "cancelled",
    ("cancelled", "revive"): "placed",
    ("placed", "cancel"): "cancelled",
    ("placed", "ship"): "placed",
    ("placed", "refund"): "placed",
    ("cancelled", "refund"): "cancelled",
}


def target(status: str, verb: str) -> str:
    """Where a verb leads from here; 409 if it leads nowhere."""
    try:
        return TRANSITIONS[status, verb]
    except KeyError:
        raise illegal(status, verb) from None


def illegal(status: str, verb: str) -> Problem:
    """The refusal of a move that is not in the table."""
    return conflict("illegal_transition", f"An order that is {status} cannot be: {verb}.", now=status)
