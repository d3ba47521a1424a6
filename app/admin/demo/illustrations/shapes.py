"""Outlines as lists of points, and what can be done with them."""

from collections.abc import Iterable, Sequence
from math import cos, pi, radians, sin

Point = tuple[float, float]
Path = list[Point]


def oval(
    x: float,
    y: float,
    rx: float,
    ry: float | None = None,
    start: float = 0,
    end: float = 360,
    steps: int = 72,
) -> Path:
    """An ellipse or a slice of its rim; 0 degrees is right, 90 is down."""
    high = rx if ry is None else ry
    turn = (end - start) / steps
    angles = (radians(start + turn * step) for step in range(steps + 1))
    return [(x + rx * cos(angle), y + high * sin(angle)) for angle in angles]


def squircle(x: float, y: float, rx: float, ry: float, power: float = 3.0) -> Path:
    """A superellipse: rounder than a box, fuller than an oval."""
    path: Path = []
    for step in range(72):
        angle = 2 * pi * step / 72
        across, down = cos(angle), sin(angle)
        path.append(
            (
                x + rx * abs(across) ** (2 / power) * (1 if across >= 0 else -1),
                y + ry * abs(down) ** (2 / power) * (1 if down >= 0 else -1),
            )
        )
    return path


def box(x0: float, y0: float, x1: float, y1: float, radius: float = 0) -> Path:
    """A rectangle, with round corners when asked."""
    if not radius:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    r = min(radius, (x1 - x0) / 2, (y1 - y0) / 2)
    return [
        *oval(x0 + r, y0 + r, r, r, 180, 270, 10),
        *oval(x1 - r, y0 + r, r, r, 270, 360, 10),
        *oval(x1 - r, y1 - r, r, r, 0, 90, 10),
        *oval(x0 + r, y1 - r, r, r, 90, 180, 10),
    ]


def smooth(corners: Sequence[Point], closed: bool = True, steps: int = 12) -> Path:
    """A soft curve through all points (Catmull-Rom)."""
    count = len(corners)
    path: Path = []
    for index in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (corners[(index + shift) % count] for shift in (-1, 0, 1, 2))
        else:
            a = corners[max(index - 1, 0)]
            b, c = corners[index], corners[index + 1]
            d = corners[min(index + 2, count - 1)]
        path.extend(_between(a, b, c, d, step / steps) for step in range(steps))
    if not closed:
        path.append(corners[-1])
    return path


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """The point at ``t`` of the way from ``b`` to ``c``."""

    def along(axis: int) -> float:
        w, x, y, z = a[axis], b[axis], c[axis], d[axis]
        square = (2 * w - 5 * x + 4 * y - z) * t * t
        cube = (3 * x - w - 3 * y + z) * t * t * t
        return 0.5 * (2 * x + (y - w) * t + square + cube)

    return along(0), along(1)


def points(text: str) -> Path:
    """Points as they are written in a drawing: ``points("0,0 .5,-.2 1,0")``."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def moved(path: Iterable[Point], dx: float, dy: float) -> Path:
    """The outline somewhere else."""
    return [(x + dx, y + dy) for x, y in path]


def turned(path: Iterable[Point], degrees: float, about: Point = (0, 0)) -> Path:
    """The outline turned clockwise around a point."""
    across, down = cos(radians(degrees)), sin(radians(degrees))
    cx, cy = about
    return [
        (cx + (x - cx) * across - (y - cy) * down, cy + (x - cx) * down + (y - cy) * across) for x, y in path
    ]


def scaled(path: Iterable[Point], fx: float, fy: float | None = None) -> Path:
    """The outline larger or smaller, measured from the origin."""
    high = fx if fy is None else fy
    return [(x * fx, y * high) for x, y in path]


def mirrored(path: Iterable[Point], axis: float = 0) -> Path:
    """The outline seen in a mirror standing at ``axis``."""
    return [(2 * axis - x, y) for x, y in path]


def leaf(x: float, y: float, length: float, width: float, degrees: float) -> Path:
    """A pointed leaf that starts at a point and grows in a direction (0 is up)."""
    half = [(0.0, 0.0), (width * 0.42, -length * 0.22), (width * 0.5, -length * 0.5)]
    half += [(width * 0.3, -length * 0.8), (0.0, -length)]
    right = smooth(half, closed=False)
    left = [(-px, py) for px, py in reversed(right)]
    return moved(turned(right + left, degrees), x, y)


def drop(x: float, y: float, width: float, height: float) -> Path:
    """A flame or a drop: pointed above, round below."""
    half = [(0.0, -height), (width * 0.2, -height * 0.62), (width * 0.5, -height * 0.22)]
    half += [(width * 0.32, height * 0.02), (0.0, height * 0.1)]
    right = smooth(half, closed=False)
    left = [(-px, py) for px, py in reversed(right)]
    return moved(right + left, x, y)
