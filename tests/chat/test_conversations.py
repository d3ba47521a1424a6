"""Talking over HTTP: one conversation a pair, every message once, pointers that only go forward."""

from __future__ import annotations

import io
import uuid

import pytest

from app.core.db import db
from app.users.models import User
from tests.media import pictures

LIST = "/api/v1/conversations/"


@pytest.fixture
def ana(make):
    return make.user("ana_l", name="Ana")


@pytest.fixture
def ben(make):
    return make.user("ben_o", name="Ben")


@pytest.fixture
def talk(make, ana, ben):
    return make.talk(ana, ben)


def say(api, user, talk, body="Hello.", **more):
    new = {"client_id": str(uuid.uuid4()), "body": body} | more
    return api("POST", f"{LIST}{talk}/messages/", user, json=new)


def test_a_direct_conversation_is_one_a_pair_whoever_begins(api, ana, ben):
    first = api("POST", LIST, ana, json={"member_ids": [ben.id]})
    again = api("POST", LIST, ben, json={"member_ids": [ana.id]})

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json["id"] == again.json["id"]
    assert {m["user"]["username"] for m in first.json["members"]} == {"ana_l", "ben_o"}
    assert first.json["last_message"] is None


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"member_ids": []},
        {"member_ids": [0]},
        {"member_ids": ["1"]},
        {"member_ids": [10**9]},
        {"member_ids": [1.0]},
    ],
)
def test_a_conversation_needs_somebody_who_is_there(api, ana, body):
    assert api("POST", LIST, ana, json=body).status_code == 422


def test_nobody_talks_to_themselves_or_in_a_group(api, make, ana, ben):
    assert api("POST", LIST, ana, json={"member_ids": [ana.id]}).status_code == 422
    group = api("POST", LIST, ana, json={"member_ids": [ben.id, make.user().id], "is_group": True})
    assert (group.status_code, group.json["code"]) == (422, "groups_not_available")


def test_what_was_said_is_there_for_both_newest_first(api, ana, ben, talk):
    for number in range(3):
        assert say(api, ana, talk, f"line {number}").status_code == 201

    for reader in (ana, ben):
        page = api("GET", f"{LIST}{talk}/messages/", reader).json
        assert [(m["seq"], m["body"]) for m in page["items"]] == [
            (3, "line 2"),
            (2, "line 1"),
            (1, "line 0"),
        ]


def test_the_same_client_id_is_the_same_message_and_the_first_one_wins(api, ana, ben, talk):
    client_id = str(uuid.uuid4())
    first = say(api, ana, talk, "one", client_id=client_id)
    again = say(api, ana, talk, "another", client_id=client_id.upper())

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json == first.json
    assert say(api, ben, talk, "mine", client_id=client_id).status_code == 201


def test_a_client_id_belongs_to_one_conversation(api, make, ana, talk):
    client_id = str(uuid.uuid4())
    say(api, ana, talk, client_id=client_id)

    answer = say(api, ana, make.talk(ana, make.user()), client_id=client_id)

    assert (answer.status_code, answer.json["code"]) == (409, "client_id_reused")


@pytest.mark.parametrize(
    "change",
    [
        {"body": ""},
        {"body": "   \u200b"},
        {"body": "x" * 4001},
        {"client_id": "7"},
        {"client_id": None},
        {"content_type": "video"},
        {"content_type": "image"},
        {"content_type": "card"},
        {"media_ids": [999]},
        {"refs": [{"kind": "unicorn", "id": 1}], "content_type": "card"},
        {"reply_to": 999_999},
        {"sender_id": 1},
        {"seq": 1},
        {"created_at": "2020-01-01T00:00:00Z"},
        {"is_system": True},
    ],
)
def test_what_is_not_a_message_is_refused_and_takes_no_number(api, ana, talk, change):
    assert say(api, ana, talk, **change).status_code == 422
    assert api("GET", f"{LIST}{talk}/", ana).json["last_event"] == 0


def test_text_comes_back_exactly_as_it_was_said(api, ana, ben, talk):
    text = "👩‍👩‍👧 שלום مرحبا ﬁ İß " + "e\u0301" * 10
    say(api, ana, talk, text)

    assert api("GET", f"{LIST}{talk}/messages/", ben).json["items"][0]["body"] == text


def test_a_picture_is_for_the_two_of_them(api, make, ana, ben, talk):
    file = {"file": (io.BytesIO(pictures.photo()), "x.jpg")}
    media = api("POST", "/api/v1/media/", ana, data=file).json
    sent = say(api, ana, talk, "", content_type="image", media_ids=[media["id"]])

    assert sent.status_code == 201
    assert api("GET", media["url"], ben).status_code == 200
    assert api("GET", media["url"], make.user()).status_code == 404
    assert say(api, ana, talk, "", content_type="image", media_ids=[media["id"]]).status_code == 422


