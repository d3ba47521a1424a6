"""Files under server-made names, written whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from app.core.storage.seam import Opened, Stored


class Files:
    """A folder of this machine, or one that several share."""

    def __init__(self, root: Path, *, group_reads: bool = False) -> None:
        self.root = root
        self._folder_mode = 0o750 if group_reads else 0o700
        self._file_mode = 0o640 if group_reads else 0o600

    def __str__(self) -> str:
        return str(self.root)

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

    def open(self, key: str) -> Opened:
        """A file, opened."""
        file = self.path(key).open("rb")
        return Opened(os.fstat(file.fileno()).st_size, file)

    def exists(self, key: str) -> bool:
        """Whether the file is there."""
        return self.path(key).is_file()

    def delete(self, key: str) -> None:
        """Remove a file; nothing happens if it is gone."""
        self.path(key).unlink(missing_ok=True)

    def stored(self) -> Iterator[Stored]:
        """Every file; those still being written begin with a dot."""
        for path in self.root.rglob("*"):
            try:
                known = path.stat()
            except FileNotFoundError:
                continue
            if path.is_file():
                key = path.relative_to(self.root).as_posix()
                yield Stored(key, known.st_size, known.st_mtime)

    def address(self, key: str) -> str:
        """Where nginx finds the file: an internal place of its own."""
        return f"/_media/{key}"

    def path(self, key: str) -> Path:
        """Where a file lies; ValueError for a key that leads out of the folder."""
        path = (self.root / key).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise ValueError("a storage key leads outside its folder")
        return path
