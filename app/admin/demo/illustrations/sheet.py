"""A sheet on the press: one flat plate, one overprint slightly off, and grain."""

from math import ceil
from random import Random

from PIL import Image, ImageChops, ImageDraw

from app.admin.demo.illustrations.shapes import Path, Point

Bounds = tuple[int, int, int, int]


class Sheet:
    """Paper with the origin in its middle; its short side runs from -1 to 1 (at ``zoom`` 1).

    ``paint`` lays opaque colour on the flat plate; ``press`` prints on the second plate, which
    is multiplied over the first with a small slip, as a risograph does.
    """

    def __init__(self, size: tuple[int, int], seed: int, finer: int = 2, zoom: float = 1.0) -> None:
        self.size = size
        self.finer = finer
        self.chance = Random(seed)
        self.width, self.height = size[0] * finer, size[1] * finer
        self.unit = min(self.width, self.height) / 2 * zoom
        self.right = self.width / 2 / self.unit
        self.bottom = self.height / 2 / self.unit
        self.left, self.top = -self.right, -self.bottom
        self._flat = Image.new("RGB", (self.width, self.height), "white")
        self._over = Image.new("RGB", (self.width, self.height), "white")

    def fill(self, colour: str) -> None:
        """Cover the whole sheet."""
        self._flat.paste(colour, (0, 0, self.width, self.height))

    def paint(self, path: Path, colour: str, within: Path | None = None) -> None:
        """Lay a flat shape, cut by another outline when one is given.

        It is knocked out of the second plate, so what was printed earlier lies behind it.
        """
        self._lay(self._flat, path, colour, within)
        self._lay(self._over, path, "white", within)

    def press(self, path: Path, colour: str, within: Path | None = None) -> None:
        """Print a shape on the second plate, so that it darkens what lies below."""
        self._lay(self._over, path, colour, within)

    def stroke(
        self,
        line: Path,
        colour: str,
        width: float,
        pressed: bool = False,
        within: Path | None = None,
    ) -> None:
        """Draw a line with round ends."""
        spots = [self._spot(point) for point in line]
        thick = max(1, round(width * self.unit))
        if within is None:
            for plate, ink in self._inks(colour, pressed):
                self._rule(ImageDraw.Draw(plate), spots, ink, thick)
            return
        bounds = self._bounds(line, thick)
        if bounds is None:
            return
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]))
        shifted = [(x - bounds[0], y - bounds[1]) for x, y in spots]
        self._rule(ImageDraw.Draw(mask), shifted, 255, thick)
        mask = ImageChops.multiply(mask, self._mask(within, bounds))
        for plate, ink in self._inks(colour, pressed):
            plate.paste(ink, bounds, mask)

    def dots(
        self,
        path: Path,
        colour: str,
        start: Point,
        end: Point,
        pitch: float = 0.034,
        pressed: bool = True,
    ) -> None:
        """Fill an outline with a halftone: nothing at ``start``, full at ``end``."""
        bounds = self._bounds(path)
        if bounds is None:
            return
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]))
        pen = ImageDraw.Draw(mask)
        step = max(3.0, pitch * self.unit)
        (x0, y0), (x1, y1) = self._spot(start), self._spot(end)
        reach = (x1 - x0) ** 2 + (y1 - y0) ** 2 or 1.0
        for row in range(ceil((bounds[3] - bounds[1]) / (step / 2)) + 1):
            y = row * step / 2
            for column in range(ceil((bounds[2] - bounds[0]) / step) + 1):
                x = (column + row % 2 / 2) * step
                across, down = x + bounds[0] - x0, y + bounds[1] - y0
                share = (across * (x1 - x0) + down * (y1 - y0)) / reach
                size = min(max(share, 0.0), 1.0) * step * 0.44
                if size > 0.4:
                    pen.ellipse((x - size, y - size, x + size, y + size), fill=255)
        mask = ImageChops.multiply(mask, self._mask(path, bounds))
        for plate, ink in self._inks(colour, pressed):
            plate.paste(ink, bounds, mask)

    def finish(self) -> Image.Image:
        """Pull the print: join the plates, slip, grain, and reduce."""
        slip = max(1, round(self.unit * 0.0045))
        over = Image.new("RGB", self._over.size, "white")
        over.paste(self._over, (slip, -slip // 2))
        speckle = self._noise(self._over.size, 2).point([255 if v > 247 else 0 for v in range(256)])
        over.paste("#f4ece0", mask=speckle)
        joined = ImageChops.multiply(self._flat, over).reduce(self.finer)
        return self._grained(joined)

    def _grained(self, image: Image.Image) -> Image.Image:
        """Give the ink a tooth: fine noise and a slow unevenness of the paper."""
        fine = self._noise(image.size, 1).point([125 + v // 42 for v in range(256)])
        slow = self._noise(image.size, 90).point([120 + v // 16 for v in range(256)])
        for layer in (fine, slow):
            image = ImageChops.soft_light(image, Image.merge("RGB", (layer, layer, layer)))
        return image

    def _noise(self, size: tuple[int, int], coarse: int) -> Image.Image:
        """Deterministic noise whose grains are ``coarse`` pixels wide."""
        across, down = size[0] // coarse + 2, size[1] // coarse + 2
        grains = Image.frombytes("L", (across, down), self.chance.randbytes(across * down))
        if coarse == 1:
            return grains.crop((0, 0, *size))
        large = (across * coarse, down * coarse)
        smooth = Image.Resampling.BICUBIC if coarse > 4 else Image.Resampling.NEAREST
        return grains.resize(large, smooth).crop((0, 0, *size))

    def _inks(self, colour: str, pressed: bool) -> list[tuple[Image.Image, str]]:
        """What each plate gets: flat colour is knocked out of the second plate."""
        if pressed:
            return [(self._over, colour)]
        return [(self._flat, colour), (self._over, "white")]

    def _lay(self, plate: Image.Image, path: Path, colour: str, within: Path | None) -> None:
        if within is None:
            ImageDraw.Draw(plate).polygon([self._spot(point) for point in path], fill=colour)
            return
        bounds = self._bounds(path)
        if bounds is None:
            return
        mask = ImageChops.multiply(self._mask(path, bounds), self._mask(within, bounds))
        plate.paste(colour, bounds, mask)

    def _mask(self, path: Path, bounds: Bounds) -> Image.Image:
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]))
        spots = [self._spot(point) for point in path]
        shifted = [(x - bounds[0], y - bounds[1]) for x, y in spots]
        ImageDraw.Draw(mask).polygon(shifted, fill=255)
        return mask

    def _bounds(self, path: Path, margin: int = 0) -> Bounds | None:
        """The pixels a path may touch, cut at the sheet; None when it lies outside."""
        spots = [self._spot(point) for point in path]
        left = max(0, int(min(x for x, _ in spots)) - margin)
        top = max(0, int(min(y for _, y in spots)) - margin)
        right = min(self.width, ceil(max(x for x, _ in spots)) + 1 + margin)
        bottom = min(self.height, ceil(max(y for _, y in spots)) + 1 + margin)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _spot(self, point: Point) -> Point:
        return (
            self.width / 2 + point[0] * self.unit,
            self.height / 2 + point[1] * self.unit,
        )

    @staticmethod
    def _rule(pen: ImageDraw.ImageDraw, line: Path, colour: str | int, thick: int) -> None:
        pen.line(line, fill=colour, width=thick, joint="curve")
        half = thick / 2
        for x, y in line if thick > 8 else (line[0], line[-1]):
            pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)
