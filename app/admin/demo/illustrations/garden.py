"""The rest of the stall: pots, wool, paper, tools."""

from app.admin.demo.illustrations.kitchen import shadow, table
from app.admin.demo.illustrations.palette import CORAL, CRUST, INK, LEAF, SUN, WOOD, Palette
from app.admin.demo.illustrations.shapes import (
    Path,
    box,
    leaf,
    moved,
    oval,
    points,
    smooth,
    squircle,
    turned,
)
from app.admin.demo.illustrations.sheet import Sheet


def plant(sheet: Sheet, tint: Palette) -> None:
    """A rubber plant on a stool, before a window of light."""
    sheet.fill(tint.ground)
    sheet.paint(box(sheet.left, 0.78, sheet.right, sheet.bottom), tint.soft)
    pane = points("-0.9,-0.9 0.3,-0.9 0.7,0.7 -0.5,0.7")
    sheet.paint(pane, tint.cream)
    sheet.paint(points("-0.34,-0.9 -0.26,-0.9 0.14,0.7 0.06,0.7"), tint.ground)
    sheet.paint(points("-0.72,-0.16 0.5,-0.16 0.52,-0.08 -0.7,-0.08"), tint.ground)
    for x0, x1 in ((-0.24, -0.34), (0.24, 0.34)):
        sheet.stroke([(x0, 0.62), (x1, 0.96)], tint.dark, 0.045)
    sheet.paint(box(-0.42, 0.56, 0.42, 0.65, 0.03), tint.dark)
    sheet.stroke(smooth([(0.0, 0.2), (-0.02, -0.2), (0.04, -0.8)], False), tint.deep, 0.03)
    blades = [
        (0.0, 0.1, 0.56, -78),
        (0.0, 0.06, 0.6, 72),
        (-0.01, -0.1, 0.58, -50),
        (0.0, -0.16, 0.62, 48),
        (0.0, -0.34, 0.5, -32),
        (0.02, -0.4, 0.5, 30),
        (0.03, -0.62, 0.36, -10),
    ]
    for index, (x, y, length, turn) in enumerate(blades):
        blade = leaf(x, y, length, length * 0.48, turn)
        sheet.paint(blade, (tint.main, tint.deep)[index % 2])
        (tip,) = turned([(0.0, -length * 0.92)], turn)
        sheet.dots(blade, tint.dark, (x, y - 0.1), (x + tip[0] + 0.3, y + tip[1] + 0.7))
        sheet.stroke([(x, y), (x + tip[0], y + tip[1])], tint.soft, 0.01)
    pot = points("-0.32,0.12 0.32,0.12 0.25,0.57 -0.25,0.57")
    sheet.paint(pot, tint.second)
    sheet.dots(pot, tint.dark, (-0.05, 0.3), (0.5, 0.5))
    sheet.paint(box(-0.37, 0.06, 0.37, 0.19, 0.03), tint.second)
    sheet.press(box(-0.32, 0.19, 0.32, 0.215), tint.soft)


