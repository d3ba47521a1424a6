"""Between two real server processes: one name is one message, commands are heard, the dead are missed."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from tests.concurrency.chat_floor import ChatFloor, Member, open_chat
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until
from tests.servers.redis import Redis

pytestmark = pytest.mark.processes

ROUNDS = 20
GUARD = "uq_messages_sender_id_client_id"
GONE_SECONDS = 60


@pytest.fixture(scope="module")
def floor() -> Iterator[ChatFloor]:
    with Postgres() as postgres, Redis() as redis, open_chat(postgres, "truth", redis, 2) as floor:
        yield floor


def at_once(members: list[Member], client_id: str) -> list[dict[str, Any]]:
    """Everybody says something under the same name at the same moment; the acknowledgements."""
    answers: list[dict[str, Any]] = []
    start = threading.Barrier(len(members))

    def say(member: Member) -> None:
        said = {"conversation_id": member.talk, "client_id": client_id, "body": "Now."}
        start.wait()
        answers.append(member.call("chat.message.sent", said))

    threads = [threading.Thread(target=say, args=(member,)) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_one_name_said_five_times_at_once_on_two_processes_is_one_message(floor):
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    ear = floor.join(1, ben, talk)
    windows = [floor.join(place % 2, ana, talk) for place in range(5)]

    for _ in range(ROUNDS):
        answers = at_once(windows, str(uuid.uuid4()))
        assert len({answer["ok"]["id"] for answer in answers}) == 1

    assert floor.stored(talk) == list(range(1, ROUNDS + 1))
    wait_until(lambda: ear.last == ROUNDS, "the last message")
    assert ear.seqs == list(range(1, ROUNDS + 1))


def test_one_name_said_at_once_in_two_conversations_is_stored_in_one(floor):
    """No lock is common to them: here only the database's UNIQUE decides."""
    ana = floor.make.user()
    talks = [floor.make.talk(ana, floor.make.user()) for _ in range(2)]
    windows = [floor.join(place, ana, talks[place]) for place in range(2)]

    for _ in range(ROUNDS):
        answers = at_once(windows, str(uuid.uuid4()))
        [refused] = [answer["error"] for answer in answers if "error" in answer]
        assert (refused["status"], refused["code"]) == (409, "client_id_reused")

    stored = [floor.stored(talk) for talk in talks]
    assert sum(map(len, stored)) == ROUNDS
    assert stored == [list(range(1, len(seqs) + 1)) for seqs in stored]


def test_without_the_unique_one_name_is_stored_in_both(floor):
    """Negative control: the same race on a table without its guard."""
    ana = floor.make.user()
    talks = [floor.make.talk(ana, floor.make.user()) for _ in range(2)]
    windows = [floor.join(place, ana, talks[place]) for place in range(2)]
    floor.query(f"ALTER TABLE messages DROP CONSTRAINT {GUARD}")

    try:
        for _ in range(ROUNDS):
            at_once(windows, str(uuid.uuid4()))
        assert sum(len(floor.stored(talk)) for talk in talks) > ROUNDS
    finally:
        floor.query(f"DELETE FROM messages WHERE conversation_id IN ({talks[0]}, {talks[1]})")
        floor.query(f"ALTER TABLE messages ADD CONSTRAINT {GUARD} UNIQUE (sender_id, client_id)")


def test_a_command_cuts_the_sockets_on_both(floor):
    ana = floor.make.user("bad_ana")
    both = [floor.join(place, ana) for place in (0, 1)]
    other = floor.join(1, floor.make.user())

    floor.servers[0].flask("user", "suspend", "bad_ana")

    for member in both:
        wait_until(lambda who=member: not who.client.connected, "the cut", 2)
        assert member.payloads("session.revoked")
    assert other.client.connected


@pytest.mark.long
def test_whoever_was_on_a_process_that_died_is_told_to_have_left(floor):
    ana, ben, cara = (floor.make.user() for _ in range(3))
    floor.make.talk(ana, ben)
    floor.make.talk(ana, cara)
    watcher = floor.join(0, ana)
    floor.join(1, ben)
    floor.join(1, cara)
    floor.join(0, cara)
    wait_until(lambda: present(watcher) == {ben.id, cara.id}, "the arrivals")

    died = time.monotonic()
    floor.servers[1].kill()
    try:
        watcher.wait_for("presence.user.leave", seconds=GONE_SECONDS)
        assert time.monotonic() - died < GONE_SECONDS
        assert present(watcher) == {cara.id}, "she has a window at the other process"
    finally:
        floor.servers[1].start()


def present(watcher: Member) -> set[int]:
    """Whom somebody takes to be here, from all that they were told."""
    here: set[int] = set()
    for name, payload in list(watcher.heard):
        if name == "presence.user.join":
            here.add(payload["user_id"])
        if name == "presence.user.leave":
            here.discard(payload["user_id"])
    return here
