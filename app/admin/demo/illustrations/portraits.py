"""Forty faces for forty people: flat portraits that sit well in a squircle."""

from collections.abc import Callable

from PIL import Image

from app.admin.demo.illustrations.looks import LOOKS, Looks
from app.admin.demo.illustrations.palette import CREAM, INK
from app.admin.demo.illustrations.shapes import box, moved, oval, points, smooth, squircle
from app.admin.demo.illustrations.sheet import Sheet
from app.admin.demo.illustrations.styles import BACKS, FRONTS


def portrait(number: int, size: tuple[int, int] = (320, 320)) -> Image.Image:
    """The face of demo person ``number`` (from 0)."""
    looks = LOOKS[number % len(LOOKS)]
    sheet = Sheet(size, 900 + number, 2 if size[0] >= 200 else 3, zoom=1.08)
    sheet.fill(looks.ground)
    sheet.paint(oval(0.42, -0.44, 0.9), looks.halo)
    BACKS.get(looks.hair, _nothing)(sheet, looks)
    _shoulders(sheet, looks)
    _head(sheet, looks)
    _face(sheet, looks)
    FRONTS.get(looks.hair, _nothing)(sheet, looks)
    for detail in looks.details:
        _DETAILS[detail](sheet, looks)
    return sheet.finish()


def _nothing(_sheet: Sheet, _looks: Looks) -> None:
    """Some hair has no back, or no front."""


def _shoulders(sheet: Sheet, looks: Looks) -> None:
    """Neck and clothing."""
    torso = smooth(points("-0.98,1.3 -0.86,0.86 -0.5,0.66 0,0.6 0.5,0.66 0.86,0.86 0.98,1.3"), False)
    sheet.paint(torso, looks.cloth)
    if looks.wear == "stripes":
        for y in (0.74, 0.9):
            sheet.paint(box(-1, y, 1, y + 0.075), CREAM, torso)
    sheet.dots(torso, INK, (-0.2, 0.6), (1.3, 1.5))
    neck = points("-0.2,0.2 0.2,0.2 0.22,0.64 0,0.74 -0.22,0.64")
    sheet.paint(neck, looks.skin)
    sheet.press(smooth(points("-0.21,0.42 0.21,0.42 0.21,0.5 0,0.6 -0.21,0.5")), looks.blush)
    _WEAR.get(looks.wear, _nothing)(sheet, looks)


def _roll_neck(sheet: Sheet, looks: Looks) -> None:
    """A roll neck."""
    sheet.paint(box(-0.26, 0.5, 0.26, 0.76, 0.08), looks.cloth)
    sheet.stroke([(-0.22, 0.62), (0.22, 0.62)], INK, 0.01, pressed=True)


def _collar(sheet: Sheet, looks: Looks) -> None:
    """A shirt collar and two buttons."""
    for side in (-1, 1):
        sheet.paint([(side * 0.24, 0.54), (0.0, 0.74), (side * 0.22, 0.92), (side * 0.42, 0.66)], looks.trim)
    for y in (0.86, 0.96):
        sheet.paint(oval(0, y, 0.022), looks.trim)


def _apron(sheet: Sheet, looks: Looks) -> None:
    """An apron over the shirt."""
    sheet.paint(points("-0.34,0.84 0.34,0.84 0.42,1.1 -0.42,1.1"), looks.trim)
    for side in (-1, 1):
        sheet.stroke([(side * 0.32, 0.86), (side * 0.26, 0.62)], looks.trim, 0.06)


def _scarf(sheet: Sheet, looks: Looks) -> None:
    """A scarf with one loose end."""
    wrap = smooth(points("-0.34,0.5 0,0.6 0.34,0.5 0.4,0.68 0,0.84 -0.4,0.68"))
    sheet.paint(wrap, looks.trim)
    sheet.paint(points("0.1,0.74 0.32,0.7 0.36,1.04 0.16,1.04"), looks.trim)
    sheet.dots(wrap, INK, (0, 0.4), (0.2, 1.3))


def _dungarees(sheet: Sheet, looks: Looks) -> None:
    """Straps and buckles."""
    for side in (-1, 1):
        sheet.stroke([(side * 0.52, 0.66), (side * 0.36, 1.1)], looks.trim, 0.12)
        sheet.paint(oval(side * 0.4, 0.94, 0.035), "#f0b64a")


_WEAR: dict[str, Callable[[Sheet, Looks], None]] = {
    "roll": _roll_neck,
    "collar": _collar,
    "apron": _apron,
    "scarf": _scarf,
    "dungarees": _dungarees,
}


def _head(sheet: Sheet, looks: Looks) -> None:
    """Ears and the shape of the face."""
    for side in (-1, 1):
        sheet.paint(oval(side * 0.41, 0.02, 0.085, 0.11), looks.skin)
        sheet.press(oval(side * 0.415, 0.03, 0.04, 0.06), looks.blush)
    shapes = {
        "round": squircle(0, -0.02, 0.43, 0.47, 2.3),
        "long": squircle(0, 0.0, 0.39, 0.53, 2.3),
        "square": squircle(0, -0.01, 0.41, 0.48, 3.0),
    }
    face = shapes[looks.shape]
    sheet.paint(face, looks.skin)
    sheet.dots(face, looks.blush, (0.1, -0.1), (0.95, 0.4))


