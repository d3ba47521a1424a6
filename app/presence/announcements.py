"""What is said of coming and going."""

from __future__ import annotations

from marshmallow import Schema, fields

from app.core.realtime import Sockets

sockets = Sockets("presence")


class ArrivedSchema(Schema):
    """Somebody is here."""

    user_id = fields.Integer(required=True)


class LeftSchema(Schema):
    """Somebody is no longer here."""

    user_id = fields.Integer(required=True)
    last_seen = fields.AwareDateTime(required=True)


joined = sockets.event("presence.user.join", ArrivedSchema, "Somebody whom you may watch is here.")
left = sockets.event("presence.user.leave", LeftSchema, "Somebody whom you may watch has left.")
