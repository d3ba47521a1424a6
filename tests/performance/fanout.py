"""One message to two hundred sockets: Plaza against Node's Socket.IO, in deliveries a CPU-second."""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg2

from tests.performance.peers import NODE, peer
from tests.performance.processes import cpu_seconds, family
from tests.performance.town import Town
from tests.performance.visitors import PLAZA, peer_settings, tokens
from tests.servers.plaza import Plaza

CROWD = 200
MODES = ("burst message", "one message", "burst typing", "one typing")


@dataclass
class Deliveries:
    """One server in one mode, over all rounds."""

    a_cpu_second: list[float] = field(default_factory=list)
    a_second: list[float] = field(default_factory=list)
    median_ms: list[float] = field(default_factory=list)
    p99_ms: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Deliveries a CPU-second: the median of the rounds."""
        return statistics.median(self.a_cpu_second)


class Crowd:
    """Two hundred sockets in a Node process, told what to do line by line."""

    def __init__(self, url: str, people: list[str], conversation: int) -> None:
        self.process = subprocess.Popen(
            ["node", "crowd.mjs"], cwd=NODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._say(json.dumps({"url": url, "tokens": people, "conversation": conversation}))
        self._hear()

    def run(self, mode: str, seconds: float) -> dict[str, float]:
        """Send and listen for so long."""
        self._say(f"{mode} {seconds}")
        return self._hear()

    def leave(self) -> None:
        """Hang up."""
        self._say("quit")
        self.process.wait(20)

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def _hear(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the crowd has gone")
        return json.loads(line)


@contextmanager
def crowd(url: str, people: list[str], conversation: int) -> Iterator[Crowd]:
    """A crowd that surely goes home."""
    gathered = Crowd(url, people, conversation)
    try:
        yield gathered
    finally:
        if gathered.process.poll() is None:
            gathered.leave()


def converse(town: Town) -> int:
    """A conversation of the whole crowd, written past the application; its id."""
    connection = psycopg2.connect(town.url)
    with connection, connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO conversations (is_group, title, last_event, last_seq, active_at, created_at)"
            " VALUES (true, 'The crowd', 0, 0, now(), now()) RETURNING id"
        )
        [conversation] = cursor.fetchone()
        cursor.execute(
            "INSERT INTO conversation_members (conversation_id, user_id, role, delivered_seq, read_seq,"
            " muted, created_at) SELECT %s, n, 'member', 0, 0, false, now() FROM generate_series(1, %s) n",
            (conversation, CROWD),
        )
    connection.close()
    return int(conversation)


def compare(
    town: Town, rounds: int, seconds: float, say: Callable[[str], None]
) -> dict[str, dict[str, Deliveries]]:
    """``{server: {mode: deliveries}}``; the servers by turns."""
    people = tokens(town.url, range(1, CROWD + 1))
    results = {name: {mode: Deliveries() for mode in MODES} for name in ("plaza", "socketio")}
    with ExitStack() as stack:
        plaza = stack.enter_context(Plaza(migrate=False, database_url=town.url, **PLAZA))
        node_url, node_pid = stack.enter_context(peer("socketio", peer_settings(town.url)))
        servers = {"plaza": (plaza.url, family(plaza.pid)), "socketio": (node_url, {node_pid})}
        crowds = {
            name: stack.enter_context(crowd(url, people, converse(town)))
            for name, (url, _pids) in servers.items()
        }
        for number in range(rounds):
            for mode in MODES:
                for name in sorted(servers, reverse=bool(number % 2)):
                    before = cpu_seconds(servers[name][1])
                    got = crowds[name].run(mode, seconds)
                    _note(results[name][mode], got, cpu_seconds(servers[name][1]) - before)
            say(f"  round {number + 1} of {rounds}")
    return results


def _note(result: Deliveries, got: dict[str, float], cpu: float) -> None:
    result.a_cpu_second.append(got["deliveries"] / cpu)
    result.a_second.append(got["deliveries"] / got["seconds"])
    result.median_ms.append(got["median_ms"])
    result.p99_ms.append(got["p99_ms"])
