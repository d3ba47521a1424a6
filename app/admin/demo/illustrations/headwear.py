"""What is worn over the hair: hats, wraps, scarves."""

from app.admin.demo.illustrations.hair import cap_of_hair
from app.admin.demo.illustrations.looks import Looks
from app.admin.demo.illustrations.palette import CREAM, INK
from app.admin.demo.illustrations.shapes import box, oval, points, smooth
from app.admin.demo.illustrations.sheet import Sheet

STRAW = "#e9c377"


def veil_back(sheet: Sheet, looks: Looks) -> None:
    """A veil behind the shoulders."""
    fall = points("0,-0.68 -0.46,-0.5 -0.56,0 -0.62,0.5 -0.8,0.9 0.8,0.9 0.62,0.5 0.56,0 0.46,-0.5")
    sheet.paint(smooth(fall), looks.trim)


def veil(sheet: Sheet, looks: Looks) -> None:
    """A veil around the face, folded under the chin."""
    over = points(
        "-0.5,0.1 -0.52,-0.3 -0.3,-0.62 0,-0.69 0.3,-0.62 0.52,-0.3 0.5,0.1 0.42,0.42 0.36,0.2 "
        "0.36,-0.2 0.2,-0.4 0,-0.44 -0.2,-0.4 -0.36,-0.2 -0.36,0.2 -0.42,0.42"
    )
    under = points("-0.46,0.3 -0.2,0.5 0.1,0.54 0.46,0.3 0.56,0.7 0.2,0.92 -0.3,0.86 -0.56,0.66")
    sheet.paint(smooth(over), looks.trim)
    sheet.paint(smooth(under), looks.trim)
    sheet.dots(smooth(under), INK, (-0.1, 0.5), (0.6, 1.3))
    fold = smooth([(-0.4, 0.5), (0.0, 0.68), (0.42, 0.5)], False)
    sheet.stroke(fold, INK, 0.012, pressed=True)


def turban(sheet: Sheet, looks: Looks) -> None:
    """A turban in crossing folds."""
    wrap = points(
        "-0.5,-0.1 -0.6,-0.44 -0.34,-0.78 0,-0.86 0.34,-0.78 0.6,-0.44 0.5,-0.1 0.3,-0.24 0,-0.38 -0.3,-0.24"
    )
    sheet.paint(smooth(wrap), looks.trim)
    for fold in (
        "-0.55,-0.3 -0.1,-0.5 0.2,-0.82",
        "0.55,-0.3 0.1,-0.46 -0.3,-0.76",
        "-0.5,-0.16 0,-0.44 0.5,-0.16",
    ):
        sheet.stroke(smooth(points(fold), False), INK, 0.014, pressed=True)


def cap(sheet: Sheet, looks: Looks) -> None:
    """A cap with its peak to one side."""
    for left in (-0.47, 0.36):
        sheet.paint(box(left, -0.3, left + 0.11, 0.02, 0.04), looks.hair_colour)
    sheet.paint(oval(0, -0.26, 0.49, 0.44, 180, 360), looks.trim)
    peak = points("-0.5,-0.28 0.1,-0.34 0.64,-0.24 0.66,-0.16 0.2,-0.2 -0.5,-0.22")
    sheet.paint(smooth(peak), looks.trim)
    seam = smooth([(-0.48, -0.25), (0.1, -0.3), (0.6, -0.2)], False)
    sheet.stroke(seam, INK, 0.014, pressed=True)
    sheet.paint(oval(0, -0.69, 0.04), looks.trim)


def beanie(sheet: Sheet, looks: Looks) -> None:
    """A knitted hat with a bobble."""
    for x in (-0.43, 0.43):
        sheet.paint(oval(x, -0.12, 0.07, 0.16), looks.hair_colour)
    dome = oval(0, -0.3, 0.47, 0.46, 180, 360)
    sheet.paint(dome, looks.trim)
    for rib in range(-3, 4):
        line = [(rib * 0.12, -0.8), (rib * 0.145, -0.3)]
        sheet.stroke(line, INK, 0.01, pressed=True, within=dome)
    sheet.paint(box(-0.51, -0.38, 0.51, -0.22, 0.07), looks.trim)
    sheet.press(box(-0.51, -0.24, 0.51, -0.22), "#b9a490")
    sheet.paint(oval(0, -0.78, 0.1), CREAM)


def straw_hat(sheet: Sheet, looks: Looks) -> None:
    """A wide straw hat with a ribbon."""
    for side in (-1, 1):
        lock = [(side * 0.38, -0.3), (side * 0.53, -0.1), (side * 0.5, 0.3), (side * 0.4, 0.2)]
        sheet.paint(smooth(lock), looks.hair_colour)
    sheet.paint(oval(0, -0.34, 0.4, 0.46, 180, 360), STRAW)
    sheet.paint(box(-0.4, -0.46, 0.4, -0.34), looks.trim)
    brim = oval(0, -0.3, 0.84, 0.13)
    sheet.paint(brim, STRAW)
    sheet.dots(brim, "#a9713f", (0, -0.36), (0.4, -0.05))


def kerchief(sheet: Sheet, looks: Looks) -> None:
    """A dotted scarf knotted above the brow."""
    sheet.paint(cap_of_hair(0.0, 0.0), looks.hair_colour)
    wrap = points(
        "-0.5,-0.14 -0.5,-0.4 -0.28,-0.66 0,-0.7 0.28,-0.66 0.5,-0.4 0.5,-0.14 0.3,-0.38 0,-0.46 -0.3,-0.38"
    )
    sheet.paint(smooth(wrap), looks.trim)
    dots = "-0.26,-0.52 0,-0.58 0.26,-0.52 -0.4,-0.34 0.4,-0.34 -0.12,-0.5 0.14,-0.5"
    for x, y in points(dots):
        sheet.paint(oval(x, y, 0.028), CREAM)
    for side in (-1, 1):
        knot = [(0.0, -0.66), (side * 0.2, -0.84), (side * 0.24, -0.66)]
        sheet.paint(smooth(knot), looks.trim)
