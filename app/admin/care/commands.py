"""``flask backup``, ``flask counters`` and ``flask doctor``."""

from __future__ import annotations

from pathlib import Path

import click
from flask.cli import AppGroup, with_appcontext

from app.admin.care import archive
from app.admin.care import backup as backups
from app.admin.care import restore as restores
from app.admin.care.counters import EVERY
from app.admin.care.doctor import examine
from app.admin.care.dumps import DumpFailed
from app.admin.care.findings import Level
from app.admin.care.progress import Progress
from app.core.counters import Difference, Rule, differences, mend, take_your_time
from app.core.schema import known_revisions
from app.core.unit_of_work import unit_of_work

backup = AppGroup("backup", help="Everything in one file, and back.")
counters = AppGroup("counters", help="Numbers that are kept beside what they count.")

SHOWN = 50
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


@counters.command("verify")
@click.option("--fix", is_flag=True, help="Set right what is wrong.")
def verify_command(fix: bool) -> None:
    """Compare every counter with the rows it counts, while people go on; exit code 1 if one is wrong.

    \b
    Example: flask counters verify --fix
    """
    wrong = _differences()
    if not wrong:
        click.echo("Every counter is right.")
        return
    _show(wrong)
    if fix:
        with unit_of_work():
            take_your_time()
            mended = sum(mend(counted) for counted in EVERY)
        click.echo(f"{mended} rows were set right.")
        wrong = _differences()
        if not wrong:
            return
        click.echo(f"{len(wrong)} counters need a person: the rows they count may be what is wrong.")
    raise SystemExit(1)


def _differences() -> list[Difference]:
    with unit_of_work(writes=False):
        take_your_time()
        return [difference for counted in EVERY for difference in differences(counted)]


def _show(wrong: list[Difference]) -> None:
    click.echo(f"{'counter':<32} {'row':>12} {'says':>10}   {'should be':>14}")
    for one in wrong[:SHOWN]:
        should = str(one.truth) if one.rule is Rule.IS else f"{one.rule.value} {one.truth}"
        click.echo(f"{one.counter:<32} {one.row:>12} {one.says:>10}   {should:>14}")
    if len(wrong) > SHOWN:
        click.echo(f"… and {len(wrong) - SHOWN} more")
    click.echo(f"{len(wrong)} counters are wrong.")


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Look at every setting and service, and say what to do; exit code 1 if something does not work.

    Nothing is changed, no mail is sent, no secret is shown. A setting with which Plaza does not even
    start is named at once, as the server does.

    \b
    Example: flask doctor
    """
    is_wrong = False
    for finding in examine():
        click.echo(f"{finding.level.value:<5}  {finding.what:<9} {finding.says}")
        is_wrong = is_wrong or finding.level is Level.WRONG
    if is_wrong:
        raise SystemExit(1)
