"""Runs the imaging program: one at a time, with a time limit; what kills it is a broken picture.

Who uploads waits for a turn so long, and is then told to come back, before a proxy gives up.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.core.errors import Problem

PROGRAM = Path(__file__).with_name("imaging.py")
SECONDS = 45
PATIENCE_SECONDS = 30
WIDTHS = (320, 640, 1120, 1600)

_PROBLEMS = {
    "image_too_many_pixels": (422, "This picture has too many pixels."),
    "unsupported_media": (415, "Only JPEG, PNG, WebP and GIF pictures are taken."),
    "image_broken": (422, "This picture is broken and cannot be opened."),
}
_one_at_a_time = threading.Lock()


def inspect(data: bytes, max_pixels: int) -> tuple[dict[str, Any], bytes]:
    """Measures and our own re-encoding of a picture; 415 or 422 Problem otherwise."""
    with TemporaryDirectory(prefix="plaza-image-") as folder:
        answer = _run("inspect", str(max_pixels), folder, data=data, patience=PATIENCE_SECONDS)
        return answer, (Path(folder) / "original.webp").read_bytes()


def render(original: bytes) -> tuple[list[dict[str, int]], dict[int, bytes]]:
    """Smaller copies by width."""
    with TemporaryDirectory(prefix="plaza-image-") as name:
        folder = Path(name)
        (folder / "original.webp").write_bytes(original)
        answer = _run("render", name, *(str(width) for width in WIDTHS), data=b"")
        sizes = answer["renditions"]
        return sizes, {size["width"]: (folder / f"{size['width']}.webp").read_bytes() for size in sizes}


def _run(*arguments: str, data: bytes, patience: float = -1) -> dict[str, Any]:
    if not _one_at_a_time.acquire(timeout=patience):
        raise Problem(
            503,
            "unavailable",
            "Many pictures are being worked on; try again shortly.",
            headers={"Retry-After": "10"},
        )
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(PROGRAM), *arguments],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except Exception as error:
        # Under eventlet a copy of the module runs, with a class of its own under the same name.
        if type(error).__name__ != subprocess.TimeoutExpired.__name__:
            raise
        raise _problem("image_broken") from error
    finally:
        _one_at_a_time.release()
    if done.returncode != 0:
        raise _problem("image_broken")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "error" in answer:
        raise _problem(answer["error"])
    return answer


def _problem(code: str) -> Problem:
    status, detail = _PROBLEMS[code]
    return Problem(status, code, detail)
