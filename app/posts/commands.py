"""``flask posts``: what a keeper of the house does about posts."""

from __future__ import annotations

from flask.cli import AppGroup

from app.core.unit_of_work import unit_of_work
from app.posts.service import recounting

commands = AppGroup("posts", help="Posts.")


@commands.command("recount")
def recount() -> None:
    """Set every counter to what the rows say."""
    with unit_of_work():
        wrong = recounting.recount()
    print(f"{wrong} counters were wrong and are right now." if wrong else "Every counter is right.")
