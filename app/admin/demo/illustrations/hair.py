"""Hair: a part behind the face, a part before it."""

from math import cos, pi, sin

from app.admin.demo.illustrations.looks import Looks
from app.admin.demo.illustrations.palette import INK
from app.admin.demo.illustrations.shapes import Path, box, oval, points, smooth, squircle
from app.admin.demo.illustrations.sheet import Sheet


def cap_of_hair(low: float = -0.12, part: float = 0.0, lift: float = 0.0) -> Path:
    """Hair over the forehead, with a parting."""
    return smooth(
        [
            (-0.47, low + 0.08),
            (-0.47, -0.3),
            (-0.3, -0.56 - lift),
            (0.0, -0.63 - lift),
            (0.3, -0.56 - lift),
            (0.47, -0.3),
            (0.47, low + 0.08),
            (0.38, -0.22),
            (0.2 + part, -0.33),
            (part, -0.37),
            (-0.2 + part, -0.33),
            (-0.38, -0.22),
        ]
    )


def _cloudlets(radius: float, count: int, x: float, y: float, size: float) -> list[Path]:
    """Curls set around a centre."""
    turns = (2 * pi * index / count for index in range(count))
    return [oval(x + radius * cos(turn), y + radius * sin(turn), size) for turn in turns]


def short(sheet: Sheet, looks: Looks) -> None:
    """Short hair with a parting."""
    sheet.paint(cap_of_hair(-0.14, 0.1), looks.hair_colour)


def crop(sheet: Sheet, looks: Looks) -> None:
    """Cropped close."""
    top = [
        *oval(0, -0.2, 0.44, 0.4, 180, 360),
        (0.42, -0.14),
        (0.34, -0.26),
        (-0.34, -0.26),
        (-0.42, -0.14),
    ]
    sheet.paint(top, looks.hair_colour)


def quiff(sheet: Sheet, looks: Looks) -> None:
    """Swept up and to the side."""
    sheet.paint(
        smooth(
            points(
                "-0.46,-0.06 -0.48,-0.36 -0.3,-0.62 0.1,-0.76 0.46,-0.62 0.48,-0.3 "
                "0.45,-0.06 0.38,-0.26 0.1,-0.3 -0.2,-0.38 -0.38,-0.24"
            )
        ),
        looks.hair_colour,
    )


def bob_back(sheet: Sheet, looks: Looks) -> None:
    """A full head of hair behind the face."""
    sheet.paint(squircle(0, -0.06, 0.58, 0.62, 2.8), looks.hair_colour)


def bob(sheet: Sheet, looks: Looks) -> None:
    """A bob that frames the face."""
    sheet.paint(cap_of_hair(0.2, -0.12), looks.hair_colour)
    for side in (-1, 1):
        lock = smooth(
            [
                (side * 0.4, -0.34),
                (side * 0.56, -0.1),
                (side * 0.56, 0.3),
                (side * 0.42, 0.4),
                (side * 0.39, 0.1),
            ]
        )
        sheet.paint(lock, looks.hair_colour)


def fringe(sheet: Sheet, looks: Looks) -> None:
    """A straight fringe."""
    sheet.paint(
        [
            *oval(0, -0.16, 0.47, 0.46, 180, 360),
            (0.44, -0.1),
            (0.3, -0.21),
            (-0.3, -0.21),
            (-0.44, -0.1),
        ],
        looks.hair_colour,
    )
    for side in (-1, 1):
        lock = smooth(
            [
                (side * 0.36, -0.3),
                (side * 0.55, -0.1),
                (side * 0.54, 0.34),
                (side * 0.42, 0.42),
                (side * 0.4, 0.0),
            ]
        )
        sheet.paint(lock, looks.hair_colour)


def long_back(sheet: Sheet, looks: Looks) -> None:
    """Long hair behind the shoulders."""
    sheet.paint(
        smooth(points("0,-0.68 -0.44,-0.5 -0.56,0 -0.6,0.6 -0.5,0.96 0.5,0.96 0.6,0.6 0.56,0 0.44,-0.5")),
        looks.hair_colour,
    )


