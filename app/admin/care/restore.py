"""Taking a backup back into an empty place, where a new life of the data begins."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from sqlalchemy import func, inspect, select, update

from app.admin.care import archive, dumps
from app.admin.care.archive import Manifest
from app.admin.care.backup import row_counts
from app.admin.care.progress import Progress
from app.auth.models import Session
from app.core import clock
from app.core.db import db
from app.core.epoch import begin_new_epoch
from app.core.schema import known_revisions
from app.core.settings import current_settings
from app.core.storage import storage
from app.core.unit_of_work import unit_of_work

SKIPPED_SESSION_IDS = 1_000_000


class CannotRestore(Exception):
    """The place or the backup does not fit; nothing was written."""


def restore(path: Path, say: Callable[[str], None]) -> Manifest:
    """Check everything, then write everything: pictures first, as an upload does."""
    manifest = archive.check(path, Progress(say, "checking").step)
    say(f"whole: of {manifest.made_at}, revision {manifest.revision}, {len(manifest.files)} files")
    _check_fit(manifest)
    _check_place()
    try:
        _fill(path, say)
    except BaseException:
        with suppress(OSError):
            for picture in manifest.pictures:
                storage().delete(picture.removeprefix(archive.MEDIA))
        raise
    with db.engine.connect() as connection:
        rows = row_counts(connection)
    if rows != manifest.rows:
        raise dumps.DumpFailed("The restored tables have other rows than the backup says: do not use them.")
    with unit_of_work():
        begin_new_epoch()
        _end_sessions()
    return manifest


def _check_fit(manifest: Manifest) -> None:
    here = "sqlite" if current_settings().is_sqlite else "postgresql"
    if manifest.backend != here:
        raise CannotRestore(f"The backup is of a {manifest.backend} database, and DATABASE_URL names {here}.")
    if manifest.revision not in known_revisions():
        raise CannotRestore(
            f"The backup has revision {manifest.revision}, which this program does not know: a newer Plaza"
            " made it, and that or a later one can take it back."
        )


def _check_place() -> None:
    with db.engine.connect() as connection:
        tables = inspect(connection).get_table_names()
    if tables:
        raise CannotRestore(
            f"The database is not empty ({len(tables)} tables). A backup replaces nothing: name an empty"
            " database (DATABASE_URL), or another INSTANCE_DIR for SQLite."
        )
    if next(storage().stored(), None) is not None:
        raise CannotRestore(
            f"There are pictures in {storage()}. A backup replaces nothing: name an empty one"
            " (MEDIA_DIR or S3_BUCKET)."
        )


def _fill(path: Path, say: Callable[[str], None]) -> None:
    progress = Progress(say, "writing")
    here = current_settings().instance_path
    here.mkdir(parents=True, exist_ok=True, mode=0o700)
    with TemporaryDirectory(dir=here, prefix=".plaza-restore-") as folder:
        dump = Path(folder) / "dump"

        def put(name: str, file: IO[bytes]) -> None:
            if name == archive.DATABASE:
                with dump.open("wb") as copy:
                    shutil.copyfileobj(file, copy, 1 << 20)
                progress.step(dump.stat().st_size)
            else:
                data = file.read()
                storage().put(name.removeprefix(archive.MEDIA), data)
                progress.step(len(data))

        archive.unpack(path, put)
        say("pictures are back; now the database")
        dumps.take_back(dump)


def _end_sessions() -> None:
    """Nobody is signed in: who signed out since the backup must not be back.

    Access tokens of the old life may still be good for minutes, so ids of sessions skip those that
    were given after the backup; else such a token could open somebody else's new session.
    """
    now = clock.now()
    db.session.execute(
        update(Session).where(Session.revoked_at.is_(None)).values(revoked_at=now, revoked_why="restored")
    )
    newest = db.session.scalar(select(func.max(Session.id)))
    if newest is None:
        return
    skipped_to = newest + SKIPPED_SESSION_IDS
    if current_settings().is_sqlite:  # It gives the id after the highest one that is there.
        db.session.execute(update(Session).where(Session.id == newest).values(id=skipped_to))
    else:
        sequence = func.pg_get_serial_sequence("sessions", "id")
        db.session.execute(select(func.setval(sequence, skipped_to)))
