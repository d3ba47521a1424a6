"""Streets, roofs, the market itself."""

from app.admin.demo.illustrations.palette import CORAL, CRUST, INK, LEAF, ROSE, SUN, Palette
from app.admin.demo.illustrations.shapes import box, drop, leaf, oval, points, smooth
from app.admin.demo.illustrations.sheet import Sheet


def stars_over_roofs(sheet: Sheet, tint: Palette) -> None:
    """Pointed roofs at night, some windows still lit."""
    sheet.fill(tint.deep)
    sheet.dots(box(sheet.left, sheet.top, sheet.right, sheet.bottom), tint.dark, (0, 0.3), (0, -1.6))
    for _ in range(34):
        x, y = sheet.chance.uniform(sheet.left, sheet.right), sheet.chance.uniform(sheet.top, 0.1)
        size = sheet.chance.choice((0.009, 0.012, 0.02))
        sheet.paint([(x - size * 2, y), (x, y - size), (x + size * 2, y), (x, y + size)], tint.cream)
        sheet.paint([(x - size, y), (x, y - size * 2), (x + size, y), (x, y + size * 2)], tint.cream)
    moon = [*oval(0.8, -0.56, 0.25, 0.25, -120, 120), *oval(0.7, -0.56, 0.22, 0.22, 102, -102)]
    sheet.paint(moon, tint.glow)
    rows = [
        (0.1, tint.main, points("-1.5,0.5 -0.86,0.62 -0.1,0.52 0.56,0.66 1.2,0.5")),
        (0.5, tint.dark, points("-1.2,0.6 -0.46,0.7 0.36,0.58 1.02,0.74")),
    ]
    for base, colour, houses in rows:
        for index, (x, wide) in enumerate(houses):
            peak = base - wide * (0.62 if index % 2 else 0.48)
            sheet.paint([(x - wide * 0.58, base), (x, peak), (x + wide * 0.58, base)], colour)
            sheet.paint(box(x - wide / 2, base - 0.02, x + wide / 2, sheet.bottom), colour)
            sheet.paint(box(x + wide * 0.22, peak + 0.02, x + wide * 0.34, base), colour)
            for column in (-1, 0, 1):
                for floor in range(3):
                    if (index * 5 + column * 3 + floor * 2) % 4 < 2:
                        continue
                    wx, wy = x + column * wide * 0.27, base + 0.1 + floor * 0.24
                    sheet.paint(box(wx - 0.045, wy - 0.06, wx + 0.045, wy + 0.06, 0.02), tint.glow)
                    sheet.stroke([(wx, wy - 0.06), (wx, wy + 0.06)], colour, 0.01)


def tram_stop(sheet: Sheet, tint: Palette) -> None:
    """The number four, waiting."""
    sheet.fill(tint.ground)
    for x, wide, tall in (
        (-1.5, 0.5, 0.5),
        (-1.02, 0.4, 0.82),
        (-0.6, 0.5, 0.58),
        (0.2, 0.44, 0.9),
        (0.66, 0.5, 0.62),
        (1.18, 0.5, 0.78),
    ):
        sheet.paint(box(x, 0.44 - tall, x + wide, 0.6), tint.soft)
    sheet.paint(oval(-0.1, -0.42, 0.26), tint.cream)
    for y in (-0.62, -0.58):
        sheet.stroke([(sheet.left, y), (sheet.right, y + 0.02)], tint.dark, 0.008)
    street = box(sheet.left, 0.56, sheet.right, sheet.bottom)
    sheet.paint(street, tint.deep)
    sheet.dots(street, tint.dark, (0, 0.6), (0, 1.3))
    sheet.paint(box(sheet.left, 0.66, sheet.right, 0.69), tint.soft)
    sheet.stroke([(-0.3, -0.3), (-0.08, -0.46), (-0.3, -0.6)], tint.dark, 0.018)
    body = box(-1.16, -0.3, 0.64, 0.58, 0.16)
    sheet.paint(body, tint.main)
    sheet.paint(box(-1.16, 0.14, 0.64, 0.32), tint.cream, body)
    sheet.dots(body, tint.deep, (0, 0.2), (0, 0.8))
    for x in (-1.06, -0.62, -0.18, 0.26):
        sheet.paint(box(x, -0.16, x + 0.34, 0.12, 0.05), tint.glow if x != -0.18 else tint.dark)
        sheet.dots(box(x, -0.16, x + 0.34, 0.12, 0.05), tint.soft, (x, 0.2), (x + 0.3, -0.2))
    sheet.paint(box(-0.18, -0.16, 0.16, 0.58, 0.04), tint.deep)
    sheet.paint(box(-0.15, -0.12, 0.0, 0.5, 0.03), tint.soft)
    sheet.paint(box(0.02, -0.12, 0.13, 0.5, 0.03), tint.soft)
    for x in (-0.84, -0.56, 0.3):
        sheet.paint(oval(x, 0.6, 0.1), tint.dark)
        sheet.paint(oval(x, 0.6, 0.04), tint.soft)
    sheet.paint(oval(0.58, 0.4, 0.04), tint.cream)
    sheet.stroke([(1.02, -0.5), (1.02, 0.7)], tint.dark, 0.03)
    sheet.paint(oval(1.02, -0.5, 0.17), tint.second)
    sheet.paint(box(0.95, -0.57, 1.09, -0.53), tint.cream)
    sheet.paint(box(0.99, -0.53, 1.05, -0.4), tint.cream)
    sheet.paint(box(0.9, -0.24, 1.14, 0.02, 0.02), tint.cream)
    for y in (-0.18, -0.12, -0.06):
        sheet.stroke([(0.94, y), (1.1, y)], tint.main, 0.012)


