"""Hot reads give the same rows on the driver as by SQLAlchemy, and fail in the same words."""

import pytest
from sqlalchemy import bindparam, select, text
from sqlalchemy.exc import DBAPIError

from app.core.hot import HotRead
from app.core.unit_of_work import unit_of_work
from app.users.models import User

_users = User.__table__.c
PERSON = HotRead(select(_users.id, _users.created_at, _users.grants).where(_users.id == bindparam("person")))


def test_rows_are_the_same_in_reading_and_writing_units(app, make):
    ana = make.user()

    with app.app_context(), unit_of_work(writes=False):
        [read] = PERSON.rows({"person": ana.id})
    with app.app_context(), unit_of_work():
        [written] = PERSON.rows({"person": ana.id})

    assert (read.id, read.created_at, read.grants) == (written.id, written.created_at, written.grants)
    assert read.created_at.utcoffset().total_seconds() == 0


def test_who_counts_statements_hears_hot_ones_too(app, make, statements):
    ana = make.user()

    with statements() as seen, app.app_context(), unit_of_work(writes=False):
        PERSON.rows({"person": ana.id})

    assert sum("grants" in statement for statement in seen) == 1


def test_what_the_driver_refuses_is_said_by_sqlalchemy(app):
    broken = HotRead(select(text("no_such_column")).select_from(User.__table__))

    with pytest.raises(DBAPIError), app.app_context(), unit_of_work(writes=False):
        broken.rows({})
