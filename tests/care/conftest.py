"""Places: applications on databases of their own, migrated or empty."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import text

from app import create_app
from app.core.db import db, reading_slot
from app.core.storage import storage_slot
from app.core.unit_of_work import unit_of_work
from app.media.models import Media
from app.users.models import User
from config import Settings
from tests.factories import Make

KEY = "ab" * 16
PICTURE = f"{KEY[:2]}/{KEY}/original.webp"


@pytest.fixture(scope="module")
def pictures() -> Callable[[str], dict[str, str]]:
    """Settings that say where a place keeps its pictures: in its folder, unless a module says otherwise."""
    return lambda _name: {}


@pytest.fixture(scope="module")
def place(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    pictures: Callable[[str], dict[str, str]],
) -> Iterator[Callable[[str], Flask]]:
    """``place("here")``: an application on an empty database, without pictures."""
    apps: list[Flask] = []

    def build(name: str) -> Flask:
        url = ""
        if request.config.getoption("--database") == "postgresql":
            url = request.getfixturevalue("database_server").create_database(
                f"care_{name}_{secrets.token_hex(3)}"
            )
        apps.append(
            create_app(
                Settings.from_env(
                    {},
                    plaza_env="test",
                    secret_key="a-secret-for-tests-only-0123456789abcdef",
                    database_url=url,
                    instance_dir=str(tmp_path_factory.mktemp(name)),
                    async_mode="threading",
                    log_level="WARNING",
                    **pictures(name),
                )
            )
        )
        return apps[-1]

    yield build
    for app in apps:
        with app.app_context():
            db.engine.dispose()
            reading_slot.get().dispose()


@pytest.fixture(scope="module")
def town(place: Callable[[str], Flask]) -> Flask:
    """A migrated place with people, posts, talk, goods, and one picture."""
    app = place("town")
    with app.app_context():
        upgrade()
    make = Make(app)
    ana, ben = make.user("ana"), make.user("ben")
    make.follow(ben, ana)
    post = make.post(ana, tags=["bread"])
    make.like(post, ben)
    make.comment(post, ben)
    make.message(ana, make.talk(ana, ben), "Grüße, \U0001f35e")
    make.product(stock=3)
    make.token(ana)
    storage_slot.of(app).put(PICTURE, b"a picture" * 999)
    with app.app_context(), unit_of_work():
        db.session.add(picture(ana))
    return app


def picture(owner: User, key: str = KEY) -> Media:
    """A loose picture."""
    return Media(owner_id=owner.id, key=key, size=1, width=1, height=1, blurhash="", colour="#000000")


def rows_of(app: Flask, *, without: set[str] = frozenset()) -> dict[str, list[str]]:  # type: ignore[assignment]
    """Every row of every table, as text in a fixed order."""
    with app.app_context(), db.engine.connect() as connection:
        names = set(db.inspect(connection).get_table_names()) - without
        return {
            name: sorted(str(tuple(row)) for row in connection.execute(text(f'SELECT * FROM "{name}"')))
            for name in names
        }
