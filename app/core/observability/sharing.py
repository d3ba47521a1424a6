"""The folder in which the processes of one machine add up what they count."""

from __future__ import annotations

from pathlib import Path


def open_folder(path: str) -> str:
    """Make it, and forget what processes that are gone said of their state; what they counted stays."""
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("gauge_live*_*.db"):
        if not Path("/proc", file.stem.rpartition("_")[2]).exists():
            file.unlink(missing_ok=True)
    return path
