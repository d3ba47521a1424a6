"""Planting is not news: what follows in the same transaction happens, nobody is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from app.chat.stream import ordered_slot
from app.core.events import Bus, Fact, Subscriber, bus_slot
from app.core.realtime.ordered import OrderedEmits


class QuietBus(Bus):
    """The application's bus without its *afterwards*: weeks of events must not reach sockets."""

    def __init__(self, loud: Bus) -> None:
        super().__init__()
        self._loud = loud

    def together(self, fact: type[Fact]) -> list[Subscriber]:
        """Those who write along, as ever."""
        return self._loud.together(fact)

    def afterwards(self, fact: type[Fact]) -> list[Subscriber]:
        """Nobody."""
        return []


@contextmanager
def nobody_told(app: Flask) -> Iterator[None]:
    """Keep still for a while."""
    loud, waiting = bus_slot.of(app), ordered_slot.of(app)
    bus_slot.put(app, QuietBus(loud))
    ordered_slot.put(app, OrderedEmits())
    try:
        yield
    finally:
        bus_slot.put(app, loud)
        ordered_slot.put(app, waiting)
