"""How the house looks."""

from __future__ import annotations

from sqlalchemy import select

from app.admin.models import Appearance
from app.admin.palette import Numbers, colours, hexadecimal
from app.core.db import db
from app.core.page_looks import Looks
from app.core.unit_of_work import unit_of_work
from app.users.models import User


def present() -> tuple[Appearance, User | None] | None:
    """The newest choice and who made it; None while nobody has chosen."""
    newest = (
        select(Appearance, User)
        .outerjoin(User, User.id == Appearance.changed_by_id)
        .order_by(Appearance.id.desc())
        .limit(1)
    )
    row = db.session.execute(newest).first()
    return None if row is None else (row.Appearance, row.User)


def numbers_of(row: Appearance) -> Numbers:
    """The three numbers of a choice."""
    return Numbers(row.brand_hue, row.brand_chroma, row.paper_hue)


def looks() -> Looks | None:
    """What pages are told before they are painted; None if they look so anyway. Opens its own unit."""
    with unit_of_work(writes=False):
        found = present()
    if found is None or (numbers := numbers_of(found[0])) == Numbers():
        return None
    light, dark = colours(numbers)["paper"]
    return Looks(
        f"--brand-hue:{numbers.brand_hue};--brand-chroma:{numbers.brand_chroma:g};"
        f"--paper-hue:{numbers.paper_hue}",
        hexadecimal(light),
        hexadecimal(dark),
    )
