"""Which life of the data this is: a restored backup starts a new one, and clients start afresh."""

from __future__ import annotations

import secrets

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Model, db
from app.core.hot import HotRead


class Epoch(Model):
    """The one row that names the present life of the data; a migration writes the first."""

    __tablename__ = "epoch"

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(String(32))


_PRESENT = HotRead(select(Epoch.value).order_by(Epoch.id.desc()).limit(1))


def current_epoch() -> str:
    """The name of the present life, in the open unit of work."""
    rows = _PRESENT.tuples({})
    return str(rows[0][0]) if rows else "first"


def begin_new_epoch() -> None:
    """From the end of the open unit of work on, this is another life: what clients kept is void."""
    db.session.add(Epoch(value=secrets.token_hex(8)))
