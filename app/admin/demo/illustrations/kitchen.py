"""What stands on the table: bread, cups, fruit, jars."""

from app.admin.demo.illustrations.palette import (
    CORAL,
    CRUST,
    INK,
    LEAF,
    PAPER,
    SUN,
    WOOD,
    Palette,
)
from app.admin.demo.illustrations.shapes import (
    Path,
    box,
    leaf,
    mirrored,
    moved,
    oval,
    points,
    scaled,
    smooth,
    squircle,
    turned,
)
from app.admin.demo.illustrations.sheet import Sheet


def table(sheet: Sheet, wall: str, top: str, shade: str, height: float = 0.45) -> None:
    """A wall and a table that fades into halftone."""
    sheet.fill(wall)
    board = box(sheet.left, height, sheet.right, sheet.bottom)
    sheet.paint(board, top)
    sheet.dots(board, shade, (0, height + 0.1), (0, sheet.bottom + 0.5))


def shadow(sheet: Sheet, colour: str, x: float, y: float, half: float) -> None:
    """What a thing throws on the table, to its right."""
    sheet.press(oval(x + half * 0.22, y, half * 1.1, half * 0.16), colour)


def loaf(sheet: Sheet, tint: Palette) -> None:
    """A scored loaf on a board, two slices before it."""
    sheet.fill(tint.main)
    sheet.paint(oval(0.0, 0.0, 0.92), tint.deep)
    board = [*box(-1.0, 0.34, 0.86, 0.62, 0.08)]
    shadow(sheet, tint.dark, 0, 0.64, 0.9)
    sheet.paint(board, WOOD)
    sheet.paint(box(0.8, 0.4, 1.2, 0.56, 0.08), WOOD)
    sheet.paint(oval(1.1, 0.48, 0.035), tint.deep)
    for y in (0.42, 0.5):
        sheet.stroke([(-0.9, y), (0.7, y + 0.01)], tint.dark, 0.008, pressed=True)
    bread = smooth(points("-0.82,0.34 -0.9,0.05 -0.62,-0.36 -0.05,-0.52 0.5,-0.4 0.76,0 0.68,0.34 0,0.37"))
    sheet.paint(bread, CRUST)
    sheet.dots(bread, "#8a4a22", (-0.3, -0.4), (0.5, 0.6))
    for index in range(4):
        x = -0.52 + index * 0.32
        cut = smooth(
            [
                (x - 0.08, 0.1),
                (x - 0.06, -0.16),
                (x + 0.14, -0.42),
                (x + 0.1, -0.14),
                (x + 0.02, 0.1),
            ]
        )
        sheet.paint(cut, PAPER, bread)
        sheet.dots(cut, CRUST, (x + 0.1, -0.2), (x - 0.3, 0.1))
    for x, turn in ((0.36, 10), (0.72, 22)):
        slice_ = turned(
            smooth(points("-0.22,0.3 -0.25,-0.02 -0.3,-0.14 -0.16,-0.3 0.1,-0.3 0.26,-0.14 0.22,0 0.22,0.3")),
            turn,
        )
        sheet.paint(moved(slice_, x, 0.36), "#8a4a22")
        sheet.paint(moved(scaled(slice_, 0.86), x, 0.36), PAPER)
        for dx, dy, size in (
            (-0.1, -0.08, 0.03),
            (0.06, 0.02, 0.04),
            (-0.04, 0.14, 0.025),
            (0.1, -0.14, 0.02),
        ):
            sheet.paint(oval(x + dx, 0.36 + dy, size, size * 0.7), "#e6cda3")
    for x, y, angle in ((-1.15, 0.78, 70), (-0.95, 0.84, 80)):
        _wheat(sheet, x, y, angle)


def _wheat(sheet: Sheet, x: float, y: float, angle: float) -> None:
    """An ear of wheat, lying."""
    stem = turned([(0, 0), (0, -0.95)], angle)
    sheet.stroke(moved(stem, x, y), SUN, 0.014)
    for index in range(5):
        for side in (-1, 1):
            (root,) = turned([(0, -0.62 - index * 0.08)], angle)
            sheet.paint(leaf(x + root[0], y + root[1], 0.13, 0.07, angle + side * 28), SUN)


