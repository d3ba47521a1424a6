"""Keyset lists: stable under equal keys, bound to their list, proof against tampering."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from app.core.db import db
from app.core.errors import Problem
from app.core.jobs import Job
from app.core.pagination import Key, decode_cursor, encode_cursor, paginate
from app.core.unit_of_work import unit_of_work

MOMENT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def rows(app, count: int) -> list[int]:
    with app.app_context(), unit_of_work():
        jobs = [
            Job(name="x", arguments={}, status="queued", attempts=0, run_at=MOMENT, created_at=MOMENT)
            for _ in range(count)
        ]
        db.session.add_all(jobs)
        db.session.flush()
        return [job.id for job in jobs]


def walk(app, limit: int, ascending: bool) -> list[int]:
    keys = [Key(Job.created_at, "created_at", ascending), Key(Job.id, "id", ascending)]
    seen: list[int] = []
    cursor = None
    with app.app_context(), unit_of_work(writes=False):
        for _ in range(50):
            page = paginate(select(Job), keys, scope="s", limit=limit, cursor=cursor)
            seen += [job.id for job in page.items]
            cursor = page.next_cursor
            if cursor is None:
                return seen
    raise AssertionError("the list has no end")


@pytest.mark.parametrize("ascending", [True, False])
@pytest.mark.parametrize("limit", [1, 3, 7, 100])
def test_rows_of_the_same_moment_are_each_seen_once(app, limit, ascending):
    ids = rows(app, 7)

    assert walk(app, limit, ascending) == (ids if ascending else ids[::-1])


def test_a_cursor_gives_back_what_was_put_in(app):
    with app.app_context():
        assert decode_cursor("s", encode_cursor("s", [MOMENT, 7, "a"])) == [MOMENT, 7, "a"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda c: c[:-2],
        lambda c: c[1:],
        lambda c: ("A" if c[0] != "A" else "B") + c[1:],
        lambda c: c[:-1] + ("A" if c[-1] != "A" else "B"),
        lambda _c: "",
        lambda _c: "not a cursor ☃",
        lambda c: c * 3,
    ],
)
def test_a_spoilt_cursor_is_refused(app, spoil):
    with app.app_context():
        cursor = encode_cursor("s", [MOMENT, 7, 0])
        with pytest.raises(Problem) as refusal:
            decode_cursor("s", spoil(cursor))
    assert refusal.value.status == 422


def test_a_cursor_of_another_list_is_refused(app):
    with app.app_context():
        cursor = encode_cursor("one list", [7])
        with pytest.raises(Problem) as refusal:
            decode_cursor("another list", cursor)
    assert refusal.value.code == "bad_cursor"