def watering_can(sheet: Sheet, tint: Palette) -> None:
    """A can that pours on three seedlings."""
    sheet.fill(tint.soft)
    sheet.paint(oval(-0.86, -0.5, 0.26), SUN)
    ground = box(sheet.left, 0.66, sheet.right, sheet.bottom)
    sheet.paint(ground, tint.dark)
    body = turned(box(-0.36, -0.3, 0.44, 0.36, 0.06), -16)
    sheet.stroke(moved(turned(oval(0.46, -0.02, 0.3, 0.34, -110, 110), -16), 0.3, -0.12), tint.deep, 0.065)
    spout = turned(points("-0.3,0.1 -0.3,0.32 -0.9,-0.12 -0.84,-0.24"), -16)
    sheet.paint(moved(spout, 0.3, -0.12), tint.deep)
    rose = turned(points("-0.98,-0.06 -0.82,-0.34 -0.76,-0.28 -0.86,-0.08"), -16)
    sheet.paint(moved(rose, 0.3, -0.12), tint.main)
    placed = moved(body, 0.3, -0.12)
    sheet.paint(placed, tint.main)
    sheet.dots(placed, tint.deep, (0.2, -0.2), (1.0, 0.4))
    for y in (-0.16, 0.2):
        line = moved(turned([(-0.36, y), (0.44, y)], -16), 0.3, -0.12)
        sheet.stroke(line, tint.glow, 0.02)
    sheet.paint(moved(turned(oval(0.04, -0.3, 0.38, 0.07), -16), 0.3, -0.12), tint.deep)
    for index in range(5):
        for fall in range(5):
            x = -0.72 - index * 0.06 - fall * 0.03
            y = 0.02 + fall * 0.13 + index * 0.025
            sheet.stroke([(x, y), (x - 0.012, y + 0.05)], tint.cream, 0.018)
    for x, size in ((-1.12, 0.8), (-0.84, 1.0), (-0.56, 0.75)):
        sheet.stroke([(x, 0.7), (x, 0.7 - 0.2 * size)], LEAF, 0.022)
        sheet.paint(leaf(x, 0.7 - 0.17 * size, 0.2 * size, 0.11 * size, -58), LEAF)
        sheet.paint(leaf(x, 0.7 - 0.17 * size, 0.2 * size, 0.11 * size, 58), LEAF)
    for x, y in ((-1.3, 0.78), (-0.4, 0.82), (0.2, 0.74), (0.7, 0.84), (1.2, 0.76), (-0.9, 0.88)):
        sheet.paint(oval(x, y, 0.05, 0.03), tint.deep)


def yarn(sheet: Sheet, tint: Palette) -> None:
    """Three balls of wool and the start of a scarf."""
    sheet.fill(tint.ground)
    sheet.paint(oval(0, 1.0, 1.7, 0.86), tint.soft)
    scarf = points("-1.16,-0.72 -0.62,-0.8 -0.5,0.26 -1.04,0.34")
    sheet.press(moved(scarf, 0.06, 0.05), tint.soft)
    sheet.paint(scarf, tint.second)
    for row in range(11):
        for column in range(6):
            x = -1.1 + column * 0.092 + row * 0.0115
            y = -0.68 + row * 0.094 - column * 0.012
            sheet.stroke(
                [(x, y), (x + 0.036, y + 0.05), (x + 0.072, y - 0.01)],
                tint.cream if row in (3, 4, 8) else tint.deep,
                0.014,
            )
    for needle in ([(-1.2, 0.42), (-0.2, 0.1)], [(-1.3, 0.2), (-0.24, 0.44)]):
        sheet.stroke(needle, WOOD, 0.032)
        sheet.paint(oval(*needle[1], 0.045), tint.dark)
    trail = smooth(points("-0.52,0.24 -0.3,0.62 -0.02,0.5 0.1,0.72"), False)
    sheet.stroke(trail, tint.second, 0.022)
    for x, y, size, colour, turn in (
        (0.62, -0.2, 0.4, tint.glow, 20),
        (0.16, 0.42, 0.38, tint.second, -30),
        (0.86, 0.5, 0.34, tint.main, 60),
    ):
        shadow(sheet, tint.soft, x, y + size * 0.96, size * 0.8)
        ball = oval(x, y, size)
        sheet.paint(ball, colour)
        for angle, count in ((0, 5), (58, 5), (118, 4)):
            for index in range(count):
                rx = size * (1.0 - index * 0.17)
                strand = moved(turned(oval(0, 0, rx, size * 1.02, 200, 340), turn + angle), x, y)
                sheet.stroke(strand, tint.dark, 0.01, pressed=True, within=ball)
        sheet.dots(ball, tint.deep, (x, y), (x + size, y + size * 1.2))


