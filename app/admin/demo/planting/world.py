"""What the planters share: who is who, what time it is, and one source of chance."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from app.admin.demo.planting.timeline import Timeline
from app.admin.demo.planting.uploads import Uploads
from app.core.identity import Actor

# The same world each time: only the clock differs.
SEED = 20260523


@dataclass
class World:
    """A demo world that is being planted."""

    now: datetime
    password: str
    currency: str
    picture_width: int
    tell: Callable[[str], None]
    chance: Random = field(default_factory=lambda: Random(SEED))
    timeline: Timeline = field(default_factory=Timeline)
    actors: dict[str, Actor] = field(default_factory=dict)
    uploads: Uploads = field(init=False)
    products: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.uploads = Uploads(Random(SEED))

    def ago(self, age: timedelta) -> datetime:
        """The moment so long before now."""
        return self.now - age

    def id_of(self, username: str) -> int:
        """A person's id."""
        return self.actors[username].id

    def between(self, older: timedelta, younger: timedelta) -> datetime:
        """Some moment between two ages."""
        span = (older - younger).total_seconds()
        return self.ago(older) + timedelta(seconds=self.chance.random() * span)
