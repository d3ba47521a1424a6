"""Runs one fault on a floor and tells what came of it."""

from __future__ import annotations

from tests.faults.catalogue import Fault
from tests.faults.findings import findings
from tests.faults.floor import FaultFloor
from tests.faults.report import Result
from tests.faults.scene import BUYERS, Scene


def run(floor: FaultFloor, fault: Fault, buyers: int = BUYERS) -> Result:
    """People at work, the fault, its healing, and the counting afterwards."""
    with Scene(floor, buyers) as scene:
        claims = fault.break_it(scene)
    kinds, wrong = findings(scene)
    return Result(fault.name, fault.rows, scene.ended - scene.began, kinds, claims, wrong)
