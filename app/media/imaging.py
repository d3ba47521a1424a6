"""Decoding and encoding pictures, as a program of its own under a memory limit.

``python imaging.py inspect MAX_PIXELS FOLDER < picture`` checks and re-encodes what was sent;
``python imaging.py render FOLDER WIDTH…`` makes lighter copies. It prints one JSON object:
``{"error": code}`` or the measures. A hostile picture can kill only this process. It imports
nothing of the application.
"""

from __future__ import annotations

import io
import json
import math
import resource
import sys
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MEMORY_BYTES = 1_200_000_000
CPU_SECONDS = 30
LONGEST_SIDE = 12_000
QUALITY = 84
RENDITION_QUALITY = 76
HASH_X, HASH_Y = 4, 3
HASH_SIDE = 32
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~"


def limit_resources() -> None:
    """Give up rather than take the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("error")


def inspect(data: bytes, max_pixels: int, folder: Path) -> dict[str, object]:
    """Check by content, take the first frame upright, drop everything else, write ``original.webp``."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as sent:
            width, height = sent.size
            if width * height > max_pixels or max(width, height) > LONGEST_SIDE:
                return {"error": "image_too_many_pixels"}
            sent.load()
            upright = ImageOps.exif_transpose(sent)
            has_alpha = "A" in upright.getbands() or "transparency" in upright.info
            picture = in_srgb(upright, "RGBA" if has_alpha else "RGB")
    except UnidentifiedImageError:
        return {"error": "unsupported_media"}
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError, Warning):
        return {"error": "image_broken"}
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    clean.save(folder / "original.webp", "WEBP", quality=QUALITY, method=3)
    small = flatten(clean).resize((HASH_SIDE, HASH_SIDE), Image.Resampling.BOX)
    red, green, blue = small.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]
    return {
        "width": clean.width,
        "height": clean.height,
        "size": (folder / "original.webp").stat().st_size,
        "colour": f"#{red:02x}{green:02x}{blue:02x}",
        "blurhash": blurhash(small),
    }


def in_srgb(picture: Image.Image, mode: str) -> Image.Image:
    """The picture in the colours its profile means; a profile that makes no sense is ignored."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA", "CMYK", "L"):
        try:
            ours = ImageCms.createProfile("sRGB")
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            whole = mode if picture.mode in ("RGB", "RGBA") else "RGB"
            turned = ImageCms.profileToProfile(picture, theirs, ours, outputMode=whole)
            return (turned or picture).convert(mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            return picture.convert(mode)
    return picture.convert(mode)


def render(folder: Path, widths: list[int]) -> dict[str, object]:
    """Lighter copies of ``original.webp``, never larger than it; the sizes that were made."""
    made = []
    with Image.open(folder / "original.webp", formats=("WEBP",)) as original:
        original.load()
        for width in sorted(widths, reverse=True):
            if width > original.width:
                continue
            height = max(1, round(original.height * width / original.width))
            copy = original.resize((width, height), Image.Resampling.LANCZOS)
            copy.save(folder / f"{width}.webp", "WEBP", quality=RENDITION_QUALITY, method=5)
            made.append({"width": width, "height": height})
    return {"renditions": made[::-1]}


def flatten(picture: Image.Image) -> Image.Image:
    """The picture on white, without transparency."""
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture)
    return ground.convert("RGB")


def blurhash(small: Image.Image) -> str:
    """The BlurHash (4 by 3 components) of a small square picture; see blurha.sh for the format."""
    side = small.width
    raw = small.tobytes()
    pixels = [tuple(_to_linear(value) for value in raw[at : at + 3]) for at in range(0, len(raw), 3)]
    factors = []
    for j in range(HASH_Y):
        for i in range(HASH_X):
            scale = (1 if i == j == 0 else 2) / (side * side)
            totals = [0.0, 0.0, 0.0]
            for y in range(side):
                down = math.cos(math.pi * j * y / side)
                for x in range(side):
                    basis = down * math.cos(math.pi * i * x / side)
                    for channel in range(3):
                        totals[channel] += basis * pixels[y * side + x][channel]
            factors.append([total * scale for total in totals])
    return _encode_factors(factors)


def _encode_factors(factors: list[list[float]]) -> str:
    steady, moving = factors[0], factors[1:]
    largest = max(abs(value) for factor in moving for value in factor)
    quantised = max(0, min(82, math.floor(largest * 166 - 0.5)))
    peak = (quantised + 1) / 166
    average = 0
    for value in steady:
        average = (average << 8) + _to_srgb(value)
    text = _base83((HASH_X - 1) + (HASH_Y - 1) * 9, 1) + _base83(quantised, 1) + _base83(average, 4)
    for factor in moving:
        number = 0
        for value in factor:
            rooted = math.copysign(abs(value / peak) ** 0.5, value)
            number = number * 19 + max(0, min(18, math.floor(rooted * 9 + 9.5)))
        text += _base83(number, 2)
    return text


def _base83(number: int, length: int) -> str:
    return "".join(DIGITS[number // 83**place % 83] for place in range(length - 1, -1, -1))


def _to_linear(value: float) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _to_srgb(value: float) -> int:
    share = max(0.0, min(1.0, value))
    curved = share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055
    return int(curved * 255 + 0.5)


def main(arguments: list[str]) -> int:
    """Run one command; prints its answer as JSON."""
    limit_resources()
    if arguments[0] == "inspect":
        answer = inspect(sys.stdin.buffer.read(), int(arguments[1]), Path(arguments[2]))
    else:
        answer = render(Path(arguments[1]), [int(width) for width in arguments[2:]])
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