def long(sheet: Sheet, looks: Looks) -> None:
    """Long hair, parted."""
    sheet.paint(cap_of_hair(0.1, 0.14), looks.hair_colour)


def bun_back(sheet: Sheet, looks: Looks) -> None:
    """A bun on top."""
    sheet.paint(oval(0.0, -0.72, 0.2), looks.hair_colour)
    sheet.dots(oval(0.0, -0.72, 0.2), INK, (0, -0.8), (0.1, -0.3))


def bun(sheet: Sheet, looks: Looks) -> None:
    """Hair drawn back."""
    sheet.paint(cap_of_hair(-0.1, 0.0), looks.hair_colour)


def curly_back(sheet: Sheet, looks: Looks) -> None:
    """Curls around the head."""
    for curl in _cloudlets(0.46, 13, 0, -0.16, 0.2):
        sheet.paint(curl, looks.hair_colour)


def curly(sheet: Sheet, looks: Looks) -> None:
    """Curls over the brow."""
    for x, y, size in (
        (-0.36, -0.36, 0.16),
        (-0.17, -0.46, 0.17),
        (0.06, -0.48, 0.17),
        (0.27, -0.43, 0.16),
        (0.4, -0.3, 0.13),
    ):
        sheet.paint(oval(x, y, size), looks.hair_colour)


def afro_back(sheet: Sheet, looks: Looks) -> None:
    """A round crown of hair."""
    sheet.paint(oval(0, -0.26, 0.68, 0.6), looks.hair_colour)
    for curl in _cloudlets(0.6, 22, 0, -0.26, 0.1):
        sheet.paint(curl, looks.hair_colour)


def afro(sheet: Sheet, looks: Looks) -> None:
    """Its hairline."""
    sheet.paint(cap_of_hair(-0.16, 0.0), looks.hair_colour)


def braids_back(sheet: Sheet, looks: Looks) -> None:
    """Two braids with ties."""
    for side in (-1, 1):
        for index in range(6):
            sheet.paint(
                oval(side * (0.47 + 0.012 * index), 0.06 + index * 0.14, 0.1, 0.1),
                looks.hair_colour,
            )
        sheet.paint(oval(side * 0.54, 0.86, 0.06), looks.trim)


def braids(sheet: Sheet, looks: Looks) -> None:
    """A middle parting."""
    sheet.paint(cap_of_hair(0.0, 0.0), looks.hair_colour)
    sheet.stroke([(0, -0.62), (0, -0.38)], looks.skin, 0.016)


def locs_back(sheet: Sheet, looks: Looks) -> None:
    """Locs to the shoulder."""
    for index in range(11):
        x = -0.55 + index * 0.11
        sheet.stroke(smooth([(x * 0.7, -0.5), (x, 0.0), (x * 1.04, 0.52)], False), looks.hair_colour, 0.1)


def locs(sheet: Sheet, looks: Looks) -> None:
    """Locs held by a band."""
    sheet.paint(cap_of_hair(0.0, 0.06), looks.hair_colour)
    sheet.paint(box(-0.46, -0.44, 0.46, -0.35, 0.04), looks.trim)


def pony_back(sheet: Sheet, looks: Looks) -> None:
    """A pony tail to one side."""
    sheet.paint(smooth(points("0.3,-0.5 0.66,-0.46 0.74,0 0.62,0.5 0.52,0.1 0.4,-0.2")), looks.hair_colour)
    sheet.paint(oval(0.4, -0.44, 0.07), looks.trim)


def grey_sides(sheet: Sheet, looks: Looks) -> None:
    """Hair at the temples only."""
    for side in (-1, 1):
        sheet.paint(
            smooth([(side * 0.38, -0.34), (side * 0.5, -0.16), (side * 0.48, 0.08), (side * 0.4, 0.0)]),
            looks.hair_colour,
        )
