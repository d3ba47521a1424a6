"""The cookie with which ``<img>`` asks for pictures: bound to a session, good for GET under /media/."""

from __future__ import annotations

import re
from datetime import datetime

from app.auth import queries
from app.auth.cookies import is_mac, mac_of
from app.core import clock
from app.core.identity import Actor, Claims

_PURPOSE = "media-cookie"
_VALUE = re.compile(r"([1-9][0-9]{0,15})\.([1-9][0-9]{0,15})\.([1-9][0-9]{0,11})\.([\w-]{43})\Z", re.ASCII)


def sign(session_id: int, user_id: int, expires: datetime) -> str:
    """The value of the cookie for a session."""
    text = f"{session_id}.{user_id}.{int(expires.timestamp())}"
    return f"{text}.{mac_of(_PURPOSE, text)}"


def verify(value: str) -> Claims | None:
    """What a cookie claims, if we signed it and it has not expired."""
    match = _VALUE.match(value)
    if match is None:
        return None
    text, _, signature = value.rpartition(".")
    if not is_mac(signature, _PURPOSE, text):
        return None
    session_id, user_id, expires = (int(part) for part in match.groups()[:3])
    return Claims(user_id, session_id, expires) if expires > clock.now().timestamp() else None


def media_actor(value: str | None) -> Actor | None:
    """Who asks for a picture, asked afresh of the session table in the open unit of work."""
    claims = verify(value) if value else None
    return None if claims is None else queries.resolve(claims)
