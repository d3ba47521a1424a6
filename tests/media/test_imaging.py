"""What comes out of the imaging program: upright, in true colours, without a word about its maker."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from app.media.workshop import PROGRAM, inspect

PIXELS = 50_000_000
CORNERS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
# How a camera that notes this orientation has laid down a picture that stands upright.
LAID_DOWN = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def four_corners() -> Image.Image:
    """64 by 32, each quarter in a colour of its own."""
    picture = Image.new("RGB", (64, 32))
    for place, colour in enumerate(CORNERS.values()):
        picture.paste(colour, (place % 2 * 32, place // 2 * 16, place % 2 * 32 + 32, place // 2 * 16 + 16))
    return picture


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    picture.save(data, kind, **options)
    return data.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(inspect(data, PIXELS)[1])).convert("RGB")


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 40) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("orientation", LAID_DOWN)
def test_every_orientation_of_a_camera_comes_out_upright(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    turn = LAID_DOWN[orientation]
    picture = four_corners() if turn is None else four_corners().transpose(turn)

    seen = opened(encoded(picture, "JPEG", quality=95, exif=exif.tobytes()))

    assert seen.size == (64, 32)
    corners = [seen.getpixel(at) for at in ((8, 8), (56, 8), (8, 24), (56, 24))]
    assert all(near(got, want) for got, want in zip(corners, CORNERS.values(), strict=True)), corners


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_a_file_tells_about_its_maker_is_kept(kind):
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "SecretNorth"
    options: dict[str, object] = {"exif": exif.tobytes(), "xmp": b"<x>SecretPlace</x>"}
    options["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if kind == "PNG":
        options["pnginfo"] = notes = PngInfo()
        notes.add_text("Author", "SecretAuthor", zip=False)
        notes.add_itxt("XML:com.adobe.xmp", "<x>SecretPlace</x>")
    sent = encoded(four_corners(), kind, **options)
    assert b"Secret" in sent

    kept = inspect(sent, PIXELS)[1]

    for mark in (b"Secret", b"EXIF", b"XMP ", b"ICCP"):
        assert mark not in kept
    assert Image.open(io.BytesIO(kept)).info.keys() <= {"loop", "background", "timestamp", "duration"}


def test_colours_of_another_space_are_brought_into_ours():
    """The profile says that this red is a blue; whoever drops it unread shows the wrong colour."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.new("RGB", (64, 32), (255, 0, 0))

    seen = opened(encoded(picture, "PNG", icc_profile=swapped_primaries(profile)))

    assert near(seen.getpixel((20, 20)), (0, 0, 255))


def swapped_primaries(profile: bytes) -> bytes:
    """An sRGB profile whose red is blue."""
    assert profile.count(b"rXYZ") == profile.count(b"bXYZ") == 1
    return profile.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 400_000])
def test_a_broken_profile_harms_nothing(profile):
    seen = opened(encoded(Image.new("RGB", (64, 32), (255, 0, 0)), "PNG", icc_profile=profile))

    assert near(seen.getpixel((20, 20)), (255, 0, 0))


SPARING = """
import runpy, sys
limit = runpy.run_path(sys.argv[1])["limit_resources"]
here = limit.__globals__
used = int(open("/proc/self/statm").read().split()[0]) * 4096
if sys.argv[2] != "0":
    here["MEMORY_BYTES"] = used + int(sys.argv[2])
limit()
assert here["resource"].getrlimit(here["resource"].RLIMIT_AS)[0] == here["MEMORY_BYTES"]
print(here["inspect"](sys.stdin.buffer.read(), 10**12, here["Path"](sys.argv[3])))
"""


def test_a_picture_that_unpacks_beyond_the_memory_limit_kills_nothing(tmp_path):
    """A few kilobytes that are 36 MB when unpacked: within the usual limit, and beyond a smaller one."""
    bomb = encoded(Image.new("RGB", (3000, 3000)), "PNG")
    assert len(bomb) < 60_000

    def unpacked(spare: int) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", SPARING, str(PROGRAM), str(spare), str(tmp_path)]
        return subprocess.run(command, input=bomb, capture_output=True, check=True)

    assert b"image_broken" in unpacked(20_000_000).stdout
    assert b"3000" in unpacked(0).stdout
