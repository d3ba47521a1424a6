"""The short form: three parts broken one after the other under load (`make faults` breaks all, longer)."""

from __future__ import annotations

import pytest

from tests.faults import database, processes, redis_away
from tests.faults.claims import Claim
from tests.faults.floor import open_floor
from tests.faults.report import section
from tests.faults.run import run_on
from tests.faults.scene import Scene


def one_after_the_other(scene: Scene) -> list[Claim]:
    """A process dies, PostgreSQL crashes, Redis is away."""
    return [
        *processes.kill_one_process(scene, times=1),
        *redis_away.stop(scene, seconds=1),
        *database.crash(scene, times=1, seconds=1),
    ]


@pytest.mark.processes
@pytest.mark.slow
def test_what_was_acknowledged_survives_a_process_redis_and_the_database():
    with open_floor(2) as floor:
        result = run_on(floor, "one after the other", "J1, J3, J6", one_after_the_other, short=True)

    assert result.holds_whatever_the_time, "\n".join(section(result))
