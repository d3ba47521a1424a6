"""Switches for the troubles that a payment provider brings."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, fields
from typing import Any

from tests.doubles.stripe.wire import Json, StripeFailure


@dataclass
class Faults:
    """Each switch is off at zero; counted ones go down as they are used."""

    duplicates: int = 0
    """Every event is delivered this many times more."""
    reorder: int = 0
    """Events are held until this many wait, then leave newest first."""
    delay: float = 0.0
    """Seconds before an event leaves."""
    lose: int = 0
    """This many of the next events are never delivered; -1 loses all."""
    down: int = 0
    """This many of the next API calls get a 500 and do nothing; -1 is all."""
    answer_lost: int = 0
    """This many of the next POSTs are carried out and then answered with a dropped line."""
    slow: float = 0.0
    """Seconds each API call takes."""
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def set(self, values: Json) -> None:
        """Turn switches; an unknown name is refused."""
        for name, value in values.items():
            if name not in _NAMES or isinstance(value, bool) or not isinstance(value, int | float):
                raise StripeFailure(f"No such switch or value: {name}={value!r}", param=name)
        with self._lock:
            for name, value in values.items():
                setattr(self, name, value)

    def clear(self) -> None:
        """Everything works again."""
        self.set(dict.fromkeys(_NAMES, 0))

    def take(self, name: str) -> bool:
        """Use one of a counted switch, if any is left."""
        with self._lock:
            left = getattr(self, name)
            if left > 0:
                setattr(self, name, left - 1)
            return bool(left)

    def shown(self) -> dict[str, Any]:
        """The switches as they stand."""
        with self._lock:
            return {name: getattr(self, name) for name in _NAMES}


_NAMES = tuple(item.name for item in fields(Faults) if not item.name.startswith("_"))
