"""Things people make, mend and carry home."""

from app.admin.demo.illustrations.kitchen import shadow, table
from app.admin.demo.illustrations.palette import CORAL, CRUST, INK, LEAF, ROSE, SUN, WOOD, Palette
from app.admin.demo.illustrations.shapes import (
    box,
    drop,
    leaf,
    moved,
    oval,
    points,
    scaled,
    smooth,
    squircle,
    turned,
)
from app.admin.demo.illustrations.sheet import Sheet


def tote(sheet: Sheet, tint: Palette) -> None:
    """A linen bag on a hook, leeks looking out."""
    sheet.fill(tint.main)
    sheet.paint(box(sheet.left, sheet.top, sheet.right, -0.62), tint.deep)
    sheet.paint(oval(0, -0.76, 0.07), tint.glow)
    for side in (-1, 1):
        strap = smooth([(side * 0.34, -0.18), (side * 0.24, -0.5), (side * 0.06, -0.7), (0, -0.72)], False)
        sheet.stroke(strap, tint.soft, 0.07)
    for x, turn, colour in ((-0.3, -14, LEAF), (-0.2, -4, "#3f7a4b"), (-0.1, 8, LEAF)):
        sheet.stroke([(x, 0.0), (x + turn * 0.006, -0.3)], tint.cream, 0.06)
        for bend in (-22, 0, 20):
            sheet.paint(leaf(x + turn * 0.006, -0.28, 0.4, 0.09, turn + bend), colour)
    sheet.paint(turned(squircle(0.28, -0.16, 0.13, 0.3), 14, (0.28, -0.16)), CRUST)
    for shift in (-0.12, 0.0, 0.12):
        sheet.stroke([(0.24, -0.22 + shift), (0.38, -0.26 + shift)], "#f3d9a8", 0.02)
    bag = smooth(
        points("-0.56,-0.14 -0.6,0.3 -0.64,0.82 -0.5,0.88 0.5,0.88 0.64,0.82 0.6,0.3 0.56,-0.14"),
        False,
    )
    sheet.press(moved(bag, 0.1, 0.05), tint.soft)
    sheet.paint(bag, tint.cream)
    sheet.dots(bag, tint.soft, (0.0, 0.2), (0.9, 0.8))
    sheet.stroke([(-0.56, -0.09), (0.56, -0.09)], tint.soft, 0.012)
    for side in (-1, 1):
        strap = smooth([(side * 0.34, 0.02), (side * 0.32, -0.3), (side * 0.12, -0.66), (0, -0.72)], False)
        sheet.stroke(strap, tint.cream, 0.07)
        sheet.stroke([(side * 0.34 - 0.025, -0.02), (side * 0.34 + 0.025, 0.03)], tint.main, 0.01)
    sheet.paint(oval(0, 0.42, 0.32), tint.glow)
    circle = oval(0, 0.42, 0.32)
    hills = smooth(points("-0.4,0.56 -0.14,0.4 0.1,0.54 0.4,0.38 0.4,0.9 -0.4,0.9"), True)
    sheet.paint(hills, tint.second, circle)
    sheet.press(moved(hills, -0.06, 0.14), tint.soft, circle)


def apron(sheet: Sheet, tint: Palette) -> None:
    """A market apron on a peg, a brush and scissors in the pocket."""
    sheet.fill(tint.soft)
    for plank in range(-5, 6):
        seam = plank * 0.36
        sheet.press(box(seam - 0.008, sheet.top, seam + 0.008, sheet.bottom), tint.ground)
    sheet.paint(box(sheet.left, -0.86, sheet.right, -0.72), WOOD)
    for x in (-0.72, 0.0, 0.72):
        sheet.paint(oval(x, -0.79, 0.055), tint.dark)
    sheet.stroke(smooth(points("-0.3,-0.42 -0.14,-0.7 0,-0.79 0.14,-0.7 0.3,-0.42"), False), tint.deep, 0.045)
    outline = smooth(
        points(
            "-0.34,-0.46 -0.36,-0.2 -0.6,0.06 -0.64,0.5 -0.62,0.9 0.62,0.9 0.64,0.5 "
            "0.6,0.06 0.36,-0.2 0.34,-0.46"
        ),
        False,
    )
    sheet.press(moved(outline, 0.09, 0.05), tint.ground)
    sheet.paint(outline, tint.main)
    sheet.dots(outline, tint.deep, (-0.1, 0.1), (0.8, 0.9))
    sheet.paint(box(-0.34, -0.46, 0.34, -0.38), tint.deep)
    sheet.stroke(smooth([(-0.6, 0.08), (-0.82, 0.24), (-0.78, 0.6)], False), tint.deep, 0.035)
    sheet.stroke(smooth([(0.6, 0.08), (0.8, 0.3), (0.88, 0.56)], False), tint.deep, 0.035)
    sheet.stroke([(-0.2, 0.34), (-0.26, -0.02)], WOOD, 0.04)
    sheet.paint(turned(box(-0.33, -0.16, -0.19, 0.0, 0.02), -8, (-0.26, 0)), tint.glow)
    for x in (0.18, 0.32):
        sheet.stroke(oval(x, 0.16, 0.06, 0.08), tint.dark, 0.03)
    pocket = box(-0.42, 0.26, 0.42, 0.66, 0.06)
    sheet.paint(pocket, tint.deep)
    sheet.stroke([(0, 0.28), (0, 0.64)], tint.main, 0.014)
    for x in range(-9, 10):
        sheet.paint(box(x * 0.044 - 0.012, 0.3, x * 0.044 + 0.012, 0.312), tint.cream)
    for petal in range(6):
        sheet.paint(leaf(0, -0.2, 0.1, 0.06, petal * 60), tint.glow)
    sheet.paint(oval(0, -0.2, 0.025), tint.second)


