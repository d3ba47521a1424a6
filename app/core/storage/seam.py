"""What whoever keeps or sends bytes may ask, wherever they rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol

from app.core.extension import Extension


class StorageUnavailable(OSError):
    """The place does not answer, or refuses us; its text is a reason without secrets."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What is known of stored bytes without reading them."""

    key: str
    size: int
    changed_at: float


@dataclass(frozen=True, slots=True)
class Opened:
    """Stored bytes on their way; whoever opened them closes ``file``."""

    size: int
    file: IO[bytes]


class Storage(Protocol):
    """Bytes under keys of ours: ``ab/abcdef….webp``; nothing a person sent is in them."""

    def put(self, key: str, data: bytes) -> None:
        """Store bytes: all of them or none."""

    def read(self, key: str) -> bytes:
        """All bytes; FileNotFoundError if there are none."""

    def open(self, key: str) -> Opened:
        """The bytes a part at a time; FileNotFoundError if there are none."""

    def exists(self, key: str) -> bool:
        """Whether there are any."""

    def delete(self, key: str) -> None:
        """Remove them; nothing happens if they are gone."""

    def stored(self) -> Iterator[Stored]:
        """Everything that is there, what was left half written included."""

    def address(self, key: str) -> str:
        """Where somebody else, who was told that they may, fetches it: nginx, or a browser for a minute."""


storage_slot: Extension[Storage] = Extension("storage")


def storage() -> Storage:
    """The current application's storage."""
    return storage_slot.get()
