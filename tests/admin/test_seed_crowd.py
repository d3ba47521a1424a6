"""A crowd in bulk is as true as one that came by itself."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from app.admin.demo.planting.crowd import Measure, plant_crowd
from app.auth import passwords
from app.core import clock
from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.posts.models import Like, Post, PostTag, Tag
from app.posts.service.recounting import recount
from app.users.models import Follow, User

SMALL = Measure(people=60, posts=700, likes=1500, follows_each=6)
PASSWORD = "a crowd of sixty"


@pytest.fixture
def crowd(app):
    """Sixty people who never stop talking; what the progress bar heard."""
    heard = []
    with app.app_context():
        plant_crowd(SMALL, clock.now(), passwords.hash_of(PASSWORD), heard.append)
    return heard


@pytest.fixture
def read(app):
    """``read(select(…))``: what the database holds."""

    def read(statement):
        with app.app_context(), db.engine.connect() as connection:
            return connection.execute(statement).all()

    return read


def test_there_are_as_many_as_were_asked_for(crowd, read):
    for model, count in ((User, 60), (Post, 700), (Like, 1500), (Follow, 360)):
        assert read(select(func.count()).select_from(model)) == [(count,)]
    assert sum(crowd) == SMALL.rows


def test_counters_are_what_the_rows_say(app, crowd, read):
    with app.app_context(), db.engine.connect() as connection:
        likes = dict(connection.execute(select(Like.post_id, func.count()).group_by(Like.post_id)).all())
        followers = dict(
            connection.execute(select(Follow.followed_id, func.count()).group_by(Follow.followed_id)).all()
        )
    assert all(count == likes.get(post, 0) for post, count in read(select(Post.id, Post.like_count)))
    assert all(
        count == followers.get(person, 0) for person, count in read(select(User.id, User.follower_count))
    )
    public = (
        select(PostTag.tag, func.count())
        .join(Post, Post.id == PostTag.post_id)
        .where(Post.audience == "public")
        .group_by(PostTag.tag)
    )
    assert dict(read(select(Tag.name, Tag.post_count))) == dict(read(public))


def test_the_house_finds_nothing_to_recount(app, crowd):
    with app.app_context(), unit_of_work():
        assert recount() == 0


def test_somebody_of_the_crowd_signs_in_and_reads(crowd, api, read):
    [(email, username)] = read(select(User.email, User.username).order_by(User.id).limit(1))
    login = {"email": email, "password": PASSWORD}
    token = api("POST", "/api/v1/auth/login/", json=login).json["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    feed = api("GET", "/api/v1/posts/?feed=public&limit=50", headers=headers).json["items"]
    assert len(feed) == 50
    assert len({post["body"] for post in feed}) > 40
    assert api("GET", f"/api/v1/users/{username}/", headers=headers).status_code == 200


def test_the_next_person_gets_an_id_of_their_own(crowd, make, api):
    newcomer = make.user("newcomer")
    assert api("GET", "/api/v1/users/newcomer/", newcomer).json["username"] == "newcomer"
