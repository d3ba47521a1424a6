"""Every fault by name, with the requirements it shows and what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults import faults


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which something breaks."""

    name: str
    rows: str
    break_it: faults.Break
    door: Callable[[str], str] = str


FAULTS = [
    Fault("kill -9 of one server process, three times", "J1, E20, I3, G16", faults.kill_one_process),
]
