"""Neighbours with feathers, fur and wings."""

from app.admin.demo.illustrations.palette import CORAL, CRUST, INK, LEAF, ROSE, SUN, Palette
from app.admin.demo.illustrations.shapes import (
    box,
    drop,
    leaf,
    mirrored,
    moved,
    oval,
    points,
    smooth,
    squircle,
    turned,
)
from app.admin.demo.illustrations.sheet import Sheet


def cat_on_sill(sheet: Sheet, tint: Palette) -> None:
    """A cat at the window, minding the street."""
    sheet.fill(tint.soft)
    frame = box(-0.86, -0.92, 0.86, 0.5)
    sheet.paint(frame, tint.cream)
    view = box(-0.76, -0.82, 0.76, 0.5)
    sheet.paint(view, tint.main)
    sheet.paint(oval(0.38, -0.46, 0.17), tint.glow)
    for x, tall in ((-0.8, 0.5), (-0.42, 0.72), (0.02, 0.4), (0.4, 0.6)):
        sheet.paint(
            [
                (x, 0.5),
                (x, 0.5 - tall),
                (x + 0.19, 0.36 - tall),
                (x + 0.38, 0.5 - tall),
                (x + 0.38, 0.5),
            ],
            tint.deep,
            view,
        )
    for x, y in ((-0.3, -0.1), (-0.12, 0.02), (0.16, 0.22), (0.56, 0.06), (-0.64, 0.1)):
        sheet.paint(box(x - 0.035, y - 0.05, x + 0.035, y + 0.05, 0.01), tint.glow)
    sheet.paint(box(-0.035, -0.82, 0.035, 0.5), tint.cream)
    sheet.paint(box(-0.76, -0.24, 0.76, -0.18), tint.cream)
    for side in (-1, 1):
        curtain = smooth(
            [
                (side * 0.98, -1.0),
                (side * 0.56, -0.98),
                (side * 0.66, -0.3),
                (side * 0.9, 0.1),
                (side * 1.06, 0.46),
            ]
        )
        sheet.paint(curtain, tint.second)
        sheet.dots(curtain, tint.dark, (side * 0.6, -0.4), (side * 1.3, 0.3))
    sheet.paint(box(-1.06, 0.5, 1.06, 0.62, 0.02), tint.cream)
    sheet.press(box(-1.0, 0.62, 1.0, 0.68), tint.soft)
    tail = smooth(points("0.1,0.46 0.42,0.5 0.54,0.7 0.44,0.9 0.56,0.98"), False)
    body = smooth(points("-0.42,0.52 -0.46,0.26 -0.34,-0.02 -0.2,-0.16 0,-0.1 0.16,0.2 0.2,0.52"))
    sheet.paint(body, tint.dark)
    sheet.stroke(tail, tint.dark, 0.085)
    head = squircle(-0.22, -0.24, 0.23, 0.19, 2.5)
    for ear in (
        [(-0.42, -0.3), (-0.42, -0.56), (-0.24, -0.4)],
        [(-0.02, -0.3), (-0.02, -0.56), (-0.2, -0.4)],
    ):
        sheet.paint(ear, tint.dark)
    sheet.paint(head, tint.dark)
    sheet.dots(body, tint.main, (-0.1, 0.2), (0.7, 0.3), pressed=False)
    sheet.paint(
        smooth(points("-0.36,-0.06 -0.22,0.02 -0.06,-0.06 -0.08,-0.02 -0.22,0.07 -0.36,-0.01")),
        CORAL,
    )
    sheet.paint(oval(-0.22, 0.07, 0.04), tint.glow)


