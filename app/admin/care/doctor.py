"""Every check of the doctor, in the order in which one would look."""

from __future__ import annotations

from collections.abc import Iterator

from app.admin.care import bucket, services, surroundings
from app.admin.care.findings import Check, Finding
from app.core.settings import current_settings

CHECKS: tuple[Check, ...] = (
    surroundings.settings_and_secrets,
    services.database,
    services.live_messages,
    services.work,
    surroundings.disks,
    bucket.bucket,
    services.mail,
    surroundings.stripe,
    surroundings.proxy,
    services.public_address,
    surroundings.client,
)


def examine() -> Iterator[Finding]:
    """What every check says, one after the other."""
    for check in CHECKS:
        yield from check(current_settings())
