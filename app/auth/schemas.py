"""What signing in looks like on the wire."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from app.auth.devices import label
from app.auth.models import Session
from app.core.fields import Name
from app.core.pagination import page_schema
from app.users.schemas import MeSchema

_PASSWORD = {"example": "correct horse battery", "format": "password"}


class CredentialsSchema(Schema):
    """An address and its password."""

    email = fields.String(
        required=True, validate=validate.Length(3, 320), metadata={"example": "ana@plaza.test"}
    )
    password = fields.String(required=True, metadata=_PASSWORD)


class RegistrationSchema(CredentialsSchema):
    """A newcomer. Without a username one is made; it can be changed."""

    username = fields.String(metadata={"example": "ana"})
    display_name = Name(1, 50, metadata={"example": "Ana Lopes"})


class PasswordChangeSchema(Schema):
    """The present password and the next."""

    current_password = fields.String(required=True, metadata=_PASSWORD)
    new_password = fields.String(required=True, metadata=_PASSWORD)


class SignedInSchema(Schema):
    """A session: the access token, its life in seconds, and oneself."""

    access_token = fields.String(required=True, metadata={"example": "eyJhbGciOiJIUzI1NiIs…"})
    expires_in = fields.Integer(required=True, metadata={"example": 900})
    user = fields.Nested(MeSchema, required=True)


class DeviceSessionSchema(Schema):
    """A device that is signed in."""

    id = fields.Integer(required=True)
    device = fields.String(required=True, metadata={"example": "Firefox on Linux"})
    place = fields.String(
        required=True, metadata={"description": "The network address.", "example": "192.0.2.7"}
    )
    created_at = fields.AwareDateTime(required=True)
    last_seen_at = fields.AwareDateTime(required=True, metadata={"description": "To the minute."})
    current = fields.Boolean(required=True, metadata={"description": "The one that asks."})


DeviceSessionPageSchema = page_schema(DeviceSessionSchema)


class SocialProviderSchema(Schema):
    """Somebody outside who can vouch for a person."""

    name = fields.String(required=True, metadata={"example": "example"})
    label = fields.String(required=True, metadata={"example": "Example"})


class SocialSchema(Schema):
    """Whether sign-in by others is offered, and by whom."""

    enabled = fields.Boolean(required=True)
    providers = fields.List(fields.Nested(SocialProviderSchema), required=True)


def session_wire(session: Session, current_id: int | None) -> dict[str, Any]:
    """One of one's sessions, as seen from the current one."""
    return {
        "id": session.id,
        "device": label(session.user_agent),
        "place": session.address,
        "created_at": session.created_at,
        "last_seen_at": session.last_seen_at,
        "current": session.id == current_id,
    }
