"""Making a backup while people go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, inspect, text

from app.admin.care import archive
from app.admin.care.archive import Manifest, Writer
from app.admin.care.dumps import snapshot
from app.admin.care.progress import Progress
from app.core import clock
from app.core.schema import revision_of
from app.core.settings import current_settings
from app.core.storage import storage
from app.media.service import file_of


class CannotBackUp(Exception):
    """There is nothing to back up, or no place for it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds; ``lost`` are pictures that have a row and no file."""

    manifest: Manifest
    lost: list[str]


def create(path: Path, say: Callable[[str], None]) -> Made:
    """Write everything to one new file.

    Pictures, then the database, then the pictures that came meanwhile: a picture's file is written
    before its row and removed after it, so each row of the dump finds its file.
    """
    if path.exists():
        raise CannotBackUp(f"{path} is there already; a backup replaces nothing.")
    if not path.parent.is_dir():
        raise CannotBackUp(f"There is no folder {path.parent}.")
    progress = Progress(say, "pictures and database")
    with TemporaryDirectory(dir=path.parent, prefix=".plaza-backup-") as folder:
        dump = Path(folder) / "dump"
        with archive.writing(path, progress.step) as writer:
            _add_pictures(writer)
            say(f"pictures: {len(writer.files)} files")
            with snapshot(dump) as connection:
                manifest, keys = _described(connection, writer)
            say(f"database: revision {manifest.revision}, {sum(manifest.rows.values())} rows")
            writer.add(archive.DATABASE, dump.stat().st_size, dump.open("rb"))
            _add_pictures(writer)
            writer.seal(manifest)
    lost = [key for key in keys if f"{archive.MEDIA}{file_of(key, 'original')}" not in writer.files]
    return Made(manifest, lost)


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
        for name in sorted(inspect(connection).get_table_names())
    }


def _described(connection: Connection, writer: Writer) -> tuple[Manifest, list[str]]:
    revision = revision_of(connection)
    if revision is None:
        raise CannotBackUp("The database has no tables of Plaza: there is nothing to back up.")
    epoch = connection.execute(text("SELECT value FROM epoch ORDER BY id DESC LIMIT 1")).scalar_one()
    keys = list(connection.execute(text("SELECT key FROM media")).scalars())
    manifest = Manifest(
        made_at=clock.now().isoformat(timespec="seconds"),
        backend="sqlite" if current_settings().is_sqlite else "postgresql",
        revision=revision,
        epoch=epoch,
        rows=row_counts(connection),
        files=writer.files,
    )
    return manifest, keys


def _add_pictures(writer: Writer) -> None:
    """Every picture that is not in it yet and is still there when its turn comes."""
    for stored in storage().stored():
        name = f"{archive.MEDIA}{stored.key}"
        if not writer.takes(name):
            continue
        try:
            picture = storage().open(stored.key)
        except FileNotFoundError:
            continue
        writer.add(name, picture.size, picture.file)
