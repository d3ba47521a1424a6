"""Pictures for tests, decent and hostile, drawn when they are needed."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image


def photo(width: int = 800, height: int = 600, kind: str = "JPEG", **options: Any) -> bytes:
    """A picture with a gradient, so that it has something to compress."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    data = io.BytesIO()
    picture.save(data, kind, **options)
    return data.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """A tiny PNG that says it is enormous."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )


def png_with_text_bomb() -> bytes:
    """A PNG whose compressed text unpacks to 60 MB."""
    whole = photo(64, 64, "PNG")
    body = b"Comment\0\0" + zlib.compress(b"\0" * 60_000_000, 9)
    bomb = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    return whole[:33] + bomb + whole[33:]


def with_location() -> bytes:
    """A JPEG that tells where it was taken, by whom, lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SecretCamera"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (48.0, 8.0, 14.0)
    return photo(400, 300, exif=exif.tobytes(), comment=b"SecretComment")


def moving(frames: int = 300) -> bytes:
    """An animated GIF."""
    pictures = [Image.new("P", (32, 32), number % 255) for number in range(frames)]
    data = io.BytesIO()
    pictures[0].save(data, "GIF", save_all=True, append_images=pictures[1:], duration=10)
    return data.getvalue()
