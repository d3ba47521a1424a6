"""What must hold while something is broken, besides the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import requests

from tests.faults.floor import FaultFloor
from tests.faults.history import ACKNOWLEDGED, Attempt, now, slowest
from tests.faults.scene import Scene

UNDER_WAY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """A promise, and what was measured."""

    text: str
    measured: str
    holds: bool
    is_about_time: bool = False


Break = Callable[[Scene], list[Claim]]


def at_most(text: str, seconds: float, limit: float) -> Claim:
    """A time within its limit."""
    shown = f"{seconds:.1f} s" if seconds >= 0.1 else f"{seconds * 1000:.0f} ms"
    return Claim(f"{text} (at most {limit:g} s)", shown, seconds <= limit, is_about_time=True)


def within(scene: Scene, began: float, ended: float) -> list[Attempt]:
    """Attempts that were begun in a span of time, or were under way when it began."""
    return [a for a in scene.history.snapshot() if began - UNDER_WAY_SECONDS <= a.began <= ended]


def answered_within(scene: Scene, began: float, ended: float, limit: float, kind: str = "") -> Claim:
    """Nobody waited longer than this, be it for a refusal."""
    attempts = [a for a in within(scene, began, ended) if kind in a.kind]
    return at_most(f"the slowest {kind or 'answer'} meanwhile", slowest(attempts), limit)


def no_read_failed(scene: Scene) -> Claim:
    """Every read was answered with what was asked for."""
    failed = [a.status for a in scene.history.snapshot("read") if a.outcome != ACKNOWLEDGED]
    return Claim("no read fails", told(failed) if failed else "none of all failed", not failed)


def only(scene: Scene, began: float, ended: float, statuses: set[int]) -> Claim:
    """Servers' failures have only these statuses."""
    met = [a.status for a in within(scene, began, ended) if a.status >= 500]
    allowed = " or ".join(map(str, sorted(statuses)))
    return Claim(f"what fails is told by {allowed}", told(met), set(met) <= statuses)


def none_after(scene: Scene, moment: float) -> Claim:
    """From a moment on nothing fails any more."""
    met = [a.status for a in scene.history.snapshot() if a.began > moment and a.status >= 500]
    return Claim("nothing fails any more afterwards", told(met), not met)


def nobody_met_an_error(scene: Scene) -> Claim:
    """A 500 is a mistake of ours, whatever broke."""
    met = [a.status for a in scene.history.snapshot() if a.status == 500]
    return Claim("nobody meets a 500", told(met), not met)


def told(statuses: list[int]) -> str:
    """Statuses and how often each was met."""
    counted = sorted(Counter(statuses).items())
    return ", ".join(f"{times} × {status or 'no answer'}" for status, times in counted) or "none"


@dataclass(frozen=True, slots=True)
class Glance:
    """One request at a moment."""

    status: int
    seconds: float
    retry_after: str


def glance(floor: FaultFloor, url: str, token: str = "") -> Glance:
    """Ask once; status 0 is silence."""
    began = now()
    try:
        with floor.visitor(token) as visitor:
            answer = visitor.get(url, timeout=30)
    except requests.RequestException:
        return Glance(0, now() - began, "")
    return Glance(answer.status_code, now() - began, answer.headers.get("Retry-After", ""))


def readiness(scene: Scene, causes: list[str]) -> Claim:
    """Every process lives, and says what it misses."""
    floor = scene.floor
    wanted = (503, causes) if causes else (200, [])
    said = [floor.readiness(port) for port in floor.stack.ports]
    alive = [glance(floor, f"http://127.0.0.1:{port}/health/live").status for port in floor.stack.ports]
    holds = all(each == wanted for each in said) and set(alive) == {200}
    missing = ", ".join(causes) or "nothing"
    return Claim(
        f"every process lives and says that it misses {missing}", f"{said[0][0]} {said[0][1]}", holds
    )
