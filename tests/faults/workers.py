"""Celery's worker dies while it works."""

from __future__ import annotations

from tests.faults.claims import Claim, at_most, no_read_failed
from tests.faults.history import now
from tests.faults.scene import Scene
from tests.servers.process import wait_until

OPEN = "SELECT count(*) FROM jobs WHERE status IN ('queued', 'running') AND run_at < now() - interval '5 s'"
CUT_OFF = "SELECT id FROM jobs WHERE status = 'running'"
DEAD = "SELECT count(*) FROM jobs WHERE status = 'dead'"
UNDONE = (
    "SELECT count(*) FROM media WHERE NOT EXISTS"
    " (SELECT 1 FROM jobs WHERE status = 'done' AND key = 'renditions:' || media.id)"
)


def kill_worker(scene: Scene, times: int = 3) -> list[Claim]:
    """kill -9 of the worker with all its processes, and a while without any."""
    worker = scene.floor.stack.celery[0]
    cut_off: set[int] = set()
    for _ in range(times):
        worker.kill()
        cut_off |= {int(row[0]) for row in scene.floor.query(CUT_OFF)}
        scene.go_on(3)
        worker.start()
        scene.go_on(5)
    back = now()
    scene.wait_for_everybody(back)
    wait_until(lambda: not _left(scene, cut_off), "the end of what was cut off", 120)
    taken_over = now() - back
    wait_until(lambda: not _count(scene, OPEN), "every job's end", 180)
    took = now() - back
    dead, undone = _count(scene, DEAD), _count(scene, UNDONE)
    return [
        no_read_failed(scene),
        Claim("jobs were cut off", f"{len(cut_off)} of them", bool(cut_off)),
        at_most("what was cut off is taken over and done", taken_over, 75),
        at_most("and all that was asked for meanwhile, while twelve people ask for more", took, 120),
        Claim("no job died", f"{dead} did", dead == 0),
        Claim(
            "pictures wait for their smaller sizes: at most those of this second", str(undone), undone <= 3
        ),
    ]


def _left(scene: Scene, cut_off: set[int]) -> set[int]:
    """Which of them are still open."""
    rows = scene.floor.query("SELECT id FROM jobs WHERE status <> 'done'")
    return cut_off & {int(row[0]) for row in rows}


def _count(scene: Scene, statement: str) -> int:
    [[count]] = scene.floor.query(statement)
    return int(count)
