"""The one place where pictures are worked on: who waits too long, and what takes too long."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.core.errors import Problem
from app.media import workshop
from config import ROOT
from tests.media import pictures

SLOW = """
import sys
if sys.argv[1] == "eventlet":
    import eventlet
    eventlet.monkey_patch()
from app.core.errors import Problem
from app.media import workshop
from tests.media import pictures
workshop.SECONDS = 0.01
try:
    workshop.inspect(pictures.photo(), 10_000_000)
except Problem as problem:
    print(problem.status, problem.code)
"""


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_picture_that_takes_too_long_is_refused(mode):
    command = [sys.executable, "-W", "ignore", "-c", SLOW, mode]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert done.stdout == "422 image_broken\n", done.stderr


def test_who_waits_too_long_for_a_turn_is_told_to_come_back(monkeypatch):
    monkeypatch.setattr(workshop, "PATIENCE_SECONDS", 0.1)

    with workshop._one_at_a_time, pytest.raises(Problem) as refused:
        workshop.inspect(pictures.photo(), 10_000_000)
    assert (refused.value.status, refused.value.headers) == (503, {"Retry-After": "10"})

    measures, _original = workshop.inspect(pictures.photo(), 10_000_000)
    assert (measures["width"], measures["height"]) == (800, 600)
