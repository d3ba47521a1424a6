"""The shelves of the shop and what lies on them."""

from datetime import timedelta
from functools import partial
from typing import Any

from app.admin.demo.goods import CATEGORIES, GOODS
from app.admin.demo.people import KEEPER
from app.admin.demo.planting.gallery import Wanted
from app.admin.demo.planting.uploads import Upload
from app.admin.demo.planting.world import World
from app.admin.demo.posts import POSTS
from app.admin.demo.stall import Good, Picture
from app.shop.catalogue import service

OPENED, LATEST = timedelta(days=45), timedelta(days=16)
BEFORE_IT_IS_SHOWN = timedelta(hours=3)


def plant_goods(world: World) -> None:
    """Put the goods on the timeline, the first of the list being the newest in the shop.

    Nothing is shown in a post before it can be bought.
    """
    world.timeline.at(world.ago(OPENED + timedelta(hours=1)), partial(_put_up_shelves, world))
    shown = {post.product: post.age + BEFORE_IT_IS_SHOWN for post in POSTS}
    gap = (OPENED - LATEST) / len(GOODS)
    for index, good in enumerate(reversed(GOODS)):
        age = max(OPENED - gap * index, shown.get(good.slug, LATEST))
        uploads = [world.uploads.plan(wanted_of(picture)) for picture in good.pictures]
        world.timeline.at(world.ago(age), partial(_offer, world, good, uploads))


def _put_up_shelves(world: World) -> None:
    for _, name in CATEGORIES:
        service.add_category(world.actors[KEEPER], name)


def _offer(world: World, good: Good, uploads: list[Upload]) -> None:
    keeper = world.actors[KEEPER]
    media_ids = [world.uploads.hang(keeper, upload).id for upload in uploads]
    world.products[good.slug] = service.create_product(
        keeper, world.currency, as_wanted(world, good, media_ids)
    )


def wanted_of(picture: Picture) -> Wanted:
    """A picture of a good stands upright."""
    return Wanted(picture.illustration, picture.tint, picture.framed, upright=True)


def as_wanted(world: World, good: Good, media_ids: list[int]) -> dict[str, Any]:
    """A good in the words of the catalogue."""
    return {
        "name": good.name,
        "description": good.description,
        "category": service.slugify(dict(CATEGORIES)[good.category]),
        "tags": list(good.tags),
        "media_ids": media_ids,
        "options": [{"name": name, "values": list(values)} for name, values in good.options],
        "variants": [
            {
                "sku": f"{good.slug[:28].upper()}-{number}",
                "choice": list(choice.values),
                "price": {"amount": choice.price, "currency": world.currency},
                "stock": choice.stock,
            }
            for number, choice in enumerate(good.choices, 1)
        ],
        "published": True,
    }
