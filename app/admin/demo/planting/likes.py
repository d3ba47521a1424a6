"""Who likes which post, and when: friends first, most of them soon."""

from datetime import timedelta
from random import Random

from app.admin.demo.people import PEOPLE, WELL_KNOWN
from app.admin.demo.script import Entry

CIRCLE_OF = {person.username: person.circle for person in PEOPLE}
CLOSE, FOLLOWING, PASSING = 0.8, 0.42, 0.11
LATEST = timedelta(days=6)


def likes_of(entry: Entry, follows: set[tuple[str, str]], chance: Random) -> list[tuple[str, timedelta]]:
    """``(who, how long after the post)`` for one post; nobody likes what they cannot see."""
    if entry.audience == "private":
        return []
    charm = chance.uniform(0.3, 1.3) * (1.2 if entry.photos else 1.0)
    window = min(entry.age, LATEST) * 0.98
    found: list[tuple[str, timedelta]] = []
    for person in PEOPLE:
        who = person.username
        roll, delay = chance.random(), chance.random() ** 3
        if who == entry.author or (entry.audience == "followers" and (who, entry.author) not in follows):
            continue
        if roll < _warmth(who, entry.author, follows) * charm * min(
            1.0, entry.age / timedelta(hours=2) + 0.25
        ):
            found.append((who, window * delay))
    return found


def _warmth(who: str, author: str, follows: set[tuple[str, str]]) -> float:
    """How likely somebody is to like what an author posts."""
    if CIRCLE_OF[who] == CIRCLE_OF[author]:
        return CLOSE
    if (who, author) not in follows:
        return PASSING
    return FOLLOWING * (0.8 if author in WELL_KNOWN else 1.3)
