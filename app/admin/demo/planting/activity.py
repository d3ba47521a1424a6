"""People look at what they were told, and the errands that are left after planting."""

from datetime import timedelta
from functools import partial

from sqlalchemy import delete

from app.admin.demo.people import ACCOUNTS, PEOPLE
from app.admin.demo.planting.world import World
from app.core.db import db
from app.core.jobs import Job
from app.core.unit_of_work import unit_of_work
from app.notifications import service

LOOKS = tuple(timedelta(days=days) for days in (33, 19, 8, 3))
LAST_LOOK, LAST_LOOK_OF_ACCOUNTS = timedelta(hours=20), timedelta(hours=7)


def plant_looking(world: World) -> None:
    """Everybody looks at their activity now and then; what came since then is unread."""
    for person in PEOPLE:
        last = LAST_LOOK_OF_ACCOUNTS if person.username in ACCOUNTS else LAST_LOOK
        for age in (*LOOKS, last):
            world.timeline.at(world.ago(age), partial(_look, world, person.username))


def _look(world: World, username: str) -> None:
    service.read(world.actors[username], all=True)


def drop_errands() -> None:
    """Nobody waits for mail about weeks that were planted, and the pictures are reduced already."""
    with unit_of_work():
        db.session.execute(delete(Job).where(Job.status == "queued"))
