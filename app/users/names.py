"""How e-mail addresses and usernames are folded, so that twins cannot register."""

from __future__ import annotations

import re
import secrets
import unicodedata

from app.core.errors import invalid

USERNAME = re.compile(r"[a-z0-9_]{3,30}\Z", re.ASCII)
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+\Z", re.ASCII
)
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"

_RESERVED = """
    about account activity admin administrator anonymous api assets auth cart checkout compose
    constructor contact conversations design docs everyone explore false feed guest health help here
    home img index legal login logout mail me media messages metrics moderator moderators nan new
    nobody none notifications null order orders owner plaza post posts privacy product products
    profile prototype register robots root search security settings shop signin signout signup
    socket_io somebody staff static status support system tag tags terms test true undefined user
    users webhook webhooks well_known www you
"""
RESERVED = frozenset(_RESERVED.split())


def clean_email(email: str) -> str:
    """The form in which mail is sent: NFKC, as typed otherwise. 422 if it is no address."""
    text = unicodedata.normalize("NFKC", email[:400]).strip()
    if len(text) > 254 or not _EMAIL.match(text) or ".." in text:
        raise invalid({"email": ["That does not look like an e-mail address."]})
    return text


def fold_email(email: str) -> str:
    """The form in which an address is unique: also case-folded."""
    return clean_email(email).casefold()


def fold_username(username: str) -> str:
    """The one form of a username. 422 if it has other characters or is reserved."""
    text = unicodedata.normalize("NFKC", username).casefold()
    if not USERNAME.match(text) or not username.isascii():
        raise invalid({"username": ["3 to 30 of the letters a-z, digits and _."]})
    if text in RESERVED or text.strip("_") in RESERVED:
        raise invalid({"username": ["This name is reserved."]})
    return text


def made_username() -> str:
    """A username for somebody who chose none: ``member_7f3k2h``."""
    return "member_" + "".join(secrets.choice(_ALPHABET) for _ in range(7))
