"""Feeds: what they hold, in which order, and what they cost."""

from __future__ import annotations

import io

import pytest
from marshmallow import RAISE
from sqlalchemy import update

from app.auth.models import Session
from app.core import clock
from app.core.db import db, is_sqlite
from app.core.http import _entry, asks_along, json_response
from app.core.identity import authenticator_slot, current_visitor
from app.core.unit_of_work import unit_of_work
from app.posts.queries import feeds
from app.posts.schemas import PostPageSchema
from app.users.models import User
from tests.media.pictures import photo

POSTS = "/api/v1/posts/"


def bodies(api, reader, path=POSTS):
    return [post["body"] for post in api("GET", path, reader).json["items"]]


def walk(api, reader, path, limit):
    """Every page from the first to the last."""
    seen, cursor = [], ""
    while True:
        joint = "&" if "?" in path else "?"
        page = api("GET", f"{path}{joint}limit={limit}{cursor}", reader).json
        seen += [post["id"] for post in page["items"]]
        if page["next_cursor"] is None:
            return seen
        assert len(page["items"]) == limit
        cursor = f"&cursor={page['next_cursor']}"


@pytest.fixture
def street(make):
    """Ana reads; she follows Ben; Cem is a stranger. Each posts for everybody, followers and nobody."""
    ana, ben, cem = make.user("ana_l"), make.user("ben_o"), make.user("cem_y")
    make.follow(ana, ben)
    for author in (ana, ben, cem):
        for audience in ("public", "followers", "private"):
            make.post(author, f"{author.username} {audience}", audience=audience, tags=["street"])
    return ana, ben, cem


def test_home_holds_the_people_one_follows_and_oneself_newest_first(api, street):
    ana, _, _ = street

    assert bodies(api, ana) == [
        "ben_o followers",
        "ben_o public",
        "ana_l private",
        "ana_l followers",
        "ana_l public",
    ]
    assert bodies(api, ana, f"{POSTS}?feed=home") == bodies(api, ana)


def test_the_public_feed_holds_public_posts(api, street):
    assert bodies(api, street[0], f"{POSTS}?feed=public") == ["cem_y public", "ben_o public", "ana_l public"]


def test_a_tag_and_a_profile_hold_what_one_may_read(api, street):
    ana, _, cem = street

    assert bodies(api, cem, f"{POSTS}?tag=%23Street") == [
        "cem_y private",
        "cem_y followers",
        "cem_y public",
        "ben_o public",
        "ana_l public",
    ]
    assert bodies(api, ana, f"{POSTS}?author=ben_o") == ["ben_o followers", "ben_o public"]
    assert bodies(api, cem, "/api/v1/users/BEN_O/posts/") == ["ben_o public"]


def test_unfollowing_empties_home_at_once(api, street):
    ana, _, _ = street
    api("DELETE", "/api/v1/users/ben_o/follow/", ana)

    assert all(body.startswith("ana_l") for body in bodies(api, ana))


@pytest.mark.parametrize(
    "path", [POSTS, f"{POSTS}?feed=public", f"{POSTS}?tag=x", "/api/v1/users/ana_l/posts/"]
)
def test_paging_misses_and_repeats_nothing_even_at_one_moment(api, make, path, monkeypatch):
    ana = make.user("ana_l")
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)
    posts = [make.post(ana, str(n), tags=["x"]).id for n in range(7)]
    monkeypatch.undo()

    for limit in (1, 2, 3, 6, 7, 100):
        assert walk(api, ana, path, limit) == posts[::-1], limit


def test_a_post_published_while_one_pages_does_not_move_the_pages(api, make):
    ana = make.user()
    posts = [make.post(ana, str(n)).id for n in range(4)]
    first = api("GET", f"{POSTS}?limit=2", ana).json
    make.post(ana, "new")

    rest = api("GET", f"{POSTS}?limit=2&cursor={first['next_cursor']}", ana).json

    assert [p["id"] for p in first["items"] + rest["items"]] == posts[::-1]


@pytest.mark.parametrize(
    "query",
    [
        "feed=home&tag=x",
        "feed=public&author=ana_l",
        "tag=x&author=ana_l",
        "feed=everything",
        "tag=two%20words",
        "tag=",
        "sort=old",
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=1e1",
        "limit=100000000000000000000",
        "cursor=nonsense",
        "cursor=",
    ],
)
def test_lists_are_asked_for_properly(api, make, query):
    answer = api("GET", f"{POSTS}?{query}", make.user("ana_l"))

    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")


def test_a_cursor_belongs_to_its_list(api, make):
    ana = make.user()
    for n in range(2):
        make.post(ana, str(n))
    cursor = api("GET", f"{POSTS}?limit=1", ana).json["next_cursor"]

    for other in (f"{POSTS}?feed=public&limit=1&cursor={cursor}", f"{POSTS}?limit=1&cursor=A{cursor[1:]}x"):
        answer = api("GET", other, ana)
        assert (answer.status_code, answer.json["code"]) == (422, "bad_cursor")


