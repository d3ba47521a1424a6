"""Comments and the replies below them."""

from __future__ import annotations

import pytest
from marshmallow import RAISE

from app.core.db import db, insert_row
from app.core.unit_of_work import unit_of_work
from app.posts.models import Comment, Post
from app.posts.schemas import CommentPageSchema
from app.users import service as users_service
from app.users.models import User


def comments_of(api, post, reader, query=""):
    return api("GET", f"/api/v1/posts/{post.id}/comments/{query}", reader).json


def say(api, post, author, body, parent=None):
    new = {"body": body} | ({"parent_id": parent} if parent else {})
    return api("POST", f"/api/v1/posts/{post.id}/comments/", author, json=new)


def test_a_thread_is_read_oldest_first_with_its_first_replies(api, make):
    ana, ben, post = make.user("ana_l"), make.user(), make.post()
    first = say(api, post, ana, "first").json
    say(api, post, ben, "second")
    for n in range(5):
        say(api, post, ben, f"reply {n}", first["id"])

    page = comments_of(api, post, ana)

    assert [c["body"] for c in page["items"]] == ["first", "second"]
    top = page["items"][0]
    assert (top["depth"], top["reply_count"], top["author"]["username"]) == (1, 5, "ana_l")
    assert [r["body"] for r in top["replies"]] == ["reply 0", "reply 1", "reply 2"]
    assert top["can"] == {"edit": True, "delete": True, "reply": True}
    assert top["replies"][0]["can"] == {"edit": False, "delete": False, "reply": True}
    assert CommentPageSchema(unknown=RAISE).validate(page) == {}
    assert api("GET", f"/api/v1/posts/{post.id}/", ana).json["comment_count"] == 7


def test_more_replies_are_paged(api, make):
    ana, post = make.user(), make.post()
    first = say(api, post, ana, "first").json
    for n in range(5):
        say(api, post, ana, str(n), first["id"])
    path = f"/api/v1/comments/{first['id']}/replies/"

    page = api("GET", f"{path}?limit=2", ana).json
    rest = api("GET", f"{path}?limit=9&cursor={page['next_cursor']}", ana).json

    assert [r["body"] for r in page["items"] + rest["items"]] == list("01234")
    assert rest["next_cursor"] is None


def test_replies_go_three_levels_deep_and_no_further(api, make):
    ana, post = make.user(), make.post()
    parent = None
    for depth in (1, 2, 3):
        answer = say(api, post, ana, f"level {depth}", parent)
        assert (answer.status_code, answer.json["depth"]) == (201, depth)
        parent = answer.json["id"]

    too_deep = say(api, post, ana, "level 4", parent)

    assert (too_deep.status_code, too_deep.json["code"]) == (422, "comment_too_deep")
    assert api("GET", f"/api/v1/posts/{post.id}/", ana).json["comment_count"] == 3
    level_two = comments_of(api, post, ana)["items"][0]["replies"][0]
    assert [r["body"] for r in level_two["replies"]] == ["level 3"]


def test_one_replies_only_to_what_is_said_on_this_post(api, make):
    ana, post, other = make.user(), make.post(), make.post()
    elsewhere = make.comment(other, ana)

    for parent in (elsewhere.id, 10**9):
        answer = say(api, post, ana, "hello?", parent)
        assert (answer.status_code, list(answer.json["errors"])) == (422, ["parent_id"])
    assert comments_of(api, post, ana)["items"] == []


@pytest.mark.parametrize(
    "new",
    [
        {},
        {"body": ""},
        {"body": " \u200b "},
        {"body": "x" * 2001},
        {"body": 3},
        {"body": None},
        {"body": "x", "parent_id": "1"},
        {"body": "x", "parent_id": 0},
        {"body": "x", "depth": 1},
        {"body": "x", "author_id": 1},
    ],
)
def test_what_is_not_right_is_refused(api, make, new):
    ana, post = make.user(), make.post()

    assert api("POST", f"/api/v1/posts/{post.id}/comments/", ana, json=new).status_code == 422
    assert comments_of(api, post, ana)["items"] == []


def test_only_its_author_edits_or_deletes_a_comment(api, make):
    ana, ben = make.user(), make.user()
    post = make.post(ana)
    comment = make.comment(post, ben, "mine")
    path = f"/api/v1/comments/{comment.id}/"

    for other in (ana, make.user()):
        assert api("PATCH", path, other, json={"body": "not mine"}).status_code == 403
        assert api("DELETE", path, other).status_code == 403

    edited = api("PATCH", path, ben, json={"body": "still mine"}).json
    assert (edited["body"], edited["edited_at"] is not None) == ("still mine", True)
    assert api("PATCH", path, ben, json={"body": "  "}).status_code == 422
    assert api("DELETE", path, ben).status_code == 204
    assert api("PATCH", path, ben, json={"body": "again"}).status_code == 404