def canal_houses(sheet: Sheet, tint: Palette) -> None:
    """Tall narrow houses and what the water makes of them."""
    sheet.fill(tint.ground)
    sheet.paint(oval(-0.9, -0.62, 0.17), tint.cream)
    colours = (tint.main, tint.second, SUN, tint.deep, ROSE, LEAF, CORAL)
    x, index, shore = sheet.left - 0.06, 0, 0.4
    water = box(sheet.left, shore, sheet.right, sheet.bottom)
    sheet.paint(water, tint.deep)
    while x < sheet.right:
        wide = (0.4, 0.34, 0.46, 0.38)[index % 4]
        tall = (0.84, 1.0, 0.76, 0.92, 0.7)[index % 5]
        colour = colours[index % len(colours)]
        _house(sheet, x, shore, wide, tall, colour, index)
        mirror = box(x, shore + 0.02, x + wide, shore + tall * 0.6)
        sheet.dots(mirror, colour, (x, shore + tall * 0.66), (x, shore), pressed=False)
        x += wide
        index += 1
    sheet.paint(box(sheet.left, shore - 0.02, sheet.right, shore + 0.04), tint.dark)
    for y, start, end in ((0.56, -1.2, -0.7), (0.66, 0.2, 0.9), (0.8, -0.6, 0.1), (0.9, 0.6, 1.2)):
        sheet.stroke([(start, y), (end, y)], tint.soft, 0.018)


def _house(sheet: Sheet, x: float, shore: float, wide: float, tall: float, colour: str, index: int) -> None:
    """One front: gable, windows, door."""
    top = shore - tall
    middle = x + wide / 2
    sheet.paint(box(x, top, x + wide - 0.012, shore), colour)
    if index % 3 == 0:
        gable = [(x, top + 0.01), (middle, top - 0.24), (x + wide - 0.012, top + 0.01)]
    elif index % 3 == 1:
        gable = box(x + wide * 0.2, top - 0.14, x + wide * 0.8, top + 0.01)
        gable = [*gable[:2], *gable[2:]]
        sheet.paint(box(x + wide * 0.34, top - 0.24, x + wide * 0.66, top), colour)
    else:
        gable = oval(middle, top + 0.01, wide / 2 - 0.006, 0.2, 180, 360)
    sheet.paint(gable, colour)
    for floor in range(3):
        for side in (-1, 1):
            wx, wy = middle + side * wide * 0.2, top + 0.12 + floor * 0.22
            if wy > shore - 0.24:
                continue
            glass = box(wx - wide * 0.12, wy - 0.07, wx + wide * 0.12, wy + 0.07)
            sheet.paint(glass, "#fbf3e4")
            sheet.paint(box(wx - wide * 0.09, wy - 0.05, wx + wide * 0.09, wy + 0.05), INK)
            sheet.stroke([(wx, wy - 0.05), (wx, wy + 0.05)], "#fbf3e4", 0.01)
    sheet.paint(box(middle - wide * 0.13, shore - 0.2, middle + wide * 0.13, shore, 0.03), INK)


