"""Pots, cups and spoons."""

from app.admin.demo.illustrations.kitchen import shadow, table
from app.admin.demo.illustrations.palette import CRUST, Palette
from app.admin.demo.illustrations.shapes import (
    box,
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

RAW_CLAY = "#c9a57c"


def steam(sheet: Sheet, colour: str, x: float, y: float, rise: float = 0.42) -> None:
    """A wisp that wavers upwards."""
    third = rise / 3
    wisp = [(x, y), (x - 0.07, y - third), (x + 0.05, y - third * 2), (x - 0.04, y - rise)]
    sheet.stroke(smooth(wisp, False), colour, 0.03)


def teapot(sheet: Sheet, tint: Palette) -> None:
    """A round pot that steams, on a checked cloth."""
    table(sheet, tint.ground, tint.cream, tint.soft, 0.36)
    for column in range(-7, 8):
        sheet.press(box(column * 0.3 - 0.07, 0.36, column * 0.3 + 0.07, sheet.bottom), tint.soft)
    for y in (0.46, 0.74, 1.02, 1.3):
        sheet.press(box(sheet.left, y, sheet.right, y + 0.12), tint.soft)
    shadow(sheet, tint.soft, 0, 0.62, 0.62)
    sheet.stroke(oval(0.56, 0.08, 0.32, 0.3, -100, 110), tint.deep, 0.085)
    spout = points("-0.4,0.34 -0.7,0.18 -0.84,-0.14 -0.98,-0.24 -0.84,-0.3 -0.66,-0.18 -0.56,0")
    sheet.paint(smooth([*spout, (-0.36, 0.04)]), tint.deep)
    body = squircle(0, 0.16, 0.62, 0.48, 2.4)
    sheet.paint(body, tint.main)
    sheet.dots(body, tint.deep, (-0.2, 0.0), (0.6, 0.7))
    sheet.paint(box(-0.7, 0.1, 0.7, 0.3), tint.cream, body)
    for index in range(-5, 6):
        x = index * 0.13
        diamond = [(x - 0.055, 0.2), (x, 0.12), (x + 0.055, 0.2), (x, 0.28)]
        sheet.paint(diamond, tint.second, body)
    sheet.paint(box(-0.28, 0.58, 0.28, 0.66, 0.03), tint.deep)
    sheet.paint(oval(0, -0.3, 0.3, 0.1, 180, 360), tint.deep)
    sheet.paint(box(-0.33, -0.32, 0.33, -0.25, 0.03), tint.deep)
    sheet.paint(oval(0, -0.45, 0.075), tint.second)
    steam(sheet, tint.cream, -0.9, -0.4)
    steam(sheet, tint.cream, -0.76, -0.46, 0.34)


def cups(sheet: Sheet, tint: Palette) -> None:
    """Three stoneware cups in a leaning stack, one beside it."""
    table(sheet, tint.soft, tint.ground, tint.soft, 0.56)
    sheet.paint(oval(0.1, -0.1, 0.78), tint.ground)
    shadow(sheet, tint.soft, -0.1, 0.72, 0.46)
    shadow(sheet, tint.soft, 0.76, 0.76, 0.3)
    _cup(sheet, tint, (-0.22, 0.52), 0.4, tint.main)
    _cup(sheet, tint, (-0.16, 0.1), 0.4, tint.cream)
    _cup(sheet, tint, (-0.26, -0.32), 0.4, tint.second)
    _cup(sheet, tint, (0.68, 0.58), 0.33, tint.deep)
    for x in (0.62, 0.76):
        steam(sheet, tint.cream, x, 0.22)


def _cup(sheet: Sheet, tint: Palette, at: tuple[float, float], size: float, glaze: str) -> None:
    """A cup with a raw foot and speckles."""
    x, y = at
    sheet.stroke(oval(x + size * 0.98, y, size * 0.3, size * 0.32), glaze, size * 0.15)
    side = points("-0.95,-0.5 -0.92,0.1 -0.66,0.5 0,0.56 0.66,0.5 0.92,0.1 0.95,-0.5")
    outline = moved(scaled(smooth(side, False), size), x, y)
    sheet.paint(outline, glaze)
    sheet.paint(box(x - size, y + size * 0.28, x + size, y + size), RAW_CLAY, outline)
    sheet.dots(outline, tint.dark, (x - size * 0.1, y), (x + size * 2.2, y + size * 0.6))
    for _ in range(18):
        dx, dy = sheet.chance.uniform(-0.8, 0.8), sheet.chance.uniform(-0.35, 0.2)
        sheet.press(oval(x + dx * size, y + dy * size, 0.007), tint.deep)
    sheet.paint(oval(x, y - size * 0.5, size * 0.95, size * 0.16), tint.dark)
    sheet.paint(oval(x, y - size * 0.46, size * 0.82, size * 0.11), CRUST)


def moka(sheet: Sheet, tint: Palette) -> None:
    """A moka pot on the flame."""
    sheet.fill(tint.ground)
    sheet.paint(box(sheet.left, sheet.top, -0.1, sheet.bottom), tint.soft)
    sheet.paint(oval(-0.1, -0.08, 0.72), tint.second)
    sheet.paint(box(sheet.left, 0.74, sheet.right, sheet.bottom), tint.dark)
    for index in range(7):
        sheet.paint(leaf(-0.46 + index * 0.12, 0.75, 0.16, 0.08, (index - 3) * 6), tint.glow)
    sheet.stroke([(-0.7, 0.62), (0.5, 0.62)], tint.dark, 0.035)
    handle = points("0.28,-0.5 0.66,-0.5 0.74,-0.42 0.62,0.06 0.5,0.06 0.58,-0.36 0.28,-0.36")
    sheet.paint(handle, tint.dark)
    sheet.paint([(-0.48, -0.56), (-0.7, -0.56), (-0.46, -0.26)], tint.soft)
    for part in (
        points("-0.42,0.12 0.22,0.12 0.34,0.6 -0.54,0.6"),
        points("-0.5,-0.56 0.3,-0.56 0.22,0.08 -0.42,0.08"),
    ):
        sheet.paint(part, tint.cream)
        (x0, top), (x1, _), (x2, _), (x3, foot) = part
        for start, end, shade in (
            (0, 0.2, tint.soft),
            (0.66, 0.84, tint.soft),
            (0.84, 1, tint.main),
        ):
            above = (x0 + (x1 - x0) * start, top), (x0 + (x1 - x0) * end, top)
            below = (x3 + (x2 - x3) * end, foot), (x3 + (x2 - x3) * start, foot)
            sheet.paint([*above, *below], shade)
    sheet.paint(box(-0.46, 0.04, 0.26, 0.16, 0.03), tint.dark)
    sheet.paint([(-0.54, -0.56), (-0.1, -0.74), (0.34, -0.56)], tint.main)
    sheet.paint(oval(-0.1, -0.78, 0.06), tint.dark)
    for shift in (0.0, 0.16):
        steam(sheet, tint.cream, -0.76 - shift, -0.6, 0.38)


def spoons(sheet: Sheet, tint: Palette) -> None:
    """Four carved spoons on a linen cloth."""
    sheet.fill(tint.main)
    whole = box(sheet.left, sheet.top, sheet.right, sheet.bottom)
    sheet.dots(whole, tint.deep, (sheet.left, 0), (sheet.right * 1.8, 1), pitch=0.05)
    cloth = turned(box(-1.02, -0.8, 1.02, 0.8), -6)
    sheet.press(moved(cloth, 0.05, 0.06), tint.deep)
    sheet.paint(cloth, tint.cream)
    for x in (-0.92, -0.84, 0.84, 0.92):
        sheet.stroke(turned([(x, -0.8), (x, 0.8)], -6), tint.second, 0.025)
    for index, wood in enumerate((CRUST, "#8a5a36", "#d9a566", "#6f4429")):
        x, head, turn = -0.54 + index * 0.36, 0.15 + 0.02 * (index % 3), (-9, -3, 3, 9)[index]
        handle = points("-0.035,0.68 -0.024,-0.3 0.024,-0.3 0.035,0.68")
        bowl = oval(0, -0.42, head, head * 1.4)
        for part in (bowl, handle):
            sheet.press(moved(turned(part, turn), x + 0.035, 0.045), tint.soft)
        for part in (bowl, handle, oval(0, 0.68, 0.036)):
            sheet.paint(moved(turned(part, turn), x, 0), wood)
        inner = moved(turned(oval(0, -0.42, head * 0.74, head * 1.08), turn), x, 0)
        sheet.dots(inner, tint.dark, (x + 0.2, -0.2), (x - 0.25, -0.8))
        sheet.stroke(inner, tint.dark, 0.008, pressed=True)
        for ring in range(index):
            notch = turned([(-0.028, 0.5 - ring * 0.06), (0.028, 0.5 - ring * 0.06)], turn)
            sheet.stroke(moved(notch, x, 0), tint.cream, 0.014)
