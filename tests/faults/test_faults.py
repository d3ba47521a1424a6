"""The short form: one floor, parts broken one after the other under load (`make faults` runs all, longer)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults import faults
from tests.faults.catalogue import Fault
from tests.faults.floor import FaultFloor, open_floor
from tests.faults.report import section
from tests.faults.run import run

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def floor() -> Iterator[FaultFloor]:
    with open_floor(2) as floor:
        yield floor


def test_what_was_acknowledged_survives_the_death_of_a_process(floor):
    fault = Fault("kill -9", "J1", lambda scene: faults.kill_one_process(scene, times=1))
    result = run(floor, fault, buyers=40)

    assert result.holds, "\n".join(section(result))
