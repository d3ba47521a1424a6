"""A page of posts: Plaza against its peers, by turns, in CPU a request."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

from tests.performance.load import Connection, Load, ask
from tests.performance.peers import peer
from tests.performance.processes import cpu_seconds, family, memory_mb
from tests.performance.town import Town
from tests.performance.visitors import PLAZA, peer_settings, tokens
from tests.servers.plaza import Plaza

AUTHOR, TAG = "person_1", "bread"
PLAZA_PATHS = {
    "public": "/api/v1/posts/?feed=public",
    "home": "/api/v1/posts/?feed=home",
    "tag": f"/api/v1/posts/?tag={TAG}",
    "profile": f"/api/v1/users/{AUTHOR}/posts/",
}
PEER_PATHS = {
    "public": "/public/",
    "home": "/home/",
    "tag": f"/tag/{TAG}/",
    "profile": f"/profile/{AUTHOR}/",
}
PEERS = ("drf", "fastapi", "fastify", "fastify_bare")


@dataclass
class Server:
    """One of those measured."""

    name: str
    url: str
    pids: set[int]
    paths: dict[str, str]


@dataclass
class Figures:
    """One server on one feed, over all rounds."""

    cpu_ms: list[float] = field(default_factory=list)
    wall_ms: list[float] = field(default_factory=list)
    p99_ms: list[float] = field(default_factory=list)
    size: int = 0
    memory_mb: float = 0.0

    def note(self, load: Load, cpu: float) -> None:
        """Add one round."""
        self.cpu_ms.append(1000 * cpu / load.requests)
        self.wall_ms.append(1000 * statistics.median(load.latencies))
        self.p99_ms.append(1000 * sorted(load.latencies)[int(len(load.latencies) * 0.99)])

    @property
    def cpu(self) -> float:
        """CPU milliseconds a request: the median of the rounds."""
        return statistics.median(self.cpu_ms)


Feeds = dict[str, dict[str, Figures]]


def compare(town: Town, rounds: int, seconds: float, say: Callable[[str], None]) -> Feeds:
    """``{feed: {server: figures}}``; every round asks each server once, in another order."""
    readers = tokens(town.url)
    results: Feeds = {feed: {} for feed in PLAZA_PATHS}
    with ExitStack() as stack:
        servers = _start(stack, town)
        for server in servers:
            server.pids = family(server.pids.copy().pop())
            for feed, path in server.paths.items():
                results[feed][server.name] = Figures(size=_check(server, feed, path, readers))
                ask(server.url, path, readers, seconds / 2)
        _check_same(servers, readers)
        for number in range(rounds):
            for feed in PLAZA_PATHS:
                for server in servers[number % len(servers) :] + servers[: number % len(servers)]:
                    before = cpu_seconds(server.pids)
                    load = ask(server.url, server.paths[feed], readers, seconds)
                    results[feed][server.name].note(load, cpu_seconds(server.pids) - before)
            say(f"  round {number + 1} of {rounds}")
        for server in servers:
            for feed in PLAZA_PATHS:
                results[feed][server.name].memory_mb = memory_mb(server.pids)
    return results


def _start(stack: ExitStack, town: Town) -> list[Server]:
    plaza = stack.enter_context(Plaza(migrate=False, database_url=town.url, **PLAZA))
    servers = [Server("plaza", plaza.url, {plaza.pid}, PLAZA_PATHS)]
    for name in PEERS:
        url, pid = stack.enter_context(peer(name, peer_settings(town.url)))
        servers.append(Server(name, url, {pid}, PEER_PATHS))
    return servers


def _check(server: Server, feed: str, path: str, readers: list[str]) -> int:
    """Whether it answers twenty posts; the size of the page in bytes."""
    connection = Connection(server.url)
    body = connection.get(path, readers[0])
    connection.close()
    if len(json.loads(body)["items"]) != 20:
        raise RuntimeError(f"{server.name} does not show 20 posts in {feed}")
    return len(body)


def _check_same(servers: list[Server], readers: list[str]) -> None:
    """All show the same posts with the same fields, or the comparison means nothing."""
    for feed in PLAZA_PATHS:
        shown = {}
        for server in servers:
            connection = Connection(server.url)
            items = json.loads(connection.get(server.paths[feed], readers[3]))["items"]
            shown[server.name] = [_comparable(item) for item in items]
            connection.close()
        for name, items in shown.items():
            if items != shown["plaza"]:
                different = next(
                    pair for pair in zip(items, shown["plaza"], strict=True) if pair[0] != pair[1]
                )
                raise RuntimeError(f"{name} shows other posts than plaza in {feed}: {different}")


def _comparable(item: dict[str, object]) -> dict[str, object]:
    """A post without the spelling of its date, which is each framework's own."""
    return {key: value for key, value in item.items() if key != "created_at"}
