"""What ``flask seed`` does."""

import time

import click
from flask import current_app
from sqlalchemy import func, select

from app.admin.demo.people import ACCOUNTS, ADMINISTRATOR, KEEPER, PEOPLE
from app.admin.demo.planting.clearing import clear_everything
from app.admin.demo.planting.crowd import Measure, plant_crowd
from app.admin.demo.planting.quiet import nobody_told
from app.admin.demo.planting.seed import plant_demo
from app.auth import passwords
from app.auth.models import Credential
from app.core import clock
from app.core.db import db
from app.core.errors import Problem
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.users.models import User

ROLES = {ADMINISTRATOR: "administrator and moderator", KEEPER: "keeper of the shop"}


def plant(password: str, if_empty: bool, again: bool, picture_width: int, size: str) -> None:
    """Plant the demo town, and a crowd if ``size`` is large; ClickException where that must not be."""
    settings = current_settings()
    if settings.is_production:
        raise click.ClickException("Demo accounts share one known password: not in production.")
    _check(password)
    if _people():
        if if_empty:
            return
        if not again:
            raise click.ClickException(
                "There are people here already. --again removes everything and starts over."
            )
        clear_everything()
    started = time.monotonic()
    with nobody_told(current_app):
        plant_demo(settings, password, picture_width, click.echo)
        if size == "large":
            _add_crowd(password)
    click.echo(f"Planted in {time.monotonic() - started:.1f} s.")
    if not if_empty:
        introduce(password)


def introduce_known(default_password: str) -> None:
    """Say with which demo accounts one may look around, if they are here."""
    demo_address = next(person.email for person in PEOPLE if person.username == ACCOUNTS[0])
    with unit_of_work(writes=False):
        known = db.session.scalar(
            select(Credential.password_hash)
            .join(User, User.id == Credential.user_id)
            .where(User.email_key == demo_address)
        )
    if known is not None:
        is_default = passwords.is_right(default_password, known)
        introduce(default_password if is_default else "(the password you chose)")


def _add_crowd(password: str) -> None:
    measure = Measure()
    password_hash = passwords.hash_of(password)
    with click.progressbar(length=measure.rows, label="A crowd") as bar:
        plant_crowd(measure, clock.now(), password_hash, bar.update)


def _check(password: str) -> None:
    try:
        passwords.check(password)
    except Problem as problem:
        reasons = (problem.errors or {}).get("password", [problem.detail])
        raise click.ClickException(" ".join(reasons)) from problem


def _people() -> int:
    with unit_of_work(writes=False):
        return db.session.scalar(select(func.count()).select_from(User)) or 0


def introduce(password: str) -> None:
    """Name the demo accounts, their password and their roles."""
    click.echo("\nDemo accounts (all forty share the password):")
    for person in PEOPLE:
        if person.username in ACCOUNTS:
            role = ROLES.get(person.username, "member")
            click.echo(f"  {person.email:<20}  {password}  {person.name}, {role}")
