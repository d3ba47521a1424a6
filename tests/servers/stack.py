"""Everything an operator runs, together: PostgreSQL, Redis, Plaza in several processes, nginx."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType

from tests.servers.celery import Celery
from tests.servers.nginx import Nginx
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import answers, wait_until
from tests.servers.redis import Redis


def neighbouring_ports(count: int) -> list[int]:
    """Free ports in a row, below those the system gives to outgoing connections."""
    while True:
        first = random.randrange(20_000, 30_000)
        ports = list(range(first, first + count))
        if not any(answers(port) for port in ports):
            return ports


class Stack:
    """``with Stack(workers=2) as stack: stack.url``; settings are those of Plaza.

    ``durable`` is PostgreSQL's; ``door`` may put something between Plaza and its database. With
    ``jobs="celery"`` a worker and its scheduler run beside it.
    """

    def __init__(
        self,
        *,
        workers: int = 2,
        plain: bool = False,
        port: int = 0,
        durable: bool = False,
        door: Callable[[str], str] = str,
        **settings: str,
    ) -> None:
        self.ports = neighbouring_ports(workers)
        self._plain, self._port, self._settings = plain, port, settings
        self._durable, self._door = durable, door
        self._stack = ExitStack()

    def __enter__(self) -> Stack:
        with ExitStack() as stack:
            self.postgres = stack.enter_context(Postgres(durable=self._durable))
            self.redis = stack.enter_context(Redis())
            self.plaza = Plaza(
                migrate=True,
                port=str(self.ports[0]),
                workers=str(len(self.ports)),
                database_url=self._door(self.postgres.create_database("plaza")),
                redis_url=self.redis.url,
                proxy_hops="1",
                media_serve="x-accel",
                **self._settings,
            )
            media = self.plaza.folder / "media"
            self.nginx = stack.enter_context(Nginx(self.ports, media, plain=self._plain, port=self._port))
            self.plaza.env["PUBLIC_URL"] = self.nginx.url
            stack.enter_context(self.plaza)
            if self._settings.get("jobs") == "celery":
                self.celery = [stack.enter_context(Celery(self.plaza, role)) for role in ("worker", "beat")]
            wait_until(lambda: all(map(answers, self.ports)), "every process")
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def url(self) -> str:
        """Where people reach it."""
        return self.nginx.url
