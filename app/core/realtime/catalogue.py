"""What a domain says and hears over sockets, declared once; exported beside the HTTP contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from marshmallow import RAISE, Schema

from app.core.extension import Extension
from app.core.identity import Actor, Claims

if TYPE_CHECKING:
    from app.core.realtime.server import Connection

Handler = Callable[..., Any]
Asking = Callable[[Claims, dict[str, Any]], tuple[Actor, Any]]
H = TypeVar("H", bound=Handler)
Emit = Callable[[str, Any, str], None]

emit_slot: Extension[Emit] = Extension("emit")


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """An event the server says. Payloads are absolute and viewer-neutral."""

    name: str
    schema: type[Schema]
    doc: str

    def emit(self, payload: dict[str, Any], to: str) -> None:
        """Tell a room, on every process. Call it only from *afterwards* subscribers."""
        emit_slot.get()(self.name, payload, to)


@dataclass(frozen=True, slots=True)
class ClientEvent:
    """An event a client says; ``handler(actor, **payload)`` answers it."""

    name: str
    schema: type[Schema]
    reply: type[Schema] | None
    handler: Handler
    limit: str | None
    writes: bool
    asking: Asking | None = None


class Sockets:
    """One domain's realtime face, plugged together in wiring."""

    def __init__(self, domain: str) -> None:
        self.domain = domain
        self.server_events: list[ServerEvent] = []
        self.client_events: list[ClientEvent] = []
        self.room_givers: list[Callable[[Actor], Iterable[str]]] = []
        self.hello_parts: dict[str, Callable[[Actor], Any]] = {}
        self.on_connected: list[Callable[[Connection], None]] = []
        self.on_disconnected: list[Callable[[Connection, str], None]] = []
        self.on_recheck: list[Callable[[Actor, list[Connection]], None]] = []
        self.tasks: list[tuple[float, Callable[[], None]]] = []

    def event(self, name: str, schema: type[Schema], doc: str) -> ServerEvent:
        """Declare an event the server says."""
        declared = ServerEvent(name, schema, doc)
        self.server_events.append(declared)
        return declared

    def on(
        self,
        name: str,
        schema: type[Schema],
        *,
        reply: type[Schema] | None = None,
        limit: str | None = None,
        writes: bool = True,
        asking: Asking | None = None,
    ) -> Callable[[H], H]:
        """Answer an event a client says, in one unit of work; what it returns is the acknowledgement.

        The handler's docstring documents the event. It returns ready JSON (or a Refusal) and gets
        the loaded payload as keywords after the actor, who is resolved afresh each time: by ``asking``
        in one journey with what the event is about, which the handler then gets second. ``asking`` may
        take from the payload what the handler is not to get.
        """

        def declare(handler: H) -> H:
            self.client_events.append(ClientEvent(name, schema, reply, handler, limit, writes, asking))
            return handler

        return declare

    def rooms(self, give: Callable[[Actor], Iterable[str]]) -> Callable[[Actor], Iterable[str]]:
        """Rooms a member's socket enters when it connects (asked inside a read-only unit)."""
        self.room_givers.append(give)
        return give

    def hello(self, part: str) -> Callable[[Callable[[Actor], Any]], Callable[[Actor], Any]]:
        """A part of ``session.hello``: a dict, merged with what other domains give for it."""

        def declare(give: Callable[[Actor], Any]) -> Callable[[Actor], Any]:
            self.hello_parts[part] = give
            return give

        return declare

    def connected(self, react: Callable[[Connection], None]) -> Callable[[Connection], None]:
        """Called when a socket has connected, outside any unit of work."""
        self.on_connected.append(react)
        return react

    def disconnected(self, react: Callable[[Connection, str], None]) -> Callable[[Connection, str], None]:
        """Called with the reason when a socket has gone, outside any unit of work."""
        self.on_disconnected.append(react)
        return react

    def recheck(
        self, react: Callable[[Actor, list[Connection]], None]
    ) -> Callable[[Actor, list[Connection]], None]:
        """Called on every process when a member's rights changed, in a read-only unit."""
        self.on_recheck.append(react)
        return react

    def every(self, seconds: float) -> Callable[[Callable[[], None]], Callable[[], None]]:
        """Run something in each serving process again and again (not a job: it may be lost)."""

        def declare(task: Callable[[], None]) -> Callable[[], None]:
            self.tasks.append((seconds, task))
            return task

        return declare


def load(schema: type[Schema], payload: Any) -> dict[str, Any]:
    """A client's payload through its schema; unknown fields are refused."""
    loaded: dict[str, Any] = _strict(schema).load(payload)
    return loaded


@cache
def _strict(schema: type[Schema]) -> Schema:
    """Made once: making one costs more than what it does."""
    return schema(unknown=RAISE)