def test_a_deleted_comment_leaves_a_stub_only_where_replies_hang_on_it(api, make):
    ana, ben, post = make.user(), make.user(), make.post()
    comment = make.comment(post, ana, "a secret I regret")
    reply = make.comment(post, ben, "I heard it", comment)

    api("DELETE", f"/api/v1/comments/{comment.id}/", ana)

    [stub] = comments_of(api, post, ben)["items"]
    assert (stub["deleted"], stub["author"], stub["body"]) == (True, None, "")
    assert stub["can"] == {"edit": False, "delete": False, "reply": False}
    assert [r["body"] for r in stub["replies"]] == ["I heard it"]
    assert say(api, post, ben, "to nobody", comment.id).status_code == 422
    assert api("DELETE", f"/api/v1/comments/{comment.id}/", ana).status_code == 404
    assert len(api("GET", f"/api/v1/comments/{comment.id}/replies/", ben).json["items"]) == 1
    assert api("GET", f"/api/v1/posts/{post.id}/", ben).json["comment_count"] == 1

    api("DELETE", f"/api/v1/comments/{reply.id}/", ben)

    assert comments_of(api, post, ben)["items"] == []
    assert api("GET", f"/api/v1/posts/{post.id}/", ben).json["comment_count"] == 0


def test_a_suspended_person_is_not_heard_but_replies_to_them_stay(app, api, make):
    ana, ben, post = make.user(), make.user("ben_o"), make.post()
    alone, answered = make.comment(post, ben, "alone"), make.comment(post, ben, "answered")
    make.comment(post, ana, "reply", answered)
    suspend(app, ben)

    [shown] = comments_of(api, post, ana)["items"]

    assert (shown["id"], shown["author"], shown["body"]) == (answered.id, None, "")
    assert [r["body"] for r in shown["replies"]] == ["reply"]
    assert api("GET", f"/api/v1/comments/{alone.id}/replies/", ana).json["items"] == []


def suspend(app, user):
    with app.app_context(), unit_of_work():
        users_service.suspend(db.session.get_one(User, user.id))


def test_a_thousand_comments_open_with_as_many_statements_as_three(app, api, make, statements):
    ana, small, large = make.user(), make.post(), make.post()
    plant_tree(app, small.id, ana.id, 3)
    plant_tree(app, large.id, ana.id, 1000)
    api.token(ana)
    cost = {}
    for post in (small, large):
        with statements() as seen:
            page = comments_of(api, post, ana, "?limit=100")
        cost[len(page["items"])] = len(seen)

    assert cost == {1: 5, 100: 5}


def plant_tree(app, post_id, author_id, count):
    """A third of the comments at each of three levels."""
    with app.app_context(), unit_of_work():
        parents = {1: None, 2: None}
        for n in range(count):
            depth = n % 3 + 1
            comment_id = insert_row(
                Comment,
                post_id=post_id,
                author_id=author_id,
                parent_id=parents.get(depth - 1),
                depth=depth,
                body=str(n),
                reply_count=int(depth < 3),
            )
            if depth < 3:
                parents[depth] = comment_id
        db.session.execute(db.update(Post).where(Post.id == post_id).values(comment_count=count))


def test_watchers_of_a_post_hear_every_remark(api, make, connect):
    ana, ben, post = make.user(), make.user(), make.post()
    ear = connect(ana)
    ear.say("topic.join", {"topics": [f"post:{post.id}"]})

    comment = say(api, post, ben, "first").json
    reply = say(api, post, ben, "reply", comment["id"]).json
    api("PATCH", f"/api/v1/comments/{comment['id']}/", ben, json={"body": "first!"})
    api("DELETE", f"/api/v1/comments/{comment['id']}/", ben)
    api("DELETE", f"/api/v1/comments/{reply['id']}/", ben)

    new = ear.heard("comment.new")
    assert [(n["comment"]["body"], n["comment_count"], n["version"]) for n in new] == [
        ("first", 1, 2),
        ("reply", 2, 3),
    ]
    assert "can" not in new[0]["comment"]
    assert [c["comment"]["body"] for c in ear.heard("comment.changed")] == ["first!"]
    stubbed, removed = ear.heard("comment.deleted")
    assert (stubbed["stub"]["deleted"], stubbed["removed_ids"], stubbed["comment_count"]) == (True, [], 1)
    assert (removed["stub"], removed["comment_count"]) == (None, 0)
    assert removed["removed_ids"] == [reply["id"], comment["id"]]
