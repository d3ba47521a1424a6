"""Hills, water, weather: the country around the market."""

from math import sin

from app.admin.demo.illustrations.palette import INK, Palette
from app.admin.demo.illustrations.shapes import (
    Path,
    box,
    drop,
    mirrored,
    moved,
    oval,
    points,
    scaled,
    smooth,
)
from app.admin.demo.illustrations.sheet import Sheet


def ridge(sheet: Sheet, height: float, rise: float, pace: float, phase: float) -> Path:
    """A rolling skyline from edge to edge, closed below the sheet."""
    span = sheet.right * 2
    line = []
    for step in range(61):
        x = sheet.left + span * step / 60
        swell = sin(x * pace + phase) + 0.45 * sin(x * pace * 1.9 + phase * 2.3)
        line.append((x, height - rise * swell))
    return [*line, (sheet.right, sheet.bottom), (sheet.left, sheet.bottom)]


def sun_over_hills(sheet: Sheet, tint: Palette) -> None:
    """A low sun and five folds of hills."""
    sheet.fill(tint.ground)
    sheet.paint(oval(0.32, -0.3, 0.34), tint.cream)
    sheet.dots(oval(0.32, -0.3, 0.34), tint.glow, (0.32, -0.55), (0.32, 0.15), pressed=False)
    folds = [
        (-0.02, 0.13, 1.9, 0.4, tint.soft),
        (0.18, 0.16, 2.3, 2.2, tint.main),
        (0.42, 0.14, 1.7, 4.0, tint.deep),
        (0.72, 0.15, 2.0, 0.9, tint.dark),
    ]
    for height, rise, pace, phase, colour in folds:
        fold = ridge(sheet, height, rise, pace, phase)
        sheet.paint(fold, colour)
        sheet.dots(fold, tint.deep, (0, height + 0.12), (0, height + 0.85))
    for x, y in ((-0.62, 0.42), (-0.5, 0.45), (0.78, 0.36)):
        sheet.paint(drop(x, y, 0.09, 0.3), tint.dark)


def pine_moon(sheet: Sheet, tint: Palette) -> None:
    """Rows of firs that stand before a big pale moon."""
    sheet.fill(tint.soft)
    sheet.paint(oval(-0.1, -0.28, 0.56), tint.cream)
    sheet.paint(oval(-0.26, -0.4, 0.09), tint.ground)
    sheet.paint(oval(0.1, -0.16, 0.13), tint.ground)
    sheet.paint(oval(-0.2, -0.02, 0.06), tint.ground)
    rows = [
        (0.28, 0.52, tint.main, 0.21),
        (0.62, 0.66, tint.deep, 0.28),
        (1.06, 0.85, tint.dark, 0.37),
    ]
    for base, tall, colour, gap in rows:
        x = sheet.left - 0.2
        while x < sheet.right + 0.3:
            height = tall * sheet.chance.uniform(0.72, 1.12)
            _fir(sheet, x, base, height, colour)
            x += gap * sheet.chance.uniform(0.75, 1.2)
        floor = box(sheet.left, base - 0.1, sheet.right, sheet.bottom)
        sheet.paint(floor, colour)
    for x, y in ((-0.9, -0.7), (0.86, -0.62), (1.2, -0.28), (-1.2, -0.2)):
        sheet.paint(oval(x, y, 0.018), tint.cream)


def _fir(sheet: Sheet, x: float, base: float, height: float, colour: str) -> None:
    """Three skirts on a stem."""
    for part, wide in ((0.0, 0.2), (0.26, 0.27), (0.52, 0.33)):
        top = base - height * (1 - part)
        foot = min(base, top + height * 0.5)
        half = wide * height
        skirt = smooth([(x, top), (x + half * 0.5, top + (foot - top) * 0.62), (x + half, foot)], False)
        sheet.paint([*skirt, *reversed(mirrored(skirt, x))], colour)


