"""People of the town with their access tokens, and the settings with which everybody checks them."""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Flask

from app import create_app
from app.auth.tokens import issue_access
from config import Settings

SECRET = "a-secret-for-tests-only-0123456789abcdef"
ISSUER = "http://127.0.0.1:5000"
READERS = range(2_000, 2_064)
PLAZA: dict[str, str] = {
    "secret_key": SECRET,
    "public_url": ISSUER,
    "rate_limit_factor": "1000000",
    "access_token_minutes": "600",
}


def settings(database_url: str) -> Settings:
    """Plaza's settings in this process, for making tokens and reading statements."""
    return Settings.from_env(
        {},
        plaza_env="development",
        secret_key=SECRET,
        public_url=ISSUER,
        database_url=database_url,
        rate_limit_factor=1e6,
        access_token_minutes=600,
        async_mode="threading",
        log_level="ERROR",
    )


@cache
def application(database_url: str) -> Flask:
    """Plaza in this process."""
    return create_app(settings(database_url))


def tokens(database_url: str, people: Any = READERS) -> list[str]:
    """Access tokens of the first session of so many people."""
    with application(database_url).app_context():
        return [issue_access(person, person)[0] for person in people]


def peer_settings(database_url: str) -> dict[str, str]:
    """What a peer needs to know."""
    key = settings(database_url).key_for("tokens").hex()
    return {"DATABASE_URL": database_url, "TOKEN_KEY": key, "TOKEN_ISSUER": ISSUER}
