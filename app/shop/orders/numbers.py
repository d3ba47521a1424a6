"""Order numbers that tell nothing, and the key with which a guest reads an order."""

from __future__ import annotations

import base64
import hmac
import secrets

from config import Settings

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_KEY_BYTES = 16


def new_number() -> str:
    """``P-7F3K-9QX2``: random, so that it tells no volume."""
    drawn = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    return f"P-{drawn[:4]}-{drawn[4:]}"


def guest_key(settings: Settings, number: str) -> str:
    """128 bits that open one guest's order; made from our secret, so nothing needs storing."""
    mac = hmac.digest(settings.key_for("guest-order"), number.encode(), "sha256")[:_KEY_BYTES]
    return base64.urlsafe_b64encode(mac).decode().rstrip("=")


def is_guest_key(settings: Settings, number: str, key: str) -> bool:
    """Whether this key opens this order."""
    return hmac.compare_digest(guest_key(settings, number).encode(), key.encode())
