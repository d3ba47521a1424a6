"""The order in which this process tells a conversation's events."""

from __future__ import annotations

from app.core.extension import Extension
from app.core.realtime.ordered import OrderedEmits

ordered_slot: Extension[OrderedEmits] = Extension("chat_order")


def in_order() -> OrderedEmits:
    """The current application's queue of emits."""
    return ordered_slot.get()


def stream_of(conversation_id: int) -> tuple[str, int]:
    """The name of a conversation's stream."""
    return ("conversation", conversation_id)
