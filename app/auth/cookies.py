"""The three cookies of a session: their names, their attributes, and what the CSRF value is.

Refresh opens the auth paths only, media opens GET under ``/media/`` only, and CSRF opens nothing:
it is the readable half of the double submit, the same for the whole session, so that a second tab
never holds a stale one.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any
from urllib.parse import urlsplit

from app.core.settings import current_settings
from config import Settings

AUTH_PATH = "/api/v1/auth"
MEDIA_PATH = "/media/"


def name_of(kind: str, settings: Settings) -> str:
    """The name of the ``refresh``, ``csrf`` or ``media`` cookie.

    Over plain http the port is part of it, because browsers share cookies between ports.
    """
    if settings.is_https:
        return f"__Secure-plaza_{kind}"
    return f"plaza_{kind}_{urlsplit(settings.url).port or 80}"


def attributes(kind: str, settings: Settings) -> dict[str, Any]:
    """What the browser may do with it."""
    shared: dict[str, Any] = {"secure": settings.is_https, "httponly": kind != "csrf"}
    match kind:
        case "refresh":
            return shared | {"path": AUTH_PATH, "samesite": "Lax"}
        case "media":
            return shared | {"path": MEDIA_PATH, "samesite": "Strict"}
    return shared | {"path": "/", "samesite": "Lax"}


def csrf_value(session_id: int) -> str:
    """What ``X-CSRF-TOKEN`` must carry for a session."""
    return mac_of("csrf-cookie", str(session_id))


def mac_of(purpose: str, text: str) -> str:
    """A URL-safe signature of ``text`` that is worthless for any other purpose."""
    key = current_settings().key_for(purpose)
    digest = hmac.new(key, text.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def is_mac(signature: str, purpose: str, text: str) -> bool:
    """Whether ``signature`` is ours, compared in constant time."""
    return hmac.compare_digest(signature.encode(), mac_of(purpose, text).encode())
