"""``flask backup``: everything in one file, and back."""

from __future__ import annotations

from pathlib import Path

import click
from flask.cli import AppGroup

from app.admin.care import archive
from app.admin.care import backup as backups
from app.admin.care import restore as restores
from app.admin.care.dumps import DumpFailed
from app.admin.care.progress import Progress
from app.core.schema import known_revisions

backup = AppGroup("backup", help="Everything in one file, and back.")

_PATH = click.Path(path_type=Path, dir_okay=False)
_FAULTS = (backups.CannotBackUp, restores.CannotRestore, DumpFailed, OSError)


@backup.command("create")
@click.argument("path", type=_PATH)
def create_command(path: Path) -> None:
    """Write the database and all pictures to one new file, while people go on.

    Only its owner can read the file. It holds what people said in private: keep it as you keep the
    database. SECRET_KEY and the other settings are not in it.

    \b
    Example: flask backup create /var/backups/plaza-monday.tar
    """
    try:
        made = backups.create(path.absolute(), click.echo)
    except _FAULTS as fault:
        raise click.ClickException(str(fault)) from fault
    for key in made.lost:
        click.echo(f"warning: picture {key} has a row and no file", err=True)
    click.echo(f"{path}: {path.stat().st_size / 1e6:,.1f} MB, {len(made.manifest.pictures)} picture files")


@backup.command("check")
@click.argument("path", type=_PATH)
def check_command(path: Path) -> None:
    """Read a backup to its end and say whether it is whole.

    \b
    Example: flask backup check /var/backups/plaza-monday.tar
    """
    try:
        manifest = archive.check(path, Progress(click.echo, "checking").step)
    except archive.BadArchive as fault:
        raise click.ClickException(f"{path} is no whole backup. {fault}") from fault
    rows = sum(manifest.rows.values())
    click.echo(
        f"whole: of {manifest.made_at}, {manifest.backend}, revision {manifest.revision}, {rows} rows,"
        f" {len(manifest.pictures)} picture files"
    )


@backup.command("restore")
@click.argument("path", type=_PATH)
def restore_command(path: Path) -> None:
    """Take a backup back into an empty database and an empty folder of pictures.

    Nothing is written before the whole file was checked. Afterwards everybody signs in anew, and
    what browsers kept of the old life is void.

    \b
    Example: flask backup restore /var/backups/plaza-monday.tar
    """
    try:
        manifest = restores.restore(path, click.echo)
    except archive.BadArchive as fault:
        raise click.ClickException(f"{path} is no whole backup; nothing was written. {fault}") from fault
    except _FAULTS as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(f"restored: {sum(manifest.rows.values())} rows, {len(manifest.pictures)} picture files")
    if manifest.revision != known_revisions()[-1]:
        click.echo(f"It is of revision {manifest.revision}: run `flask db upgrade` before you start Plaza.")