def cards(sheet: Sheet, tint: Palette) -> None:
    """Letterpress cards fanned out, a pencil, a stamp."""
    sheet.fill(tint.main)
    for index, (x, y, turn, colour) in enumerate(
        ((-0.56, 0.02, -14, tint.soft), (0.0, -0.06, 2, tint.cream), (0.56, 0.06, 15, tint.glow))
    ):
        card = turned(box(-0.38, -0.56, 0.38, 0.56, 0.03), turn)
        sheet.press(moved(card, x + 0.06, y + 0.06), tint.soft)
        sheet.paint(moved(card, x, y), colour)
        frame = turned(box(-0.33, -0.51, 0.33, 0.51), turn)
        sheet.stroke([*moved(frame, x, y), moved(frame, x, y)[0]], tint.main, 0.01)
        for part, ink in _motif(index, tint):
            sheet.paint(moved(turned(part, turn), x, y), ink)
    pencil: list[tuple[Path, str]] = [
        (box(-0.6, -0.04, 0.5, 0.04), tint.second),
        ([(-0.6, -0.04), (-0.6, 0.04), (-0.74, 0.0)], "#f0d3a4"),
        ([(-0.695, -0.013), (-0.695, 0.013), (-0.74, 0.0)], INK),
        (box(0.5, -0.04, 0.58, 0.04), tint.soft),
        (box(0.58, -0.038, 0.66, 0.038, 0.02), CORAL),
    ]
    for part, colour in pencil:
        sheet.paint(moved(turned(part, -7), 0.1, 0.82), colour)


def _motif(index: int, tint: Palette) -> list[tuple[Path, str]]:
    """What is printed on a card: a bird, a flower, a house."""
    if index == 0:
        body = smooth(points("-0.2,-0.02 -0.1,-0.16 0.06,-0.16 0.16,0 0.28,0.14 0.08,0.14 -0.1,0.12"))
        wing = leaf(-0.04, 0.02, 0.24, 0.14, 110)
        beak: Path = [(-0.19, -0.06), (-0.29, -0.01), (-0.18, 0.02)]
        return [
            (body, tint.main),
            (wing, tint.cream),
            (beak, tint.glow),
            (oval(-0.1, -0.08, 0.016), INK),
        ]
    if index == 1:
        petals: list[tuple[Path, str]] = [
            (leaf(0, -0.14, 0.2, 0.11, turn), tint.second) for turn in range(0, 360, 45)
        ]
        stem: list[tuple[Path, str]] = [(box(-0.012, 0.0, 0.012, 0.38), LEAF)]
        sides: list[tuple[Path, str]] = [(leaf(0, 0.3, 0.22, 0.1, turn), LEAF) for turn in (-50, 50)]
        return [*stem, *sides, *petals, (oval(0, -0.14, 0.06), SUN)]
    return [
        (box(-0.16, -0.04, 0.16, 0.26), tint.second),
        ([(-0.24, -0.02), (0.0, -0.26), (0.24, -0.02)], tint.deep),
        (box(-0.05, 0.08, 0.05, 0.26), tint.glow),
        (box(0.08, -0.26, 0.14, -0.08), tint.deep),
        (box(-0.26, 0.26, 0.26, 0.28), tint.deep),
    ]


def repair_table(sheet: Sheet, tint: Palette) -> None:
    """A toaster in parts, and everything that is needed for it, laid out straight."""
    sheet.fill(tint.second)
    mat = box(-1.16, -0.84, 1.16, 0.84, 0.08)
    sheet.press(moved(mat, 0.05, 0.05), tint.soft)
    sheet.paint(mat, tint.cream)
    for index in range(-7, 8):
        sheet.stroke([(index * 0.16, -0.82), (index * 0.16, 0.82)], tint.ground, 0.006, within=mat)
    for index in range(-5, 6):
        sheet.stroke([(-1.14, index * 0.16), (1.14, index * 0.16)], tint.ground, 0.006, within=mat)
    toaster = box(-0.36, -0.36, 0.5, 0.3, 0.16)
    sheet.paint(toaster, tint.main)
    sheet.dots(toaster, tint.deep, (0, -0.1), (0.6, 0.5))
    sheet.paint(box(-0.22, -0.3, 0.36, -0.24, 0.03), INK)
    sheet.paint(box(-0.22, -0.18, 0.36, -0.12, 0.03), INK)
    sheet.paint(box(0.5, -0.1, 0.6, 0.0, 0.03), INK)
    sheet.paint(oval(0.36, 0.16, 0.06), tint.cream)
    cord = smooth(points("-0.36,0.14 -0.54,0.2 -0.56,0.44 -0.2,0.46 0,0.6 0.24,0.56"), False)
    sheet.stroke(cord, INK, 0.03)
    sheet.paint(box(0.22, 0.5, 0.38, 0.62, 0.03), INK)
    for y in (0.53, 0.59):
        sheet.stroke([(0.38, y), (0.46, y)], tint.soft, 0.018)
    for x, colour in ((-1.0, SUN), (-0.86, CORAL), (-0.72, tint.second)):
        sheet.paint(box(x - 0.045, -0.66, x + 0.045, -0.2, 0.03), colour)
        sheet.paint(box(x - 0.016, -0.2, x + 0.016, 0.2), tint.deep)
    for x, y in (
        (-0.98, 0.42),
        (-0.86, 0.42),
        (-0.74, 0.42),
        (-0.98, 0.56),
        (-0.86, 0.56),
        (-0.74, 0.56),
        (-0.98, 0.7),
    ):
        sheet.paint(oval(x, y, 0.035), CRUST)
        sheet.stroke([(x - 0.02, y - 0.015), (x + 0.02, y + 0.015)], INK, 0.01)
    spring = [(0.72 + step * 0.022, -0.56 + (0.07 if step % 2 else -0.07)) for step in range(17)]
    sheet.stroke(spring, tint.deep, 0.016)
    sheet.stroke(oval(0.88, 0.06, 0.17), INK, 0.034)
    sheet.paint(oval(0.88, 0.06, 0.15), tint.ground)
    sheet.stroke([(0.88, 0.24), (0.88, 0.66)], WOOD, 0.07)
    sheet.paint(squircle(0.0, -0.62, 0.3, 0.09), tint.glow)
    sheet.stroke([(-0.2, -0.62), (0.2, -0.62)], tint.deep, 0.012)