def lamp(sheet: Sheet, tint: Palette) -> None:
    """A jointed lamp that lights its own corner of the desk."""
    sheet.fill(tint.dark)
    sheet.paint(points("-0.62,-0.3 0.1,-0.46 1,0.62 -1.1,0.62"), tint.deep)
    sheet.dots(
        points("-0.62,-0.3 0.1,-0.46 1,0.62 -1.1,0.62"),
        tint.glow,
        (0, 0.7),
        (-0.2, -0.7),
        pressed=False,
    )
    sheet.paint(box(sheet.left, 0.62, sheet.right, sheet.bottom), WOOD)
    sheet.dots(box(sheet.left, 0.62, sheet.right, sheet.bottom), tint.dark, (0, 0.55), (0, 1.3))
    sheet.paint(oval(-0.05, 0.66, 1.0, 0.07), tint.glow)
    for index, colour in enumerate((tint.main, tint.second, tint.cream)):
        sheet.paint(
            box(
                -0.8 + index * 0.03,
                0.5 - index * 0.11,
                -0.2 - index * 0.04,
                0.62 - index * 0.11,
                0.02,
            ),
            colour,
        )
    sheet.paint(oval(0.76, 0.64, 0.34, 0.08), tint.main)
    sheet.paint(box(0.42, 0.58, 1.1, 0.66, 0.03), tint.main)
    sheet.stroke([(0.78, 0.56), (0.98, 0.06), (0.24, -0.64)], tint.soft, 0.05)
    for x, y in ((0.78, 0.56), (0.98, 0.06), (0.24, -0.64)):
        sheet.paint(oval(x, y, 0.06), tint.glow)
    shade = turned(points("-0.14,-0.28 0.14,-0.28 0.44,0.2 -0.44,0.2"), 24)
    sheet.paint(moved(shade, -0.08, -0.5), tint.main)
    sheet.dots(moved(shade, -0.08, -0.5), tint.deep, (-0.4, -0.6), (0.5, -0.5))
    bulb = moved(turned(oval(0, 0.2, 0.44, 0.1), 24), -0.08, -0.5)
    sheet.paint(bulb, tint.cream)
    cord = smooth(points("1.06,0.64 1.24,0.76 1.2,0.92 1.5,0.96"), False)
    sheet.stroke(cord, tint.soft, 0.022)