def furrows(sheet: Sheet, tint: Palette) -> None:
    """A field in rows that run to a farm on the horizon."""
    sheet.fill(tint.ground)
    sheet.paint(oval(-0.72, -0.5, 0.2), tint.second)
    sheet.paint(ridge(sheet, -0.12, 0.1, 1.6, 1.0), tint.soft)
    field = box(sheet.left, 0.0, sheet.right, sheet.bottom)
    sheet.paint(field, tint.main)
    for row in range(-9, 10):
        near, far = row * 0.42, row * 0.055 + 0.18
        strip = [(far, 0.0), (far + 0.024, 0.0), (near + 0.2, sheet.bottom), (near, sheet.bottom)]
        sheet.paint(strip, tint.deep if row % 2 else tint.soft, field)
    sheet.dots(field, tint.dark, (0, 0.3), (0, sheet.bottom + 0.6))
    sheet.paint([(0.2, -0.14), (0.4, -0.34), (0.6, -0.14)], tint.second)
    sheet.paint(box(0.24, -0.16, 0.56, 0.02), tint.cream)
    sheet.paint(box(0.36, -0.1, 0.44, 0.02), tint.dark)
    sheet.paint(points("0.56,-0.05 0.56,-0.16 0.86,-0.16 0.92,-0.05"), tint.deep)
    sheet.paint(box(0.58, -0.06, 0.9, 0.02), tint.soft)
    for x, size in ((-0.34, 0.34), (-0.2, 0.42), (-0.06, 0.3)):
        sheet.paint(drop(x, 0.02, size * 0.3, size), tint.deep)


def kites_on_dunes(sheet: Sheet, tint: Palette) -> None:
    """Three kites above soft dunes."""
    sheet.fill(tint.ground)
    sheet.dots(box(sheet.left, sheet.top, sheet.right, 0.5), tint.soft, (0, 0.1), (0, -1.2))
    kites = [
        (-0.5, -0.38, 0.34, tint.main),
        (0.36, -0.58, 0.24, tint.second),
        (0.82, -0.1, 0.18, tint.glow),
    ]
    for x, y, size, colour in kites:
        tail = smooth(
            [
                (x, y + size),
                (x + 0.12, y + size + 0.22),
                (x - 0.02, y + size + 0.42),
                (x + 0.2, 0.95),
            ],
            False,
        )
        sheet.stroke(tail, tint.deep, 0.01)
        shape = [
            (x, y - size),
            (x + size * 0.72, y - size * 0.15),
            (x, y + size),
            (x - size * 0.72, y - size * 0.15),
        ]
        sheet.paint(shape, colour)
        sheet.press([shape[0], shape[1], shape[2]], tint.soft)
        sheet.stroke([shape[0], shape[2]], tint.cream, 0.012)
        sheet.stroke([shape[1], shape[3]], tint.cream, 0.012)
        for index in (5, 11, 17, 23):
            bx, by = tail[index]
            sheet.paint([(bx, by), (bx - 0.06, by - 0.035), (bx - 0.06, by + 0.035)], colour)
            sheet.paint([(bx, by), (bx + 0.06, by - 0.035), (bx + 0.06, by + 0.035)], colour)
    for height, rise, phase, colour in (
        (0.48, 0.12, 0.3, tint.soft),
        (0.68, 0.13, 2.6, tint.glow),
        (0.88, 0.1, 4.4, tint.deep),
    ):
        dune = ridge(sheet, height, rise, 1.5, phase)
        sheet.paint(dune, colour)
        sheet.dots(dune, tint.main, (0.2, height), (-0.6, height + 0.8))


