"""One run: people at work, a part that breaks under them, and what is found afterwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType

import requests

from tests.faults.buyers import Buyer, Queue
from tests.faults.floor import FaultFloor
from tests.faults.history import ACKNOWLEDGED, History, now
from tests.faults.listener import Listener
from tests.faults.people import Newcomer, Person, Poster, Reader, Talker, Uploader, Writer
from tests.servers.process import wait_until

BUYERS = 300
EVERY_KIND = (
    *("message by HTTP", "message by socket", "order", "payment"),
    *("post", "read", "sign-in", "upload"),
)


class Scene:
    """``with Scene(floor) as scene:`` breaks something while ``scene.history`` is written."""

    def __init__(self, floor: FaultFloor, *, short: bool = False) -> None:
        self.floor, self.history = floor, History()
        make = floor.make
        ana, ben = make.user(), make.user()
        self.talk = make.talk(ana, ben)
        self.queue = Queue(floor, BUYERS // 3 if short else BUYERS)
        self.listener = Listener(floor, make.token(ben), self.talk)
        self.readers: list[Reader] = []
        self.people = list(self._crowd([make.token(user) for user in (ana, ben)], short))
        self.began = self.ended = 0.0

    def _crowd(self, tokens: list[str], short: bool) -> Iterator[Person]:
        """Twelve people; in the short form they take more time and do not wait for a leased key."""
        floor, history, slower = self.floor, self.history, 2 if short else 1
        for n in range(2):
            yield Writer(floor, history, tokens[n], 0.3 * slower, self.talk)
            yield Talker(floor, history, tokens[n], 0.3 * slower, self.talk)
        for n in range(3):
            yield Buyer(floor, history, self.queue, 0.4 * slower, keeps_key=n > 0 and not short)
            self.readers.append(Reader(floor, history, tokens[n % 2], 0.1 * slower, self.talk))
        yield from self.readers
        yield Poster(floor, history, tokens[0], 0.5)
        yield Uploader(floor, history, tokens[1], 0.7, is_patient=not short)

    def __enter__(self) -> Scene:
        self.people.append(Newcomer(self.floor, self.history, self._register(), 0.7))
        for thread in (self.listener, *self.people):
            thread.start()
        self.began = now()
        self.wait_for_everybody()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ended = now()
        for person in self.people:
            person.go()
        for person in self.people:
            person.join(60)
        with suppress(TimeoutError):
            wait_until(lambda: len(self.listener.seqs) >= self._stored(), "the listener's last message", 15)
        self.listener.over.set()
        self.listener.join(10)

    def _register(self) -> dict[str, str]:
        login = {"email": f"newcomer{self.talk}@plaza.test", "password": "plums and tram tickets"}
        requests.post(self.floor.api("auth/register/"), json=login, timeout=30).raise_for_status()
        return login

    def _stored(self) -> int:
        [[count]] = self.floor.query(f"SELECT count(*) FROM messages WHERE conversation_id = {self.talk}")
        return int(count)

    def wait_for_everybody(self, since: float = 0.0, seconds: float = 60.0) -> float:
        """Wait until each kind of thing was begun and acknowledged again; how long that took."""
        began = now()
        try:
            wait_until(lambda: not self._silent(since or self.began), "everything again", seconds)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; not yet: {self._silent(since or self.began)}") from None
        return now() - began

    def _silent(self, since: float) -> set[str]:
        done = {a.kind for a in self.history.snapshot() if a.began >= since and a.outcome == ACKNOWLEDGED}
        return set(EVERY_KIND) - done

    def wait_until_heard(self, seconds: float = 30.0) -> float:
        """Wait until the listener has all that is stored at this moment; how long that took."""
        began, goal = now(), self._stored()
        wait_until(lambda: len(self.listener.seqs) >= goal, f"{goal} messages at the listener", seconds)
        return now() - began

    @staticmethod
    def go_on(seconds: float) -> None:
        """Let people go on for so long."""
        threading.Event().wait(seconds)