def _face(sheet: Sheet, looks: Looks) -> None:
    """Eyes, brows, nose, mouth, cheeks."""
    for side in (-1, 1):
        eye = side * 0.17
        if looks.eyes == "closed":
            sheet.stroke(oval(eye, -0.05, 0.07, 0.05, 20, 160), INK, 0.026)
        elif looks.eyes == "smiling":
            sheet.stroke(oval(eye, 0.0, 0.07, 0.06, 200, 340), INK, 0.026)
        else:
            sheet.paint(oval(eye, -0.03, 0.037, 0.046), INK)
        brow = smooth(
            [
                (eye - 0.08, -0.145 - side * 0.012),
                (eye, -0.175),
                (eye + 0.08, -0.145 + side * 0.012),
            ],
            False,
        )
        sheet.stroke(brow, looks.brow, 0.03)
        sheet.press(oval(side * 0.25, 0.14, 0.085, 0.06), looks.blush)
    nose = smooth([(0.01, -0.03), (0.06, 0.1), (0.0, 0.125)], False)
    sheet.stroke(nose, looks.line, 0.022)
    mouths = {
        "smile": oval(0, 0.18, 0.13, 0.1, 25, 155),
        "small": oval(0, 0.2, 0.07, 0.055, 25, 155),
        "side": smooth([(-0.09, 0.27), (0.02, 0.28), (0.11, 0.24)], False),
    }
    if looks.mouth == "open":
        grin = [*oval(0, 0.21, 0.14, 0.13, 0, 180)]
        sheet.paint(grin, "#7a2a25")
        sheet.paint(box(-0.2, 0.2, 0.2, 0.245), CREAM, grin)
        return
    sheet.stroke(mouths[looks.mouth], looks.line, 0.028)


def _glasses(sheet: Sheet, looks: Looks) -> None:
    """Round glasses."""
    for side in (-1, 1):
        sheet.stroke(oval(side * 0.18, -0.02, 0.13, 0.115), looks.frame, 0.026)
        sheet.stroke([(side * 0.31, -0.04), (side * 0.41, -0.06)], looks.frame, 0.022)
    sheet.stroke(smooth([(-0.05, -0.03), (0.0, -0.05), (0.05, -0.03)], False), looks.frame, 0.022)


def _beard(sheet: Sheet, looks: Looks) -> None:
    """A full beard."""
    full = smooth(
        points(
            "-0.43,0.02 -0.4,0.34 -0.24,0.56 0,0.64 0.24,0.56 0.4,0.34 0.43,0.02 "
            "0.33,0.12 0.2,0.16 0,0.14 -0.2,0.16 -0.33,0.12"
        )
    )
    sheet.paint(full, looks.brow)
    sheet.paint(smooth(points("-0.12,0.24 0,0.225 0.12,0.24 0,0.3")), "#b8584a")


def _stubble(sheet: Sheet, looks: Looks) -> None:
    """Three days without shaving."""
    jaw = smooth(points("-0.4,0.14 -0.34,0.36 0,0.49 0.34,0.36 0.4,0.14 0.2,0.22 -0.2,0.22"))
    sheet.dots(jaw, looks.brow, (0, -0.2), (0, 0.8), pitch=0.03)


def _moustache(sheet: Sheet, looks: Looks) -> None:
    """A moustache."""
    half = points("0,0.15 0.12,0.14 0.2,0.22 0.1,0.22 0,0.2")
    sheet.paint(smooth(half), looks.brow)
    sheet.paint(smooth([(-x, y) for x, y in half]), looks.brow)


def _freckles(sheet: Sheet, looks: Looks) -> None:
    """Freckles on both cheeks."""
    for side in (-1, 1):
        for dx, dy in ((0.0, 0.0), (0.05, 0.03), (-0.05, 0.035), (0.09, -0.01), (0.01, 0.06)):
            sheet.paint(oval(side * 0.22 + dx, 0.085 + dy, 0.009), looks.line)


def _earrings(sheet: Sheet, looks: Looks) -> None:
    """Round earrings."""
    for side in (-1, 1):
        sheet.paint(oval(side * 0.43, 0.18, 0.045), looks.trim)
        sheet.paint(moved(oval(0, 0, 0.02), side * 0.43, 0.18), CREAM)


def _moles(sheet: Sheet, looks: Looks) -> None:
    """One mole."""
    sheet.paint(oval(0.24, 0.2, 0.016), looks.line)


_DETAILS: dict[str, Callable[[Sheet, Looks], None]] = {
    "glasses": _glasses,
    "beard": _beard,
    "stubble": _stubble,
    "moustache": _moustache,
    "freckles": _freckles,
    "earrings": _earrings,
    "moles": _moles,
}