def market_square(sheet: Sheet, tint: Palette) -> None:
    """Three stalls under striped awnings."""
    sheet.fill(tint.ground)
    for row, y in enumerate((0.62, 0.8, 0.98, 1.16)):
        for column in range(-8, 9):
            x = column * 0.26 + (row % 2) * 0.13
            sheet.paint(box(x - 0.12, y, x + 0.12, y + 0.15, 0.03), tint.soft)
    garland = smooth([(sheet.left, -0.86), (-0.5, -0.66), (0.4, -0.7), (sheet.right, -0.9)], False)
    sheet.stroke(garland, tint.dark, 0.01)
    for index, (x, y) in enumerate(garland[3:-3:4]):
        colour = (tint.main, tint.glow, tint.second)[index % 3]
        sheet.paint([(x - 0.09, y), (x + 0.09, y), (x, y + 0.2)], colour)
    stalls = [(-0.98, tint.second), (0.0, tint.main), (0.98, tint.deep)]
    for x, colour in stalls:
        _stall(sheet, tint, x, colour)


def _stall(sheet: Sheet, tint: Palette, x: float, colour: str) -> None:
    """Posts, an awning with scallops, a counter with goods."""
    for side in (-0.4, 0.4):
        sheet.stroke([(x + side, -0.3), (x + side, 0.78)], tint.dark, 0.022)
    inside = box(x - 0.38, -0.2, x + 0.38, 0.3)
    sheet.paint(inside, tint.soft)
    sheet.dots(inside, tint.deep, (x, 0.35), (x, -0.35))
    for stripe in range(6):
        left, right = x - 0.4 + stripe * 0.8 / 6, x - 0.4 + (stripe + 1) * 0.8 / 6
        wide_left, wide_right = x - 0.48 + stripe * 0.16, x - 0.48 + (stripe + 1) * 0.16
        shade = colour if stripe % 2 == 0 else tint.cream
        sheet.paint([(left, -0.48), (right, -0.48), (wide_right, -0.14), (wide_left, -0.14)], shade)
        sheet.paint(oval((wide_left + wide_right) / 2, -0.14, 0.08, 0.075, 0, 180), shade)
    for index in range(5):
        gx = x - 0.3 + index * 0.15
        shade = (CORAL, SUN, CRUST, LEAF, ROSE)[(index + int(x * 2)) % 5]
        sheet.paint(oval(gx, 0.25, 0.085), shade)
        sheet.stroke([(gx, 0.17), (gx + 0.02, 0.13)], tint.dark, 0.014)
    sheet.paint(box(x - 0.46, 0.28, x + 0.46, 0.4, 0.02), tint.dark)
    front = box(x - 0.42, 0.4, x + 0.42, 0.76)
    sheet.paint(front, colour)
    sheet.dots(front, tint.dark, (x, 0.42), (x, 1.0))
    for plank in (-0.14, 0.14):
        sheet.stroke([(x + plank, 0.4), (x + plank, 0.76)], tint.dark, 0.012)


