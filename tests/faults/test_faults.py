"""The short form: one floor, parts broken one after the other under load (`make faults` runs all, longer)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from tests.faults import processes
from tests.faults.floor import FaultFloor, open_floor
from tests.faults.report import section
from tests.faults.run import run_on

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def floor() -> Iterator[FaultFloor]:
    with open_floor(2) as floor:
        yield floor


def test_what_was_acknowledged_survives_the_death_of_a_process(floor):
    result = run_on(floor, "kill -9", "J1", partial(processes.kill_one_process, times=1), buyers=40)

    assert result.holds, "\n".join(section(result))