def test_somebody_unknown_has_no_feed(api, make):
    for path in (f"{POSTS}?author=nobody_here", "/api/v1/users/nobody_here/posts/"):
        assert api("GET", path, make.user()).status_code == 404


def test_a_feed_is_what_its_schema_says_to_the_last_field(api, make, product_post):
    page = api("GET", POSTS, product_post).json

    assert PostPageSchema(unknown=RAISE).validate(page) == {}
    assert page["items"][0]["cards"][0]["data"] is not None


@pytest.fixture
def product_post(make):
    """Somebody who posted about a product."""
    ana = make.user()
    product = make.product(stock=3)
    make.post(ana, "look", refs=[{"kind": "product", "id": product["id"]}])
    return ana


FEEDS = [
    POSTS,
    f"{POSTS}?feed=public",
    f"{POSTS}?tag=x",
    f"{POSTS}?author=ana_l",
    "/api/v1/users/ana_l/posts/",
]


@pytest.mark.parametrize("path", FEEDS)
@pytest.mark.parametrize("written", [0, 3], ids=["empty", "full"])
@pytest.mark.parametrize("how", ["session", "person"])
def test_a_feed_is_closed_to_whose_session_or_account_is_gone(api, make, app, path, written, how):
    ana = make.user("ana_l")
    for n in range(written):
        make.post(ana, str(n), tags=["x"])
    assert len(api("GET", path, ana).json["items"]) == written

    with app.app_context(), unit_of_work():
        if how == "session":
            db.session.execute(update(Session).values(revoked_at=clock.now()))
        else:
            db.session.execute(update(User).values(suspended_at=clock.now()))

    refused = api("GET", path, ana)
    assert (refused.status_code, refused.json["code"]) == (401, "session_ended")


def test_who_asks_along_is_known_with_grants_even_if_the_page_is_empty(app, make):
    token = make.token(make.user(grants=["moderate"]))
    with app.test_request_context(), unit_of_work(writes=False):
        claims = authenticator_slot.get().verify(token)
        actor, rows = feeds._FEEDS["_public"][0].rows(claims, {"viewer": claims.user_id, "most": 5})
        assert current_visitor() == actor == authenticator_slot.get().resolve(claims)

    assert (actor.grants, rows) == ({"moderate"}, [])


def test_a_view_that_says_it_asks_along_and_does_not_is_an_error_not_an_open_door(app, api, make):
    """The control of the entry point: nothing such a view reads without asking gets out."""
    view = app.view_functions["posts.list_posts"]
    careless = asks_along(lambda: json_response({"items": ["secret"]}))
    app.view_functions["posts.list_posts"] = _entry(careless, "GET", idempotent=False)
    try:
        answer = api("GET", POSTS, make.user())
    finally:
        app.view_functions["posts.list_posts"] = view

    assert answer.status_code == 500 and b"secret" not in answer.data


@pytest.mark.parametrize("path", FEEDS)
def test_a_page_is_a_constant_number_of_statements(api, make, statements, path):
    ana = make.user("ana_l")
    api.token(ana)
    cost = {}
    for number in (1, 20):
        for n in range(number):
            make.post(ana, str(n), tags=["x", "y"])
        with statements() as seen:
            page = api("GET", f"{path}{'&' if '?' in path else '?'}limit=20", ana).json
        cost[len(page["items"])] = len(seen)

    assert cost == {1: 1, 20: 1}


def test_pictures_and_cards_cost_one_statement_a_page_each(api, make, statements):
    ana = make.user()
    api.token(ana)
    cost = {}
    for number in (1, 12):
        for _ in range(number):
            product = make.product()
            data = {"file": (io.BytesIO(photo(32, 24)), "a.jpg")}
            picture = api("POST", "/api/v1/media/", ana, data=data).json["id"]
            refs = [{"kind": "product", "id": product["id"]}, {"kind": "post", "id": make.post().id}]
            make.post(ana, media_ids=[picture], refs=refs)
        with statements() as seen:
            page = api("GET", f"{POSTS}?limit=12", ana).json
        assert all(post["media"] and post["cards"] for post in page["items"])
        cost[number] = len(seen)

    assert cost[1] == cost[12] <= 7


def test_both_ways_to_read_home_say_the_same(app, api, make):
    reader = make.user()
    for author in [make.user() for _ in range(6)]:
        make.follow(reader, author)
        for n in range(3):
            make.post(author, f"{author.username} {n}", audience=("public", "followers", "private")[n])
    make.post(reader, "mine", audience="private")
    make.post(make.user(), "a stranger's")
    ways = ["_home"] if is_sqlite_app(app) else ["_home", "_home_merged"]

    pages = [walk(api, reader, POSTS, limit) for limit in (2, 5, 50)]
    for way in ways:
        token = make.token(reader)
        with app.test_request_context(), unit_of_work(writes=False):
            asker = authenticator_slot.get().verify(token)
            values = {"viewer": reader.id, "most": 50}
            pages.append([row.id for row in feeds._FEEDS[way][0].rows(asker, values)[1]])

    assert len(pages[0]) == 13
    assert all(page == pages[0] for page in pages)


def is_sqlite_app(app) -> bool:
    with app.app_context():
        return is_sqlite()
