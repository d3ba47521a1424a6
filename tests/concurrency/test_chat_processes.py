"""Two real server processes, PostgreSQL and Redis: everybody hears everything, whatever breaks."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from tests.concurrency.chat_floor import ChatFloor, Member, open_chat, took
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until
from tests.servers.redis import Redis

pytestmark = pytest.mark.processes

SENDERS, EACH = 8, 25


@pytest.fixture(scope="module")
def floor() -> Iterator[ChatFloor]:
    with Postgres() as postgres, Redis() as redis, open_chat(postgres, "talking", redis, 2) as floor:
        yield floor


@pytest.fixture
def two(floor) -> tuple[Member, Member]:
    """Two who talk, each at a process of their own."""
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    return floor.join(0, ana, talk), floor.join(1, ben, talk)


def bodies(member: Member) -> list[str]:
    return [message["body"] for message in member.payloads("chat.message.new")]


def test_messages_typing_and_presence_cross_processes(two):
    a, b = two
    a.wait_for("presence.user.join")
    b.wait_for("presence.user.join")

    said = a.say("Across the street.")
    a.call("chat.typing", {"conversation_id": a.talk, "typing": True})

    [heard] = b.wait_for("chat.message.new")
    assert (heard["id"], heard["body"], heard["seq"]) == (said["id"], "Across the street.", 1)
    assert b.wait_for("chat.typing")[0]["typing"] is True
    b.call("chat.message.read", {"conversation_id": b.talk, "seq": 1})
    assert a.wait_for("chat.message.read")[-1]["read_seq"] == 1


def test_many_senders_on_both_are_heard_once_each_in_order(floor):
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    listeners = [floor.join(place, user, talk) for place in (0, 1) for user in (ana, ben)]
    senders = [floor.join(i % 2, (ana, ben)[i // 2 % 2], talk) for i in range(SENDERS)]

    def talk_on(sender: Member) -> None:
        for number in range(EACH):
            sender.say(f"{id(sender)}-{number}")

    threads = [threading.Thread(target=talk_on, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    everything = list(range(1, SENDERS * EACH + 1))
    assert floor.stored(talk) == everything
    for listener in listeners:
        wait_until(lambda who=listener: who.last == SENDERS * EACH, "the last message", 15)
        assert listener.seqs == everything


def test_one_process_alone_tells_in_the_order_of_numbers(floor):
    """Without asking for anything: what leaves one process is in order."""
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    ear = floor.join(0, ben, talk)
    senders = [floor.join(0, ana, talk) for _ in range(6)]

    threads = [
        threading.Thread(target=lambda who=sender: [who.say("Now.") for _ in range(20)]) for sender in senders
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    events = [message["event"] for message in ear.wait_for("chat.message.new", 120)]
    assert events == list(range(1, 121))
    assert ear.asked == 0


def test_an_ended_session_is_cut_on_both_and_hears_nothing_more(floor):
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    a = floor.join(0, ana, talk)
    token = floor.make.token(ben)
    both = [Member(server, token, talk) for server in floor.servers]
    other = floor.join(1, ben, talk)

    started = time.monotonic()
    assert both[0].post("auth/logout/").status_code == 204
    for member in both:
        wait_until(lambda who=member: not who.client.connected, "the cut", 2)
        assert member.payloads("session.revoked")
    assert time.monotonic() - started < 2
    for number in range(20):
        a.say(f"Without you {number}")

    other.wait_for("chat.message.new", 20)
    assert [bodies(member) for member in both] == [[], []]
    assert other.client.connected


def test_a_new_conversation_reaches_open_windows_on_the_other_process(floor):
    ana, ben = floor.make.user(), floor.make.user()
    a, b = floor.join(0, ana), floor.join(1, ben)

    talk = a.post("conversations/", {"member_ids": [ben.id]}).json()["id"]
    assert b.wait_for("chat.conversation.changed") == [{"conversation_id": talk}]
    a.talk = talk
    a.say("Nice to meet you.")

    assert [m["body"] for m in b.wait_for("chat.message.new")] == ["Nice to meet you."]
    assert {p["user_id"] for p in b.wait_for("presence.user.join")} == {ana.id}


def test_a_redis_that_does_not_answer_delays_no_acknowledgement(floor, two):
    a, b = two
    a.say("Before.")
    b.wait_for("chat.message.new")

    floor.redis.pause()
    try:
        slowest = max(took(lambda i=i: a.say(f"Paused {i}")) for i in range(10))
    finally:
        floor.redis.resume()

    assert slowest < 1
    b.catch_up()
    assert b.seqs == list(range(1, 12)) == floor.stored(a.talk)
    a.say("After.")
    wait_until(lambda: b.last == 12, "the message after the pause", 15)


def test_a_redis_that_was_gone_is_repaired_without_reconnecting(floor, two):
    a, b = two
    floor.redis.stop()
    slowest = max(took(lambda i=i: a.say(f"Alone {i}")) for i in range(5))
    heads = b.call("sync.heads", {"heads": {str(b.talk): b.last}})["ok"]["heads"]
    assert heads == {str(b.talk): 5}
    b.catch_up()
    assert b.seqs == [1, 2, 3, 4, 5]
    floor.redis.start()

    def is_live_again() -> bool:
        before = len(b.payloads("chat.message.new"))
        a.say("Anybody?")
        deadline = time.monotonic() + 0.5
        while time.monotonic() < deadline and len(b.payloads("chat.message.new")) == before:
            time.sleep(0.01)
        return len(b.payloads("chat.message.new")) > before

    wait_until(is_live_again, "hearing across processes again", 15)
    assert slowest < 1
    b.catch_up()
    assert b.seqs == floor.stored(a.talk)
    assert b.client.connected
