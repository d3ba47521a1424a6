"""Every setting of Plaza, read once from the environment into a frozen object."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import config_rules

ROOT = Path(__file__).resolve().parent


class SettingsError(ValueError):
    """A setting that cannot be used; the message says what to change."""


def _flag(text: str) -> bool:
    lowered = text.strip().lower()
    if lowered in {"1", "true", "yes", "on"}:
        return True
    if lowered in {"0", "false", "no", "off", ""}:
        return False
    raise ValueError("say true or false")


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _setting(default: Any, doc: str, parse: Callable[[str], Any] = str) -> Any:
    return field(default=default, metadata={"doc": doc, "parse": parse})


@lru_cache(maxsize=64)
def _derived(secret: str, purpose: str) -> bytes:
    key = hashlib.sha256(secret.encode()).digest()
    return hashlib.blake2b(purpose.encode(), key=key, digest_size=32).digest()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one running Plaza. Field ``x_y`` is read from ``X_Y``."""

    plaza_env: str = _setting("development", "development, test or production.")
    secret_key: str = _setting(
        config_rules.DEVELOPMENT_SECRET, "Signs tokens, cookies and cursors; 32+ characters."
    )
    host: str = _setting("127.0.0.1", "Address to listen on.")
    port: int = _setting(5000, "Port to listen on.", int)
    public_url: str = _setting("", "Where people reach it; empty means http://HOST:PORT.")
    workers: int = _setting(1, "Server processes, on PORT, PORT+1, …; needs PostgreSQL and Redis.", int)
    async_mode: str = _setting("eventlet", "eventlet or threading.")
    stall_limit_seconds: float = _setting(
        10.0, "End a process that stands still this long, to be started anew; 0 never.", float
    )
    proxy_hops: int = _setting(0, "Trusted reverse proxies in front (X-Forwarded-For).", int)
    log_level: str = _setting("INFO", "DEBUG, INFO, WARNING or ERROR.", str.upper)
    sentry_dsn: str = _setting("", "Where errors of the server are reported; empty: nowhere.")
    sentry_client_dsn: str = _setting("", "Where errors in browsers are reported; empty: nowhere.")
    release: str = _setting("", "What this version is called in reports, such as a commit.")
    service_worker: bool = _setting(
        True, "Keep the client's shell in browsers; false takes back what they keep.", _flag
    )
    metrics_token: str = _setting(
        "", "Whoever sends it as Bearer may read /metrics; empty: nobody in production, else this machine."
    )
    metrics_dir: str = _setting(
        "", "Folder where processes of one machine add up their figures; empty: the launcher's own."
    )
    log_format: str = _setting("", "json or text; empty means json in production, else text.")

    database_url: str = _setting("", "postgresql://…; empty means SQLite in instance/.")
    redis_url: str = _setting("", "redis://…; empty means one process, all in memory.")
    jobs: str = _setting(
        "process", "Who works on jobs: process (the server itself) or celery (processes of their own)."
    )
    instance_dir: str = _setting("instance", "Folder for SQLite, media and other local state.")
    media_dir: str = _setting("", "Folder for uploads; empty means INSTANCE_DIR/media.")

    mail_url: str = _setting("", "smtp://user:password@host:port; empty writes mail to the log.")
    mail_from: str = _setting("Plaza <plaza@localhost>", "Sender of mail.")

    access_token_minutes: int = _setting(15, "Life of an access token.", int)
    refresh_token_days: int = _setting(30, "Life of a session without use.", int)
    refresh_grace_seconds: int = _setting(10, "How long a rotated refresh token answers again.", int)
    require_email_verification: bool = _setting(False, "Ask for a verified address first.", _flag)
    enable_social_login: bool = _setting(False, "Offer sign-in by outside providers.", _flag)

    rate_limit_factor: float = _setting(1.0, "Multiplies every rate limit.", float)
    sockets_per_user: int = _setting(20, "Open sockets a person may have, in each process.", int)
    sockets_per_address: int = _setting(200, "Open sockets an address may have, in each process.", int)

    post_max_length: int = _setting(5000, "Code points in a post.", int)
    comment_max_length: int = _setting(2000, "Code points in a comment.", int)
    message_max_length: int = _setting(4000, "Code points in a chat message.", int)
    comment_max_depth: int = _setting(3, "Levels of comments.", int)
    media_per_post: int = _setting(4, "Photos in one post or message.", int)
    media_max_bytes: int = _setting(10_000_000, "Bytes in one upload.", int)
    media_max_pixels: int = _setting(24_000_000, "Pixels in one picture.", int)
    media_serve: str = _setting(
        "stream", "Who sends media bytes after the check: stream (Plaza), x-accel (nginx) or s3 (the bucket)."
    )
    media_store: str = _setting("files", "Where uploads lie: files (MEDIA_DIR) or s3 (S3_BUCKET).")
    s3_bucket: str = _setting("", "Bucket for uploads: private, and Plaza's alone.")
    s3_endpoint: str = _setting("", "Address of an S3 that is not Amazon's, without the bucket.")
    s3_region: str = _setting("", "Region of the bucket; Amazon's S3 needs it.")
    s3_access_key_id: str = _setting("", "Who Plaza is to S3; empty asks AWS_ACCESS_KEY_ID and the like.")
    s3_secret_access_key: str = _setting("", "The secret of that key.")

    currency: str = _setting("EUR", "ISO 4217 code of the shop.")
    shop_countries: tuple[str, ...] = _setting(
        ("AT", "CH", "DE", "FR", "GB", "IE", "IT", "NL", "US"), "Where the shop ships.", _words
    )
    shipping_methods: tuple[str, ...] = _setting(
        ("standard:Standard:490", "express:Express:1290"),
        "Ways to send, code:label:price in minor units.",
        _words,
    )
    tax_percent: float = _setting(0.0, "Tax added at checkout, percent of goods and shipping.", float)
    hold_minutes: int = _setting(10, "How long checkout keeps stock for a buyer.", int)
    stripe_secret_key: str = _setting("", "Stripe's secret key; empty uses the double.")
    stripe_webhook_secrets: tuple[str, ...] = _setting(
        (), "Signing secrets of the webhook, newest first.", _words
    )
    stripe_api_base: str = _setting("", "Another Stripe API address: the double's.")

    @property
    def is_production(self) -> bool:
        """Whether insecure settings are refused."""
        return self.plaza_env == "production"

    @property
    def url(self) -> str:
        """Public base address without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def logs_are_json(self) -> bool:
        """Whether lines are written for machines."""
        return self.log_format == "json" or (self.is_production and not self.log_format)

    @property
    def is_https(self) -> bool:
        """Whether cookies must be Secure."""
        return self.url.startswith("https://")

    @property
    def instance_path(self) -> Path:
        """Absolute folder of local state."""
        return (ROOT / self.instance_dir).resolve()

    @property
    def media_path(self) -> Path:
        """Absolute folder of uploads."""
        return Path(self.media_dir).resolve() if self.media_dir else self.instance_path / "media"

    @property
    def s3_origin(self) -> str:
        """Where browsers find what the bucket itself sends."""
        return self.s3_endpoint or f"https://{self.s3_bucket}.s3.{self.s3_region}.amazonaws.com"

    @property
    def sqlalchemy_url(self) -> str:
        """The database address with the driver we use."""
        if not self.database_url:
            return f"sqlite:///{self.instance_path / 'plaza.db'}"
        for prefix in ("postgresql://", "postgres://"):
            if self.database_url.startswith(prefix):
                return "postgresql+psycopg2://" + self.database_url.removeprefix(prefix)
        return self.database_url

    @property
    def is_sqlite(self) -> bool:
        """Whether the embedded database is in use."""
        return self.sqlalchemy_url.startswith("sqlite")

    @property
    def origins(self) -> tuple[str, ...]:
        """Origins a browser may open sockets from: our own, and its loopback twin in development."""
        origins = [self.url]
        parts = urlsplit(self.url)
        twins = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}
        if not self.is_production and parts.hostname in twins:
            port = f":{parts.port}" if parts.port else ""
            origins.append(f"{parts.scheme}://{twins[parts.hostname]}{port}")
        return tuple(origins)

    def key_for(self, purpose: str) -> bytes:
        """A key of its own for each purpose, derived from the secret."""
        return _derived(self.secret_key, purpose)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **overrides: Any) -> Settings:
        """Read the environment (and ``.env`` values already put there); refuse what cannot work."""
        environ = os.environ if environ is None else environ
        values: dict[str, Any] = {}
        for setting in fields(cls):
            text = environ.get(setting.name.upper())
            if text is None or text == "":
                continue
            try:
                values[setting.name] = setting.metadata["parse"](text)
            except ValueError as error:
                raise SettingsError(f"{setting.name.upper()}={text!r}: {error}") from error
        settings = cls(**(values | overrides))
        if settings.is_production and environ.get("FLASK_DEBUG", "0").lower() not in {"", "0", "false", "no"}:
            raise SettingsError("FLASK_DEBUG must not be set in production: it would show code to visitors.")
        settings.check()
        return settings

    def check(self) -> None:
        """Refuse combinations that are unsafe or cannot run."""
        for contradiction in config_rules.contradictions(self):
            raise SettingsError(contradiction)
        faults = list(config_rules.production_faults(self)) if self.is_production else []
        if faults:
            raise SettingsError("\n  ".join(faults))


def env_example() -> str:
    """The text of ``.env.example``: every setting, its default and what it means."""
    lines = [
        "# Every setting of Plaza with its default. Copy to .env and uncomment what you change.",
        "",
    ]
    for setting in fields(Settings):
        default = setting.default
        text = ",".join(default) if isinstance(default, tuple) else str(default)
        if isinstance(default, bool):
            text = text.lower()
        if setting.name == "secret_key":
            text = ""
        lines += [f"# {setting.metadata['doc']}", f"# {setting.name.upper()}={text}", ""]
    return "\n".join(lines)
