"""The entry point of sockets: handshake and events. Every event is answered, nothing crashes it."""

from __future__ import annotations

import logging
from typing import Any

from flask import request
from flask_socketio import ConnectionRefusedError as Refused
from marshmallow import Schema, ValidationError

from app.core import clock, limits
from app.core.epoch import current_epoch
from app.core.errors import Problem, Refusal, invalid, unauthorized
from app.core.faults import problem_of
from app.core.identity import Actor, authenticator_slot, client_address, resolve_actor
from app.core.observability.events import note_event
from app.core.observability.trace import belongs_to, tracing
from app.core.realtime.catalogue import ClientEvent, load
from app.core.realtime.server import Connection, Realtime
from app.core.realtime.session import hello
from app.core.unit_of_work import look_again, unit_of_work

log = logging.getLogger(__name__)


class Protocol:
    """Binds a :class:`Realtime` to Socket.IO."""

    def __init__(self, realtime: Realtime) -> None:
        self.realtime = realtime
        socketio = realtime.socketio
        socketio.on_event("connect", self.connect)
        socketio.on_event("disconnect", self.disconnect)
        for event in realtime.client_events.values():
            socketio.on_event(event.name, self._answering(event))
        socketio.on_event("*", self.unknown)

    # -- handshake ------------------------------------------------------------------------------

    def connect(self, auth: Any = None) -> Any:
        """Refuse with a Problem, or admit and say hello."""
        if self._is_only_said():
            return self.unknown("connect")
        with tracing(request.environ.get("HTTP_X_REQUEST_ID")) as trace:
            try:
                self._admit(auth)
                note_event(trace, "connect")
            except Exception as error:
                problem = problem_of(error)
                note_event(trace, "connect", problem)
                wire = problem.as_dict(trace.request_id)
                raise Refused(wire["detail"], wire) from error
        return None

    def _is_only_said(self) -> bool:
        """Whether an open socket sent an event named like a handshake: its rights must not change."""
        return bool(self.realtime.socketio.server.manager.is_connected(request.sid, "/"))  # type: ignore[attr-defined]

    def _admit(self, auth: Any) -> None:
        token = auth.get("token") if isinstance(auth, dict) else None
        if not isinstance(token, str) or not 1 <= len(token) <= 4096:
            raise unauthorized()
        claims = authenticator_slot.get().verify(token)
        belongs_to(claims.user_id)
        address = limits.network_of(client_address())
        self._cap(claims.user_id, address)
        connection = Connection(request.sid, claims, address)  # type: ignore[attr-defined]
        with unit_of_work(writes=False):
            resolve_actor(claims)
        self.realtime.admit(connection)
        self.realtime.place(connection, [f"user:{claims.user_id}", f"session:{claims.session_id}"])
        self.realtime.socketio.start_background_task(self._welcome, connection)

    def _cap(self, user_id: int, address: str) -> None:
        settings = self.realtime.settings
        open_sockets = list(self.realtime.connections.values())
        if sum(c.user_id == user_id for c in open_sockets) >= settings.sockets_per_user:
            raise Problem(429, "too_many_sockets", "You have too many windows open; close one.")
        if sum(c.address == address for c in open_sockets) >= settings.sockets_per_address:
            raise Problem(429, "too_many_sockets", "Too many connections from this address.")

    def _welcome(self, connection: Connection) -> None:
        """Say hello as soon as the handshake's answer has left."""
        server = self.realtime.socketio.server
        for _attempt in range(200):
            if server.manager.is_connected(connection.sid, "/"):
                break
            if connection.sid not in self.realtime.connections:
                return
            self.realtime.socketio.sleep(0.01)
        if server.manager.eio_sid_from_sid(connection.sid, "/") not in server.environ:
            # The line broke during the handshake, an end of which the library tells nobody.
            with self.realtime.app.app_context():
                self._part(connection.sid, "transport close")
            server.manager.disconnect(connection.sid, "/", ignore_queue=True)
            return
        try:
            with self.realtime.app.app_context():
                with unit_of_work(writes=False):
                    actor = resolve_actor(connection.claims)
                    self._enter_rooms(connection, actor)
                    look_again()
                    epoch = current_epoch()
                    parts = self.realtime.hello_parts(actor)
                self.realtime.emit_to_socket(
                    hello.name,
                    {"user_id": actor.id, "epoch": epoch, "server_time": clock.now(), **parts},
                    connection.sid,
                )
                for domain in self.realtime.domains:
                    for react in domain.on_connected:
                        react(connection)
        except Exception:
            log.exception("saying hello failed")
            server.disconnect(connection.sid, ignore_queue=True)

    def _enter_rooms(self, connection: Connection, actor: Actor) -> None:
        """Enter what is one's own, before it is read where everything stands.

        The socket is known by now: a room that is given to it meanwhile is entered as well.
        """
        givers = [give for domain in self.realtime.domains for give in domain.room_givers]
        self.realtime.place(connection, [room for give in givers for room in give(actor)])

    def disconnect(self, reason: Any = "") -> Any:
        """Tell the domains that a socket has gone."""
        if self._is_only_said():
            return self.unknown("disconnect")
        self._part(request.sid, str(reason))  # type: ignore[attr-defined]
        return None

    def _part(self, sid: str, reason: str) -> None:
        connection = self.realtime.forget(sid)
        if connection is None:
            return
        for domain in self.realtime.domains:
            for react in domain.on_disconnected:
                try:
                    react(connection, reason)
                except Exception:
                    log.exception("a disconnect hook failed")

    # -- events ---------------------------------------------------------------------------------

    def _answering(self, event: ClientEvent) -> Any:
        def answer(*payload: Any) -> dict[str, Any]:
            return self._guarded(event.name, lambda: self._run(event, payload))

        return answer

    def _guarded(self, name: str, work: Any) -> dict[str, Any]:
        with tracing() as trace:
            try:
                done = {"ok": work()}
                note_event(trace, name)
                return done
            except Exception as error:
                problem = problem_of(error)
                if problem.status >= 500 and not isinstance(error, Problem):
                    log.exception("a socket event failed")
                note_event(trace, name, problem)
                return {"error": problem.as_dict(trace.request_id)}

    def _run(self, event: ClientEvent, payload: tuple[Any, ...]) -> Any:
        connection = self._connection()
        belongs_to(connection.user_id)
        values = self._load(event.schema, payload)
        limits.hit("event", f"user:{connection.user_id}")
        if event.limit:
            limits.hit(event.limit, f"user:{connection.user_id}")
        with unit_of_work(writes=event.writes):
            if event.asking is None:
                result = event.handler(resolve_actor(connection.claims), **values)
            else:
                result = event.handler(*event.asking(connection.claims, values), **values)
        if isinstance(result, Refusal):
            raise result.problem
        return result if result is not None else {}

    def _load(self, schema: type[Schema], payload: tuple[Any, ...]) -> dict[str, Any]:
        if len(payload) > 1 or (payload and not isinstance(payload[0], dict)):
            raise invalid({"payload": ["Send one object."]})
        try:
            return load(schema, payload[0] if payload else {})
        except ValidationError as error:
            raise problem_of(error) from error

    def _connection(self) -> Connection:
        connection = self.realtime.connection_of_request()
        if connection is None:
            raise unauthorized()
        return connection

    def unknown(self, name: str, *_payload: Any) -> dict[str, Any]:
        """An event nobody listens to."""

        def refuse() -> None:
            limits.hit("event", f"user:{self._connection().user_id}")
            raise Problem(404, "unknown_event", "There is no such event.")

        return self._guarded("unknown", refuse)