def hen(sheet: Sheet, tint: Palette) -> None:
    """A speckled hen and two who follow."""
    sheet.fill(tint.glow)
    sheet.paint(oval(0.0, -0.08, 0.86), tint.ground)
    sheet.paint(box(sheet.left, 0.66, sheet.right, sheet.bottom), tint.main)
    sheet.dots(box(sheet.left, 0.66, sheet.right, sheet.bottom), tint.deep, (0, 0.6), (0, 1.4))
    for x in (-0.12, 0.12):
        sheet.stroke([(x, 0.4), (x, 0.7)], SUN, 0.034)
        sheet.stroke([(x - 0.09, 0.72), (x, 0.69), (x + 0.09, 0.72)], SUN, 0.026)
    for turn in (-52, -34, -16):
        sheet.paint(leaf(0.4, 0.06, 0.62, 0.26, turn + 76), tint.dark)
    body = smooth(
        points(
            "-0.44,-0.52 -0.56,-0.3 -0.62,0 -0.46,0.34 -0.06,0.5 0.36,0.38 0.62,-0.06 "
            "0.34,0 0,-0.06 -0.18,-0.4 -0.28,-0.56"
        )
    )
    sheet.paint(body, tint.second)
    sheet.dots(body, tint.dark, (-0.1, 0.0), (0.3, 0.9))
    for row in range(4):
        for column in range(5 - row % 2):
            x = -0.42 + column * 0.18 + row * 0.07
            y = 0.06 + row * 0.1
            sheet.stroke(oval(x, y, 0.045, 0.035, 20, 160), tint.cream, 0.014, within=body)
    wing = smooth(points("-0.26,0 0.1,0.04 0.46,0.02 0.3,0.26 0,0.32 -0.22,0.2"))
    sheet.paint(wing, tint.dark)
    for index in range(3):
        sheet.stroke(oval(-0.04 + index * 0.13, 0.15, 0.09, 0.1, 300, 420), tint.second, 0.018)
    for x, y, size in ((-0.5, -0.6, 0.07), (-0.4, -0.66, 0.08), (-0.3, -0.61, 0.07)):
        sheet.paint(oval(x, y, size), CORAL)
    sheet.paint([(-0.52, -0.44), (-0.7, -0.36), (-0.52, -0.32)], SUN)
    sheet.paint(drop(-0.5, -0.2, 0.1, 0.14), CORAL)
    sheet.paint(oval(-0.42, -0.42, 0.04), tint.cream)
    sheet.paint(oval(-0.43, -0.42, 0.02), INK)
    for x in (0.82, 1.12):
        sheet.stroke([(x, 0.6), (x, 0.72)], CORAL, 0.018)
        sheet.paint(oval(x, 0.54, 0.12, 0.1), SUN)
        sheet.paint(oval(x - 0.09, 0.42, 0.075), SUN)
        sheet.paint([(x - 0.15, 0.4), (x - 0.22, 0.43), (x - 0.15, 0.46)], CORAL)
        sheet.paint(oval(x - 0.11, 0.41, 0.013), INK)


def heron(sheet: Sheet, tint: Palette) -> None:
    """A heron among reeds, before a red sun."""
    sheet.fill(tint.ground)
    sheet.paint(oval(0.24, -0.2, 0.58), tint.second)
    water = box(sheet.left, 0.52, sheet.right, sheet.bottom)
    sheet.paint(water, tint.main)
    sheet.dots(water, tint.deep, (0, 0.5), (0, 1.3))
    for y, half in ((0.6, 0.5), (0.68, 0.36), (0.78, 0.42), (0.88, 0.24)):
        sheet.paint(box(0.24 - half, y, 0.24 + half, y + 0.03, 0.015), tint.second)
    for x in (0.02, 0.16):
        sheet.stroke([(x, 0.2), (x - 0.02, 0.5), (x + 0.01, 0.74)], tint.dark, 0.02)
    body = smooth(points("-0.16,-0.08 0.1,-0.16 0.4,0.06 0.72,0.34 0.3,0.28 0,0.24 -0.16,0.1"))
    neck = smooth(points("-0.06,0.06 -0.22,-0.12 -0.14,-0.36 -0.04,-0.54 -0.18,-0.68"), False)
    sheet.stroke(neck, tint.cream, 0.1)
    sheet.paint(body, tint.cream)
    wing = smooth(points("0,-0.1 0.24,-0.08 0.5,0.14 0.86,0.44 0.4,0.26 0.08,0.12"))
    sheet.paint(wing, tint.deep)
    for start, end in (((0.12, 0.0), (0.62, 0.3)), ((0.1, 0.06), (0.46, 0.24))):
        sheet.stroke([start, end], tint.soft, 0.014)
    sheet.paint(oval(-0.2, -0.68, 0.1, 0.08), tint.cream)
    sheet.paint([(-0.27, -0.72), (-0.68, -0.6), (-0.26, -0.62)], SUN)
    sheet.paint(points("-0.24,-0.75 -0.1,-0.75 0.16,-0.62 -0.1,-0.68"), tint.dark)
    sheet.paint(oval(-0.22, -0.69, 0.016), INK)
    for index, x in enumerate((-1.3, -1.16, -1.0, -0.86, 0.98, 1.12, 1.3)):
        tall = (1.1, 1.35, 0.95, 0.7, 0.8, 1.2, 0.9)[index]
        lean = (index % 3 - 1) * 0.08
        sheet.stroke([(x, 1.0), (x + lean, 0.9 - tall)], tint.deep, 0.018)
        if index % 2:
            reed = squircle(x + lean, 0.9 - tall, 0.04, 0.14)
            sheet.paint(reed, CRUST)
        sheet.paint(leaf(x, 0.95, tall * 0.8, 0.08, 14 - index * 4), tint.dark)


