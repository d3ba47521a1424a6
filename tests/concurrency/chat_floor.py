"""Conversations between real server processes, and members who keep themselves complete."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import requests
import socketio

from app import create_app
from app.core.db import Model, db
from app.users.models import User
from tests.concurrency.stock_rush import settings_for
from tests.factories import Make
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until
from tests.servers.redis import Redis

PUBLIC_URL = "http://127.0.0.1:5000"


class Member:
    """Somebody with a socket, who applies an event only if it is the next and asks for the rest."""

    def __init__(self, plaza: Plaza, token: str, talk: int = 0) -> None:
        self.plaza, self.token, self.talk = plaza, token, talk
        self.heard: list[tuple[str, Any]] = []
        self.seqs: list[int] = []
        self.last = 0
        self.asked = 0
        self._complete = threading.Lock()
        self.client = socketio.Client(
            reconnection=False, handle_sigint=False, websocket_extra_options={"origin": PUBLIC_URL}
        )
        self.client.on("*", self._hear)
        self.client.connect(
            plaza.url,
            auth={"token": token},
            transports=["websocket"],
            wait_timeout=10,
        )
        self.wait_for("session.hello")

    def _hear(self, name: str, payload: Any) -> None:
        self.heard.append((name, payload))
        if name == "chat.message.new" and payload["conversation_id"] == self.talk:
            with self._complete:
                self._apply(payload)
        if name == "sync.heads" and payload["heads"].get(str(self.talk), 0) > self.last:
            self.catch_up()

    def _apply(self, message: dict[str, Any]) -> None:
        if message["event"] == self.last + 1:
            self._take(message)
        elif message["event"] > self.last:
            self._ask()

    def _take(self, message: dict[str, Any]) -> None:
        self.last = message["event"]
        self.seqs.append(message["seq"])

    def _ask(self) -> None:
        self.asked += 1
        for _page in range(100):
            page = self.get(f"conversations/{self.talk}/events/?after={self.last}").json()
            assert not page["limited"]
            for item in page["items"]:
                if item["event"] == self.last + 1:
                    self._take(item["message"])
            if self.last >= page["last_event"]:
                return

    def catch_up(self) -> None:
        """Ask for everything after what is known."""
        with self._complete:
            self._ask()

    def payloads(self, name: str) -> list[Any]:
        """What was heard under a name."""
        return [payload for heard, payload in list(self.heard) if heard == name]

    def wait_for(self, name: str, count: int = 1, seconds: float = 10.0) -> list[Any]:
        """Wait until something was heard so often."""
        wait_until(lambda: len(self.payloads(name)) >= count, f"{name} ({count})", seconds)
        return self.payloads(name)

    def call(self, name: str, payload: Any, timeout: float = 10.0) -> Any:
        """Say an event; its acknowledgement."""
        return self.client.call(name, payload, timeout=timeout)

    def say(self, body: str, client_id: str | None = None, timeout: float = 10.0) -> dict[str, Any]:
        """Say something in the conversation; the message that was acknowledged."""
        said = {"conversation_id": self.talk, "body": body, "client_id": client_id or str(uuid.uuid4())}
        answer = self.call("chat.message.sent", said, timeout)
        assert "ok" in answer, answer
        message: dict[str, Any] = answer["ok"]
        return message

    def get(self, path: str) -> requests.Response:
        """Read over HTTP."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return requests.get(f"{self.plaza.url}/api/v1/{path}", headers=headers, timeout=20)

    def post(self, path: str, body: Any = None) -> requests.Response:
        """Write over HTTP."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return requests.post(f"{self.plaza.url}/api/v1/{path}", json=body, headers=headers, timeout=20)

    def close(self) -> None:
        """Hang up."""
        self.client.disconnect()


class ChatFloor:
    """Servers on one database, and what tests do with them."""

    def __init__(self, postgres: Postgres, database: str, redis: Redis | None, mode: str) -> None:
        self.postgres, self.database, self.redis, self.mode = postgres, database, redis, mode
        self.app = create_app(settings_for(postgres.url(database)))
        self.make = Make(self.app)
        self.servers: list[Plaza] = []
        self.members: list[Member] = []

    def server(self) -> Plaza:
        """One more server process, not started yet."""
        settings = {"redis_url": self.redis.url} if self.redis else {}
        plaza = Plaza(
            migrate=False,
            database_url=self.postgres.url(self.database),
            public_url=PUBLIC_URL,
            async_mode=self.mode,
            **settings,
        )
        self.servers.append(plaza)
        return plaza

    def join(self, place: int, user: User, talk: int = 0) -> Member:
        """Somebody's socket at one of the servers."""
        member = Member(self.servers[place], self.make.token(user), talk)
        self.members.append(member)
        return member

    def query(self, statement: str) -> list[tuple[Any, ...]]:
        """Rows, read past the application."""
        return self.postgres.execute(self.database, statement)

    def stored(self, talk: int) -> list[int]:
        """The places of what is stored, in order."""
        rows = self.query(f"SELECT seq FROM messages WHERE conversation_id = {talk} ORDER BY event")
        return [seq for (seq,) in rows]

    def close(self) -> None:
        """Everybody hangs up."""
        for member in self.members:
            member.close()
        with self.app.app_context():
            db.engine.dispose()


@contextmanager
def open_chat(
    postgres: Postgres, database: str, redis: Redis | None, servers: int, mode: str = "eventlet"
) -> Iterator[ChatFloor]:
    """A fresh database with the schema and so many servers."""
    postgres.create_database(database)
    with ExitStack() as stack:
        floor = ChatFloor(postgres, database, redis, mode)
        with floor.app.app_context():
            Model.metadata.create_all(db.engine)
        for _ in range(servers):
            stack.enter_context(floor.server())
        stack.callback(floor.close)
        yield floor


def took(act: Any) -> float:
    """How many seconds something took."""
    started = time.monotonic()
    act()
    return time.monotonic() - started
