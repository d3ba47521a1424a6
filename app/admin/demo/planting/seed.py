"""The whole planting: in which order the parts of the demo world come into being."""

from collections.abc import Callable
from functools import partial

from app.admin.demo.planting.activity import drop_errands, plant_looking
from app.admin.demo.planting.goods import plant_goods
from app.admin.demo.planting.orders import plant_orders
from app.admin.demo.planting.people import plant_faces, plant_follows, plant_people
from app.admin.demo.planting.posts import plant_posts
from app.admin.demo.planting.talks import plant_talks
from app.admin.demo.planting.world import World
from app.core import clock
from config import Settings

Tell = Callable[[str], None]


def plant_demo(settings: Settings, password: str, picture_width: int, tell: Tell) -> World:
    """Plant the demo world in an empty database."""
    world = World(clock.now(), password, settings.currency, picture_width, tell)
    plant_people(world)
    _play(world, "People")
    plant_faces(world)
    plant_follows(world)
    plant_goods(world)
    plant_posts(world)
    plant_orders(world)
    plant_talks(world)
    plant_looking(world)
    tell(f"Pictures: {world.uploads.store(picture_width)} files")
    _play(world, "Weeks of it")
    drop_errands()
    return world


def _play(world: World, title: str) -> None:
    """Let it happen, and say how far it is."""
    world.timeline.play(partial(_report, world, title))


def _report(world: World, title: str, done: int, total: int) -> None:
    world.tell(f"{title}: {done} of {total}")