def allotment(sheet: Sheet, tint: Palette) -> None:
    """A shed, beds in rows, sunflowers that look over the fence."""
    sheet.fill(tint.ground)
    sheet.paint(oval(1.0, -0.62, 0.2), tint.glow)
    sheet.paint(box(sheet.left, -0.02, sheet.right, sheet.bottom), tint.soft)
    for plank in range(15):
        x = sheet.left + plank * 0.22
        sheet.paint(
            [(x, 0.16), (x, -0.2), (x + 0.08, -0.28), (x + 0.16, -0.2), (x + 0.16, 0.16)],
            tint.cream,
        )
    sheet.paint(box(sheet.left, -0.08, sheet.right, -0.03), tint.cream)
    sheet.paint(box(-1.12, -0.36, -0.32, 0.26), tint.second)
    sheet.dots(box(-1.12, -0.36, -0.32, 0.26), tint.deep, (-0.9, -0.3), (-0.1, 0.4))
    sheet.paint([(-1.24, -0.32), (-0.72, -0.72), (-0.2, -0.32)], tint.dark)
    sheet.paint(box(-0.82, -0.2, -0.54, 0.26), tint.dark)
    sheet.paint(oval(-0.6, 0.05, 0.02), tint.glow)
    for x, tall in ((0.18, 0.8), (0.52, 1.0), (0.84, 0.72)):
        top = 0.3 - tall
        sheet.stroke([(x, 0.34), (x + 0.02, top)], tint.deep, 0.03)
        sheet.paint(leaf(x, 0.1, 0.26, 0.16, 60), tint.main)
        sheet.paint(leaf(x, 0.0, 0.24, 0.15, -62), tint.main)
        for petal in range(14):
            sheet.paint(leaf(x + 0.02, top, 0.2, 0.09, petal * 360 / 14), SUN)
        sheet.paint(oval(x + 0.02, top, 0.1), tint.dark)
    for row, y in enumerate((0.36, 0.6, 0.86)):
        bed = box(sheet.left - 0.1, y, sheet.right, y + 0.14, 0.05)
        sheet.paint(bed, tint.dark)
        for plant in range(13):
            x = sheet.left + 0.1 + plant * 0.24 + row * 0.07
            if row == 1:
                sheet.paint(oval(x, y, 0.08, 0.07), CORAL)
                sheet.paint(leaf(x, y - 0.04, 0.12, 0.06, -30), tint.main)
                sheet.paint(leaf(x, y - 0.04, 0.12, 0.06, 30), tint.main)
                continue
            for angle in (-50, -18, 18, 50):
                sheet.paint(leaf(x, y + 0.03, 0.17, 0.08, angle), tint.main if row else LEAF)


def harbour_crane(sheet: Sheet, tint: Palette) -> None:
    """A boat on the slip, half planked."""
    sheet.fill(tint.ground)
    sheet.paint(oval(0.0, -0.12, 0.8), tint.soft)
    sheet.paint(box(sheet.left, 0.66, sheet.right, sheet.bottom), tint.deep)
    sheet.dots(box(sheet.left, 0.66, sheet.right, sheet.bottom), tint.dark, (0, 0.6), (0, 1.4))
    hull = smooth(points("-1.06,-0.2 -0.86,0.3 -0.4,0.52 0.3,0.52 0.78,0.3 1.12,-0.26"), False)
    sheer = smooth(points("1.12,-0.26 0.5,0 -0.2,0.06 -1.06,-0.2"), False)
    side = [*hull, *sheer]
    sheet.paint(side, CRUST)
    for index in range(5):
        y = 0.42 - index * 0.1
        plank = smooth(
            [(-1.1, y - 0.34), (-0.6, y - 0.04), (0.2, y + 0.02), (0.8, y - 0.14), (1.2, y - 0.44)],
            False,
        )
        sheet.stroke(plank, tint.dark, 0.012, within=side)
    sheet.dots(side, tint.deep, (0, 0.0), (0.1, 0.75))
    bare = box(-0.1, -0.5, 0.74, 0.16)
    sheet.paint(points("-0.02,0.05 0.62,-0.06 0.58,0.2 0.02,0.27"), tint.soft, side)
    for x in (0.06, 0.2, 0.34, 0.48):
        sheet.stroke([(x, -0.02), (x, 0.26)], tint.dark, 0.02, within=bare)
    sheet.stroke([*sheer], tint.dark, 0.03)
    for x in (-0.62, 0.52):
        sheet.stroke([(x - 0.14, 0.7), (x, 0.44), (x + 0.14, 0.7)], tint.dark, 0.035)
    sheet.stroke([(-0.2, 0.04), (-0.2, -0.86)], tint.dark, 0.026)
    flag = smooth(points("-0.19,-0.86 0,-0.8 0.2,-0.88 0.18,-0.66 0,-0.6 -0.19,-0.66"))
    sheet.paint(flag, tint.second)
    for rung in range(5):
        y = 0.66 - rung * 0.14
        sheet.stroke([(0.9 - rung * 0.02, y), (1.08 - rung * 0.02, y)], tint.main, 0.018)
    sheet.stroke([(0.92, 0.72), (0.82, -0.06)], tint.main, 0.022)
    sheet.stroke([(1.1, 0.72), (1.0, -0.06)], tint.main, 0.022)
    sheet.paint(drop(-1.2, 0.66, 0.1, 0.16), tint.main)
