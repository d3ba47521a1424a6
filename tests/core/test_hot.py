"""Hot reads give the same rows on the driver as by SQLAlchemy, and fail in the same words."""

import pytest
from sqlalchemy import BigInteger, bindparam, insert, literal_column, select, text, update
from sqlalchemy.exc import DBAPIError

from app.chat.models import Conversation, ConversationEvent
from app.core.db import NextId, db, is_sqlite, reading_slot
from app.core.errors import Problem
from app.core.hot import HotRead, HotWrites, _Prepared
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


def in_a_transaction(read: HotRead, **values: int) -> list[int]:
    with unit_of_work():
        return [row.id for row in read.rows(values)]


def prepared_there() -> int:
    if is_sqlite():
        return 0
    with unit_of_work():
        return len(db.session.execute(text("SELECT name FROM pg_prepared_statements")).all())


def test_in_a_transaction_a_statement_is_prepared_once_a_connection(app, make, kept):
    ana = make.user()
    with app.app_context():
        db.engine.dispose()  # From here on there is one connection, used in turn.
        assert [in_a_transaction(PERSON, person=ana.id) for _ in range(3)] == [[ana.id]] * 3
        assert prepared_there() == (0 if is_sqlite() else 1)


def test_in_a_transaction_nothing_is_prepared_where_a_pooler_answers(app, make, kept):
    ana = make.user()
    with app.app_context():
        db.engine.dispose()
        with unit_of_work():  # A pooler gives another number than that of the server behind it.
            db.session.connection().info["is_direct"] = False
        assert in_a_transaction(PERSON, person=ana.id) == [ana.id]
        assert prepared_there() == 0


def test_a_transaction_that_asks_for_a_lost_preparation_is_lost_and_the_next_is_not(app, make, kept):
    ana = make.user()
    with app.app_context():
        db.engine.dispose()
        assert in_a_transaction(PERSON, person=ana.id) == [ana.id]
        if not is_sqlite():  # It has nothing prepared that could be lost.
            with unit_of_work():
                db.session.execute(text("DEALLOCATE ALL"))
            with pytest.raises(DBAPIError):
                in_a_transaction(PERSON, person=ana.id)
            assert not _Prepared.is_kept
        assert in_a_transaction(PERSON, person=ana.id) == [ana.id]


def test_what_the_driver_refuses_is_said_by_sqlalchemy(app):
    broken = HotRead(select(text("no_such_column")).select_from(User.__table__))

    with pytest.raises(DBAPIError), app.app_context(), unit_of_work(writes=False):
        broken.rows({})


_talks, _log = (model.__table__ for model in (Conversation, ConversationEvent))
NOTE = HotWrites(
    update(_talks).where(_talks.c.id == bindparam("talk")).values(last_event=bindparam("number")),
    insert(_log).inline(),
)


def test_writes_travel_in_their_order_each_with_the_values_that_it_names(app, make):
    talk = make.talk(make.user(), make.user())
    values = {"talk": talk, "number": 7, "conversation_id": talk, "event": 7, "kind": "message"}

    with app.app_context(), unit_of_work():
        NOTE.later(values)
        [last] = db.session.scalars(select(_talks.c.last_event).where(_talks.c.id == talk))
        [noted] = db.session.execute(select(_log.c.event, _log.c.kind).where(_log.c.conversation_id == talk))

    assert (last, tuple(noted)) == (7, (7, "message"))


def test_writes_that_contradict_what_is_stored_say_what_the_unit_says_of_it(app, make):
    talk = make.talk(make.user(), make.user())
    values = {"talk": talk, "number": 7, "conversation_id": talk, "event": 7, "kind": "message"}

    with app.app_context(), pytest.raises(Problem) as refused, unit_of_work() as unit:
        unit.contradicted = Problem(409, "noted_twice", "That was noted.")
        NOTE.later(values)
        NOTE.later(values)

    assert refused.value.code == "noted_twice"
    with app.app_context(), unit_of_work(writes=False):
        assert db.session.scalar(select(_talks.c.last_event).where(_talks.c.id == talk)) == 0


def test_statements_that_are_kept_for_later_are_counted(app, make, statements):
    talk = make.talk(make.user(), make.user())

    with statements() as seen, app.app_context(), unit_of_work():
        NOTE.later({"talk": talk, "number": 7, "conversation_id": talk, "event": 7, "kind": "message"})

    assert sum("conversation" in statement for statement in seen) == 2


def test_what_the_driver_refuses_in_a_transaction_is_said_by_sqlalchemy_and_takes_it_back(app, make):
    ana = make.user()
    broken = HotRead(select(text("no_such_column")).select_from(User.__table__))

    with app.app_context(), pytest.raises(DBAPIError, match="no_such_column"), unit_of_work():
        db.session.get_one(User, ana.id).display_name = "Somebody else"
        db.session.flush()
        broken.rows({})

    with app.app_context(), unit_of_work(writes=False):
        assert db.session.get_one(User, ana.id).display_name == ana.display_name


def test_the_next_id_is_given_once_and_skips_what_is_there(app, make):
    ana = make.user()
    following = select(NextId(literal_column("users")))

    with app.app_context(), unit_of_work():
        given = db.session.scalar(following)

    assert given > ana.id
    assert make.user().id >= given
