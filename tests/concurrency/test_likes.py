"""Likes and comments at once: the counters are what the rows say."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from app import create_app
from app.core.db import Model, db, insert_once
from app.core.errors import Problem
from app.core.identity import Actor
from app.core.unit_of_work import unit_of_work
from app.posts.models import Like, Post
from app.posts.queries.visible import get_said_comment, locked
from app.posts.service import commenting, liking
from app.posts.service.recounting import recount
from config import Settings
from tests.factories import Make

pytestmark = pytest.mark.processes

AT_ONCE = 16
PEOPLE = 200


class Nothing(Exception):
    """This unit is rolled back, as a refused request is."""


@pytest.fixture
def own_app(database_server: Any, tmp_path: Path) -> Iterator[Flask]:
    """An application on a PostgreSQL database of its own."""
    application = create_app(
        Settings.from_env(
            {},
            plaza_env="test",
            database_url=database_server.create_database("likes"),
            instance_dir=str(tmp_path),
            async_mode="threading",
        )
    )
    with application.app_context():
        Model.metadata.create_all(db.engine)
    yield application
    with application.app_context():
        db.engine.dispose()


def all_at_once(app: Flask, act: Callable[[int], None], numbers: list[int]) -> None:
    """``act`` for each number, always ``AT_ONCE`` of them together."""
    barrier = threading.Barrier(AT_ONCE)

    def run(share: list[int]) -> None:
        with app.app_context():
            barrier.wait()
            for number in share:
                with suppress(Nothing), unit_of_work():
                    act(number)

    with ThreadPoolExecutor(AT_ONCE) as threads:
        list(threads.map(run, [numbers[n::AT_ONCE] for n in range(AT_ONCE)]))


def counted(app: Flask, post_id: int) -> tuple[int, int]:
    """The counter, and the rows."""
    with app.app_context(), unit_of_work(writes=False):
        counter = db.session.execute(select(Post.like_count).where(Post.id == post_id)).scalar_one()
        rows = db.session.execute(select(func.count()).where(Like.post_id == post_id)).scalar_one()
        return counter, rows


def test_two_hundred_likes_and_unlikes_at_once_count_right(own_app):
    make = Make(own_app)
    post = make.post()
    fans = [make.user().id for _ in range(PEOPLE)]

    def like(fan: int) -> None:
        liking.like(Actor(fan), locked(Actor(fan), post.id))

    def unlike_every_third(fan: int) -> None:
        act = liking.unlike if fan % 3 == 0 else liking.like
        act(Actor(fan), locked(Actor(fan), post.id))

    all_at_once(own_app, like, fans + fans)
    assert counted(own_app, post.id) == (PEOPLE, PEOPLE)

    all_at_once(own_app, unlike_every_third, fans + fans)
    left = sum(fan % 3 != 0 for fan in fans)
    assert counted(own_app, post.id) == (left, left)


def test_reading_and_writing_the_counter_back_would_lose_likes(own_app):
    make = Make(own_app)
    post = make.post()
    fans = [make.user().id for _ in range(PEOPLE)]

    def like_carelessly(fan: int) -> None:
        count = db.session.execute(select(Post.like_count).where(Post.id == post.id)).scalar_one()
        insert_once(Like, post_id=post.id, user_id=fan)
        db.session.execute(update(Post).where(Post.id == post.id).values(like_count=count + 1))

    all_at_once(own_app, like_carelessly, fans)

    counter, rows = counted(own_app, post.id)
    assert rows == PEOPLE
    assert counter < PEOPLE
    with own_app.app_context(), unit_of_work():
        assert recount() == 1
    assert counted(own_app, post.id) == (PEOPLE, PEOPLE)


def test_a_comment_that_is_deleted_many_times_at_once_is_deleted_once(own_app):
    make = Make(own_app)
    post, ana = make.post(), make.user()
    comment, _other = make.comment(post, ana), make.comment(post, ana)
    refused: list[int] = []

    def delete(_number: int) -> None:
        try:
            commenting.remove(Actor(ana.id), get_said_comment(Actor(ana.id), comment.id))
        except Problem as problem:
            refused.append(problem.status)
            raise Nothing from problem

    all_at_once(own_app, delete, list(range(AT_ONCE)))

    assert refused == [404] * (AT_ONCE - 1)
    with own_app.app_context(), unit_of_work(writes=False):
        assert db.session.execute(select(Post.comment_count)).scalar_one() == 1