def test_to_strangers_a_conversation_does_not_exist(api, make, ana, talk):
    say(api, ana, talk)
    cara = make.user()
    for method, path, body in [
        ("GET", f"{LIST}{talk}/", None),
        ("GET", f"{LIST}{talk}/messages/", None),
        ("POST", f"{LIST}{talk}/messages/", {"client_id": str(uuid.uuid4()), "body": "x"}),
        ("GET", f"{LIST}{talk}/events/?after=0", None),
        ("POST", f"{LIST}{talk}/read/", {"seq": 1}),
    ]:
        theirs = api(method, path, cara, json=body)
        nobodys = api(method, path.replace(f"/{talk}/", "/987654321/"), cara, json=body)
        assert (theirs.status_code, theirs.json["code"]) == (404, "not_found")
        assert nobodys.json | {"request_id": ""} == theirs.json | {"request_id": ""}
    assert api("GET", LIST, cara).json["items"] == []


def test_unread_is_what_the_other_said_since_one_read(api, ana, ben, talk):
    say(api, ana, talk)
    say(api, ana, talk)

    assert api("GET", f"{LIST}{talk}/", ben).json["unread_count"] == 2
    assert api("GET", f"{LIST}{talk}/", ana).json["unread_count"] == 0
    assert api("POST", f"{LIST}{talk}/read/", ben, json={"seq": 1}).json["read_seq"] == 1
    assert api("GET", f"{LIST}{talk}/", ben).json["unread_count"] == 1


def test_reading_only_goes_forward_and_never_beyond_what_was_said(api, ana, ben, talk):
    for _ in range(3):
        say(api, ana, talk)
    read = f"{LIST}{talk}/read/"
    api("POST", read, ben, json={"seq": 3})

    assert api("POST", read, ben, json={"seq": 1}).json["read_seq"] == 3
    for wrong in (4, 0, -1, "1", 2**63, True):
        assert api("POST", read, ben, json={"seq": wrong}).status_code == 422


def test_places_in_a_long_conversation(api, make, ana, talk):
    for number in range(30):
        make.message(ana, talk, f"{number}")

    def seqs(query):
        page = api("GET", f"{LIST}{talk}/messages/?limit=5&{query}", ana).json
        return [m["seq"] for m in page["items"]], page["has_more"]

    assert seqs("before_seq=10") == ([9, 8, 7, 6, 5], True)
    assert seqs("after_seq=28") == ([30, 29], False)
    assert seqs("around_seq=15") == ([17, 16, 15, 14, 13], True)
    assert api("GET", f"{LIST}{talk}/messages/?before_seq=1&after_seq=1", ana).status_code == 422


def test_catching_up_brings_every_change_in_order(api, ana, ben, talk):
    for number in range(4):
        say(api, ana, talk, f"{number}")

    caught = api("GET", f"{LIST}{talk}/events/?after=1", ben).json

    assert [(item["event"], item["message"]["body"]) for item in caught["items"]] == [
        (2, "1"),
        (3, "2"),
        (4, "3"),
    ]
    assert (caught["limited"], caught["last_event"]) == (False, 4)


def test_far_behind_says_so_and_brings_the_newest(api, make, ana, talk):
    for _ in range(203):
        make.message(ana, talk)

    caught = api("GET", f"{LIST}{talk}/events/?after=1", ana).json

    assert caught["limited"] is True
    assert [caught["items"][0]["event"], caught["items"][-1]["event"]] == [4, 203]


@pytest.mark.parametrize("after", ["-1", "x", "", "1.0", "１", "9" * 20])
def test_catching_up_from_nowhere_is_refused(api, ana, talk, after):
    assert api("GET", f"{LIST}{talk}/events/?after={after}", ana).status_code == 422


def test_nobody_can_be_told_who_has_left(app, api, ana, ben, talk):
    with app.app_context():
        with db.engine.begin() as connection:
            connection.execution_options(plaza_writes=True)
        from app.core.unit_of_work import unit_of_work
        from app.users import service as users_service

        with unit_of_work():
            users_service.suspend(db.session.get(User, ben.id))

    conversation = api("GET", f"{LIST}{talk}/", ana).json
    assert conversation["can"] == {"send": False}
    assert say(api, ana, talk).status_code == 403


def test_a_list_of_conversations_costs_the_same_however_long(app, api, make, ana, statements):
    talks = [make.talk(ana, make.user()) for _ in range(6)]
    for talk in talks:
        make.message(ana, talk)
    api("GET", f"{LIST}?limit=2", ana)

    with statements() as few:
        api("GET", f"{LIST}?limit=2", ana)
    with statements() as many:
        page = api("GET", f"{LIST}?limit=6", ana).json

    assert [c["id"] for c in page["items"]] == talks[::-1]
    assert len(few) == len(many) <= 6


def test_somebody_who_was_up_to_date_is_notified_once(api, ana, ben, talk):
    for _ in range(3):
        say(api, ana, talk)

    [told] = api("GET", "/api/v1/notifications/", ben).json["items"]
    assert (told["kind"], told["subject"]["id"], told["actor_count"]) == ("message", talk, 1)
    api("POST", f"{LIST}{talk}/read/", ben, json={"seq": 3})
    assert api("GET", "/api/v1/notifications/", ben).json["unread_count"] == 0
