"""Notifications of likes and answers: told at once, to the right people, of visible things only."""

from __future__ import annotations

import pytest

from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.users import service as users_service
from app.users.models import User

LIST = "/api/v1/notifications/"


@pytest.fixture
def ana(make):
    return make.user("ana_l", name="Ana")


@pytest.fixture
def post(make, ana):
    return make.post(ana)


def suspend(app, user):
    with app.app_context(), unit_of_work():
        users_service.suspend(db.session.get(User, user.id))


def test_fifty_likes_are_one_group(api, make, ana, post):
    for _ in range(50):
        make.like(post, make.user())

    page = api("GET", LIST, ana).json

    [group] = page["items"]
    assert (group["kind"], group["actor_count"], len(group["actors"])) == ("like", 50, 3)
    assert (group["subject"]["id"], page["unread_count"]) == (post.id, 1)


def test_a_like_that_was_taken_back_unread_never_was(api, make, ana, post):
    ben = make.user()
    api("PUT", f"/api/v1/posts/{post.id}/like/", ben)
    api("DELETE", f"/api/v1/posts/{post.id}/like/", ben)

    assert api("GET", LIST, ana).json == {"items": [], "next_cursor": None, "unread_count": 0}


def test_nobody_is_told_of_what_they_did_themselves(api, make, ana, post):
    api("PUT", f"/api/v1/posts/{post.id}/like/", ana)
    make.comment(post, ana)

    assert api("GET", LIST, ana).json["items"] == []


def test_an_answer_tells_whom_it_answers_and_the_author_of_the_post(api, connect, make, ana, post):
    ben, cara = make.user(), make.user()
    ear_of_ana, ear_of_ben = connect(ana), connect(ben)
    comment = make.comment(post, ben)

    api("POST", f"/api/v1/posts/{post.id}/comments/", cara, json={"body": "Me too.", "parent_id": comment.id})

    kinds = [told["notification"]["kind"] for told in ear_of_ana.heard("notification.new")]
    assert kinds == ["comment", "comment"]
    assert [told["notification"]["kind"] for told in ear_of_ben.heard("notification.new")] == ["reply"]


def test_what_a_suspended_person_did_is_neither_shown_nor_counted(app, api, make, ana, post):
    ben, cara = make.user(), make.user()
    make.like(post, ben)
    make.like(post, cara)
    suspend(app, ben)

    page = api("GET", LIST, ana).json
    assert [group["actor_count"] for group in page["items"]] == [1]
    suspend(app, cara)
    assert api("GET", LIST, ana).json == {"items": [], "next_cursor": None, "unread_count": 0}


def test_a_comment_that_was_deleted_unread_was_never_told(api, make, ana, post):
    ben, cara = make.user(), make.user()
    first, second = make.comment(post, ben), make.comment(post, ben)
    answer = make.comment(post, cara, parent=first)

    def waits(user):
        return api("GET", LIST, user).json["unread_count"]

    def remove(comment, user):
        assert api("DELETE", f"/api/v1/comments/{comment.id}/", user).status_code == 204

    assert (waits(ana), waits(ben)) == (1, 1)
    remove(answer, cara)
    assert waits(ben) == 0
    remove(first, ben)
    assert waits(ana) == 1, "Ben's other comment still stands"
    remove(second, ben)
    assert api("GET", LIST, ana).json == {"items": [], "next_cursor": None, "unread_count": 0}


def test_of_a_post_one_may_no_longer_read_nothing_is_left(api, make, ana, post):
    ben = make.user()
    comment = make.comment(post, ben)
    make.comment(post, make.user(), parent=comment)
    assert api("GET", LIST, ben).json["unread_count"] == 1

    api("PATCH", f"/api/v1/posts/{post.id}/", ana, json={"audience": "private"})

    assert api("GET", LIST, ben).json == {"items": [], "next_cursor": None, "unread_count": 0}


def test_a_page_of_notifications_costs_the_same_however_long(api, make, ana, statements):
    for _ in range(6):
        make.like(make.post(ana), make.user())
    api.token(ana)
    with statements() as few:
        api("GET", f"{LIST}?limit=2", ana)
    with statements() as many:
        page = api("GET", f"{LIST}?limit=6", ana).json

    assert len(page["items"]) == 6
    assert len(few) == len(many) <= 6
