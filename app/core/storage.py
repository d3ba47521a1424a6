"""Where bytes rest: files under server-made names, written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from app.core.extension import Extension


class Storage:
    """A folder of files. Keys are ours: ``ab/abcdef….webp``; nothing a person sent is in them."""

    def __init__(self, root: Path, *, group_reads: bool = False) -> None:
        self.root = root
        self._folder_mode = 0o750 if group_reads else 0o700
        self._file_mode = 0o640 if group_reads else 0o600

    def put(self, key: str, data: bytes) -> None:
        """Write a file; a crash leaves either all of it or none."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=self._folder_mode)
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("wb") as file:
                os.fchmod(file.fileno(), self._file_mode)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def read(self, key: str) -> bytes:
        """All bytes of a file."""
        return self.path(key).read_bytes()

    def exists(self, key: str) -> bool:
        """Whether the file is there."""
        return self.path(key).is_file()

    def delete(self, key: str) -> None:
        """Remove a file; nothing happens if it is gone."""
        self.path(key).unlink(missing_ok=True)

    def path(self, key: str) -> Path:
        """Where a file lies; ValueError for a key that leads out of the folder."""
        path = (self.root / key).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise ValueError("a storage key leads outside its folder")
        return path


storage_slot: Extension[Storage] = Extension("storage")


def storage() -> Storage:
    """The current application's storage."""
    return storage_slot.get()
