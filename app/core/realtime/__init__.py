"""Sockets announce, REST is the truth: the catalogue of events and the server that carries them."""

from app.core.realtime.catalogue import ClientEvent, ServerEvent, Sockets
from app.core.realtime.ordered import OrderedEmits
from app.core.realtime.server import Connection, Realtime, realtime, realtime_slot
from app.core.realtime.topics import Topics, topics_slot

__all__ = [
    "ClientEvent",
    "Connection",
    "OrderedEmits",
    "Realtime",
    "ServerEvent",
    "Sockets",
    "Topics",
    "realtime",
    "realtime_slot",
    "topics_slot",
]