def rain_and_hill(sheet: Sheet, tint: Palette) -> None:
    """Big clouds, slanting rain, and one bright umbrella."""
    sheet.fill(tint.soft)
    for row in range(11):
        for column in range(16):
            x = sheet.left + column * 0.24 + (row % 2) * 0.12
            y = -0.35 + row * 0.16
            sheet.stroke([(x, y), (x - 0.045, y + 0.085)], tint.cream, 0.014)
    for x, y, size, colour in ((0.65, -0.62, 0.95, tint.deep), (-0.62, -0.5, 1.15, tint.main)):
        sheet.paint(_cloud(x, y, size), colour)
        sheet.dots(_cloud(x, y, size), tint.deep, (x, y - 0.1), (x, y + 0.5))
    hill = ridge(sheet, 0.72, 0.14, 1.3, 1.2)
    sheet.paint(hill, tint.dark)
    sheet.stroke([(0.3, 0.28), (0.3, 0.72)], tint.cream, 0.02)
    canopy = oval(0.3, 0.3, 0.36, 0.34, 180, 360)
    sheet.paint(canopy, tint.second)
    sheet.paint(oval(0.3, 0.3, 0.12, 0.34, 180, 360), tint.glow)
    for shift in (-0.24, 0.0, 0.24):
        sheet.paint(oval(0.3 + shift, 0.31, 0.12, 0.05, 180, 360), tint.soft)
    coat = smooth(points("0.3,0.5 0.37,0.56 0.42,0.74 0.3,0.77 0.18,0.74 0.23,0.56"))
    sheet.paint(coat, tint.glow)
    sheet.stroke([(0.24, 0.62), (0.3, 0.58)], tint.deep, 0.012)
    sheet.paint(oval(0.3, 0.48, 0.065), "#e3b48c")
    sheet.paint(oval(0.3, 0.46, 0.075, 0.06, 180, 360), INK)


def _cloud(x: float, y: float, size: float) -> Path:
    """A cumulus with a flat foot."""
    bumps = points("-0.5,0.16 -0.5,0 -0.34,-0.1 -0.2,-0.26 0.02,-0.3 0.2,-0.18")
    bumps += points("0.38,-0.14 0.52,0.02 0.5,0.16 0.2,0.18 -0.2,0.18")
    return moved(scaled(smooth(bumps), size), x, y)


def snow_cabin(sheet: Sheet, tint: Palette) -> None:
    """A cabin with one lit window below two peaks."""
    sheet.fill(tint.soft)
    for peak, shade in (
        ([(-1.6, 0.5), (-0.55, -0.72), (0.4, 0.5)], tint.main),
        ([(-0.3, 0.5), (0.7, -0.42), (1.7, 0.5)], tint.deep),
    ):
        sheet.paint(peak, shade)
        (_, _), (x, y), (_, _) = peak
        cap = [
            (x, y),
            (x + 0.24, y + 0.3),
            (x + 0.1, y + 0.24),
            (x, y + 0.36),
            (x - 0.12, y + 0.25),
            (x - 0.26, y + 0.3),
        ]
        sheet.paint(cap, tint.cream, peak)
        sheet.dots([(x, y), peak[2], (x, 0.5)], tint.deep, (x, y), (x + 0.6, 0.6))
    sheet.paint(ridge(sheet, 0.42, 0.08, 1.5, 0.4), tint.cream)
    sheet.dots(ridge(sheet, 0.42, 0.08, 1.5, 0.4), tint.soft, (0, 0.35), (0, 1.3))
    for x, base, tall in (
        (-1.1, 0.72, 0.6),
        (-0.84, 0.64, 0.46),
        (1.1, 0.66, 0.55),
        (0.86, 0.74, 0.4),
    ):
        _fir(sheet, x, base, tall, tint.dark)
    sheet.paint(box(-0.28, 0.32, 0.3, 0.66), tint.second)
    sheet.paint([(-0.4, 0.34), (0.0, 0.02), (0.42, 0.34)], tint.dark)
    sheet.paint(points("-0.4,0.34 0,0.02 0.42,0.34 0.34,0.34 0,0.1 -0.32,0.34"), tint.cream)
    sheet.paint(box(0.02, 0.4, 0.2, 0.54), tint.glow)
    sheet.paint(box(-0.2, 0.4, -0.06, 0.66), tint.dark)
    smoke = smooth(points("0.24,0.1 0.3,-0.06 0.22,-0.2 0.32,-0.36"), False)
    sheet.stroke(smoke, tint.cream, 0.05)


def scatter(sheet: Sheet, places: str, size: float, colour: str) -> None:
    """Small round marks: stars, crumbs, seeds."""
    for x, y in points(places):
        sheet.paint(oval(x, y, size), colour)
