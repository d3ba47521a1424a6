"""Access and refresh tokens: signed by Flask-JWT-Extended, read more strictly than by its defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import jwt
from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token
from jwt.types import Options

from app.core import clock
from app.core.errors import Problem, unauthorized
from app.core.extension import Extension
from app.core.fields import BIGGEST
from app.core.identity import Claims
from app.core.settings import current_settings
from config import Settings

ALGORITHM = "HS256"
LEEWAY = timedelta(seconds=30)
_OPTIONS: Options = {
    "require": ["exp", "iat", "nbf", "sub", "jti", "iss", "aud"],
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
}


@dataclass(frozen=True, slots=True)
class RefreshClaims:
    """What a valid refresh token says, before the database is asked."""

    user_id: int
    session_id: int
    jti: str


key_slot: Extension[bytes] = Extension("token_key")


def configure(app: Flask, settings: Settings) -> None:
    """Set every default of Flask-JWT-Extended that is too loose."""
    key = key_slot.put(app, settings.key_for("tokens"))
    app.config.update(
        JWT_SECRET_KEY=key,
        JWT_ALGORITHM=ALGORITHM,
        JWT_DECODE_ALGORITHMS=[ALGORITHM],
        JWT_DECODE_LEEWAY=LEEWAY,
        JWT_ENCODE_ISSUER=settings.url,
        JWT_DECODE_ISSUER=settings.url,
        JWT_ENCODE_AUDIENCE="plaza",
        JWT_DECODE_AUDIENCE="plaza",
        JWT_ACCESS_TOKEN_EXPIRES=timedelta(minutes=settings.access_token_minutes),
        JWT_TOKEN_LOCATION=["headers"],
    )
    JWTManager(app)


def issue_access(user_id: int, session_id: int) -> tuple[str, int]:
    """An access token and its life in seconds."""
    life = current_settings().access_token_minutes * 60
    issued = int(clock.now().timestamp())
    dates = {"iat": issued, "nbf": issued, "exp": issued + life}
    token: str = create_access_token(identity=str(user_id), additional_claims={"sid": session_id} | dates)
    return token, life


def issue_refresh(user_id: int, session_id: int, jti: str, issued: datetime, expires: datetime) -> str:
    """The refresh token of a session's present ``jti``; the same values give the same token."""
    claims = {
        "iss": current_settings().url,
        "aud": "plaza",
        "sub": str(user_id),
        "sid": session_id,
        "jti": jti,
        "iat": int(issued.timestamp()),
        "nbf": int(issued.timestamp()),
        "exp": int(expires.timestamp()),
        "type": "refresh",
    }
    return jwt.encode(claims, key_slot.get(), ALGORITHM)


def verify_access(token: str) -> Claims:
    """Claims of an access token; 401 if anything about it is not exactly right."""
    payload = _decode(token, "access")
    return Claims(int(payload["sub"]), payload["sid"], int(payload["exp"]))


def verify_refresh(token: str) -> RefreshClaims:
    """Claims of a refresh token; 401 if anything about it is not exactly right."""
    payload = _decode(token, "refresh")
    return RefreshClaims(int(payload["sub"]), payload["sid"], str(payload["jti"]))


@lru_cache(maxsize=4096)
def _signed(token: str, key: bytes, issuer: str) -> Mapping[str, Any]:
    """What a token says, if it is ours. Remembered, because a signature never turns bad; dates do."""
    payload: dict[str, Any] = jwt.decode(
        token, key, algorithms=[ALGORITHM], audience="plaza", issuer=issuer, options=_OPTIONS
    )
    return MappingProxyType(payload)


def _decode(token: str, kind: str) -> Mapping[str, Any]:
    try:
        payload = _signed(token, key_slot.get(), current_settings().url)
    except (jwt.PyJWTError, ValueError, TypeError, OverflowError) as error:
        raise _bad_token() from error
    subject, session = payload.get("sub"), payload.get("sid")
    if payload.get("type") != kind or type(session) is not int or not _is_id(subject):
        raise _bad_token()
    _check_dates(payload)
    return payload


def _check_dates(payload: Mapping[str, Any]) -> None:
    """The dates against our clock, in which tests travel; PyJWT asks only the real one."""
    issued, begins, ends = (payload[claim] for claim in ("iat", "nbf", "exp"))
    if not all(type(date) is int and 0 <= date <= BIGGEST for date in (issued, begins, ends)):
        raise _bad_token()
    now, leeway = clock.now().timestamp(), LEEWAY.total_seconds()
    if ends <= now - leeway:
        raise unauthorized("token_expired", "This token has expired.")
    if max(issued, begins) > now + leeway:
        raise _bad_token()


def _is_id(subject: Any) -> bool:
    return isinstance(subject, str) and subject.isascii() and subject.isdigit() and len(subject) < 17


def _bad_token() -> Problem:
    return unauthorized("invalid_token", "That is not a valid token.")


def refresh_expiry() -> datetime:
    """When a refresh token issued now expires."""
    return clock.now() + timedelta(days=current_settings().refresh_token_days)
