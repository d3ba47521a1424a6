"""Hot reads give the same rows on the driver as by SQLAlchemy, and fail in the same words."""

import pytest
from sqlalchemy import BigInteger, bindparam, select, text
from sqlalchemy.exc import DBAPIError

from app.core.db import db, is_sqlite, reading_slot
from app.core.hot import HotRead, _Prepared
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


@pytest.fixture
def kept(monkeypatch):
    monkeypatch.setattr(_Prepared, "is_kept", True)


def ids(read: HotRead, **values: int) -> list[int]:
    with unit_of_work(writes=False):
        return [row.id for row in read.rows(values)]


def on_the_connection(sql: str) -> None:
    with reading_slot.get().connect() as connection:
        connection.exec_driver_sql(sql)


def test_a_prepared_page_holds_what_others_hold(app, make, kept):
    people = [make.user().id for _ in range(4)]
    page = HotRead(
        select(_users.id).order_by(_users.id).limit(bindparam("most", type_=BigInteger())), {"most": 3}
    )

    with app.app_context():
        assert [ids(page, most=number) for number in (3, 2, 3)] == [people[:3], people[:2], people[:3]]


def test_a_prepared_statement_bears_new_columns_and_lost_preparations(app, make, kept):
    ana = make.user()
    with app.app_context():
        nothing_prepared = is_sqlite()
        reading_slot.get().dispose()  # From here on there is one connection, used in turn.
        assert ids(PERSON, person=ana.id) == [ana.id]
        with unit_of_work():
            db.session.execute(text("ALTER TABLE users ADD COLUMN shoe_size integer"))
        assert ids(PERSON, person=ana.id) == [ana.id] and _Prepared.is_kept

        on_the_connection("SELECT 1" if nothing_prepared else "DEALLOCATE ALL")
        assert ids(PERSON, person=ana.id) == [ana.id]
        assert _Prepared.is_kept == nothing_prepared, "what a pooler forgets is not asked for again"
        assert ids(PERSON, person=ana.id) == [ana.id]
        with unit_of_work():
            db.session.execute(text("ALTER TABLE users DROP COLUMN shoe_size"))


def test_what_the_driver_refuses_is_said_by_sqlalchemy(app):
    broken = HotRead(select(text("no_such_column")).select_from(User.__table__))

    with pytest.raises(DBAPIError), app.app_context(), unit_of_work(writes=False):
        broken.rows({})
