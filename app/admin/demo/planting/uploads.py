"""Uploads of the demo people: drawn and stored before the weeks begin, given their rows in them."""

from dataclasses import dataclass, field
from random import Random

from app.admin.demo.illustrations.catalogue import ILLUSTRATIONS, NUMBERS
from app.admin.demo.planting.gallery import Drawn, Wanted, draw_all
from app.core.identity import Actor
from app.core.storage import storage
from app.media import service
from app.media.models import Media


@dataclass(frozen=True)
class Upload:
    """One file somebody will upload, under the key it will have."""

    key: str
    wanted: Wanted
    alt_text: str


@dataclass
class Uploads:
    """All files of the world."""

    chance: Random
    _planned: list[Upload] = field(default_factory=list)
    _drawn: dict[Wanted, Drawn] = field(default_factory=dict)

    def plan(self, wanted: Wanted, alt_text: str | None = None) -> Upload:
        """Say that somebody will upload a picture."""
        alt = ILLUSTRATIONS[NUMBERS[wanted.name]].alt if alt_text is None else alt_text
        upload = Upload(f"{self.chance.getrandbits(128):032x}", wanted, alt)
        self._planned.append(upload)
        return upload

    def store(self, width: int) -> int:
        """Draw what was planned and write the files, outside any unit of work; how many files."""
        self._drawn = draw_all((upload.wanted for upload in self._planned), width)
        count = 0
        for upload in self._planned:
            for name, data in self._drawn[upload.wanted].files.items():
                storage().put(service.file_of(upload.key, name), data)
                count += 1
        return count

    def hang(self, actor: Actor, upload: Upload) -> Media:
        """Give a stored picture its row; its renditions are there already."""
        drawn = self._drawn[upload.wanted]
        media = service.create(actor, service.Prepared(upload.key, dict(drawn.measures)), upload.alt_text)
        media.renditions = list(drawn.renditions)
        return media
