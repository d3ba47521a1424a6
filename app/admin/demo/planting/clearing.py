"""Starting over."""

from sqlalchemy import delete

from app.core.db import Model, db
from app.core.unit_of_work import unit_of_work


def clear_everything() -> None:
    """Remove every row of every table, those that refer before those referred to."""
    with unit_of_work():
        for table in reversed(Model.metadata.sorted_tables):
            db.session.execute(delete(table))
