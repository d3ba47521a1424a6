"""The harbour, the light, the pond."""

from app.admin.demo.illustrations.landscapes import scatter
from app.admin.demo.illustrations.palette import CORAL, INK, Palette
from app.admin.demo.illustrations.shapes import (
    box,
    leaf,
    moved,
    oval,
    points,
    scaled,
    smooth,
    squircle,
)
from app.admin.demo.illustrations.sheet import Sheet


def two_sails(sheet: Sheet, tint: Palette) -> None:
    """Two small boats and the sun in stripes on the water."""
    sheet.fill(tint.ground)
    horizon = -0.08
    sheet.paint(oval(-0.3, horizon, 0.42), tint.glow)
    sea = box(sheet.left, horizon, sheet.right, sheet.bottom)
    sheet.paint(sea, tint.main)
    sheet.dots(sea, tint.deep, (0, 0.1), (0, sheet.bottom))
    for step in range(9):
        y = horizon + 0.06 + step * 0.115
        half = (0.42 - 0.028 * step) * (0.7 + 0.3 * (step % 2))
        sheet.paint(box(-0.3 - half, y, -0.3 + half, y + 0.042, 0.02), tint.glow)
    island = smooth(points("0.5,-0.08 0.75,-0.24 1,-0.3 1.3,-0.2 1.7,-0.08"))
    sheet.paint(island, tint.deep, box(sheet.left, sheet.top, sheet.right, horizon))
    _boat(sheet, tint, (0.3, 0.34), 0.62, tint.second)
    _boat(sheet, tint, (-0.72, 0.1), 0.34, tint.cream)


def _boat(sheet: Sheet, tint: Palette, at: tuple[float, float], size: float, hull: str) -> None:
    """A hull, a mast, two sails."""
    x, y = at
    outline = points("-0.5,0 0.52,0 0.34,0.2 -0.36,0.2")
    jib = smooth(points("-0.02,-0.95 -0.18,-0.5 -0.46,-0.1 -0.02,-0.08"), False)
    main = points("0.04,-1.05 0.12,-0.7 0.3,-0.35 0.5,-0.1 0.04,-0.08")
    sheet.paint(moved(scaled(outline, size), x, y), hull)
    sheet.paint(moved(scaled(jib, size), x, y), tint.cream)
    sheet.paint(moved(scaled(main, size), x, y), tint.cream)
    sheet.press(moved(scaled(main, size), x, y), tint.ground)
    sheet.press(box(x - 0.42 * size, y + 0.12 * size, x + 0.44 * size, y + 0.2 * size), tint.soft)
    sheet.stroke([(x + 0.01, y), (x + 0.01, y - 1.05 * size)], tint.dark, 0.014)
    wake = box(x - 0.6 * size, y + 0.2 * size, x + 0.6 * size, y + 0.24 * size, 0.02)
    sheet.paint(wake, tint.deep)


def lighthouse(sheet: Sheet, tint: Palette) -> None:
    """A striped tower on a rock, its beam over the night sea."""
    sheet.fill(tint.deep)
    lamp = (0.36, -0.5)
    sheet.paint([lamp, (sheet.left, -1.05), (sheet.left, -0.45)], tint.main)
    sheet.paint([lamp, (sheet.left, -0.85), (sheet.left, -0.62)], tint.soft)
    scatter(sheet, "-0.9,-0.2 -0.3,-0.1 0.9,-0.75 1.25,-0.35 0.72,-0.2 -1.3,0.02", 0.015, tint.cream)
    sheet.paint(box(sheet.left, 0.42, sheet.right, sheet.bottom), tint.dark)
    for row in range(9):
        y = 0.5 + row * 0.12
        for column in range(7):
            x = sheet.left + column * 0.52 + (row % 2) * 0.26
            sheet.stroke(smooth([(x - 0.12, y), (x, y - 0.035), (x + 0.12, y)], False), tint.main, 0.014)
    rock = smooth(points("-0.2,0.66 0.02,0.44 0.3,0.36 0.6,0.42 0.86,0.56 1,0.68 0.4,0.74"))
    sheet.paint(rock, tint.second)
    sheet.dots(rock, tint.dark, (0.2, 0.3), (0.4, 0.8))
    tower = points("0.25,-0.36 0.47,-0.36 0.54,0.4 0.18,0.4")
    sheet.paint(tower, tint.cream)
    for y in (-0.26, 0.02, 0.3):
        sheet.paint(box(0.1, y, 0.7, y + 0.14), CORAL, tower)
    sheet.press(points("0.4,-0.36 0.47,-0.36 0.54,0.4 0.42,0.4"), tint.soft)
    sheet.paint(box(0.22, -0.42, 0.5, -0.36), tint.dark)
    sheet.paint(box(0.28, -0.58, 0.44, -0.42), tint.glow)
    sheet.paint([(0.24, -0.58), (0.36, -0.74), (0.48, -0.58)], CORAL)


def lily_pond(sheet: Sheet, tint: Palette) -> None:
    """A pond seen from above, with leaves, two flowers, and one fish."""
    sheet.fill(tint.main)
    whole = box(sheet.left, sheet.top, sheet.right, sheet.bottom)
    sheet.dots(whole, tint.deep, (sheet.left, -1), (sheet.right, 1.6), pitch=0.06)
    for x, y, size in ((-0.1, 0.1, 0.5), (-0.1, 0.1, 0.38), (0.95, -0.5, 0.3)):
        sheet.stroke(oval(x, y, size, size * 0.8), tint.soft, 0.012)
    for x, y, size, cut in (
        (-0.8, -0.45, 0.42, 20),
        (0.55, 0.5, 0.46, 200),
        (0.5, -0.62, 0.26, 100),
        (-0.66, 0.6, 0.3, 300),
        (1.25, 0.1, 0.26, 40),
    ):
        pad = [(x, y), *oval(x, y, size, size * 0.86, cut + 14, cut + 346)]
        sheet.paint(pad, tint.soft)
        sheet.dots(pad, tint.main, (x - size, y - size), (x + size, y + size), pitch=0.05)
    for x, y, size in ((-0.78, -0.5, 0.26), (0.6, 0.46, 0.3)):
        for ring, colour in ((1.0, CORAL), (0.66, tint.cream)):
            for petal in range(8):
                turn = petal * 45 + ring * 60
                sheet.paint(leaf(x, y, size * ring, size * 0.5 * ring, turn), colour)
        sheet.paint(oval(x, y, size * 0.18), tint.glow)
    body = smooth(points("-0.42,0.16 -0.2,0.02 0.06,0.06 0.2,0.14 0.04,0.24 -0.2,0.28"))
    sheet.paint(body, tint.glow)
    sheet.paint(points("0.16,0.14 0.4,0 0.34,0.15 0.4,0.3"), tint.glow)
    sheet.paint(squircle(-0.12, 0.14, 0.08, 0.1), CORAL, body)
    sheet.paint(oval(-0.33, 0.13, 0.018), INK)
