"""Passwords: which are taken, and how they are hashed away from the hub."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.core.errors import invalid
from app.core.offload import offload
from app.core.unit_of_work import in_unit_of_work

SHORTEST, LONGEST = 8, 128
MEBIBYTE = 1024
_COMMON = Path(__file__).parent / "data" / "common_passwords.txt"
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * MEBIBYTE, parallelism=1)

T = TypeVar("T")


def check(password: str, *, about: tuple[str, ...] = (), field: str = "password") -> None:
    """422 unless the password is long enough, not absurdly long, and no easy guess.

    ``about`` are words of the person (address, username) that must not be the password itself.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise invalid({field: [f"Between {SHORTEST} and {LONGEST} characters."]})
    folded = password.casefold().strip()
    if not folded or folded in _common():
        raise invalid({field: ["This password is among the first that are guessed. Choose another."]})
    if folded in {word.casefold() for word in about}:
        raise invalid({field: ["Choose a password that is not your name or address."]})


def hash_of(password: str) -> str:
    """The Argon2id hash, computed in the bounded pool."""
    return _away(_hasher.hash, _as_typed_anywhere(password))


def is_right(password: str, password_hash: str | None) -> bool:
    """Whether the password fits; without a hash the same work is done, and the answer is no."""
    if len(password) > LONGEST:
        return False
    fits = _away(_verify, password_hash or _nobodys_hash(), _as_typed_anywhere(password))
    return fits and password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Whether the hash was made with other costs than today's."""
    return _hasher.check_needs_rehash(password_hash)


def _away(function: Callable[..., T], *arguments: str) -> T:
    if in_unit_of_work():
        raise RuntimeError("hashing must not hold a transaction open")
    return offload(function, *arguments)


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def _as_typed_anywhere(password: str) -> str:
    """Keyboards compose accents differently; the same password must fit on all of them."""
    return unicodedata.normalize("NFKC", password)


@cache
def _nobodys_hash() -> str:
    return _away(_hasher.hash, secrets.token_hex(16))


@cache
def _common() -> frozenset[str]:
    return frozenset(_COMMON.read_text(encoding="utf-8").split("\n"))
