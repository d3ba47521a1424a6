"""Every counter is compared with what it counts; what is wrong is shown, and set right on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable

from flask import Flask
from sqlalchemy import select, text, update

from app.admin.care.counters import EVERY
from app.chat.models import Conversation, Member, Message
from app.core import clock
from app.core.counters import differences, mend
from app.core.db import Model, db, is_sqlite
from app.core.unit_of_work import unit_of_work
from app.notifications.models import Notification
from app.posts.models import Comment, Like, Post, Tag
from app.posts.service.recounting import COUNTED
from app.shop.catalogue.models import Product
from app.shop.stock import service as stock
from app.shop.stock.models import Hold, Stock
from app.users.models import User
from tests.servers.process import wait_until

WRONG: dict[type[Model], dict[str, int]] = {
    User: {"follower_count": 9, "following_count": 9, "post_count": 9},
    Post: {"like_count": 9, "comment_count": 9, "media_count": 9},
    Comment: {"reply_count": 9},
    Tag: {"post_count": 9},
    Notification: {"actor_count": 9},
    Conversation: {"last_seq": 0, "last_event": 0},
    Member: {"read_seq": 9, "delivered_seq": 9},
    Message: {"media_count": 9},
    Stock: {"on_hand": 50, "reserved": 5, "sold": 5},
    Product: {"price": 1},
}


def run(app: Flask, *words: str) -> tuple[int, str]:
    done = app.test_cli_runner().invoke(args=["counters", "verify", *words])
    return done.exit_code, done.output


def a_town(make) -> Post:
    ana, ben = make.user(), make.user()
    make.follow(ben, ana)
    post = make.post(ana, tags=["bread"])
    make.like(post, ben)
    make.comment(post, ana, parent=make.comment(post, ben))
    make.message(ana, make.talk(ana, ben))
    make.product(stock=7)
    return post


def change(app: Flask, model: type[Model], **values: int) -> None:
    with app.app_context(), unit_of_work():
        db.session.execute(update(model).values(values))


def test_every_counter_that_went_wrong_is_named_and_set_right(app, make):
    a_town(make)
    assert run(app) == (0, "Every counter is right.\n")

    for model, values in WRONG.items():
        change(app, model, **values)
    code, said = run(app)
    assert code == 1
    named = {f"{model.__tablename__}.{name}" for model, values in WRONG.items() for name in values}
    assert {line.split()[0] for line in said.splitlines()[1:-1]} == named

    assert run(app, "--fix")[0] == 0
    assert run(app) == (0, "Every counter is right.\n")


def test_what_two_books_disagree_about_is_left_to_a_person(app, make):
    make.product(stock=7)
    with app.app_context(), unit_of_work():
        [stock_id] = db.session.scalars(select(Stock.id))
        stock.hold({stock_id: 2}, "P-1", "cart:1", clock.now())
    assert run(app)[0] == 0

    with app.app_context(), unit_of_work():
        db.session.execute(update(Hold).values(state="released"))
    code, said = run(app, "--fix")
    assert code == 1
    assert "1 counters need a person" in said
    with app.app_context(), unit_of_work():
        assert db.session.scalars(select(Stock.reserved)).all() == [2]


def test_no_counter_of_a_table_is_forgotten():
    compared = {(counted.table.__tablename__, name) for counted in EVERY for name in counted.truths}
    kept = {
        (table.name, column.name)
        for table in Model.metadata.tables.values()
        for column in table.columns
        if column.name.endswith("_count") or (table.name == "stock" and column.name in WRONG[Stock])
    }
    assert kept - compared == set()


def like_in_the_middle(app: Flask, post: Post, liker: User, mending: Callable[[], object]) -> int:
    """Mend while somebody's like waits for its commit; the counter afterwards."""
    change(app, Post, like_count=9)

    def work() -> None:
        with app.app_context(), unit_of_work():
            mending()

    thread = threading.Thread(target=work)
    with app.app_context(), unit_of_work():
        db.session.add(Like(post_id=post.id, user_id=liker.id))
        db.session.execute(update(Post).values(like_count=Post.like_count + 1))
        thread.start()
        if not is_sqlite():
            waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
            wait_until(lambda: db.session.execute(waiting).scalar_one() > 0, "the wait for the row")
    thread.join()
    with app.app_context(), unit_of_work(writes=False):
        return db.session.execute(select(Post.like_count)).scalar_one()


def test_what_others_count_meanwhile_is_counted(app, make):
    [counted] = [counted for counted in COUNTED if counted.table is Post]
    post = make.post()
    right = like_in_the_middle(app, post, make.user(), lambda: mend(counted))
    assert right == 1

    # The control: one statement, without the locks first, counts by what it saw before it waited.
    def in_one_statement() -> None:
        is_wrong = counted.wrong("like_count")
        db.session.execute(
            update(Post).where(is_wrong).values(dict(counted.truths)),
            execution_options={"synchronize_session": False},
        )

    after = like_in_the_middle(app, post, make.user(), in_one_statement)
    with app.app_context(), unit_of_work(writes=False):
        assert bool(list(differences(counted))) is (after != 2)
        assert after == (2 if is_sqlite() else 1)
