"""One file that holds everything: a tar of the database's dump, the pictures, and a sealed manifest."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

FORMAT = 1
DATABASE = "database.dump"
MEDIA = "media/"
_MANIFEST, _SEAL = "manifest.json", "manifest.sha256"
_NAME = re.compile(r"database\.dump|media/(?:[\w-]+/)*[\w-][\w.-]*", re.ASCII)
_CHUNK = 1 << 20

Step = Callable[[int], None]


class BadArchive(Exception):
    """The file is not a whole backup of ours; the message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds. ``files`` leads from each name to its SHA-256."""

    made_at: str
    backend: str
    revision: str
    epoch: str
    rows: dict[str, int]
    files: dict[str, str]
    format: int = FORMAT

    @property
    def pictures(self) -> list[str]:
        """Names of the picture files, as they are in the archive."""
        return [name for name in self.files if name.startswith(MEDIA)]


class _Hashing:
    """A file whose bytes are counted and hashed as they are read."""

    def __init__(self, file: IO[bytes], step: Step) -> None:
        self._file = file
        self._step = step
        self.hash = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._file.read(size)
        self.hash.update(data)
        self._step(len(data))
        return data


@dataclass(slots=True)
class Writer:
    """An archive that grows; without :meth:`seal` it is worth nothing, and says so."""

    tar: tarfile.TarFile
    step: Step
    files: dict[str, str] = field(default_factory=dict)

    def takes(self, name: str) -> bool:
        """Whether a file of this name has a place, and is not there already."""
        return name not in self.files and bool(_NAME.fullmatch(name))

    def add(self, name: str, size: int, file: IO[bytes]) -> None:
        """Add a file that is open, and close it."""
        with file:
            info = tarfile.TarInfo(name)
            info.size = size
            hashing = _Hashing(file, self.step)
            self.tar.addfile(info, hashing)
            self.files[name] = hashing.hash.hexdigest()

    def seal(self, manifest: Manifest) -> None:
        """Write down what is in it, and the hash of that."""
        text = json.dumps(asdict(manifest), indent=1).encode()
        for name, data in ((_MANIFEST, text), (_SEAL, hashlib.sha256(text).hexdigest().encode())):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            self.tar.addfile(info, io.BytesIO(data))


@contextmanager
def writing(path: Path, step: Step) -> Iterator[Writer]:
    """A new archive, readable by its owner alone; there under its name only once it is whole."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
                yield Writer(tar, step)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def check(path: Path, step: Step) -> Manifest:
    """Read every byte of an archive; :class:`BadArchive` unless all is as it was written."""
    found: dict[str, str] = {}
    texts: dict[str, bytes] = {}
    try:
        for name, file in _members(path):
            if name in (_MANIFEST, _SEAL):
                texts[name] = file.read()
            elif name in found or not _NAME.fullmatch(name):
                raise BadArchive(f"It holds {name[:80]!r}, which no backup does.")
            else:
                found[name] = _hash_of(file, step)
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        raise BadArchive(f"It cannot be read to its end: {error}.") from error
    manifest = _manifest(texts)
    wrong = sorted(
        name for name in found.keys() | manifest.files.keys() if found.get(name) != manifest.files.get(name)
    )
    if wrong:
        raise BadArchive(f"{len(wrong)} of its files are damaged, missing or foreign, such as {wrong[0]}.")
    return manifest


def unpack(path: Path, put: Callable[[str, IO[bytes]], None]) -> None:
    """Hand over each file of an archive that was checked."""
    for name, file in _members(path):
        if name not in (_MANIFEST, _SEAL):
            put(name, file)


def _members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    with tarfile.open(path, "r:") as tar:
        for member in tar:
            file = tar.extractfile(member) if member.isfile() else None
            if file is None:
                raise BadArchive("It holds something that is not a file.")
            yield member.name, file


def _hash_of(file: IO[bytes], step: Step) -> str:
    hashing = _Hashing(file, step)
    while hashing.read(_CHUNK):
        pass
    return hashing.hash.hexdigest()


def _manifest(texts: dict[str, bytes]) -> Manifest:
    if texts.keys() != {_MANIFEST, _SEAL}:
        raise BadArchive("Its end is missing: the backup was cut off, or it is none.")
    if hashlib.sha256(texts[_MANIFEST]).hexdigest().encode() != texts[_SEAL]:
        raise BadArchive("Its manifest is damaged.")
    values = json.loads(texts[_MANIFEST])
    if values.get("format") != FORMAT:
        raise BadArchive(f"It has format {values.get('format')}; this program reads format {FORMAT}.")
    return Manifest(**values)
