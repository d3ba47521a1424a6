"""Runs one fault and tells what came of it."""

from __future__ import annotations

from contextlib import ExitStack

from tests.faults.catalogue import Fault
from tests.faults.claims import Break, nobody_met_an_error
from tests.faults.findings import findings
from tests.faults.floor import FaultFloor, open_floor
from tests.faults.report import Result
from tests.faults.scene import Scene
from tests.servers.line import Line


def run(fault: Fault, processes: int) -> Result:
    """On a floor of its own."""
    with ExitStack() as closing:
        if fault.on_line is None:
            assert fault.break_it is not None
            floor = closing.enter_context(open_floor(processes, jobs=fault.jobs))
            return run_on(floor, fault.name, fault.rows, fault.break_it)
        on_line, line = fault.on_line, closing.enter_context(Line())
        floor = closing.enter_context(open_floor(processes, line.door))
        return run_on(floor, fault.name, fault.rows, lambda scene: on_line(scene, line))


def run_on(floor: FaultFloor, name: str, rows: str, break_it: Break, *, short: bool = False) -> Result:
    """People at work, the fault, its healing, and the counting afterwards."""
    with Scene(floor, short=short) as scene:
        claims = break_it(scene)
    kinds, wrong = findings(scene)
    claims.append(nobody_met_an_error(scene))
    return Result(name, rows, scene.ended - scene.began, kinds, claims, wrong)
