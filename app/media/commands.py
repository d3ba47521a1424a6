"""``flask media``."""

from __future__ import annotations

from datetime import timedelta

import click
from flask.cli import AppGroup

from app.core import clock
from app.core.unit_of_work import unit_of_work
from app.media import pruning
from app.media.service import remove_loose

commands = AppGroup("media", help="Pictures and their files.")


@commands.command("prune")
@click.option("--days", default=1, show_default=True, help="Keep loose pictures this long.")
def prune(days: int) -> None:
    """Remove pictures nobody used, and files without a row.

    Example: flask media prune --days 7
    """
    with unit_of_work():
        pictures = remove_loose(clock.now() - timedelta(days=days))
    files = pruning.remove_strays()
    click.echo(f"removed {pictures} loose pictures and {files} stray files")