def seed_packets(sheet: Sheet, tint: Palette) -> None:
    """Three packets propped against a wall, a few seeds spilt."""
    table(sheet, tint.soft, tint.cream, tint.soft, 0.56)
    for index, (x, turn, colour) in enumerate(
        ((-0.68, -7, tint.main), (0.0, 0, tint.second), (0.68, 8, tint.deep))
    ):
        packet = box(-0.28, -0.44, 0.28, 0.44, 0.02)
        flap: Path = points("-0.28,-0.44 0.28,-0.44 0.2,-0.56 -0.2,-0.56")
        sheet.press(moved(turned(packet, turn), x + 0.07, 0.2), tint.soft)
        sheet.paint(moved(turned(packet, turn), x, 0.17), colour)
        sheet.paint(moved(turned(flap, turn), x, 0.17), tint.cream)
        window = oval(0, -0.06, 0.21, 0.25)
        sheet.paint(moved(turned(window, turn), x, 0.17), tint.cream)
        parts: list[tuple[Path, str]]
        if index == 0:
            root = [
                *smooth([(-0.07, 0.0), (-0.03, 0.12), (0.0, 0.2)], False),
                *smooth([(0.0, 0.2), (0.03, 0.12), (0.07, 0.0)], False),
            ]
            parts = [(leaf(0, -0.06, 0.2, 0.07, bend), LEAF) for bend in (-24, 0, 24)]
            parts += [(moved(root, 0, -0.06), CORAL), (oval(0, -0.06, 0.07, 0.03), CORAL)]
        elif index == 1:
            parts = [(leaf(0, -0.06, 0.19, 0.08, bend), SUN) for bend in range(0, 360, 30)]
            parts += [(oval(0, -0.06, 0.08), INK)]
        else:
            parts = [(oval(0, -0.03, 0.13, 0.12), CORAL), (oval(-0.04, -0.07, 0.03), tint.cream)]
            parts += [(leaf(0, -0.12, 0.1, 0.05, bend), LEAF) for bend in (-70, -20, 30, 75)]
        for part, ink in parts:
            sheet.paint(moved(turned(part, turn), x, 0.17), ink)
        for y, half in ((0.28, 0.18), (0.34, 0.12)):
            sheet.stroke(moved(turned([(-half, y), (half, y)], turn), x, 0.17), tint.cream, 0.022)
    for _ in range(22):
        x, y = sheet.chance.uniform(-0.6, 0.9), sheet.chance.uniform(0.72, 0.92)
        sheet.paint(turned(oval(x, y, 0.025, 0.014), sheet.chance.uniform(0, 20), (x, y)), tint.dark)
