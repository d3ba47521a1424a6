"""What every socket says and hears, whatever domain it is for: hello, refresh, topics."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from app.core.errors import forbidden, unauthorized
from app.core.identity import Actor, authenticator_slot
from app.core.realtime.catalogue import Sockets
from app.core.realtime.server import Connection, realtime
from app.core.realtime.topics import topics_slot
from app.core.unit_of_work import look_again

sockets = Sockets("session")


class HelloSchema(Schema):
    """What a socket is told first; totals always come from the server."""

    user_id = fields.Integer(required=True)
    epoch = fields.String(required=True, metadata={"description": "Changes when a backup was restored."})
    server_time = fields.AwareDateTime(required=True)
    unread = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={"example": {"messages": 2}},
    )
    heads = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={
            "description": "Last event of each conversation, by its id.",
            "example": {"7": 41},
        },
    )


class LeavingSchema(Schema):
    """A hint that spreads those who return."""

    after_seconds = fields.Float(required=True, metadata={"example": 1.2})


class EmptySchema(Schema):
    """Nothing."""


class RefreshSchema(Schema):
    """A new access token for the open socket."""

    token = fields.String(required=True, validate=validate.Length(1, 4096))


class TopicsSchema(Schema):
    """Up to fifty topics such as ``post:7``."""

    topics = fields.List(
        fields.String(validate=validate.Length(1, 60), metadata={"example": "post:7"}),
        required=True,
        validate=validate.Length(1, 50),
    )


class JoinedSchema(Schema):
    """Topics that are heard now."""

    topics = fields.List(fields.String(metadata={"example": "post:7"}), required=True)
    versions = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        required=True,
        metadata={
            "description": "How new each is: whoever knows an older version missed what came between.",
            "example": {"post:7": 12},
        },
    )


hello = sockets.event("session.hello", HelloSchema, "First thing after a connect.")
leaving = sockets.event(
    "session.leaving", LeavingSchema, "The server restarts; connect again after this long."
)
revoked = sockets.event("session.revoked", EmptySchema, "This session has ended; sign in again.")


def _connection() -> Connection:
    connection = realtime().connection_of_request()
    if connection is None:
        raise unauthorized()
    return connection


@sockets.on("session.refresh", RefreshSchema, reply=EmptySchema, writes=False)
def refresh(_actor: Actor, *, token: str) -> dict[str, Any]:
    """Give the open socket a new access token of the same session."""
    connection = _connection()
    claims = authenticator_slot.get().verify(token)
    if claims.session_id != connection.claims.session_id:
        raise forbidden("That token belongs to another session.")
    connection.claims = claims
    return {}


@sockets.on("topic.join", TopicsSchema, reply=JoinedSchema, writes=False)
def join(actor: Actor, *, topics: list[str]) -> dict[str, Any]:
    """Watch topics; answers which were granted, and how new each is now that it is heard."""
    connection, server = _connection(), realtime().socketio.server
    granted = topics_slot.get().allowed(actor, topics).keys()
    for topic in granted:
        server.enter_room(connection.sid, topic)
    connection.topics |= granted
    # What was closed between the question and the entering is noticed now; later, it finds us inside.
    # The same for versions: whatever is newer than these has been said aloud while we were inside.
    look_again()
    kept = topics_slot.get().allowed(actor, granted)
    lost = granted - kept.keys()
    for topic in lost:
        server.leave_room(connection.sid, topic)
    connection.topics -= lost
    versions = {topic: version for topic, version in kept.items() if version is not None}
    return {"topics": sorted(kept), "versions": versions}


@sockets.on("topic.leave", TopicsSchema, reply=EmptySchema, writes=False)
def leave(_actor: Actor, *, topics: list[str]) -> dict[str, Any]:
    """Stop watching topics."""
    connection = _connection()
    for topic in set(topics) & connection.topics:
        connection.topics.discard(topic)
        realtime().socketio.server.leave_room(connection.sid, topic)
    return {}
