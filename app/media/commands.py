"""``flask media``."""

from __future__ import annotations

from datetime import timedelta

import click
from flask.cli import AppGroup

from app.core import clock
from app.core.unit_of_work import unit_of_work
from app.media import pruning
from app.media.service import count_loose, remove_loose

commands = AppGroup("media", help="Pictures and their files.")


@commands.command("prune")
@click.option("--days", default=1, show_default=True, help="Keep loose pictures this long.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
def prune(days: int, dry_run: bool) -> None:
    """Remove pictures nobody used, and files without a row that are older than an hour.

    It happens by itself every six hours. The files of removed pictures go by a job.

    \b
    Example: flask media prune --days 7 --dry-run
    """
    files = len(pruning.strays()) if dry_run else pruning.remove_strays()
    before = clock.now() - timedelta(days=days)
    with unit_of_work(writes=not dry_run):
        pictures = count_loose(before) if dry_run else remove_loose(before)
    click.echo(
        f"{'would remove' if dry_run else 'removed'} {pictures} loose pictures and {files} stray files"
    )