def honey_jar(sheet: Sheet, tint: Palette) -> None:
    """A jar with a dipper, light falling through it."""
    table(sheet, tint.ground, tint.soft, tint.main, 0.5)
    hexes = points("-1,-0.5 -0.74,-0.5 -0.87,-0.275 1.05,-0.3 0.92,-0.525 1.18,-0.525 -1.13,-0.275")
    for x, y in hexes:
        cell = turned(oval(0, 0, 0.13, 0.13, steps=6), 30)
        sheet.stroke(moved(cell, x, y), tint.main, 0.02)
    shadow(sheet, tint.main, 0.05, 0.74, 0.56)
    glass = squircle(0, 0.2, 0.54, 0.58, 4.5)
    sheet.paint(glass, tint.cream)
    sheet.paint(box(-0.6, -0.12, 0.6, 0.9), SUN, glass)
    sheet.paint(oval(0, -0.12, 0.52, 0.06), "#f7cf7d")
    sheet.dots(glass, tint.main, (-0.2, 0.0), (0.5, 0.9))
    stick = [(0.06, 0.3), (0.5, -0.86)]
    sheet.stroke(stick, WOOD, 0.05)
    for index in range(4):
        at = 0.02 + index * 0.085
        x, y = 0.06 + 0.44 * at, 0.3 - 1.16 * at
        ridge = turned(oval(0, 0, 0.13 - abs(index - 1.5) * 0.025, 0.036), 21)
        sheet.paint(moved(ridge, x, y), tint.deep)
    sheet.paint(box(-0.46, 0.2, 0.34, 0.56, 0.04), tint.cream)
    bee = oval(-0.06, 0.38, 0.12, 0.085)
    sheet.paint(leaf(-0.06, 0.34, 0.17, 0.12, -24), tint.soft)
    sheet.paint(leaf(-0.02, 0.34, 0.17, 0.12, 24), tint.soft)
    sheet.paint(bee, SUN)
    for x in (-0.1, -0.03, 0.04):
        sheet.paint(box(x - 0.014, 0.2, x + 0.014, 0.5), INK, bee)
    sheet.paint(box(-0.52, -0.44, 0.52, -0.34, 0.04), tint.second)
    sheet.paint(box(-0.42, 0.0, -0.36, 0.14, 0.03), tint.cream)


def lemons(sheet: Sheet, tint: Palette) -> None:
    """A bowl of lemons, one cut open."""
    table(sheet, tint.main, tint.deep, tint.dark, 0.5)
    for plank in range(-6, 7):
        seam = plank * 0.28
        sheet.press(box(seam - 0.012, sheet.top, seam + 0.012, 0.5), tint.soft)
    shadow(sheet, tint.dark, -0.2, 0.72, 0.7)
    for x, y, turn in (
        (-0.66, -0.08, -20),
        (-0.22, -0.2, 15),
        (0.2, -0.06, 40),
        (-0.44, -0.36, 70),
        (-0.02, -0.44, -35),
    ):
        _lemon(sheet, tint, x, y, turn)
    bowl = [
        (-1.0, 0.0),
        *smooth(points("-0.96,0.1 -0.76,0.5 -0.44,0.7 0.04,0.7 0.36,0.5 0.56,0.1"), False),
        (0.6, 0.0),
    ]
    sheet.paint(bowl, tint.cream)
    for y in (0.16, 0.3):
        sheet.paint(box(-1.1, y, 0.8, y + 0.05), tint.second, bowl)
    sheet.dots(bowl, tint.soft, (-0.3, 0.2), (0.6, 0.6))
    sheet.paint(oval(0.82, 0.56, 0.32), SUN)
    sheet.paint(oval(0.82, 0.56, 0.28), tint.cream)
    for index in range(8):
        wedge = [(0.0, -0.03), *oval(0, 0, 0.245, 0.245, -108, -72, 8)]
        sheet.paint(moved(turned(wedge, index * 45), 0.82, 0.56), "#f7cf6b")
    sheet.paint(leaf(-0.6, -0.5, 0.36, 0.2, -60), LEAF)
    sheet.paint(leaf(0.1, -0.56, 0.4, 0.2, 40), LEAF)


def _lemon(sheet: Sheet, tint: Palette, x: float, y: float, turn: float) -> None:
    """One lemon with its two tips."""
    body = smooth(
        points(
            "-0.36,0 -0.28,-0.1 -0.1,-0.22 0.12,-0.22 0.28,-0.1 0.37,0 0.28,0.1 0.1,0.22 -0.12,0.22 -0.28,0.1"
        )
    )
    outline = moved(turned(body, turn), x, y)
    sheet.paint(outline, SUN)
    sheet.dots(outline, CORAL, (x, y - 0.06), (x + 0.2, y + 0.42))
    sheet.stroke([*outline, outline[0]], tint.deep, 0.014)


