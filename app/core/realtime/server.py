"""The socket server: who is connected, which rooms they are in, and how every event is answered."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO

from app.core import clock, json
from app.core.extension import Extension
from app.core.identity import Actor, Claims, authenticator_slot
from app.core.observability.metrics import count_emit
from app.core.offload import is_green
from app.core.realtime.catalogue import ClientEvent, ServerEvent, Sockets, emit_slot
from app.core.realtime.direct import DirectManager
from app.core.realtime.half_open import SWEEP_SECONDS, HalfOpen
from app.core.realtime.queue import BufferedRedisManager, Control
from app.core.realtime.topics import topics_slot
from app.core.unit_of_work import in_unit_of_work, unit_of_work
from config import Settings

log = logging.getLogger(__name__)

CHECK_SECONDS = 30.0
MAX_PACKET_BYTES = 100_000
RETURN_SECONDS = 2.0


@dataclass(slots=True, eq=False)
class Connection:
    """One open socket. Its rights are asked afresh at each event; this is only who it claims to be."""

    sid: str
    claims: Claims
    address: str
    topics: set[str] = field(default_factory=set)
    typed_at: dict[int, float] = field(default_factory=dict)

    @property
    def user_id(self) -> int:
        """Whose socket it is."""
        return self.claims.user_id


class Realtime:
    """Everything about sockets in one process."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.connections: dict[str, Connection] = {}
        self.client_events: dict[str, ClientEvent] = {}
        self.server_events: dict[str, ServerEvent] = {}
        self.domains: list[Sockets] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._manager = (
            BufferedRedisManager(settings.redis_url, self._obey, self._repeat_now)
            if settings.redis_url
            else None
        )
        self.socketio = SocketIO(
            app,
            async_mode="eventlet" if is_green() else "threading",
            client_manager=self._manager or DirectManager(),
            cors_allowed_origins=list(settings.origins),
            json=json.SocketJSON,
            max_http_buffer_size=MAX_PACKET_BYTES,
            ping_interval=25,
            ping_timeout=20,
            manage_session=False,
            logger=False,
            engineio_logger=False,
        )
        self.half_open = HalfOpen(self.socketio.server, settings.sockets_per_address)
        emit_slot.put(app, self.emit)

    # -- wiring ---------------------------------------------------------------------------------

    def include(self, sockets: Sockets) -> None:
        """Plug a domain in."""
        self.domains.append(sockets)
        for server_event in sockets.server_events:
            self.server_events[server_event.name] = server_event
        for client_event in sockets.client_events:
            self.client_events[client_event.name] = client_event

    def start(self) -> None:
        """Start what runs in a serving process: the Redis publisher and the periodic tasks."""
        if self._manager is not None:
            self._manager.start_publisher()
        self.socketio.start_background_task(self._repeat, CHECK_SECONDS, self.check_sessions)
        self.socketio.start_background_task(self._repeat, SWEEP_SECONDS, self.half_open.sweep)
        for sockets in self.domains:
            for seconds, task in sockets.tasks:
                self.socketio.start_background_task(self._repeat, seconds, task)

    def stop(self) -> None:
        """Let the periodic tasks end."""
        self._stopping.set()

    def say_goodbye(self) -> None:
        """This process ends: every socket is told when to come back, spread out, and is closed."""
        self.stop()
        for connection in list(self.connections.values()):
            after = round(random.uniform(0, RETURN_SECONDS), 2)
            self.emit_to_socket("session.leaving", {"after_seconds": after}, connection.sid)
            self.socketio.server.disconnect(connection.sid, ignore_queue=True)

    def _repeat(self, seconds: float, task: Any) -> None:
        while not self._stopping.wait(seconds):
            self._try(task)

    def _repeat_now(self) -> None:
        """Redis was away: what periodic tasks would repair in a while is repaired at once."""
        for sockets in self.domains:
            for _seconds, task in sockets.tasks:
                self.socketio.start_background_task(self._try, task)

    def _try(self, task: Any) -> None:
        try:
            with self.app.app_context():
                task()
        except Exception:
            log.exception("a periodic task failed and goes on")

    # -- telling --------------------------------------------------------------------------------

    def emit(self, name: str, payload: Any, room: str) -> None:
        """Tell a room on every process."""
        if self.settings.plaza_env == "test":
            self._check_payload(name, payload)
        count_emit(name)
        self.socketio.emit(name, payload, to=room)

    def emit_to_socket(self, name: str, payload: Any, sid: str) -> None:
        """Tell one socket of this process."""
        count_emit(name)
        self.socketio.server.emit(name, payload, to=sid, ignore_queue=True)

    @property
    def waiting_for_redis(self) -> int:
        """Messages that other processes have not been told yet."""
        return self._manager.waiting if self._manager else 0

    def _check_payload(self, name: str, payload: Any) -> None:
        errors = self.server_events[name].schema().validate(json.loads(json.dump_bytes(payload)))
        if errors:
            raise AssertionError(f"{name} carries what its schema does not allow: {errors}")

    # -- who is here ----------------------------------------------------------------------------

    def admit(self, connection: Connection) -> None:
        """Remember a socket."""
        with self._lock:
            self.connections[connection.sid] = connection

    def place(self, connection: Connection, rooms: Iterable[str]) -> None:
        """Put a socket in rooms, unless it has gone meanwhile."""
        for room in rooms:
            if connection.sid in self.connections:
                self.socketio.server.enter_room(connection.sid, room)

    def forget(self, sid: str) -> Connection | None:
        """Drop a socket that has gone."""
        with self._lock:
            return self.connections.pop(sid, None)

    def connection_of_request(self) -> Connection | None:
        """The socket whose event is being answered."""
        return self.connections.get(request.sid)  # type: ignore[attr-defined]

    def sockets_of(self, user_id: int) -> list[Connection]:
        """A member's sockets on this process."""
        return [c for c in list(self.connections.values()) if c.user_id == user_id]

    # -- control: on every process --------------------------------------------------------------

    def control(self, **command: Any) -> None:
        """Do something here and on every other process."""
        self._obey(command)
        if self._manager is not None:
            self._manager.control(command)

    def revoke_session(self, session_id: int) -> None:
        """Cut the sockets of an ended session, everywhere."""
        self.control(do="revoke_session", session_id=session_id)

    def recheck_user(self, user_id: int) -> None:
        """A member's rights changed: leave what is no longer allowed, everywhere."""
        self.control(do="recheck_user", user_id=user_id)

    def close_topic(self, topic: str) -> None:
        """Everybody leaves a topic; clients that still may will join again."""
        self.control(do="close_topic", topic=topic)

    def enter(self, user_id: int, room: str) -> None:
        """All sockets of a member enter a room, everywhere."""
        self.control(do="enter", user_id=user_id, room=room)

    def leave(self, user_id: int, room: str) -> None:
        """All sockets of a member leave a room, everywhere."""
        self.control(do="leave", user_id=user_id, room=room)

    def _obey(self, command: Control) -> None:
        match command:
            case {"do": "revoke_session", "session_id": session_id}:
                self._cut([c for c in list(self.connections.values()) if c.claims.session_id == session_id])
            case {"do": "recheck_user", "user_id": user_id}:
                self._recheck(self.sockets_of(user_id))
            case {"do": "close_topic", "topic": topic}:
                self._empty_room(topic)
            case {"do": "enter", "user_id": user_id, "room": room}:
                for connection in self.sockets_of(user_id):
                    self.socketio.server.enter_room(connection.sid, room)
            case {"do": "leave", "user_id": user_id, "room": room}:
                for connection in self.sockets_of(user_id):
                    self.socketio.server.leave_room(connection.sid, room)

    def _empty_room(self, room: str) -> None:
        for connection in list(self.connections.values()):
            connection.topics.discard(room)
            self.socketio.server.leave_room(connection.sid, room)

    def _cut(self, connections: list[Connection]) -> None:
        for connection in connections:
            self.emit_to_socket("session.revoked", {}, connection.sid)
            self.socketio.server.disconnect(connection.sid, ignore_queue=True)

    def _recheck(self, connections: list[Connection]) -> None:
        if not connections:
            return
        with self.app.app_context(), _reading():
            actor = authenticator_slot.get().resolve(connections[0].claims)
            if actor is None:
                self._cut(connections)
                return
            for connection in connections:
                allowed = topics_slot.get().allowed(actor, connection.topics).keys()
                for topic in connection.topics - allowed:
                    self.socketio.server.leave_room(connection.sid, topic)
                connection.topics &= allowed
            for sockets in self.domains:
                for react in sockets.on_recheck:
                    react(actor, connections)

    def check_sessions(self) -> None:
        """Cut sockets whose token expired or whose session ended: one statement for all of them."""
        connections = list(self.connections.values())
        now = clock.now().timestamp()
        late = [c for c in connections if c.claims.expires_at + CHECK_SECONDS < now]
        with _reading():
            living = authenticator_slot.get().living(frozenset(c.claims.session_id for c in connections))
        dead = [c for c in connections if c.claims.session_id not in living]
        self._cut(list({*late, *dead}))

    # -- answering ------------------------------------------------------------------------------

    def hello_parts(self, actor: Actor) -> dict[str, Any]:
        """What every domain adds to ``session.hello``."""
        parts: dict[str, dict[str, Any]] = {"unread": {}, "heads": {}}
        for sockets in self.domains:
            for part, give in sockets.hello_parts.items():
                parts.setdefault(part, {}).update(give(actor))
        return parts


def _reading() -> Any:
    """A read-only unit; the one of the *afterwards* subscriber that asked, if there is one."""
    return nullcontext() if in_unit_of_work() else unit_of_work(writes=False)


realtime_slot: Extension[Realtime] = Extension("realtime")


def realtime() -> Realtime:
    """The current application's socket server."""
    return realtime_slot.get()
