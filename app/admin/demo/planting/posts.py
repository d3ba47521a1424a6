"""What is posted, answered and liked, put on the timeline."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from re import findall, sub

from app.admin.demo.planting.gallery import Wanted
from app.admin.demo.planting.likes import likes_of
from app.admin.demo.planting.people import all_follows
from app.admin.demo.planting.uploads import Upload
from app.admin.demo.planting.world import World
from app.admin.demo.posts import POSTS
from app.admin.demo.script import Answer, Entry
from app.posts.queries.visible import locked
from app.posts.service import commenting, liking, publishing


@dataclass
class Planted:
    """A post of the script and the id it got."""

    entry: Entry
    uploads: list[Upload]
    post_id: int = 0


@dataclass
class Said:
    """A comment of the script and the id it got."""

    answer: Answer
    parent: "Said | None"
    comment_id: int = 0


def plant_posts(world: World) -> None:
    """Put every post, answer and like on the timeline."""
    follows = all_follows()
    for entry in reversed(POSTS):
        planted = Planted(entry, [world.uploads.plan(Wanted(name)) for name in entry.photos])
        moment = world.ago(entry.age)
        world.timeline.at(moment, partial(_publish, world, planted))
        for answer in entry.answers:
            _plant_answer(world, planted, moment, answer, None)
        for who, after in likes_of(entry, follows, world.chance):
            world.timeline.at(moment + after, partial(_like, world, planted, who))


def _plant_answer(
    world: World, planted: Planted, moment: datetime, answer: Answer, parent: Said | None
) -> None:
    said = Said(answer, parent)
    world.timeline.at(moment + answer.after, partial(_answer, world, planted, said))
    for below in answer.answers:
        _plant_answer(world, planted, moment, below, said)


def words_and_tags(text: str) -> tuple[str, list[str]]:
    """A text without the tags at its end, which are shown of their own, and all its tags."""
    return sub(r"(\s*#\w+)+\s*$", "", text), list(dict.fromkeys(findall(r"#(\w+)", text)))


def _publish(world: World, planted: Planted) -> None:
    entry = planted.entry
    actor = world.actors[entry.author]
    media = [world.uploads.hang(actor, upload) for upload in planted.uploads]
    words, tags = words_and_tags(entry.body)
    refs = [{"kind": "product", "id": world.products[entry.product]}] if entry.product else []
    post = publishing.publish(
        actor,
        body=words,
        audience=entry.audience,
        tags=tags,
        media_ids=[picture.id for picture in media],
        refs=refs,
    )
    planted.post_id = post.id


def _answer(world: World, planted: Planted, said: Said) -> None:
    actor = world.actors[said.answer.author]
    parent_id = said.parent.comment_id if said.parent else None
    post = locked(actor, planted.post_id)
    said.comment_id = commenting.create(actor, post, said.answer.body, parent_id).id


def _like(world: World, planted: Planted, who: str) -> None:
    actor = world.actors[who]
    liking.like(actor, locked(actor, planted.post_id))
