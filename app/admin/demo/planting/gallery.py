"""Pictures as files, each drawn once however often it is hung."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context

from app.admin.demo.illustrations.catalogue import illustrate
from app.admin.demo.illustrations.portraits import portrait

QUALITY = 90
DRAWERS = 2


@dataclass(frozen=True)
class Wanted:
    """A picture to draw: an illustration, or a face when ``face`` is a number."""

    name: str = ""
    tint: str | None = None
    framed: bool = False
    upright: bool = False
    face: int | None = None


def draw(wanted: Wanted, width: int) -> bytes:
    """The picture as a JPEG; products stand 4:5, photos lie 3:2, faces are square."""
    if wanted.face is not None:
        image = portrait(wanted.face, (width // 3, width // 3))
    else:
        size = (width * 3 // 4, width * 15 // 16) if wanted.upright else (width, width * 2 // 3)
        image = illustrate(wanted.name, size, wanted.tint, wanted.framed)
    file = BytesIO()
    image.save(file, "JPEG", quality=QUALITY, subsampling=0)
    return file.getvalue()


def draw_all(wanted: Iterable[Wanted], width: int) -> dict[Wanted, bytes]:
    """Draw different pictures side by side; the result does not depend on how many draw."""
    different = list(dict.fromkeys(wanted))
    widths = [width] * len(different)
    if width < 400:
        return dict(zip(different, map(draw, different, widths), strict=True))
    with ProcessPoolExecutor(DRAWERS, mp_context=get_context("fork")) as drawers:
        drawn = drawers.map(draw, different, widths, chunksize=4)
        return dict(zip(different, drawn, strict=True))
