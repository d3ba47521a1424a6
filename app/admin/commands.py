"""``flask seed``: a world to look at."""

import time

import click
from flask.cli import AppGroup
from sqlalchemy import func, select

from app.admin.demo.people import ACCOUNTS, ADMINISTRATOR, KEEPER, PEOPLE
from app.admin.demo.planting.clearing import clear_everything
from app.admin.demo.planting.seed import plant_demo
from app.core.db import db
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.users.models import User

DEFAULT_PASSWORD = "plaza-demo-2026"

commands = AppGroup("seed", help="Fill an empty Plaza with a world to look at.")


@commands.command("demo")
@click.option("--password", default=DEFAULT_PASSWORD, show_default=True, help="Of all demo accounts.")
@click.option("--again", is_flag=True, help="Remove EVERYTHING that is there, then plant anew.")
@click.option("--size", type=click.Choice(["small", "large"]), default="small", show_default=True)
def demo(password: str, again: bool, size: str) -> None:
    """Plant the demo town: forty people, their posts, conversations and orders.

    The same world each time; only the dates follow the clock. With --size large, 5,000 more
    people with 100,000 posts and 300,000 likes are added in bulk.

    \b
    Examples:
      flask seed demo
      flask seed demo --again --password "something else"
      flask seed demo --size large
    """
    present = current_settings()
    if present.is_production:
        raise click.ClickException("Demo accounts share one known password: not in production.")
    if _count_people():
        if not again:
            raise click.ClickException(
                "There are people here already. --again removes everything and starts over."
            )
        clear_everything()
    started = time.monotonic()
    plant_demo(present, password, click.echo)
    click.echo(f"Planted in {time.monotonic() - started:.1f} s.")
    _introduce(password)


def _count_people() -> int:
    with unit_of_work(writes=False):
        return db.session.scalar(select(func.count()).select_from(User)) or 0


def _introduce(password: str) -> None:
    """Say with which accounts one may look around."""
    roles = {ADMINISTRATOR: "administrator and moderator", KEEPER: "keeper of the shop"}
    click.echo("\nDemo accounts (all forty share the password):")
    for person in PEOPLE:
        if person.username in ACCOUNTS:
            role = roles.get(person.username, "member")
            click.echo(f"  {person.email:<22} {password}   {person.name}, {role}")
