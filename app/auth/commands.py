"""``flask user …``: accounts from the command line. The first administrator is made here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask.cli import AppGroup

from app.auth import passwords, service
from app.core.errors import Problem
from app.core.unit_of_work import unit_of_work
from app.users import queries as users_queries
from app.users import service as users_service
from app.users.models import User
from app.users.names import fold_email
from app.users.service import GRANTS

commands = AppGroup(
    "user",
    help="""Accounts: make, grant, suspend.

    \b
    flask user create ana@example.org --username ana --admin
    flask user grant ana moderate
    flask user suspend ana
    """,
)


@contextmanager
def _plainly() -> Iterator[None]:
    """A refusal as the one sentence a person at a terminal needs."""
    try:
        yield
    except Problem as problem:
        details = [text for texts in (problem.errors or {}).values() for text in texts]
        raise click.ClickException(" ".join([problem.detail, *details])) from problem


def _person(name: str) -> User:
    user = users_queries.by_username(name)
    if user is None:
        raise click.ClickException(f"Nobody is called {name}.")
    return user


@commands.command("create")
@click.argument("email")
@click.option("--username", help="3 to 30 of a-z, 0-9 and _; made up when left out.")
@click.option("--display-name", help="As shown to others; the username when left out.")
@click.option("--admin", is_flag=True, help="May do everything.")
@click.option(
    "--password",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help="Asked for when left out, which keeps it out of the shell's history.",
)
def create(email: str, username: str | None, display_name: str | None, *, admin: bool, password: str) -> None:
    """Make an account.

    \b
    flask user create ana@example.org --username ana --admin
    flask user create ben@example.org --display-name "Ben Okafor"
    """
    with _plainly():
        email_key = fold_email(email)
        passwords.check(password, about=(email_key, email_key.partition("@")[0], username or ""))
        password_hash = passwords.hash_of(password)
        with unit_of_work():
            user = service.create_account(
                email,
                password_hash,
                username=username,
                display_name=display_name,
                grants=("admin",) if admin else (),
            )
    click.echo(f"Made {user.username} <{user.email}>" + (", an administrator." if admin else "."))


@commands.command("grant")
@click.argument("username")
@click.argument("grants", nargs=-1, required=True, type=click.Choice(GRANTS))
@click.option("--remove", is_flag=True, help="Take these grants away instead.")
def grant(username: str, grants: tuple[str, ...], *, remove: bool) -> None:
    """Give a member grants, or take them away.

    \b
    flask user grant ana moderate shop.keep
    flask user grant ana admin --remove
    """
    with _plainly(), unit_of_work():
        user = _person(username)
        present = set(user.grants)
        users_service.set_grants(user, present - set(grants) if remove else present | set(grants))
        held = ", ".join(user.grants) or "none"
    click.echo(f"{user.username} now holds: {held}.")


@commands.command("suspend")
@click.argument("username")
@click.option("--lift", is_flag=True, help="End the suspension instead.")
def suspend(username: str, *, lift: bool) -> None:
    """Suspend a member: they disappear and are signed out everywhere.

    \b
    flask user suspend ana
    flask user suspend ana --lift
    """
    with _plainly(), unit_of_work():
        user = _person(username)
        if lift:
            users_service.lift_suspension(user)
        else:
            users_service.suspend(user)
    click.echo(f"{user.username} is {'no longer ' if lift else ''}suspended.")
