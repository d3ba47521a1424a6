"""A database that crashes, that nobody reaches, that is slow to reach, or that everybody waits for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg2

from tests.faults.claims import (
    Claim,
    answered_within,
    at_most,
    glance,
    none_after,
    only,
    readiness,
    told,
)
from tests.faults.history import now
from tests.faults.scene import EVERY_KIND, Scene
from tests.servers.line import OPEN, Line
from tests.servers.process import wait_until

CROWD = 300
ANSWER_SECONDS = 5


def crash(scene: Scene, times: int = 2, seconds: float = 2.0) -> list[Claim]:
    """SIGQUIT of PostgreSQL, as a power cut would end it, and its return."""
    floor, claims = scene.floor, []
    for _ in range(times):
        down = now()
        floor.postgres.crash()
        refused = glance(floor, floor.api("products/"))
        claims = [readiness(scene, ["database"])]
        scene.go_on(max(0.0, seconds - (now() - down)))
        floor.postgres.start()
        up = now()
        wait_until(lambda: glance(floor, floor.api("products/")).status == 200, "the first page", 20)
        first = now() - up
        scene.wait_for_everybody(up)
    return [
        only(scene, down, up, {503}),
        Claim(
            "a 503 says when to come back", f"Retry-After: {refused.retry_after}", bool(refused.retry_after)
        ),
        *claims,
        at_most("the first page after it is up", first, 1),
        none_after(scene, up + 1),
        at_most("the listener is complete afterwards", scene.wait_until_heard(), 15),
    ]


def break_line(scene: Scene, line: Line, mode: str, seconds: float = 8.0) -> list[Claim]:
    """The line to the database is cut or swallows everything for a while."""
    began = now()
    line.turn(mode)
    claims = [readiness(scene, ["database"])]
    scene.go_on(max(0.0, seconds - (now() - began)))
    line.turn(OPEN)
    healed = now()
    again = scene.wait_for_everybody(healed)
    return [
        answered_within(scene, began, healed, ANSWER_SECONDS),
        only(scene, began, healed, {503}),
        *claims,
        at_most("everything goes on after it is back", again, 15),
        readiness(scene, []),
        none_after(scene, healed + 5),
    ]


def worsen_line(scene: Scene, line: Line, mode: str, seconds: float = 8.0) -> list[Claim]:
    """The line to the database lags or is thin for a while; things go on, slower."""
    began = now()
    line.turn(mode)
    scene.wait_for_everybody(now())
    scene.go_on(max(0.0, seconds - (now() - began)))
    line.turn(OPEN)
    healed = now()
    scene.wait_for_everybody(healed)
    return [
        *(answered_within(scene, began, healed, ANSWER_SECONDS, kind) for kind in EVERY_KIND),
        readiness(scene, []),
        none_after(scene, healed + 1),
    ]


def crowd_waits(scene: Scene) -> list[Claim]:
    """Three hundred people want what one transaction has locked; the pools are smaller than that."""
    floor, token = scene.floor, scene.floor.make.token(scene.floor.make.user())
    holder = psycopg2.connect(floor.postgres.url(floor.database))
    most = 0
    with holder.cursor() as cursor, ThreadPoolExecutor(CROWD) as people:
        cursor.execute("LOCK TABLE products IN ACCESS EXCLUSIVE MODE")
        asked = [people.submit(glance, floor, floor.api("products/"), token) for _ in range(CROWD)]
        while not all(each.done() for each in asked):
            [[connections]] = floor.query("SELECT count(*) FROM pg_stat_activity WHERE datname = 'plaza'")
            most = max(most, connections)
            scene.go_on(0.2)
        holder.rollback()
    holder.close()
    over = now()
    first = glance(floor, floor.api("products/")).seconds
    scene.wait_for_everybody(over)
    answers = [each.result() for each in asked]
    statuses = [each.status for each in answers]
    return [
        Claim("each is told to come back", told(statuses), set(statuses) <= {200, 409, 503}),
        Claim("and when", "Retry-After", all(each.retry_after for each in answers if each.status != 200)),
        at_most("the slowest of them", max(each.seconds for each in answers), 10),
        Claim("PostgreSQL has connections left (200)", f"{most} were used", most <= 150),
        at_most("the first page after the lock is gone", first, 1),
        none_after(scene, over + 1),
    ]
