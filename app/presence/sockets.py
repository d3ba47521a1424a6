"""Coming and going, told to those who may know."""

from __future__ import annotations

from collections.abc import Iterable

from app.core import clock
from app.core.identity import Actor, resolve_actor
from app.core.realtime import Connection, realtime
from app.core.unit_of_work import unit_of_work
from app.presence.announcements import joined, left
from app.presence.announcements import sockets as sockets
from app.presence.online import online_slot
from app.presence.service import room_of, watched_by

GRACE_SECONDS = 30.0
HEARTBEAT_SECONDS = 15.0
LIFE_SECONDS = 45.0
SWEEP_SECONDS = 2.0


@sockets.rooms
def rooms_watched(actor: Actor) -> Iterable[str]:
    """The rooms of people one may watch."""
    return [room_of(user_id) for user_id in watched_by(actor)]


@sockets.connected
def arrive(connection: Connection) -> None:
    """Tell those who watch, unless another window was open; tell the newcomer who is here."""
    if online_slot.get().arrive(connection.user_id, clock.now().timestamp() + LIFE_SECONDS):
        joined.emit({"user_id": connection.user_id}, to=room_of(connection.user_id))
    with unit_of_work(writes=False):
        watched = watched_by(resolve_actor(connection.claims))
    for user_id in online_slot.get().among(watched):
        realtime().emit_to_socket(joined.name, {"user_id": user_id}, connection.sid)


@sockets.disconnected
def fade(connection: Connection, reason: str) -> None:
    """With the last window here, somebody is gone soon; at once if the line was dead anyway."""
    if not realtime().sockets_of(connection.user_id):
        grace = 0.0 if "timeout" in reason else GRACE_SECONDS
        online_slot.get().fade(connection.user_id, clock.now().timestamp() + grace)


@sockets.every(HEARTBEAT_SECONDS)
def beat() -> None:
    """Everybody with a window open here stays; whoever was taken for gone meanwhile is here again."""
    here = {connection.user_id for connection in list(realtime().connections.values())}
    for user_id in online_slot.get().stay(here, clock.now().timestamp() + LIFE_SECONDS):
        joined.emit({"user_id": user_id}, to=room_of(user_id))


@sockets.every(SWEEP_SECONDS)
def sweep() -> None:
    """Tell who has left."""
    for user_id in online_slot.get().lapse():
        left.emit({"user_id": user_id, "last_seen": clock.now()}, to=room_of(user_id))


@sockets.recheck
def leave_lost_rooms(actor: Actor, connections: list[Connection]) -> None:
    """Rights changed: watch exactly whom one may."""
    allowed = set(rooms_watched(actor))
    server = realtime().socketio.server
    for connection in connections:
        present = {room for room in server.rooms(connection.sid) if room.startswith("presence:")}
        for room in present - allowed:
            server.leave_room(connection.sid, room)
        for room in allowed - present:
            server.enter_room(connection.sid, room)
