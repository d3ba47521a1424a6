"""What happens to pictures in the background."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update

from app.core import clock
from app.core.db import db
from app.core.jobs import Jobs, several_units
from app.core.storage import storage
from app.core.unit_of_work import record, unit_of_work
from app.media import pruning, workshop
from app.media.events import RenditionsMade
from app.media.models import Media
from app.media.schemas import avatar_wire
from app.media.service import file_of, remove_loose
from app.users import service as users_service
from app.users.models import User

jobs = Jobs()

# With the pauses between them two hours: a bucket may be away for longer than a process is.
ATTEMPTS = 20


@jobs.job("media.make_renditions", attempts=ATTEMPTS)
@several_units
def make_renditions(media_id: int) -> None:
    """Make the smaller copies of a picture; running twice is running once."""
    with unit_of_work(writes=False):
        media = db.session.get(Media, media_id)
    if media is None or media.renditions:
        return
    sizes, files = workshop.render(storage().read(file_of(media.key, "original")))
    for width, data in files.items():
        storage().put(file_of(media.key, str(width)), data)
    with unit_of_work():
        changed = db.session.execute(update(Media).where(Media.id == media_id).values(renditions=sizes))
        if not changed.rowcount:  # type: ignore[attr-defined]
            return
        media.renditions = sizes
        if db.session.scalar(select(User.avatar_media_id).where(User.id == media.owner_id)) == media_id:
            users_service.set_avatar(media.owner_id, avatar_wire(media), media_id)
        record(RenditionsMade(media_id, media.attached_kind, media.attached_id))


@jobs.job("media.remove_files", attempts=ATTEMPTS)
@several_units
def remove_files(keys: list[str]) -> None:
    """Remove every size of pictures that have no row any more."""
    for key in keys:
        for name in ("original", *map(str, workshop.WIDTHS)):
            storage().delete(file_of(key, name))


@jobs.job("media.prune", every=timedelta(hours=6))
@several_units
def prune() -> None:
    """Remove pictures nobody used for a day, and files without a row."""
    with unit_of_work():
        remove_loose(clock.now() - timedelta(days=1))
    pruning.remove_strays()
