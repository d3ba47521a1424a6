"""``python -m tests.load.capacity``: what thousands of idle sockets and some active ones cost one process."""

from __future__ import annotations

import argparse
import asyncio
import resource
import statistics
import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.load.listener import Socket
from tests.load.report import write_section
from tests.performance.processes import cpu_seconds, family, machine, memory_mb
from tests.performance.town import PEOPLE, build_town
from tests.performance.visitors import PLAZA, tokens
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.redis import Redis

GROUP = 20
POSTS = 10_000
DOORS = 20
PAUSE_SECONDS = 5.0
SPARE_FILES = 1_000


@dataclass
class Capacity:
    """What was seen."""

    connect_seconds: float = 0.0
    connect_cpu: float = 0.0
    kb_a_socket: float = 0.0
    idle_cpu: float = 0.0
    pings: int = 0
    active_cpu: float = 0.0
    messages: int = 0
    deliveries: int = 0
    p50_ms: float = 0.0
    p95_ms: float = 0.0
    lost: int = 0
    unanswered: int = 0
    memory: list[tuple[str, float]] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """A running Plaza with people, each of whom has a token, and the conversations of the first of them."""

    plaza: Plaza
    people: list[str]
    rooms: list[int]


async def measure(place: Place, idle: int, active: int, seconds: float) -> Capacity:
    """Connect, wait idle, then let some talk in groups of twenty."""
    servers, found = family(place.plaza.pid), Capacity()
    warm = Socket()
    await warm.connect(place.plaza.url, place.people[0])
    before = memory_mb(servers)
    found.memory.append(("nobody there", before))
    sockets = [Socket() for _ in range(idle + active)]
    clock, cpu, began = (
        asyncio.get_running_loop().time,
        cpu_seconds(servers),
        asyncio.get_running_loop().time(),
    )
    await _connect(sockets, place.plaza.url, place.people)
    found.connect_seconds, found.connect_cpu = clock() - began, cpu_seconds(servers) - cpu
    found.memory.append((f"{len(sockets)} sockets connected", memory_mb(servers)))
    found.kb_a_socket = (memory_mb(servers) - before) * 1000 / len(sockets)
    cpu, pings = cpu_seconds(servers), sum(socket.pings for socket in sockets)
    await asyncio.sleep(seconds)
    found.idle_cpu = (cpu_seconds(servers) - cpu) / seconds
    found.pings = sum(socket.pings for socket in sockets) - pings
    found.memory.append((f"after {seconds:.0f} s idle", memory_mb(servers)))
    cpu, heard = cpu_seconds(servers), sum(socket.heard for socket in sockets)
    talkers = sockets[:active]
    await _talk(talkers, place.rooms, seconds)
    found.active_cpu = (cpu_seconds(servers) - cpu) / seconds
    found.deliveries = sum(socket.heard for socket in sockets) - heard
    found.memory.append((f"after {seconds:.0f} s with {active} talking", memory_mb(servers)))
    waits = sorted(wait for socket in talkers for wait in socket.waits)
    found.messages, found.unanswered = len(waits), sum(socket.unanswered for socket in talkers)
    if waits:
        found.p50_ms, found.p95_ms = 1000 * statistics.median(waits), 1000 * waits[int(len(waits) * 0.95)]
    found.lost = sum(not socket.is_open for socket in sockets)
    await asyncio.gather(*(socket.close() for socket in [*sockets, warm]))
    return found


async def _connect(sockets: list[Socket], url: str, people: list[str]) -> None:
    doors = asyncio.Semaphore(DOORS)

    async def enter(number: int, socket: Socket) -> None:
        async with doors:
            await socket.connect(url, people[number % len(people)])

    await asyncio.gather(*(enter(number, socket) for number, socket in enumerate(sockets)))


