"""What a session hands to the browser, and what the browser proves with it."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from app.auth import media_cookie
from app.auth.cookies import attributes, csrf_value, is_mac, name_of
from app.auth.devices import Device, device_of
from app.auth.models import Session
from app.auth.tokens import RefreshClaims, issue_access, issue_refresh, verify_refresh
from app.core import json
from app.core.errors import Problem, invalid, unauthorized
from app.core.http import json_response, set_cookie_later
from app.core.identity import client_address
from app.core.parsing import require_json
from app.core.settings import current_settings
from app.users.models import User
from app.users.schemas import me_wire

_DAY = 86_400


def this_device() -> Device:
    """The device of this request."""
    return device_of(request.headers.get("User-Agent", ""), client_address())


def hand_over(session: Session, user: User, status: int = 200) -> Response:
    """The access token in the body, everything else in cookies; an earlier session's are replaced."""
    token, life = issue_access(user.id, session.id)
    refresh = issue_refresh(
        user.id, session.id, session.refresh_jti, session.refresh_issued_at, session.refresh_expires_at
    )
    _set("refresh", refresh)
    _set("csrf", csrf_value(session.id))
    _set("media", media_cookie.sign(session.id, user.id, session.refresh_expires_at))
    body: dict[str, Any] = {"access_token": token, "expires_in": life, "user": me_wire(user)}
    return json_response(body, status)


def take_back() -> None:
    """Clear the cookies."""
    for kind in ("refresh", "csrf", "media"):
        _set(kind, "", max_age=0)


def _set(kind: str, value: str, max_age: int | None = None) -> None:
    settings = current_settings()
    life = settings.refresh_token_days * _DAY if max_age is None else max_age
    set_cookie_later(name_of(kind, settings), value, max_age=life, **attributes(kind, settings))


def proven_session() -> RefreshClaims:
    """Claims of the refresh cookie, if the request also proves that our own page sent it."""
    refuse_forms()
    cookie = request.cookies.get(name_of("refresh", current_settings()))
    if not cookie:
        raise unauthorized("no_session", "There is no session to continue. Sign in.")
    claims = verify_refresh(cookie)
    sent = request.headers.get("X-CSRF-TOKEN", "")
    if not is_mac(sent, "csrf-cookie", str(claims.session_id)):
        raise Problem(403, "csrf_failed", "Send the value of the CSRF cookie as X-CSRF-TOKEN.")
    return claims


def refuse_forms() -> None:
    """Forms of other sites can send neither JSON nor a POST without content type and body."""
    if not request.content_type and not request.get_data():
        return
    require_json(request)
    body = request.get_data()
    if body and json.loads(body) != {}:
        raise invalid({"body": ["Send nothing, or an empty object."]})
