"""What Plaza is told and where it stands: settings, secrets, proxy, disks, the built client."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.admin.care.findings import Finding, look, ok, wrong
from app.core.storage import storage
from config import ROOT, Settings, SettingsError
from config_rules import LOOPBACK

SHORT_BYTES, FULL_BYTES = 5_000_000_000, 500_000_000
_PROBE = "plaza-doctor.probe"
_STRIPE_KEY = re.compile(r"(sk|rk)_(live|test)_\w{8,}", re.ASCII)


def settings_and_secrets(settings: Settings) -> Iterator[Finding]:
    """What production refuses, said while it is still development."""
    if settings.is_production:
        yield ok("settings", "production: unsafe ones were refused at the start")
        return
    yield look("settings", f"PLAZA_ENV is {settings.plaza_env}: not for a Plaza that others reach")
    try:
        replace(settings, plaza_env="production").check()
    except SettingsError as error:
        for line in str(error).splitlines():
            yield look("settings", f"production would refuse: {line.strip()}")


def stripe(settings: Settings) -> Iterator[Finding]:
    """The shapes of Stripe's key and secrets; Stripe is not called."""
    key = settings.stripe_secret_key
    if not key:
        yield look("stripe", "STRIPE_SECRET_KEY is empty: a double takes its place, and no money moves")
        return
    shape = _STRIPE_KEY.fullmatch(key)
    if shape is None:
        yield wrong("stripe", "STRIPE_SECRET_KEY does not look like one: it begins with sk_live_ or rk_live_")
    elif shape[2] == "test" and settings.is_production:
        yield look("stripe", "STRIPE_SECRET_KEY is one for tests: no money moves")
    else:
        yield ok("stripe", f"the key is one for {'tests' if shape[2] == 'test' else 'real money'}")
    if not settings.stripe_webhook_secrets:
        yield wrong("stripe", "STRIPE_WEBHOOK_SECRETS is empty: no payment would be believed")
    elif not all(secret.startswith("whsec_") for secret in settings.stripe_webhook_secrets):
        yield wrong("stripe", "STRIPE_WEBHOOK_SECRETS: each begins with whsec_")


def proxy(settings: Settings) -> Iterator[Finding]:
    """Whether the visitor's address is taken from where it is true."""
    if settings.is_https and settings.proxy_hops == 0:
        yield wrong("proxy", "PUBLIC_URL is https and PROXY_HOPS 0: behind nginx, set PROXY_HOPS=1")
    elif settings.proxy_hops and settings.host not in LOOPBACK:
        yield look(
            "proxy",
            f"PROXY_HOPS is {settings.proxy_hops} and HOST {settings.host}: nobody but the proxy may reach"
            " this port, or visitors could claim any address",
        )
    else:
        yield ok("proxy", f"{settings.proxy_hops} trusted in front")


def disks(settings: Settings) -> Iterator[Finding]:
    """Whether pictures can be stored, and for how long."""
    if settings.media_store == "files":
        try:
            storage().put(_PROBE, b"probe")
            storage().delete(_PROBE)
        except OSError as error:
            why = f"cannot be written ({type(error).__name__}): give it to Plaza's user"
            yield wrong("storage", f"{settings.media_path} {why}")
            return
        yield _room("storage", settings.media_path)
    if settings.is_sqlite:
        yield _room("database", settings.instance_path)


def _room(what: str, folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    says = f"{free / 1e9:,.1f} GB free at {folder}"
    if free < FULL_BYTES:
        return wrong(what, f"{says}: make room now")
    return look(what, f"{says}: make room soon") if free < SHORT_BYTES else ok(what, says)


def client(_settings: Settings) -> Iterator[Finding]:
    """Whether there are pages to send."""
    if (ROOT / "client" / "dist" / "index.html").is_file():
        yield ok("client", "is built")
    else:
        yield look("client", "is not built here: python3 deploy/setup.py app, or nginx sends another copy")