def bees(sheet: Sheet, tint: Palette) -> None:
    """Three bees over foxgloves."""
    sheet.fill(tint.deep)
    sheet.dots(box(sheet.left, sheet.top, sheet.right, sheet.bottom), tint.dark, (0, 0.4), (0, -1.4))
    for x, tall, colour in (
        (-1.1, 1.0, ROSE),
        (-0.56, 1.5, CORAL),
        (0.74, 1.3, ROSE),
        (1.22, 0.86, CORAL),
    ):
        sheet.stroke([(x, 1.1), (x, 0.9 - tall)], LEAF, 0.028)
        sheet.paint(leaf(x, 1.0, 0.5, 0.16, -46), LEAF)
        sheet.paint(leaf(x, 1.0, 0.5, 0.16, 46), LEAF)
        for index in range(int(tall * 6)):
            size = 0.08 + 0.02 * (int(tall * 6) - index) * 0.35
            y = 0.62 - index * 0.15
            side = 1 if index % 2 else -1
            bell = points("-0.3,-0.9 0.3,-0.9 0.62,0.7 1,1 -1,1 -0.62,0.7")
            placed = moved(
                turned([(px * size, py * size * 1.1) for px, py in bell], -side * 38),
                x + side * 0.09,
                y,
            )
            sheet.paint(placed, colour)
            mouth = moved(turned(oval(0, size * 1.08, size, size * 0.3), -side * 38), x + side * 0.09, y)
            sheet.paint(mouth, tint.soft)
    for x, y, size, flip in (
        (0.08, -0.3, 1.0, False),
        (0.28, 0.44, 0.7, True),
        (-0.16, 0.72, 0.5, False),
    ):
        _bee(sheet, tint, x, y, size, flip)
    path = smooth(points("-0.28,-0.84 -0.06,-0.74 -0.16,-0.58 0,-0.5"), False)
    for start, end in zip(path[::4], path[2::4], strict=False):
        sheet.stroke([start, end], tint.cream, 0.012)


def _bee(sheet: Sheet, tint: Palette, x: float, y: float, size: float, flip: bool) -> None:
    """A round bee in flight."""
    parts = [
        (leaf(0.02, -0.1, 0.36, 0.24, -16), tint.cream),
        (leaf(0.06, -0.1, 0.34, 0.22, 26), tint.soft),
        (oval(0, 0, 0.26, 0.18), SUN),
    ]
    for path, colour in parts:
        scaled_path = [(px * size, py * size) for px, py in path]
        sheet.paint(moved(mirrored(scaled_path) if flip else scaled_path, x, y), colour)
    body = moved(oval(0, 0, 0.26 * size, 0.18 * size), x, y)
    side = -1 if flip else 1
    for shift in (-0.1, 0.02, 0.14):
        middle = x + shift * size * side
        sheet.paint(box(middle - 0.034 * size, y - 0.3, middle + 0.034 * size, y + 0.3), INK, body)
    sheet.paint(oval(x - 0.25 * size * side, y - 0.02, 0.1 * size), INK)
    sheet.paint(oval(x - 0.28 * size * side, y - 0.04 * size, 0.022 * size), tint.cream)
    for bend in (-0.02, -0.1):
        sheet.stroke(
            [
                (x - 0.3 * size * side, y - 0.08 * size),
                (x - 0.38 * size * side, y - (0.12 - bend) * size),
            ],
            INK,
            0.012,
        )
