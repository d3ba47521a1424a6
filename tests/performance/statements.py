"""What PostgreSQL itself needs for a page: near and deep, in a small and a large town."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg2
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, event

from app.core.db import db, reading_slot
from tests.performance.feeds import AUTHOR
from tests.performance.town import Town
from tests.performance.visitors import READERS, application, tokens

DEEP_PAGE = 2_500
PAGE = 20
STRIDE = 100
REPEATS = 31
TURNS = 7
FEEDS = {"public": {"feed": "public"}, "home": {"feed": "home"}, "profile": {"author": AUTHOR}}


TYPES = {int: "bigint", str: "text", datetime: "timestamptz"}


def _sent(parameters: dict[str, Any]) -> dict[str, Any]:
    """What is sent each time: the size of a page stands in the statement."""
    return {name: value for name, value in parameters.items() if name != "most"}


def _numbered(statement: str, parameters: dict[str, Any]) -> str:
    """The driver's statement as PREPARE wants it."""
    for number, (name, value) in enumerate(_sent(parameters).items(), 1):
        statement = statement.replace(f"%({name})s", f"${number}::{TYPES[type(value)]}")
    return statement.replace("%(most)s", str(parameters.get("most")))


@dataclass
class Cost:
    """The statements of one page."""

    statements: int
    milliseconds: float


class Reader:
    """Asks Plaza for pages in this process and times their statements in the database."""

    def __init__(self, town: Town) -> None:
        self.app: Flask = application(town.url)
        self.client: FlaskClient = self.app.test_client(use_cookies=False)
        [token] = tokens(town.url, [READERS[0]])
        self.headers = {"Authorization": f"Bearer {token}"}
        self.raw = psycopg2.connect(town.url)
        self.raw.autocommit = True

    def page(self, feed: str, cursor: str | None = None, limit: int = PAGE) -> dict[str, Any]:
        """One page."""
        query: dict[str, Any] = FEEDS[feed] | {"limit": limit} | ({"cursor": cursor} if cursor else {})
        answer = self.client.get("/api/v1/posts/", query_string=query, headers=self.headers)
        if answer.status_code != 200:
            raise RuntimeError(f"{feed}: {answer.status_code} {answer.text}")
        return json.loads(answer.data)

    def cost(self, feed: str, cursor: str | None = None) -> Cost:
        """Milliseconds in the database of all statements of one page, prepared as Plaza keeps them."""
        seen: list[tuple[str, Any]] = []

        def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
            seen.append((statement, parameters))

        event.listen(Engine, "before_cursor_execute", note)
        try:
            self.page(feed, cursor)
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        return Cost(len(seen), sum(self._milliseconds(*statement) for statement in seen))

    def _milliseconds(self, statement: str, parameters: dict[str, Any]) -> float:
        times = []
        with self.raw.cursor() as cursor:
            cursor.execute(f"PREPARE page AS {_numbered(statement, parameters)}")
            call = f"EXECUTE page ({', '.join(['%s'] * len(_sent(parameters)))})"
            for _ in range(REPEATS):
                cursor.execute(
                    f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {call}", list(_sent(parameters).values())
                )
                [[[plan]]] = [cursor.fetchone()]
                times.append(plan["Planning Time"] + plan["Execution Time"])
            cursor.execute("DEALLOCATE page")
        return statistics.median(times)

    def cursor_of_page(self, feed: str, number: int) -> str:
        """The cursor that opens a page, found by walking there."""
        cursor, left = None, (number - 1) * PAGE
        while left:
            step = min(STRIDE, left)
            cursor = self.page(feed, cursor, step)["next_cursor"]
            left -= step
            if cursor is None:
                raise RuntimeError(f"{feed} ends before page {number}")
        return str(cursor)

    def close(self) -> None:
        """Let go of the database."""
        self.raw.close()
        with self.app.app_context():
            db.engine.dispose()
            reading_slot.get().dispose()


def growth(towns: Sequence[Town]) -> dict[int, dict[str, Cost]]:
    """The first page of each feed in these towns, by turns, for the machine is not always as quick."""
    readers = {town.posts: Reader(town) for town in towns}
    try:
        seen: list[dict[int, dict[str, Cost]]] = [
            {posts: {feed: reader.cost(feed) for feed in FEEDS} for posts, reader in readers.items()}
            for _ in range(TURNS)
        ]
    finally:
        for reader in readers.values():
            reader.close()
    return {
        posts: {feed: _middle([turn[posts][feed] for turn in seen]) for feed in FEEDS} for posts in readers
    }


def _middle(costs: list[Cost]) -> Cost:
    """The median of what a page cost at several times."""
    return Cost(costs[0].statements, statistics.median(cost.milliseconds for cost in costs))


def depth(town: Town) -> tuple[Cost, Cost]:
    """The first and the 2,500th page of the public feed."""
    reader = Reader(town)
    try:
        deep = reader.cursor_of_page("public", DEEP_PAGE)
        return reader.cost("public"), reader.cost("public", deep)
    finally:
        reader.close()
