"""The guest's cart cookie: a random token with our signature, believed only from our own pages."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Any

from flask import has_request_context, request

from app.core.errors import unauthorized
from app.core.http import SAFE, set_cookie_later
from app.core.settings import current_settings
from config import Settings

_DAYS = 60


def read() -> str | None:
    """The token of this request's cookie, if we signed it. A foreign page's request is refused."""
    if not has_request_context():
        return None
    value = request.cookies.get(_name(current_settings()), "")
    token, _, signature = value.partition(".")
    if not token or not hmac.compare_digest(signature.encode(), _signature(token).encode()):
        return None
    if request.method not in SAFE:
        _refuse_foreign_origin()
    return token


def give() -> str:
    """A new token, set on whatever this request answers."""
    _refuse_foreign_origin()
    token = secrets.token_urlsafe(24)
    settings = current_settings()
    set_cookie_later(
        _name(settings), f"{token}.{_signature(token)}", max_age=_DAYS * 86400, **_options(settings)
    )
    return token


def forget() -> None:
    """Take the cookie back."""
    settings = current_settings()
    set_cookie_later(_name(settings), "", max_age=0, **_options(settings))


def _name(settings: Settings) -> str:
    return "__Host-plaza_cart" if settings.is_https else f"plaza_cart_{settings.port}"


def _options(settings: Settings) -> dict[str, Any]:
    return {"path": "/", "httponly": True, "samesite": "Lax", "secure": settings.is_https}


def _signature(token: str) -> str:
    key = current_settings().key_for("cart-cookie")
    mac = hmac.new(key, token.encode(), hashlib.sha256).digest()[:18]
    return base64.urlsafe_b64encode(mac).decode()


def _refuse_foreign_origin() -> None:
    origin = request.headers.get("Origin")
    if origin is not None and origin not in current_settings().origins:
        raise unauthorized("foreign_origin", "A cookie sent by another site's page opens no door.")
    if request.headers.get("Sec-Fetch-Site", "same-origin") == "cross-site":
        raise unauthorized("foreign_origin", "A cookie sent by another site's page opens no door.")
