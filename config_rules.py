"""What settings must keep to, and the sentence for who runs Plaza where they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from config import Settings

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
DEVELOPMENT_SECRET = "development-only-secret-that-production-refuses-to-start-with"
CHOICES = {
    "plaza_env": ("development", "test", "production"),
    "async_mode": ("eventlet", "threading"),
    "log_level": ("DEBUG", "INFO", "WARNING", "ERROR"),
    "log_format": ("", "json", "text"),
    "jobs": ("process", "celery"),
    "media_store": ("files", "s3"),
    "media_serve": ("stream", "x-accel", "s3"),
}


def contradictions(settings: Settings) -> Iterator[str]:
    """What cannot run anywhere."""
    for name, choices in CHOICES.items():
        if getattr(settings, name) not in choices:
            said = [choice for choice in choices if choice]
            yield f"{name.upper()} must be {', '.join(said[:-1])} or {said[-1]}."
    for dsn in filter(None, (settings.sentry_dsn, settings.sentry_client_dsn)):
        if not _is_dsn(dsn):
            yield "SENTRY_DSN and SENTRY_CLIENT_DSN look like https://key@host/number"
    if settings.workers > 1 and settings.is_sqlite:
        yield "WORKERS above 1 needs DATABASE_URL=postgresql://… and REDIS_URL."
    if settings.workers > 1 and not settings.redis_url:
        yield "WORKERS above 1 needs REDIS_URL, or the processes cannot hear each other."
    if settings.jobs == "celery" and (settings.is_sqlite or not settings.redis_url):
        yield "JOBS=celery needs DATABASE_URL=postgresql://… and REDIS_URL."
    if settings.require_email_verification:
        yield "REQUIRE_EMAIL_VERIFICATION is not built yet; leave it false."
    if settings.enable_social_login:
        yield "ENABLE_SOCIAL_LOGIN is not built yet; leave it false."
    if settings.media_store == "s3":
        yield from _bucket_contradictions(settings)
    elif settings.media_serve == "s3":
        yield "MEDIA_SERVE=s3 needs MEDIA_STORE=s3: a folder sends nothing by itself."


def _bucket_contradictions(settings: Settings) -> Iterator[str]:
    """What cannot be a bucket; its address also stands in the policy of pages, so nothing odd is in it."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", settings.s3_bucket):
        yield "MEDIA_STORE=s3 needs S3_BUCKET: a name of a-z, 0-9 and hyphens, without dots."
    if settings.media_serve == "x-accel":
        yield "MEDIA_SERVE=x-accel sends files of this machine; with MEDIA_STORE=s3 say stream or s3."
    if not re.fullmatch(r"(https?://[a-z0-9.-]+(:\d+)?)?", settings.s3_endpoint, re.ASCII):
        yield "S3_ENDPOINT must be a scheme and a host only, such as https://s3.example"
    if not re.fullmatch(r"[a-z0-9-]*", settings.s3_region):
        yield "S3_REGION must be a name such as eu-central-1"
    if not settings.s3_region and not settings.s3_endpoint:
        yield "MEDIA_STORE=s3 needs S3_REGION for Amazon's S3, or S3_ENDPOINT for another."
    if bool(settings.s3_access_key_id) != bool(settings.s3_secret_access_key):
        yield "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or neither."


def production_faults(settings: Settings) -> Iterator[str]:
    """What is not safe enough for production, a sentence each."""
    if settings.secret_key == DEVELOPMENT_SECRET or len(settings.secret_key) < 32:
        yield "SECRET_KEY must be your own, 32 characters or more, in production."
    elif len(set(settings.secret_key)) < 10:
        yield "SECRET_KEY is too simple; make one: openssl rand -base64 48"
    public = urlsplit(settings.public_url)
    if public.scheme != "https" or not public.hostname:
        yield "PUBLIC_URL must be an https:// address in production, or cookies would not be secure."
    elif public.path.strip("/") or public.query or public.username:
        yield "PUBLIC_URL must be a scheme and a host only, such as https://plaza.example"
    if not settings.stripe_secret_key:
        yield "STRIPE_SECRET_KEY must be set in production; without it Stripe's double would be asked."
    if settings.stripe_api_base:
        yield "STRIPE_API_BASE leads to Stripe's double; leave it empty in production."
    if not settings.stripe_webhook_secrets:
        yield "STRIPE_WEBHOOK_SECRETS must name the webhook's signing secret in production."
    if settings.redis_url and not _is_guarded(settings.redis_url):
        yield "REDIS_URL must carry a password in production unless Redis is on loopback."
    s3 = urlsplit(settings.s3_endpoint)
    if s3.scheme == "http" and s3.hostname not in LOOPBACK:
        yield "S3_ENDPOINT must be https:// in production unless it is on loopback: pictures are private."


def _is_dsn(text: str) -> bool:
    """Whether an address of Sentry's shape: a public key, a host, a project; and nothing odd in it."""
    return bool(re.fullmatch(r"https?://\w+@[\w.-]+(:\d+)?(/[\w-]+)*/\d+", text, re.ASCII))


def _is_guarded(redis_url: str) -> bool:
    """Whether nobody else can speak to this Redis: it asks for a password, or is on this machine."""
    redis = urlsplit(redis_url)
    return bool(redis.password) or redis.scheme == "unix" or redis.hostname in LOOPBACK
