"""Every fault by name, with the requirements it shows, and what stands between Plaza and its database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.faults import database, processes, redis_away, slow_visitors, workers
from tests.faults.claims import Break, Claim
from tests.faults.scene import Scene
from tests.servers.line import LAG, REFUSE, RESET, SWALLOW, THIN, Line

OnLine = Callable[[Scene, Line], list[Claim]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which something breaks: on a plain floor, or on one whose database is behind a line.

    ``jobs`` says who works on them: the server itself, or Celery.
    """

    name: str
    rows: str
    break_it: Break | None = None
    on_line: OnLine | None = None
    jobs: str = "process"


FAULTS = [
    Fault("kill -9 of one process, three times", "J1, E20, I3, G16", processes.kill_one_process),
    Fault("kill -9 of Celery's worker, three times", "J1", workers.kill_worker, jobs="celery"),
    Fault("restart of all processes, one by one", "J2", processes.restart_one_by_one),
    Fault("SIGSTOP of one process of three", "J11", processes.stop_one_process),
    Fault("PostgreSQL crashes for 2 s, twice", "J3", database.crash),
    Fault(
        "the database swallows everything for 8 s", "J4", on_line=partial(database.break_line, mode=SWALLOW)
    ),
    Fault("the database refuses for 8 s", "J4", on_line=partial(database.break_line, mode=REFUSE)),
    Fault("the database resets for 8 s", "J4", on_line=partial(database.break_line, mode=RESET)),
    Fault("200 ms to the database for 8 s", "J4", on_line=partial(database.worsen_line, mode=LAG)),
    Fault("10 kB/s to the database for 8 s", "J4", on_line=partial(database.worsen_line, mode=THIN)),
    Fault("300 people wait for one lock", "J7", database.crowd_waits),
    Fault("1500 connections that are slow", "J12", slow_visitors.crowd_is_slow),
    Fault("Redis is stopped for 3 s", "E23", partial(redis_away.stop, seconds=3)),
    Fault("Redis is stopped for 20 s", "J6, E23", redis_away.stop),
    Fault("Redis hangs for 30 s", "J6", redis_away.pause),
    Fault("Redis forgets everything, three times", "J6", redis_away.flush),
]
