"""The same town for Plaza and its peers: one PostgreSQL database, filled by COPY."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import psycopg2
from sqlalchemy import create_engine

from app.core.db import Model
from tests.servers.postgres import Postgres

PEOPLE = 5_000
FOLLOWS_EACH = 25
LIKES_A_POST = 3
SPAN = timedelta(days=400)
TAGS = ("bread", "boats", "choir", "fog", "garden", "kites", "maps", "radio", "soup", "tea")
WORDS = ("the", "market", "opens", "at", "seven", "somebody", "brings", "plums", "for", "everybody", "kindly")
NULL = r"\N"
Row = Iterable[Any]


@dataclass(frozen=True)
class Town:
    """A filled database."""

    url: str
    posts: int


def build_town(server: Postgres, name: str, posts: int) -> Town:
    """Plaza's own schema with so many posts by five thousand people."""
    url = server.create_database(name)
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg2://"))
    Model.metadata.create_all(engine)
    engine.dispose()
    now = datetime.now(UTC)
    connection = psycopg2.connect(url)
    with connection, connection.cursor() as cursor:
        # VACUUM calls no page visible to all while the commit that filled it is not on disk.
        cursor.execute("SET synchronous_commit = on")
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SET maintenance_work_mem = '512MB'")
        indexes = _drop_indexes(cursor)
        for table, columns, rows in _tables(posts, now):
            _copy(cursor, table, columns, rows)
        for definition in indexes:
            cursor.execute(definition)
        cursor.execute(
            "UPDATE users SET post_count = (SELECT count(*) FROM posts"
            " WHERE author_id = users.id AND audience = 'public')"
        )
    connection.autocommit = True
    with connection.cursor() as cursor:
        _forward_sequences(cursor)
        cursor.execute("VACUUM ANALYZE")
    connection.close()
    return Town(url, posts)


def _copy(cursor: Any, table: str, columns: str, rows: Iterable[Row]) -> None:
    buffer = io.StringIO()
    for row in rows:
        buffer.write("\t".join(NULL if value is None else str(value) for value in row) + "\n")
    buffer.seek(0)
    cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", buffer)


def _drop_indexes(cursor: Any) -> list[str]:
    """Drop the indexes that are no constraints; returns how to make them again, which is quicker."""
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'ix_%'"
        " AND tablename IN ('posts', 'post_tags', 'likes', 'media', 'follows')"
    )
    found = cursor.fetchall()
    for name, _definition in found:
        cursor.execute(f"DROP INDEX {name}")
    return [definition for _name, definition in found]


def _forward_sequences(cursor: Any) -> None:
    for table in ("users", "sessions", "posts", "media"):
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")


def _tables(posts: int, now: datetime) -> Iterable[tuple[str, str, Iterable[Row]]]:
    avatar = json.dumps({"url": "/media/a/original.webp", "renditions": [], "blurhash": "L6Pj0^jE.AyE"})
    counts = (0, FOLLOWS_EACH, 0, now - SPAN)
    yield (
        "users",
        (
            "id, email, email_key, username, display_name, bio, avatar, grants,"
            " follower_count, following_count, post_count, created_at"
        ),
        (
            (n, f"p{n}@t.example", f"p{n}@t.example", f"person_{n}", f"Person {n}", "", avatar, "[]", *counts)
            for n in range(1, PEOPLE + 1)
        ),
    )
    yield (
        "sessions",
        (
            "id, user_id, user_agent, address, last_seen_at, refresh_jti, refresh_issued_at,"
            " refresh_expires_at, superseded, created_at"
        ),
        (
            (n, n, "bench", "127.0.0.1", now, f"jti-{n}", now, now + timedelta(days=30), "{}", now)
            for n in range(1, PEOPLE + 1)
        ),
    )
    yield "follows", "follower_id, followed_id, created_at", _follows(now)
    yield from _posts(posts, now)


def _follows(now: datetime) -> Iterable[Row]:
    chance = Random(1)
    for person in range(1, PEOPLE + 1):
        chosen = {1 + int(PEOPLE * chance.random() ** 2) for _ in range(FOLLOWS_EACH)} - {person}
        for other in sorted(chosen):
            yield person, other, now - SPAN * chance.random()


def _posts(posts: int, now: datetime) -> Iterable[tuple[str, str, Iterable[Row]]]:
    step = SPAN / posts
    chance = Random(2)
    rows, tagged, pictures = [], [], []
    for n in range(1, posts + 1):
        moment = now - SPAN + step * n
        author = 1 + int(PEOPLE * chance.random() ** 1.5)
        tags = chance.sample(TAGS, chance.choice((0, 1, 1, 2)))
        has_picture = chance.random() < 0.15
        audience = chance.choices(("public", "followers", "private"), (92, 6, 2))[0]
        body = " ".join(chance.choices(WORDS, k=chance.randint(6, 26)))
        counts = (int(has_picture), LIKES_A_POST, 0, 1 + LIKES_A_POST)
        rows.append((n, author, body, audience, json.dumps(tags), "[]", *counts, moment))
        tagged += [(n, tag, moment) for tag in tags]
        if has_picture:
            pictures.append(_picture(len(pictures) + 1, author, n, moment))
    columns = "id, author_id, body, audience, tags, refs, media_count, like_count, comment_count"
    yield "posts", f"{columns}, version, created_at", rows
    yield "post_tags", "post_id, tag, created_at", tagged
    yield (
        "media",
        (
            "id, owner_id, key, content_type, size, width, height, blurhash, colour, alt_text, renditions,"
            " attached_kind, attached_id, position, created_at"
        ),
        pictures,
    )
    yield "likes", "post_id, user_id, created_at", _likes(posts, now)


def _picture(number: int, owner: int, post: int, moment: datetime) -> Row:
    renditions = json.dumps([{"width": 320, "height": 240}, {"width": 640, "height": 480}])
    measures = (48_000, 1120, 840, "L6Pj0^jE.AyE_3t7t7R*", "#c0a080", "A table with plums")
    place = (renditions, "post", post, 0, moment)
    return (number, owner, f"{number:032x}", "image/webp", *measures, *place)


def _likes(posts: int, now: datetime) -> Iterable[Row]:
    chance = Random(3)
    for post in range(1, posts + 1):
        first = chance.randrange(PEOPLE)
        for n in range(LIKES_A_POST):
            yield post, 1 + (first + n * 7) % PEOPLE, now