def bicycle(sheet: Sheet, tint: Palette) -> None:
    """A market bicycle with a basket of flowers."""
    sheet.fill(tint.ground)
    sheet.paint(oval(0.1, -0.1, 0.86), tint.soft)
    sheet.paint(box(sheet.left, 0.72, sheet.right, sheet.bottom), tint.main)
    sheet.dots(box(sheet.left, 0.72, sheet.right, sheet.bottom), tint.deep, (0, 0.7), (0, 1.3))
    back, front, crank = (-0.6, 0.36), (0.62, 0.36), (-0.06, 0.4)
    for x, y in (back, front):
        sheet.stroke(oval(x, y, 0.36), tint.dark, 0.05)
        sheet.stroke(oval(x, y, 0.31), tint.cream, 0.02)
        for spoke in range(10):
            rim = turned([(0.0, -0.3)], spoke * 36)
            sheet.stroke([(x, y), (x + rim[0][0], y + rim[0][1])], tint.dark, 0.007)
        sheet.paint(oval(x, y, 0.045), tint.dark)
    seat = (-0.24, -0.18)
    for line in (
        [seat, crank],
        [crank, back],
        [back, seat],
        [crank, (0.46, -0.12)],
        [(-0.22, -0.1), (0.44, -0.2)],
        [(0.4, -0.36), (0.5, 0.0), front],
    ):
        sheet.stroke(line, tint.second, 0.052)
    sheet.stroke([(-0.28, -0.32), seat], tint.dark, 0.035)
    sheet.paint(smooth(points("-0.46,-0.36 -0.3,-0.4 -0.1,-0.35 -0.22,-0.3 -0.4,-0.28")), tint.dark)
    sheet.stroke(smooth(points("0.22,-0.46 0.3,-0.52 0.42,-0.46 0.4,-0.36"), False), tint.dark, 0.035)
    sheet.paint(oval(crank[0], crank[1], 0.1), tint.dark)
    sheet.paint(oval(crank[0], crank[1], 0.055), tint.glow)
    sheet.stroke([(crank[0] - 0.06, crank[1] - 0.14), (crank[0] + 0.06, crank[1] + 0.14)], tint.dark, 0.025)
    for index in range(7):
        x, tall = 0.5 + index * 0.075, (0.16, 0.26, 0.2, 0.3, 0.22, 0.27, 0.15)[index]
        sheet.stroke([(0.7, -0.3), (x, -0.36 - tall)], LEAF, 0.016)
        colour = (CORAL, SUN, tint.cream, tint.main)[index % 4]
        for petal in range(6):
            sheet.paint(leaf(x, -0.36 - tall, 0.09, 0.06, petal * 60), colour)
        sheet.paint(oval(x, -0.36 - tall, 0.025), tint.dark)
    basket = points("0.46,-0.36 1,-0.36 0.92,-0.04 0.54,-0.04")
    sheet.paint(basket, CRUST)
    for step in range(6):
        sheet.stroke([(0.5 + step * 0.09, -0.36), (0.56 + step * 0.068, -0.04)], tint.dark, 0.01)
    for y in (-0.28, -0.2, -0.12):
        sheet.stroke([(0.48, y), (0.98, y)], tint.dark, 0.01, within=basket)
    sheet.paint(box(0.44, -0.39, 1.02, -0.33, 0.03), WOOD)


def books(sheet: Sheet, tint: Palette) -> None:
    """A leaning row, a lying pile, spectacles on top."""
    table(sheet, tint.main, WOOD, tint.dark, 0.62)
    sheet.paint(box(sheet.left, 0.62, sheet.right, 0.68), "#c89361")
    colours = (tint.glow, tint.cream, tint.second, tint.deep, ROSE, tint.soft)
    x = -1.1
    for index, (wide, tall) in enumerate(((0.16, 0.98), (0.13, 0.84), (0.2, 1.08), (0.12, 0.9), (0.17, 1.0))):
        spine = box(x, 0.62 - tall, x + wide, 0.62, 0.012)
        turn = 0.0
        if index == 4:
            turn = -13.0
            spine = moved(turned(spine, turn, (x + wide, 0.62)), 0.1, 0)
        sheet.paint(spine, colours[index % 6])
        for band in (0.16, 0.22, 0.8):
            line = [(x, 0.62 - tall * band), (x + wide, 0.62 - tall * band)]
            placed = moved(turned(line, turn, (x + wide, 0.62)), 0.1 if turn else 0, 0)
            sheet.stroke(placed, INK if index % 2 else tint.main, 0.014)
        sheet.dots(spine, tint.dark, (x + wide * 0.4, 0), (x + wide * 2.4, 0))
        x += wide + 0.008
    y = 0.62
    for index, (left, right, thick) in enumerate(
        ((0.02, 1.12, 0.16), (0.1, 1.04, 0.13), (0.0, 1.0, 0.18), (0.18, 1.08, 0.12))
    ):
        cover = box(left, y - thick, right, y, 0.02)
        sheet.paint(cover, colours[(index + 2) % 6])
        sheet.paint(box(left + 0.06, y - thick + 0.025, right + 0.01, y - 0.025), tint.cream)
        sheet.paint(box(left, y - thick, left + 0.1, y, 0.03), colours[(index + 2) % 6])
        for share in (0.35, 0.6):
            sheet.stroke(
                [(left + 0.12, y - thick * share), (right - 0.02, y - thick * share)],
                tint.soft,
                0.007,
            )
        y -= thick
    for gx in (0.42, 0.76):
        sheet.stroke(oval(gx, y - 0.1, 0.11, 0.09), INK, 0.024)
    sheet.stroke(smooth([(0.53, y - 0.12), (0.59, y - 0.15), (0.65, y - 0.12)], False), INK, 0.02)
    sheet.stroke([(0.87, y - 0.12), (1.02, y - 0.02)], INK, 0.02)


