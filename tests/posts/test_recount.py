"""Counters that went wrong are set right by a command."""

from __future__ import annotations

from sqlalchemy import update

from app.core.db import db
from app.core.unit_of_work import unit_of_work
from app.posts.models import Comment, Post, Tag
from app.users.models import User


def test_recounting_mends_what_is_wrong_and_leaves_the_rest(app, api, make):
    ana, post = make.user(), make.post(tags=["bread"])
    reply_to = make.comment(post, ana)
    make.comment(post, ana, parent=reply_to)
    make.like(post, ana)
    run = app.test_cli_runner().invoke
    assert run(args=["posts", "recount"]).output == "Every counter is right.\n"
    before = api("GET", f"/api/v1/posts/{post.id}/", ana).json

    with app.app_context(), unit_of_work():
        db.session.execute(update(Post).values(like_count=9, comment_count=9))
        db.session.execute(update(Comment).values(reply_count=9))
        db.session.execute(update(Tag).values(post_count=9))
        db.session.execute(update(User).values(post_count=9))
    assert run(args=["posts", "recount"]).output == "6 counters were wrong and are right now.\n"

    after = api("GET", f"/api/v1/posts/{post.id}/", ana).json
    assert (after["like_count"], after["comment_count"]) == (1, 2)
    assert after["version"] > before["version"]
    assert run(args=["posts", "recount"]).output == "Every counter is right.\n"
