"""Acknowledged is stored: a burst of retries while the server is killed with -9, three times."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator

import pytest
import socketio

from tests.concurrency.chat_floor import PUBLIC_URL, ChatFloor, open_chat
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.slow]

SENDERS, KILLS, BETWEEN_KILLS = 4, 3, 60


@pytest.fixture(scope="module")
def floor() -> Iterator[ChatFloor]:
    with Postgres(durable=True) as postgres, open_chat(postgres, "crashing", None, 1) as floor:
        yield floor


class Sender:
    """Says one thing after the other; repeats each until it is acknowledged."""

    def __init__(self, floor: ChatFloor, token: str, talk: int) -> None:
        self.url, self.token, self.talk = floor.servers[0].url, token, talk
        self.acknowledged: list[tuple[str, int]] = []
        self.retries = 0
        self.client: socketio.SimpleClient | None = None
        self.enough = threading.Event()

    def run(self) -> None:
        """Until it is told that it is enough."""
        number = 0
        while not self.enough.is_set():
            number += 1
            self.deliver(f"{id(self)}-{number}")
        self.hang_up()

    def deliver(self, body: str) -> None:
        """Say this until the server says it has it."""
        client_id = str(uuid.uuid4())
        while not self.enough.is_set():
            said = {"conversation_id": self.talk, "body": body, "client_id": client_id}
            try:
                answer = self.line().call("chat.message.sent", said, timeout=2)
                self.acknowledged.append((body, answer["ok"]["seq"]))
            except (socketio.exceptions.SocketIOError, OSError):
                self.retries += 1
                self.hang_up()
                self.enough.wait(0.05)
            else:
                return

    def line(self) -> socketio.SimpleClient:
        """An open socket."""
        if self.client is None:
            client = socketio.SimpleClient(
                reconnection=False, handle_sigint=False, websocket_extra_options={"origin": PUBLIC_URL}
            )
            client.connect(self.url, auth={"token": self.token}, transports=["websocket"], wait_timeout=3)
            self.client = client
        return self.client

    def hang_up(self) -> None:
        """Forget the socket."""
        client, self.client = self.client, None
        if client is not None:
            client.disconnect()


def burst(floor: ChatFloor) -> tuple[int, list[Sender]]:
    """Everybody talks while the server dies and is started again, three times."""
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    tokens = [floor.make.token(user) for user in (ana, ben)]
    senders = [Sender(floor, tokens[i % 2], talk) for i in range(SENDERS)]
    threads = [threading.Thread(target=sender.run) for sender in senders]
    for thread in threads:
        thread.start()
    for _ in range(KILLS):
        goal = acknowledged(senders) + BETWEEN_KILLS
        wait_until(lambda goal=goal: acknowledged(senders) >= goal, "the burst")
        floor.servers[0].kill()
        floor.servers[0].start()
    goal = acknowledged(senders) + BETWEEN_KILLS
    wait_until(lambda: acknowledged(senders) >= goal, "the end of the burst")
    for sender in senders:
        sender.enough.set()
    for thread in threads:
        thread.join(20)
    return talk, senders


def acknowledged(senders: list[Sender]) -> int:
    return sum(len(sender.acknowledged) for sender in senders)


def test_what_was_acknowledged_is_stored_exactly_once_through_three_deaths(floor):
    talk, senders = burst(floor)

    assert sum(sender.retries for sender in senders) >= KILLS
    stored = dict(floor.query(f"SELECT seq, body FROM messages WHERE conversation_id = {talk}"))
    promised = [pair for sender in senders for pair in sender.acknowledged]
    assert len(promised) >= (KILLS + 1) * BETWEEN_KILLS
    assert all(stored[seq] == body for body, seq in promised)
    assert len(set(stored.values())) == len(stored), "something is stored twice"
    assert floor.stored(talk) == list(range(1, len(stored) + 1))

    late = floor.join(0, floor.make.user())
    assert late.get(f"conversations/{talk}/events/?after=0").status_code == 404


@pytest.mark.slow
def test_after_the_deaths_catching_up_in_pages_is_complete(floor):
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    before = floor.join(0, ana, talk)
    for number in range(150):
        before.say(f"{number}")
    floor.servers[0].kill()
    floor.servers[0].start()

    after = floor.join(0, ben, talk)
    assert after.payloads("session.hello")[0]["heads"] == {str(talk): 150}
    after.catch_up()

    assert after.seqs == list(range(1, 151))


def test_without_the_senders_own_name_a_retry_is_a_second_message(floor):
    """Negative control: an answer that was lost, and a retry under a new name."""
    ana, ben = floor.make.user(), floor.make.user()
    talk = floor.make.talk(ana, ben)
    a = floor.join(0, ana, talk)

    def twice(*names: str) -> int:
        for name in names:
            a.say(f"Retried {names[0]}", name)
        rows = floor.query(f"SELECT 1 FROM messages WHERE body = 'Retried {names[0]}'")
        return len(rows)

    kept = str(uuid.uuid4())
    assert twice(kept, kept) == 1
    assert twice(str(uuid.uuid4()), str(uuid.uuid4())) == 2
