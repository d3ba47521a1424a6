"""Pictures as files, each drawn and reduced once however often it is hung."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.admin.demo.illustrations.catalogue import illustrate
from app.admin.demo.illustrations.portraits import portrait
from app.media import imaging
from app.media.workshop import WIDTHS

DRAWERS = 2
QUALITY = 95
SMALL_ENOUGH_TO_DRAW_ALONE = 400
MOST_PIXELS = 4_000_000


@dataclass(frozen=True)
class Wanted:
    """A picture to draw: an illustration, or a face when ``face`` is a number."""

    name: str = ""
    tint: str | None = None
    framed: bool = False
    upright: bool = False
    face: int | None = None


@dataclass(frozen=True)
class Drawn:
    """A picture as the media domain keeps it: measures, and a file for each size."""

    measures: dict[str, Any]
    renditions: list[dict[str, int]]
    files: dict[str, bytes]


def draw(wanted: Wanted, width: int) -> Drawn:
    """Draw, then do what the workshop does with an upload, without a process for each.

    Products stand 4:5, photos lie 3:2, faces are square.
    """
    if wanted.face is not None:
        image = portrait(wanted.face, (width // 3, width // 3))
    else:
        size = (width * 4 // 5, width) if wanted.upright else (width, width * 2 // 3)
        image = illustrate(wanted.name, size, wanted.tint, wanted.framed)
    upload = BytesIO()
    image.save(upload, "JPEG", quality=QUALITY, subsampling=0)
    with TemporaryDirectory(prefix="plaza-demo-") as name:
        folder = Path(name)
        measures = imaging.inspect(upload.getvalue(), MOST_PIXELS, folder)
        made = imaging.render(folder, list(WIDTHS))["renditions"]
        files = {file.stem: file.read_bytes() for file in sorted(folder.iterdir())}
    assert isinstance(made, list)
    return Drawn(measures, made, files)


def draw_all(wanted: Iterable[Wanted], width: int) -> dict[Wanted, Drawn]:
    """Draw different pictures side by side; the result does not depend on how many draw."""
    different = list(dict.fromkeys(wanted))
    widths = [width] * len(different)
    if width < SMALL_ENOUGH_TO_DRAW_ALONE:
        return dict(zip(different, map(draw, different, widths), strict=True))
    with ProcessPoolExecutor(DRAWERS, mp_context=get_context("fork")) as drawers:
        drawn = drawers.map(draw, different, widths, chunksize=4)
        return dict(zip(different, drawn, strict=True))