def mushrooms(sheet: Sheet, tint: Palette) -> None:
    """Three caps in the moss, seen from a beetle's height."""
    sheet.fill(tint.ground)
    for x, wide in ((-1.2, 0.2), (-0.5, 0.14), (0.95, 0.24), (0.35, 0.1)):
        sheet.paint(box(x, sheet.top, x + wide, sheet.bottom), tint.soft)
    for x, base, size, colour in (
        (0.62, 0.72, 0.62, tint.main),
        (-0.86, 0.78, 0.5, SUN),
        (-0.12, 0.86, 0.95, tint.second),
    ):
        stem = smooth(points("-0.14,0 -0.1,-0.5 -0.12,-0.95 0.12,-0.95 0.1,-0.5 0.18,0"), False)
        sheet.paint(moved(scaled(stem, size), x, base), tint.cream)
        sheet.dots(
            moved(scaled(stem, size), x, base),
            tint.main,
            (x - 0.05, base),
            (x + 0.4 * size, base - 0.2),
        )
        under = oval(x, base - 0.86 * size, 0.56 * size, 0.13 * size)
        sheet.paint(under, tint.deep)
        cap = [
            *oval(x, base - 0.86 * size, 0.62 * size, 0.7 * size, 180, 360),
            *oval(x, base - 0.86 * size, 0.62 * size, 0.12 * size, 0, 180),
        ]
        gills = oval(x, base - 0.84 * size, 0.52 * size, 0.09 * size)
        sheet.paint(cap, colour)
        sheet.dots(cap, tint.deep, (x - 0.1, base - size), (x + 0.9 * size, base - 0.4 * size))
        sheet.paint(gills, tint.soft)
        for dx, dy, spot in (
            (-0.3, -1.12, 0.09),
            (0.06, -1.3, 0.11),
            (0.34, -1.08, 0.07),
            (-0.06, -1.03, 0.05),
        ):
            sheet.paint(oval(x + dx * size, base + dy * size, spot * size, spot * size * 0.8), tint.cream)
    floor = smooth(
        [
            (sheet.left - 0.2, 0.8),
            (-0.8, 0.68),
            (-0.2, 0.8),
            (0.5, 0.68),
            (sheet.right + 0.2, 0.78),
            (sheet.right + 0.2, 1.6),
            (sheet.left - 0.2, 1.6),
        ]
    )
    sheet.paint(floor, tint.deep)
    sheet.dots(floor, tint.dark, (0, 0.7), (0, 1.4))
    for index in range(16):
        x = sheet.left + 0.08 + index * 0.2
        for angle in (-22, 4, 26):
            sheet.paint(leaf(x, 0.86 + (index % 3) * 0.05, 0.2, 0.05, angle), tint.main)


def fish_plate(sheet: Sheet, tint: Palette) -> None:
    """Two sardines on an oval plate with lemon and dill."""
    sheet.fill(tint.second)
    for row in range(-6, 8):
        for column in range(-8, 9):
            x, y = column * 0.24 + (row % 2) * 0.12, row * 0.2
            sheet.press(oval(x, y, 0.018), tint.soft)
    sheet.press(oval(0.06, 0.08, 1.1, 0.82), tint.soft)
    sheet.paint(oval(0, 0, 1.1, 0.82), tint.cream)
    sheet.stroke(oval(0, 0, 0.98, 0.7), tint.main, 0.016)
    sheet.stroke(oval(0, 0, 0.93, 0.65), tint.soft, 0.012)
    for y, flip in ((-0.2, False), (0.2, True)):
        for part, colour in _sardine(tint):
            path = mirrored(part) if flip else part
            sheet.paint(moved(path, 0, y), colour)
        side = -1 if flip else 1
        back = _sardine(tint)[1][0]
        sheet.dots(moved(mirrored(back) if flip else back, 0, y), tint.dark, (0, y + 0.2), (0, y - 0.5))
        sheet.paint(oval(-0.56 * side, y - 0.03, 0.035), tint.cream)
        sheet.paint(oval(-0.56 * side, y - 0.03, 0.018), INK)
        sheet.stroke(
            moved(
                oval(-0.52 * side, 0, 0.12, 0.14, -60 if not flip else 120, 60 if not flip else 240),
                0,
                y,
            ),
            tint.dark,
            0.012,
        )
        for index in range(5):
            sheet.paint(oval((-0.24 + index * 0.14) * side, y - 0.03, 0.022, 0.014), tint.dark)
    for x, y in ((0.68, -0.34), (-0.7, 0.32)):
        sheet.paint(oval(x, y, 0.15), SUN)
        sheet.paint(oval(x, y, 0.12), tint.cream)
        for index in range(6):
            wedge = [(0.0, -0.02), *oval(0, 0, 0.105, 0.105, -114, -66, 6)]
            sheet.paint(moved(turned(wedge, index * 60), x, y), "#f7cf6b")


def _sardine(tint: Palette) -> list[tuple[Path, str]]:
    """Tail, belly, back."""
    tail = points("0.58,0 0.82,-0.16 0.76,0 0.82,0.16")
    body = smooth(
        points("-0.72,0 -0.5,-0.13 -0.1,-0.17 0.4,-0.09 0.66,-0.02 0.66,0.02 0.4,0.1 -0.1,0.17 -0.5,0.12")
    )
    back = [
        *smooth(points("-0.72,0 -0.5,-0.13 -0.1,-0.17 0.4,-0.09 0.66,-0.02"), False),
        (0.66, 0.0),
        (-0.1, 0.0),
    ]
    return [(tail, tint.main), (body, tint.soft), (back, tint.main)]
