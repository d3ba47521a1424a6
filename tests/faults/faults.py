"""The faults: how each part is broken and healed, and what people must meet meanwhile."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.history import now
from tests.faults.scene import Scene
from tests.servers.process import wait_until


@dataclass(frozen=True, slots=True)
class Claim:
    """What must hold besides the counts, and what was measured."""

    text: str
    measured: str
    holds: bool


Break = Callable[[Scene], list[Claim]]


def at_most(text: str, seconds: float, limit: float) -> Claim:
    """A time within its limit."""
    return Claim(f"{text} (at most {limit:g} s)", f"{seconds:.1f} s", seconds <= limit)


def kill_one_process(scene: Scene, times: int = 3) -> list[Claim]:
    """kill -9 of one process after the other."""
    for _ in range(times):
        victim = scene.floor.processes()[0]
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda victim=victim: victim not in scene.floor.processes(), "its end")
        scene.floor.wait_until_whole(victim)
        scene.wait_for_everybody(now())
    failed = [a for a in scene.history.snapshot("read") if a.outcome != "acknowledged"]
    return [
        Claim("no read fails, nginx asks the next process", f"{len(failed)} failed", not failed),
        at_most("the listener is complete after the last death", scene.wait_until_heard(), 15),
    ]
