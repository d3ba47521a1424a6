"""Celery's worker dies while it works."""

from __future__ import annotations

from tests.faults.claims import Claim, at_most, no_read_failed
from tests.faults.history import now
from tests.faults.scene import Scene
from tests.servers.process import wait_until

OPEN = "SELECT count(*) FROM jobs WHERE status IN ('queued', 'running') AND run_at < now() - interval '5 s'"
DEAD = "SELECT count(*) FROM jobs WHERE status = 'dead'"
UNDONE = (
    "SELECT count(*) FROM media WHERE NOT EXISTS"
    " (SELECT 1 FROM jobs WHERE status = 'done' AND key = 'renditions:' || media.id)"
)
AGAIN = "SELECT count(*) FROM jobs WHERE attempts > 1"


def kill_worker(scene: Scene, times: int = 3) -> list[Claim]:
    """kill -9 of the worker with all its processes, and a while without any."""
    worker = scene.floor.stack.celery[0]
    for _ in range(times):
        worker.kill()
        scene.go_on(3)
        worker.start()
        scene.go_on(5)
    back = now()
    scene.wait_for_everybody(back)
    wait_until(lambda: not _count(scene, OPEN), "every job's end", 120)
    took, again = now() - back, _count(scene, AGAIN)
    dead, undone = _count(scene, DEAD), _count(scene, UNDONE)
    return [
        no_read_failed(scene),
        at_most("what was cut off is taken over and done", took, 90),
        Claim("no job died", f"{dead} did", dead == 0),
        Claim("jobs that were cut off were begun again", f"{again} of them", again > 0),
        Claim(
            "pictures wait for their smaller sizes: at most those of this second", str(undone), undone <= 3
        ),
    ]


def _count(scene: Scene, statement: str) -> int:
    [[count]] = scene.floor.query(statement)
    return int(count)
