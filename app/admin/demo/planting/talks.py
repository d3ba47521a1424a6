"""Conversations: what was said, and who has read it."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

from app.admin.demo.planting.gallery import Wanted
from app.admin.demo.planting.uploads import Upload
from app.admin.demo.planting.world import World
from app.admin.demo.script import Line, Talk
from app.admin.demo.talks import TALKS
from app.chat import queries, service
from app.chat.turns import take_turn

# What was said so recently is still unread by the other.
UNREAD_FOR = timedelta(hours=2)
READ_AFTER = timedelta(seconds=50)


@dataclass
class Planted:
    """A conversation of the script and the id it got."""

    talk: Talk
    conversation_id: int = 0
    last_seq: int = 0


def plant_talks(world: World) -> None:
    """Put every line on the timeline, and the reading of it."""
    for talk in TALKS:
        planted = Planted(talk)
        moment = world.ago(talk.age)
        for line in talk.lines:
            moment += line.pause
            upload = world.uploads.plan(Wanted(line.photo)) if line.photo else None
            client_id = str(UUID(int=world.chance.getrandbits(128), version=4))
            world.timeline.at(moment, partial(_say, world, planted, line, upload, client_id))
        if world.now - moment > UNREAD_FOR:
            world.timeline.at(moment + READ_AFTER, partial(_read, world, planted))


def _say(world: World, planted: Planted, line: Line, upload: Upload | None, client_id: str) -> None:
    actor = world.actors[line.author]
    if not planted.conversation_id:
        ids = [world.id_of(member) for member in planted.talk.members]
        planted.conversation_id, _ = service.start_direct(actor, ids, is_group=False)
    refs = [{"kind": "product", "id": world.products[line.card]}] if line.card else []
    message, _ = service.send(
        actor,
        take_turn(actor, planted.conversation_id, client_id),
        content_type="image" if upload else "card" if line.card else "text",
        body=line.body,
        media_ids=[world.uploads.hang(actor, upload).id] if upload else [],
        refs=refs,
    )
    planted.last_seq = message.seq


def _read(world: World, planted: Planted) -> None:
    for member in planted.talk.members:
        actor = world.actors[member]
        view = queries.get_visible(actor, planted.conversation_id)
        service.read(actor, view, planted.last_seq)
