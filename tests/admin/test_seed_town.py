"""The planted town, as its people and the database see it."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from app.admin.demo.orders import PURCHASES
from app.admin.demo.people import PEOPLE
from app.admin.demo.posts import POSTS
from app.core import clock
from app.core.db import db
from app.core.jobs import Job
from app.notifications.models import Notification
from app.posts.models import Comment, Like, Post, PostTag, Tag
from app.shop.catalogue.models import Product
from app.shop.orders.models import Order
from app.shop.payments.models import Payment
from app.shop.stock.models import Hold, Stock, StockMovement
from app.users.models import Follow, User
from tests.admin.content import content_of

# What is planted, journeys see every day.
pytestmark = pytest.mark.slow

PASSWORD = "plaza-demo-2026"


@pytest.fixture
def visit(town):
    """``visit("mara")`` signs in and returns how to ask as her."""

    def sign_in(username, password=PASSWORD):
        client = town.test_client(use_cookies=False)
        login = {"email": f"{username}@plaza.example", "password": password}
        answer = client.post("/api/v1/auth/login/", json=login)
        assert answer.status_code == 200, answer.json
        headers = {"Authorization": f"Bearer {answer.json['access_token']}"}
        return lambda path: client.get(f"/api/v1{path}", headers=headers)

    return sign_in


@pytest.fixture
def rows(town):
    """``rows(select(…))``: what the database holds."""

    def read(statement):
        with town.app_context(), db.engine.connect() as connection:
            return connection.execute(statement).all()

    return read


def counted(rows, counter, key, value, *only):
    """Counters as stored, where the rows say something else."""
    truth = dict(rows(select(key, func.count()).where(*only).group_by(key)))
    return [row for row in rows(select(value, counter)) if row[1] != truth.get(row[0], 0)]


def test_everybody_can_sign_in(visit):
    for username in ("mara", "tomas", "ines", "bao"):
        me = visit(username)("/users/me/").json
        assert me["username"] == username
        assert me["avatar"]["url"].startswith("/media/")


def test_the_administrator_and_the_keeper_hold_their_grants(rows):
    grants = dict(rows(select(User.username, User.grants)))
    assert set(grants.pop("mara")) == {"admin", "moderate"}
    assert grants.pop("tomas") == ["shop.keep"]
    assert set(map(tuple, grants.values())) == {()}


def test_the_feed_opens_with_what_was_just_said(visit):
    newest = visit("noor")("/posts/?feed=home").json["items"][0]
    assert newest["author"]["username"] == "ines"
    assert newest["body"].startswith("The oven is finally at temperature.")
    assert newest["media"][0]["alt_text"] == "A scored loaf on a board with two slices cut"
    assert newest["comment_count"] == 4


def test_what_is_private_stays_with_its_author(visit):
    def bodies(feed):
        return " ".join(post["body"] for post in feed["items"])

    own = visit("bao")("/posts/?author=bao&limit=100").json
    others = visit("odile")("/posts/?author=bao&limit=100").json
    assert "the almond thing" in bodies(own)
    assert "the almond thing" not in bodies(others)


def test_everything_in_the_script_happened(rows):
    said = sum(1 for post in POSTS for top in post.answers for _ in top)
    assert rows(select(func.count()).select_from(User)) == [(len(PEOPLE),)]
    assert rows(select(func.count()).select_from(Post)) == [(len(POSTS),)]
    assert rows(select(func.count()).select_from(Comment)) == [(said,)]
    assert rows(select(func.count()).select_from(Order)) == [(len(PURCHASES),)]
    assert rows(select(func.max(Comment.depth))) == [(3,)]


def test_activity_is_as_old_as_what_it_tells(visit, rows):
    [(first, last)] = rows(select(func.min(Notification.created_at), func.max(Notification.updated_at)))
    assert (clock.now() - first).days >= 30
    assert last <= clock.now()
    answer = visit("ines")("/notifications/?limit=100").json
    assert 0 < answer["unread_count"] < len(answer["items"])


def test_nothing_is_left_to_be_sent(rows):
    assert rows(select(Job.name).where(Job.status == "queued")) == []


def test_conversations_are_there_with_their_pictures_and_cards(visit):
    conversations = visit("tomas")("/conversations/").json["items"]
    others = {
        member["user"]["username"] for conversation in conversations for member in conversation["members"]
    }
    assert {"kirra", "thandi", "yuki", "noor", "mara"} <= others
    moon = next(
        conversation
        for conversation in conversations
        if any(member["user"]["username"] == "yuki" for member in conversation["members"])
    )
    said = visit("yuki")(f"/conversations/{moon['id']}/messages/?limit=100").json["items"]
    kinds = {message["content_type"] for message in said}
    assert kinds == {"text", "image", "card"}
    assert next(m for m in said if m["content_type"] == "image")["media"]


def test_what_was_said_just_now_is_unread(visit):
    unread = {c["id"]: c["unread_count"] for c in visit("mara")("/conversations/").json["items"]}
    assert sum(unread.values()) >= 1
    assert 0 in unread.values()


def test_nothing_is_dated_in_the_future_and_the_past_is_weeks_long(rows):
    for model in (User, Follow, Post, Comment, Like, Order):
        [(first, last)] = rows(select(func.min(model.created_at), func.max(model.created_at)))
        assert last <= clock.now()
        assert (clock.now() - first).days >= 33


def test_counters_of_posts_are_true(rows):
    assert counted(rows, Post.like_count, Like.post_id, Post.id) == []
    assert counted(rows, Post.comment_count, Comment.post_id, Post.id) == []
    assert counted(rows, Comment.reply_count, Comment.parent_id, Comment.id) == []


def test_counters_of_people_are_true(rows):
    is_public = Post.audience == "public"
    assert counted(rows, User.post_count, Post.author_id, User.id, is_public) == []
    assert counted(rows, User.follower_count, Follow.followed_id, User.id) == []
    assert counted(rows, User.following_count, Follow.follower_id, User.id) == []


def test_counters_of_tags_are_true(rows):
    public = (
        select(PostTag.tag, func.count())
        .join(Post, Post.id == PostTag.post_id)
        .where(Post.audience == "public")
        .group_by(PostTag.tag)
    )
    stored = dict(rows(select(Tag.name, Tag.post_count)))
    assert {tag: count for tag, count in stored.items() if count} == dict(rows(public))


def test_the_shop_is_open_to_anybody_and_shows_pictures(town):
    answer = town.test_client().get("/api/v1/products/?limit=100")
    products = answer.json["items"]
    assert len(products) == 26
    assert all(product["image"]["renditions"] is not None for product in products)
    assert {product["available"] for product in products} >= {0, 1}


def test_orders_were_paid_and_the_stock_ledger_agrees(rows):
    statuses = dict(rows(select(Order.status, func.count()).group_by(Order.status)))
    assert statuses == {"placed": len(PURCHASES) - 1, "cancelled": 1}
    [(captured, refunded)] = rows(select(func.sum(Payment.captured), func.sum(Payment.refunded)))
    assert captured > refunded > 0
    assert rows(select(Hold.state).distinct()) == [("consumed",)]
    moved = select(
        StockMovement.stock_id,
        func.sum(StockMovement.on_hand),
        func.sum(StockMovement.sold),
    ).group_by(StockMovement.stock_id)
    stored = {row[0]: row[1:] for row in rows(select(Stock.id, Stock.on_hand, Stock.sold))}
    ledger = {row[0]: row[1:] for row in rows(moved)}
    assert {key: value for key, value in stored.items() if value != (0, 0)} == {
        key: value for key, value in ledger.items() if value != (0, 0)
    }


def test_a_buyer_finds_the_order_and_the_keeper_finds_all(visit):
    [newest, *_] = visit("kirra")("/orders/").json["items"]
    assert newest["payment_status"] == "paid"
    assert newest["fulfilment_status"] == "unfulfilled"
    sold = visit("tomas")("/orders/?role=seller&limit=100").json["items"]
    assert len(sold) == len(PURCHASES)


def test_posts_show_what_the_shop_sells(visit, rows):
    names = dict(rows(select(Product.id, Product.name)))
    feed = visit("priya")("/posts/?author=tomas&limit=5").json["items"]
    [ref] = next(post["refs"] for post in feed if post["refs"])
    assert ref["kind"] == "product"
    assert names[ref["id"]] == "Two-ink hill print"


def test_it_says_who_one_may_be(town):
    said = town.test_cli_runner().invoke(args=["seed", "accounts"]).output
    assert "mara@plaza.example    plaza-demo-2026  Mara Quill, administrator and moderator" in said
    assert "keeper of the shop" in said


@pytest.mark.slow
def test_planting_again_starts_over_and_gives_the_same_world(town, visit):
    before = content_of(town)
    arguments = ("demo", "--again", "--password", "another password 26", "--picture-width", "120")
    again = town.test_cli_runner().invoke(args=["seed", *arguments])
    assert again.exit_code == 0, again.output
    assert content_of(town) == before

    assert visit("mara", "another password 26")("/users/me/").json["username"] == "mara"
    login = {"email": "mara@plaza.example", "password": PASSWORD}
    assert town.test_client().post("/api/v1/auth/login/", json=login).status_code == 401
