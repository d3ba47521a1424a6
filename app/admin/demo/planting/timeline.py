"""What happened when: deeds at moments, done in order with the clock set to each."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from app.core import clock
from app.core.unit_of_work import unit_of_work

Deed = Callable[[], None]

# Large enough that commits do not matter, small enough that a progress line means something.
DEEDS_A_UNIT = 250


@contextmanager
def visiting(moment: datetime) -> Iterator[None]:
    """Let it be another time for a while."""
    distance = moment - clock.now()
    clock.travel(distance)
    try:
        yield
    finally:
        clock.travel(-distance)


class Timeline:
    """Deeds waiting for their moment."""

    def __init__(self) -> None:
        self._deeds: list[tuple[datetime, int, Deed]] = []

    def __len__(self) -> int:
        return len(self._deeds)

    def at(self, moment: datetime, deed: Deed) -> None:
        """Let something happen at a moment; of two at the same moment the first said goes first."""
        self._deeds.append((moment, len(self._deeds), deed))

    def play(self, tell: Callable[[int, int], None]) -> None:
        """Do everything in order, many deeds a unit of work; ``tell(done, of)`` after each unit."""
        waiting = sorted(self._deeds, key=lambda row: row[:2])
        self._deeds = []
        for start in range(0, len(waiting), DEEDS_A_UNIT):
            part = waiting[start : start + DEEDS_A_UNIT]
            with unit_of_work() as unit:
                for moment, _, deed in part:
                    with visiting(moment):
                        deed()
                        unit.settle()
            tell(start + len(part), len(waiting))