def radio(sheet: Sheet, tint: Palette) -> None:
    """A valve radio, playing."""
    table(sheet, tint.ground, tint.deep, tint.dark, 0.52)
    for index in range(4):
        sheet.stroke(oval(-0.36, -0.02, 0.5 + index * 0.2, None, 190, 350), tint.soft, 0.035)
    shadow(sheet, tint.dark, 0, 0.66, 0.92)
    for x in (-0.7, 0.7):
        sheet.paint([(x - 0.08, 0.5), (x + 0.08, 0.5), (x + 0.05, 0.68), (x - 0.05, 0.68)], tint.dark)
    case = box(-0.96, -0.34, 0.96, 0.56, 0.2)
    sheet.paint(case, CRUST)
    sheet.dots(case, tint.dark, (0.1, 0.0), (1.3, 0.9))
    for y in (-0.22, 0.46):
        sheet.stroke([(-0.9, y), (0.9, y + 0.02)], "#8a4a22", 0.008)
    grille = box(-0.84, -0.22, 0.1, 0.44, 0.1)
    sheet.paint(grille, tint.cream)
    for index in range(11):
        x = -0.78 + index * 0.082
        sheet.paint(box(x, -0.18, x + 0.04, 0.4, 0.02), tint.main)
    dial = box(0.2, -0.22, 0.84, 0.08, 0.06)
    sheet.paint(dial, tint.glow)
    for index in range(10):
        x = 0.26 + index * 0.058
        sheet.stroke([(x, -0.14), (x, -0.08 if index % 3 else -0.03)], tint.dark, 0.01)
    sheet.stroke([(0.58, -0.19), (0.58, 0.05)], tint.second, 0.02)
    for x in (0.36, 0.68):
        sheet.paint(oval(x, 0.28, 0.115), tint.dark)
        sheet.paint(oval(x, 0.28, 0.08), tint.soft)
        sheet.stroke([(x, 0.28), (x + 0.045, 0.225)], tint.dark, 0.02)
    sheet.stroke([(0.7, -0.34), (1.05, -0.92)], tint.dark, 0.018)
    sheet.paint(oval(1.05, -0.92, 0.032), tint.second)


def candles(sheet: Sheet, tint: Palette) -> None:
    """Three beeswax candles and the dark around them."""
    sheet.fill(tint.dark)
    for x, y, size in ((-0.5, -0.16, 0.5), (0.0, -0.52, 0.6), (0.5, -0.02, 0.46)):
        sheet.paint(oval(x, y, size), tint.deep)
    for x, y, size in ((-0.5, -0.16, 0.3), (0.0, -0.52, 0.36), (0.5, -0.02, 0.28)):
        sheet.paint(oval(x, y, size), tint.main)
        sheet.dots(oval(x, y, size), tint.deep, (x, y), (x, y + size * 1.4))
    sheet.paint(box(sheet.left, 0.72, sheet.right, sheet.bottom), tint.deep)
    sheet.dots(box(sheet.left, 0.72, sheet.right, sheet.bottom), tint.dark, (0, 0.7), (0, 1.2))
    for x, top, wide in ((-0.5, 0.08, 0.15), (0.0, -0.26, 0.17), (0.5, 0.22, 0.2)):
        wax = box(x - wide, top, x + wide, 0.72, 0.03)
        sheet.paint(wax, SUN)
        for row in range(12):
            y = top + 0.08 + row * 0.09
            for column in range(-2, 3):
                cx = x + column * 0.11 + (row % 2) * 0.055
                sheet.stroke(oval(cx, y, 0.05, 0.05, steps=6), "#d08b2c", 0.012, within=wax)
        sheet.dots(wax, CRUST, (x - 0.02, 0.3), (x + wide * 2.2, 0.4))
        sheet.paint(oval(x, top + 0.01, wide, 0.035), "#f9d78b")
        drip = smooth(
            [
                (x - wide, top),
                (x - wide, top + 0.16),
                (x - wide * 0.72, top + 0.22),
                (x - wide * 0.5, top + 0.05),
                (x - wide * 0.2, top),
            ]
        )
        sheet.paint(drip, "#f9d78b", wax)
        sheet.stroke([(x, top), (x, top - 0.07)], INK, 0.016)
        sheet.paint(drop(x, top - 0.08, 0.14, 0.28), CORAL)
        sheet.paint(drop(x, top - 0.07, 0.09, 0.17), "#fdf0c8")
    sheet.paint(oval(0, 0.76, 0.86, 0.08), tint.second)
    sheet.paint(scaled(oval(0, 0.98, 1.0, 0.07), 0.8), tint.main)
