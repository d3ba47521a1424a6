"""A crowd in bulk, to see how Plaza behaves when it is full: rows first, then counters from rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, insert, select, text, update

from app.admin.demo.planting.chatter import TAGS, names, remark
from app.auth.models import Credential
from app.core.db import Model, db
from app.core.unit_of_work import unit_of_work
from app.posts.models import Like, Post, PostTag, Tag
from app.users.models import Follow, User

ROWS_A_UNIT = 5_000
ROWS_A_COUNT = 1_000
SEED = 4711
SPAN = timedelta(days=400)
Row = dict[str, Any]


@dataclass(frozen=True)
class Measure:
    """How large the crowd is."""

    people: int = 5_000
    posts: int = 100_000
    likes: int = 300_000
    follows_each: int = 25

    @property
    def rows(self) -> int:
        """What a progress bar counts to."""
        return self.people * (1 + self.follows_each) + self.posts + self.likes


def plant_crowd(measure: Measure, now: datetime, password_hash: str, progress: Callable[[int], None]) -> None:
    """Add a crowd; ``progress`` hears how many rows were written since it last heard."""
    chance = Random(SEED)
    people = _people(measure, now, password_hash, progress)
    _write(Follow, _follows(people, measure, now, chance), progress)
    posts = _posts(people, measure, now, chance, progress)
    _write(Like, _likes(people, posts, measure, now, chance), progress)
    _count(people, posts)


def _write(model: type[Model], rows: Iterator[Row], progress: Callable[[int], None]) -> None:
    """Insert rows in units of a fixed size."""
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) == ROWS_A_UNIT:
            _insert(model, part, progress)
            part = []
    if part:
        _insert(model, part, progress)


def _insert(model: type[Model], rows: Sequence[Row], progress: Callable[[int], None]) -> None:
    with unit_of_work():
        db.session.execute(insert(model), list(rows))
    progress(len(rows))


def _new_ids(model: type[User] | type[Post], before: int) -> list[int]:
    """Ids of the rows that came after ``before``, in order."""
    with unit_of_work(writes=False):
        return list(db.session.scalars(select(model.id).where(model.id > before).order_by(model.id)))


def _last_id(model: type[User] | type[Post]) -> int:
    with unit_of_work(writes=False):
        return db.session.scalar(select(func.max(model.id))) or 0


def _people(
    measure: Measure, now: datetime, password_hash: str, progress: Callable[[int], None]
) -> list[int]:
    before = _last_id(User)
    start = now - SPAN - timedelta(days=1)
    _write(
        User,
        (
            {
                "email": f"{username}@crowd.example",
                "email_key": f"{username}@crowd.example",
                "username": username,
                "display_name": name,
                "bio": "",
                "grants": [],
                "created_at": start + timedelta(seconds=number),
            }
            for number, (username, name) in enumerate(names(measure.people))
        ),
        progress,
    )
    people = _new_ids(User, before)
    credentials = (
        {"user_id": person, "password_hash": password_hash, "changed_at": now} for person in people
    )
    _write(Credential, credentials, lambda _count: None)
    return people


def _follows(people: list[int], measure: Measure, now: datetime, chance: Random) -> Iterator[Row]:
    """Everybody follows some, and the early ones are followed most."""
    for number, person in enumerate(people):
        chosen: dict[int, None] = {}
        while len(chosen) < min(measure.follows_each, len(people) - 1):
            other = int(len(people) * chance.random() ** 2.2)
            if other != number:
                chosen[other] = None
        for other in chosen:
            yield {
                "follower_id": person,
                "followed_id": people[other],
                "created_at": now - SPAN * chance.random(),
            }


def _posts(
    people: list[int],
    measure: Measure,
    now: datetime,
    chance: Random,
    progress: Callable[[int], None],
) -> list[int]:
    """Posts over the whole span, oldest first; returns the ids of the public ones."""
    before = _last_id(Post)
    step = SPAN / measure.posts
    audiences = chance.choices(("public", "followers", "private"), (92, 6, 2), k=measure.posts)
    tags = [chance.sample(TAGS, chance.choice((0, 0, 1, 2))) for _ in range(measure.posts)]
    moments = [now - SPAN + step * number for number in range(1, measure.posts + 1)]
    _write(
        Post,
        (
            {
                "author_id": people[int(len(people) * chance.random() ** 1.6)],
                "body": remark(chance),
                "audience": audiences[number],
                "tags": tags[number],
                "refs": [],
                "created_at": moments[number],
            }
            for number in range(measure.posts)
        ),
        progress,
    )
    ids = _new_ids(Post, before)
    carried = (
        {"post_id": post_id, "tag": tag, "created_at": moments[number]}
        for number, post_id in enumerate(ids)
        for tag in tags[number]
    )
    _write(PostTag, carried, lambda _count: None)
    return [post_id for post_id, audience in zip(ids, audiences, strict=True) if audience == "public"]


def _likes(
    people: list[int], posts: list[int], measure: Measure, now: datetime, chance: Random
) -> Iterator[Row]:
    """Distinct likes, a few posts having very many."""
    seen: set[tuple[int, int]] = set()
    while len(seen) < min(measure.likes, len(people) * len(posts)):
        post = posts[int((len(posts) - 1) * (1 - chance.random() ** 3))]
        pair = (post, chance.choice(people))
        if pair not in seen:
            seen.add(pair)
            yield {"post_id": pair[0], "user_id": pair[1], "created_at": now - timedelta(seconds=1)}


def _count(people: list[int], posts: list[int]) -> None:
    """Counters are what the rows say."""
    with unit_of_work():
        db.session.execute(text("ANALYZE"))
    likes = _number_of(Like.post_id == Post.id)
    _recount(Post, posts, like_count=likes, version=1 + likes)
    is_public = Post.audience == "public"
    _recount(
        User,
        people,
        follower_count=_number_of(Follow.followed_id == User.id),
        following_count=_number_of(Follow.follower_id == User.id),
        post_count=_number_of(Post.author_id == User.id, is_public),
    )
    with unit_of_work():
        _count_tags()


def _number_of(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).where(*conditions).scalar_subquery()


def _recount(model: type[User] | type[Post], ids: list[int], **counters: Any) -> None:
    """Set counters, so many rows a unit that none takes long."""
    for start in range(0, len(ids), ROWS_A_COUNT):
        part = ids[start : start + ROWS_A_COUNT]
        with unit_of_work():
            db.session.execute(
                update(model)
                .where(model.id.between(part[0], part[-1]))
                .values(**counters)
                .execution_options(synchronize_session=False)
            )


def _count_tags() -> None:
    """How many public posts carry each tag."""
    known = set(db.session.scalars(select(Tag.name)))
    carried = select(PostTag.tag).distinct()
    missing = [name for name in db.session.scalars(carried) if name not in known]
    if missing:
        db.session.execute(insert(Tag), [{"name": name, "post_count": 0} for name in missing])
    public = (
        select(func.count())
        .select_from(PostTag)
        .join(Post, Post.id == PostTag.post_id)
        .where(PostTag.tag == Tag.name, Post.audience == "public")
        .scalar_subquery()
    )
    db.session.execute(update(Tag).values(post_count=public).execution_options(synchronize_session=False))