async def _talk(talkers: list[Socket], rooms: list[int], seconds: float) -> None:
    """Each says something every five seconds, in their own group of twenty."""
    clock = asyncio.get_running_loop().time
    until = clock() + seconds

    async def talk(number: int, socket: Socket) -> None:
        await asyncio.sleep(PAUSE_SECONDS * number / len(talkers))
        while clock() < until:
            message = {
                "conversation_id": rooms[number // GROUP],
                "client_id": str(uuid.uuid4()),
                "body": "Plums at seven.",
            }
            socket.say("chat.message.sent", message)
            await asyncio.sleep(PAUSE_SECONDS)

    await asyncio.gather(*(talk(number, socket) for number, socket in enumerate(talkers)))


@contextmanager
def open_place(active: int) -> Iterator[Place]:
    """One process with the town of the benchmarks: five thousand people who follow 25 others each."""
    with ExitStack() as stack:
        postgres, redis = stack.enter_context(Postgres()), stack.enter_context(Redis())
        town = build_town(postgres, "capacity", POSTS)
        rooms = [_converse(postgres, first) for first in range(1, active + 1, GROUP)]
        plaza = Plaza(
            migrate=False,
            database_url=town.url,
            redis_url=redis.url,
            **{**PLAZA, "sockets_per_address": "20000"},
        )
        stack.enter_context(plaza)
        yield Place(plaza, tokens(town.url, range(1, PEOPLE + 1)), rooms)


def _converse(postgres: Postgres, first: int) -> int:
    """A conversation of a group from the ``first`` person on, written past the application; its id."""
    [[conversation]] = postgres.execute(
        "capacity",
        "WITH c AS (INSERT INTO conversations (is_group, title, last_event, last_seq, active_at, created_at)"
        " VALUES (true, 'The market', 0, 0, now(), now()) RETURNING id),"
        " m AS (INSERT INTO conversation_members (conversation_id, user_id, role, delivered_seq, read_seq,"
        " muted, created_at) SELECT c.id, n, 'member', 0, 0, false, now()"
        f" FROM c, generate_series({first}, {first + GROUP - 1}) n) SELECT id FROM c",
    )
    return int(conversation)


def table(found: Capacity, idle: int, active: int, seconds: float) -> str:
    """Markdown."""
    lines = [
        (
            f"{idle} idle and {active} active sockets in one process, {seconds:.0f} s each; {machine()}; "
            f"Python {sys.version.split()[0]}; {datetime.now(UTC):%Y-%m-%d}."
        ),
        "",
        "| what | figure |",
        "|---|--:|",
        f"| memory a socket | {found.kb_a_socket:.1f} kB |",
        f"| connecting them all | {found.connect_seconds:.1f} s, {found.connect_cpu:.1f} CPU s |",
        f"| heartbeat, all idle | {found.idle_cpu:.1%} of a core ({found.pings} pings answered) |",
        f"| {active} talking | {found.active_cpu:.1%} of a core |",
        f"| messages acknowledged | {found.messages} ({found.messages / seconds:.0f} a second) |",
        f"| deliveries to sockets | {found.deliveries} ({found.deliveries / seconds:.0f} a second) |",
        f"| message to acknowledgement | p50 {found.p50_ms:.0f} ms, p95 {found.p95_ms:.0f} ms |",
        f"| sockets lost, messages unanswered | {found.lost}, {found.unanswered} |",
    ]
    lines += [f"| memory of the server, {when} | {size:.0f} MB |" for when, size in found.memory]
    return "\n".join(lines)


def main() -> int:
    """Measure once; 1 when a socket was lost or a message stayed unanswered."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.capacity", description=__doc__)
    parser.add_argument("--idle", type=int, default=5_000)
    parser.add_argument("--active", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=50.0, help="of each part; two heartbeats by default")
    parser.add_argument("--write", action="store_true", help="put the result into docs/load.md")
    chosen = parser.parse_args()
    wanted = chosen.idle + chosen.active + SPARE_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard not in (-1, resource.RLIM_INFINITY) and hard < wanted:
        raise SystemExit(f"{wanted} open files are needed and the hard limit is {hard}: ulimit -Hn")
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    with open_place(chosen.active) as place:
        found = asyncio.run(measure(place, chosen.idle, chosen.active, chosen.seconds))
    text = table(found, chosen.idle, chosen.active, chosen.seconds)
    print(text)
    if chosen.write:
        write_section("capacity", text)
    return 1 if found.lost or found.unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
