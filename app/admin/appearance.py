"""How the house looks: three numbers that must leave everything readable."""

from __future__ import annotations

import logging

from app.admin.events import AppearanceChanged
from app.admin.models import Appearance
from app.admin.palette import Numbers, Pair, pairs
from app.core.db import insert_row
from app.core.errors import Problem
from app.core.identity import Actor
from app.core.unit_of_work import record

log = logging.getLogger(__name__)


def change(actor: Actor, numbers: Numbers) -> None:
    """From now on the house looks so; 422 if somebody could not read it. The row says who wanted it."""
    if faint := [pair for pair in pairs(numbers) if pair.is_faint]:
        raise _cannot_be_read(faint)
    row_id = insert_row(
        Appearance,
        brand_hue=numbers.brand_hue,
        brand_chroma=numbers.brand_chroma,
        paper_hue=numbers.paper_hue,
        changed_by_id=actor.id,
    )
    record(AppearanceChanged(row_id))
    log.info("appearance by user=%s numbers=%s", actor.id, numbers)


def _cannot_be_read(faint: list[Pair]) -> Problem:
    worst = min(faint, key=lambda pair: pair.ratio / pair.least)
    return Problem(
        422,
        "cannot_be_read",
        f"In the {worst.theme} theme {worst.front} on {worst.ground} has a contrast of {worst.ratio:.2f};"
        f" {worst.least:g} is the least that everybody can make out.",
        faint=[
            {
                "theme": pair.theme,
                "front": pair.front,
                "ground": pair.ground,
                "ratio": round(pair.ratio, 3),
                "least": pair.least,
            }
            for pair in faint
        ],
    )
