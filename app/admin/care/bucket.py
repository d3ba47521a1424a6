"""Where pictures lie in S3: whether the bucket takes them, gives them to us, and to nobody else."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator

from app.admin.care.findings import Finding, ok, wrong
from app.core.storage import StorageUnavailable, storage
from config import Settings

SECONDS = 5
PROBE = "plaza-doctor.probe"
_KEYS = "refuses Plaza's key: are S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY right, and this machine's clock?"
_REASONS = {
    "NoCredentialsError": "is asked without a key: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY",
    "NoSuchBucket": "does not exist: create it, private, or mend S3_BUCKET",
    "AccessDenied": "does not let Plaza do its work: it gets, puts, deletes and lists objects",
    "InvalidAccessKeyId": _KEYS,
    "SignatureDoesNotMatch": _KEYS,
    "RequestTimeTooSkewed": "has another time: set this machine's clock by NTP",
}


def bucket(settings: Settings) -> Iterator[Finding]:
    """Store, list, read and remove a probe, and try to get it as a stranger."""
    if settings.media_store != "s3":
        return
    place = storage()
    try:
        place.put(PROBE, b"probe")
        found = next(place.stored(), None) is not None and place.read(PROBE) == b"probe"
        address = place.address(PROBE)
        is_open, is_signed = _gives(address.partition("?")[0]), _gives(address)
        place.delete(PROBE)
    except StorageUnavailable as error:
        reason = _REASONS.get(str(error), f"does not answer ({error}): is S3_ENDPOINT or S3_REGION right?")
        yield wrong("storage", f"{place} {reason}")
        return
    if not found:
        yield wrong("storage", f"{place} does not give back what it took: is it one bucket in one place?")
    elif is_open:
        yield wrong("storage", f"{place} shows everybody everything: take public access away")
    elif settings.media_serve == "s3" and not is_signed:
        yield wrong("storage", f"{place} refuses signed addresses: set this machine's clock by NTP")
    else:
        yield ok("storage", f"{place} takes pictures and gives them to nobody else")


def _gives(address: str) -> bool:
    """Whether whoever has no key gets bytes from an address."""
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            return bool(answer.read() == b"probe")
    except (OSError, ValueError):
        return False
