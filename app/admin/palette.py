"""The colours that follow from three numbers, and whether they can be read.

The client computes the same from tokens.css before it asks; theme-vectors.json holds both to one result.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

Oklch = tuple[float, float, float]
Themes = tuple[Oklch, Oklch]
"""Light, and dark."""

TEXT, LINE = 4.5, 3.0
LEAST_CHROMA, MOST_CHROMA = 0.04, 0.2
_GROUNDS = ("paper", "surface", "sunken")
_ROOMS = ("lagoon", "moss", "honey", "plum", "berry")

# The same in every theme.
_FIXED: dict[str, Themes] = {
    "lagoon": ((0.505, 0.084, 205), (0.78, 0.1, 200)),
    "lagoon-soft": ((0.945, 0.026, 205), (0.285, 0.042, 210)),
    "moss": ((0.505, 0.105, 148), (0.79, 0.13, 148)),
    "moss-soft": ((0.948, 0.036, 150), (0.28, 0.046, 150)),
    "honey": ((0.53, 0.105, 75), (0.85, 0.125, 85)),
    "honey-soft": ((0.955, 0.048, 88), (0.3, 0.048, 80)),
    "plum": ((0.48, 0.125, 335), (0.78, 0.11, 335)),
    "plum-soft": ((0.95, 0.024, 335), (0.29, 0.045, 335)),
    "berry": ((0.525, 0.195, 15), (0.74, 0.15, 12)),
    "berry-soft": ((0.95, 0.022, 12), (0.29, 0.065, 12)),
    "focus": ((0.52, 0.13, 245), (0.8, 0.11, 240)),
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a community chooses; the defaults are those of tokens.css."""

    brand_hue: int = 32
    brand_chroma: float = 0.178
    paper_hue: int = 78


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on some page, and how far apart they are."""

    theme: str
    front: str
    ground: str
    ratio: float
    least: float

    @property
    def is_faint(self) -> bool:
        """Somebody could not read it."""
        return self.ratio < self.least


def colours(numbers: Numbers) -> dict[str, Themes]:
    """Every token by its name."""
    hue, chroma, paper = numbers.brand_hue, numbers.brand_chroma, numbers.paper_hue
    dim = max(0.0, math.cos(math.radians(hue - 175)))
    return _FIXED | {
        "paper": ((0.984, 0.009, paper), (0.186, 0.011, paper - 23)),
        "surface": ((0.997, 0.002, paper + 2), (0.224, 0.012, paper - 23)),
        "sunken": ((0.956, 0.014, paper - 2), (0.158, 0.01, paper - 23)),
        "line-strong": ((0.63, 0.028, paper - 18), (0.565, 0.02, paper - 18)),
        "ink": ((0.235, 0.022, paper - 28), (0.952, 0.012, paper + 2)),
        "ink-2": ((0.425, 0.022, paper - 26), (0.795, 0.016, paper - 3)),
        "ink-3": ((0.52, 0.024, paper - 24), (0.69, 0.018, paper - 8)),
        "ember": ((0.565 - 0.07 * dim, chroma, hue), (0.735, chroma * 0.854, hue + 8)),
        "ember-strong": ((0.505 - 0.03 * dim, chroma * 0.944, hue), (0.785, chroma * 0.73, hue + 13)),
        "ember-soft": ((0.945, chroma * 0.157, hue + 16), (0.3, chroma * 0.326, hue + 4)),
        "on-ember": ((0.992, 0.005, paper + 2), (0.185, chroma * 0.225, hue + 4)),
    }


def pairs(numbers: Numbers) -> Iterator[Pair]:
    """Every pair that pages make, in both themes."""
    found = colours(numbers)
    for at, theme in enumerate(("light", "dark")):
        for front, ground, least in _meetings():
            yield Pair(theme, front, ground, contrast(found[front][at], found[ground][at]), least)


def contrast(one: Oklch, other: Oklch) -> float:
    """From 1, the same, to 21, black on white (WCAG 2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def hexadecimal(colour: Oklch) -> str:
    """As ``#rrggbb``, for what knows no OKLCH."""
    return "#" + "".join(f"{round(255 * _encoded(part)):02x}" for part in _linear(colour))


def _meetings() -> Iterator[tuple[str, str, float]]:
    for front in ("ink", "ink-2", "ink-3", "ember-strong"):
        yield from ((front, ground, TEXT) for ground in _GROUNDS)
    for room in _ROOMS:
        yield from ((room, f"{room}-soft", TEXT), (room, "paper", TEXT))
        yield from (("ink", f"{room}-soft", TEXT), ("ink-2", f"{room}-soft", TEXT))
    yield from (("berry", ground, TEXT) for ground in ("surface", "sunken"))
    yield from (("on-ember", ground, TEXT) for ground in ("ember", "ember-strong"))
    yield from ((front, "ember-soft", TEXT) for front in ("ink", "ink-2", "ember-strong"))
    yield "paper", "ink", TEXT
    for ground in _GROUNDS:
        yield from (("line-strong", ground, LINE), ("focus", ground, LINE))
    yield "ember", "paper", LINE


def _linear(colour: Oklch) -> tuple[float, float, float]:
    """Linear sRGB by way of OKLab, clipped to what a screen shows."""
    lightness, chroma, hue = colour
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        _clipped(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _clipped(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _clipped(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
    )


def _clipped(value: float) -> float:
    return min(1.0, max(0.0, value))


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _luminance(colour: Oklch) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
