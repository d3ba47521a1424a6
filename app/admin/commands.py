"""``flask seed``: a world to look at. What plants it is loaded only then, for it is large."""

import click
from flask.cli import AppGroup

DEFAULT_PASSWORD = "plaza-demo-2026"
PICTURE_WIDTH = 800

commands = AppGroup("seed", help="Fill an empty Plaza with a world to look at.")


@commands.command("demo")
@click.option("--password", default=DEFAULT_PASSWORD, show_default=True, help="Of all accounts.")
@click.option("--if-empty", is_flag=True, help="Do nothing, in peace, if there are people already.")
@click.option("--again", is_flag=True, help="Remove EVERYTHING that is there, then plant anew.")
@click.option("--picture-width", default=PICTURE_WIDTH, show_default=True, help="Of photos, in px.")
@click.option("--size", type=click.Choice(["small", "large"]), default="small", show_default=True)
def demo(password: str, if_empty: bool, again: bool, picture_width: int, size: str) -> None:
    """Plant the demo town: forty people, their posts, conversations and orders.

    The same world each time; only the dates follow the clock. With --size large, 5,000 more
    people with 100,000 posts and 300,000 likes are added in bulk.

    \b
    Examples:
      flask seed demo
      flask seed demo --again --password "something else"
      flask seed demo --size large
    """
    from app.admin.demo import seeding

    seeding.plant(password, if_empty, again, picture_width, size)


@commands.command("accounts")
def accounts() -> None:
    """Say with which demo accounts one may look around, if they are here.

    \b
    Example:
      flask seed accounts
    """
    from app.admin.demo import seeding

    seeding.introduce_known(DEFAULT_PASSWORD)
