"""Talking over sockets: heard at once, in order, by members only."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import func, select, text

from app.chat.models import Message
from app.core.db import db
from app.core.unit_of_work import unit_of_work

CONVERSATIONS = "/api/v1/conversations/"


@pytest.fixture
def ana(make):
    return make.user("ana_l", name="Ana")


@pytest.fixture
def ben(make):
    return make.user("ben_o", name="Ben")


@pytest.fixture
def talk(make, ana, ben):
    return make.talk(ana, ben)


def test_a_message_is_acknowledged_to_one_and_heard_by_both(connect, ana, ben, talk):
    a, b = connect(ana), connect(ben)

    answer = a.say("chat.message.sent", {"conversation_id": talk, "body": "Hello."})

    assert answer["ok"]["seq"] == 1
    for ear in (a, b):
        [heard] = ear.heard("chat.message.new")
        assert heard == {k: v for k, v in answer["ok"].items() if k != "cards"}


def test_what_was_said_over_http_is_heard_too_and_a_repeat_is_silent(api, connect, ana, ben, talk):
    ear = connect(ben)
    new = {"client_id": str(uuid.uuid4()), "body": "Hello."}
    for _ in range(2):
        api("POST", f"{CONVERSATIONS}{talk}/messages/", ana, json=new)

    assert [m["body"] for m in ear.heard("chat.message.new")] == ["Hello."]


def test_strangers_hear_nothing(connect, make, ana, talk):
    cara = connect(make.user())
    answer = cara.say("chat.message.sent", {"conversation_id": talk, "body": "x"})
    a = connect(ana)

    a.say("chat.message.sent", {"conversation_id": talk, "body": "Hello."})
    a.say("chat.typing", {"conversation_id": talk})

    assert answer["error"]["status"] == 404
    assert cara.heard() == []


@pytest.mark.parametrize(
    "ends",
    ["UPDATE sessions SET revoked_at = created_at", "UPDATE users SET suspended_at = created_at"],
)
def test_whoever_may_no_longer_be_here_says_nothing_though_the_socket_is_open(
    app, connect, ana, ben, talk, ends
):
    a, b = connect(ana), connect(ben)
    with app.app_context(), unit_of_work():
        db.session.execute(text(ends))

    answer = a.say("chat.message.sent", {"conversation_id": talk, "body": "Still here."})

    assert (answer["error"]["status"], answer["error"]["code"]) == (401, "session_ended")
    assert b.heard("chat.message.new") == []
    with app.app_context(), unit_of_work(writes=False):
        assert db.session.scalar(select(func.count()).select_from(Message)) == 0


def test_a_name_that_was_used_elsewhere_is_refused_and_a_repeat_is_the_original(connect, make, ana, talk):
    ear, other = connect(ana), make.talk(ana, make.user())
    said = {"client_id": str(uuid.uuid4()), "body": "Once."}

    first = ear.say("chat.message.sent", {"conversation_id": talk, **said})
    again = ear.say("chat.message.sent", {"conversation_id": talk, **said, "body": "Twice."})
    elsewhere = ear.say("chat.message.sent", {"conversation_id": other, **said})

    assert again["ok"] == first["ok"]
    assert elsewhere["error"]["code"] == "client_id_reused"


@pytest.mark.parametrize("wrong", ["1", True, {"$ne": 0}, "u1", 1.0, 2**63, 0, -1, None, [1]])
def test_a_conversation_that_is_none_is_an_error_not_a_crash(connect, ana, talk, wrong):
    ear = connect(ana)
    for event in ("chat.message.sent", "chat.typing", "chat.message.read"):
        answer = ear.say(event, {"conversation_id": wrong, "body": "x", "seq": 1})
        assert answer["error"]["status"] in {404, 422}


@pytest.mark.parametrize("payload", [(), ("x",), (7,), (None,), ([],), ({}, {}), ({"a": "b" * 5000},)])
def test_any_payload_is_answered(connect, ana, payload):
    assert connect(ana).say("chat.message.sent", *payload)["error"]["status"] == 422


def test_one_is_who_one_is_whatever_one_says(connect, ana, ben, talk):
    a, b = connect(ana), connect(ben)

    a.say("chat.typing", {"conversation_id": talk, "user_id": ben.id})

    assert b.heard("chat.typing") == [{"conversation_id": talk, "user_id": ana.id, "typing": True}]
    for lie in (
        {"sender_id": ben.id},
        {"seq": 9},
        {"created_at": "2020-01-01T00:00:00Z"},
        {"is_system": True},
    ):
        answer = a.say("chat.message.sent", {"conversation_id": talk, "body": "x"} | lie)
        assert answer["error"]["status"] == 422


def test_typing_on_and_on_is_told_once_and_the_end_at_once(connect, ana, ben, talk):
    a, b = connect(ana), connect(ben)
    for _ in range(5):
        a.say("chat.typing", {"conversation_id": talk})
    a.say("chat.typing", {"conversation_id": talk, "typing": False})

    assert [told["typing"] for told in b.heard("chat.typing")] == [True, False]


def test_reading_is_seen_by_the_other_once(connect, make, ana, ben, talk):
    message = make.message(ana, talk)
    a, b = connect(ana), connect(ben)

    for _ in range(2):
        answer = b.say("chat.message.read", {"conversation_id": talk, "message_ids": [message.id]})

    pointer = {"conversation_id": talk, "user_id": ben.id, "read_seq": 1}
    assert answer["ok"] == pointer
    assert a.heard("chat.message.read") == [pointer]


def test_messages_of_another_conversation_cannot_be_read_here(connect, make, ana, ben, talk):
    elsewhere = make.message(ana, make.talk(ana, make.user()))

    answer = connect(ben).say("chat.message.read", {"conversation_id": talk, "message_ids": [elsewhere.id]})

    assert answer["error"]["status"] == 422


def test_a_new_conversation_reaches_windows_that_are_already_open(api, connect, make, ana, ben):
    b = connect(ben)

    talk = api("POST", CONVERSATIONS, ana, json={"member_ids": [ben.id]}).json["id"]
    make.message(ana, talk, "First words")

    assert b.heard("chat.conversation.changed") == [{"conversation_id": talk}]
    assert [m["body"] for m in b.heard("chat.message.new")] == ["First words"]


def test_the_greeting_says_where_everything_stands(connect, make, ana, ben, talk):
    for _ in range(3):
        make.message(ana, talk)

    hello = connect(ben).hello

    assert hello["heads"] == {str(talk): 3}
    assert hello["unread"]["messages"] == 3


def test_a_lost_last_message_is_found_by_comparing_heads(connect, make, ana, ben, talk):
    b = connect(ben)
    make.message(ana, talk)

    assert b.say("sync.heads", {"heads": {str(talk): 0}}) == {"ok": {"heads": {str(talk): 1}}}
    assert b.say("sync.heads", {"heads": {str(talk): 1}}) == {"ok": {"heads": {}}}


def test_a_device_that_is_up_to_date_has_its_messages_delivered(api, connect, make, ana, ben, talk):
    make.message(ana, talk)
    connect(ben).say("sync.heads", {"heads": {str(talk): 1}})

    members = api("GET", f"{CONVERSATIONS}{talk}/", ana).json["members"]
    assert {m["user"]["username"]: (m["delivered_seq"], m["read_seq"]) for m in members} == {
        "ana_l": (1, 1),
        "ben_o": (1, 0),
    }


def test_state_and_what_was_told_make_the_state_asked_afresh(api, connect, make, ana, ben, talk):
    b = connect(ben)
    before = api("GET", f"{CONVERSATIONS}{talk}/", ben).json
    make.message(ana, talk, "one")
    make.message(ana, talk, "two")
    b.say("chat.message.read", {"conversation_id": talk, "seq": 1})

    state = before
    for message in b.heard("chat.message.new"):
        assert message["event"] == state["last_event"] + 1
        state |= {"last_event": message["event"], "last_seq": message["seq"]}
        state["last_message"] = message | {"cards": []}
        state["active_at"] = message["created_at"]
        state["unread_count"] += 1
        for member in state["members"]:
            if member["user"]["id"] == message["sender"]["id"]:
                member["read_seq"] = member["delivered_seq"] = message["seq"]
    for pointer in b.heard("chat.message.read"):
        for member in state["members"]:
            if member["user"]["id"] == pointer["user_id"]:
                member["read_seq"] = pointer["read_seq"]
                member["delivered_seq"] = max(member["delivered_seq"], pointer["read_seq"])
        state["unread_count"] = state["last_seq"] - pointer["read_seq"]

    fresh = api("GET", f"{CONVERSATIONS}{talk}/", ben).json
    fresh["active_at"] = state["active_at"] = ""
    assert fresh == state
