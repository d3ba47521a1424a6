"""How the texts of the demo world are written down: a small play, read into plain values.

A post is a head line, its text, and the answers; posts are parted by a line of dashes::

    ines 2h photo=loaf
    The oven is at temperature.
    > bao 4m | Two for me.
    >> ines 6m | On the shelf, with your name.
    ---
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from re import findall, fullmatch

_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True)
class Answer:
    """A comment, and those that answer it."""

    author: str
    after: timedelta
    body: str
    answers: list["Answer"] = field(default_factory=list)

    def __iter__(self) -> Iterator["Answer"]:
        """Itself and everything below, in reading order."""
        yield self
        for answer in self.answers:
            yield from answer


@dataclass(frozen=True)
class Entry:
    """A post as it stands in the script."""

    author: str
    age: timedelta
    body: str
    photos: tuple[str, ...] = ()
    audience: str = "public"
    product: str | None = None
    answers: list[Answer] = field(default_factory=list)


@dataclass(frozen=True)
class Line:
    """One thing said in a conversation, so long after the line before it."""

    author: str
    pause: timedelta
    body: str
    photo: str | None = None
    card: str | None = None


@dataclass(frozen=True)
class Talk:
    """A conversation of two people."""

    members: tuple[str, ...]
    age: timedelta
    lines: tuple[Line, ...]


def span(text: str) -> timedelta:
    """``2d4h``, ``35m``: a length of time."""
    if not fullmatch(r"(\d+[dhm])+", text):
        raise ValueError(f"not a length of time: {text!r}")
    return timedelta(**{_UNITS[unit]: int(count) for count, unit in findall(r"(\d+)([dhm])", text)})


def read_posts(text: str) -> tuple[Entry, ...]:
    """All posts of a script."""
    return tuple(_post(part.strip()) for part in text.strip().split("\n---\n"))


def _post(text: str) -> Entry:
    """One head line, a body, answers."""
    head, _, rest = text.partition("\n")
    author, age, *marks = head.split()
    said = dict(mark.split("=", 1) for mark in marks)
    lines = rest.splitlines()
    first = next((n for n, line in enumerate(lines) if line.startswith(">")), len(lines))
    return Entry(
        author=author,
        age=span(age),
        body="\n".join(lines[:first]).strip(),
        photos=tuple(filter(None, said.get("photo", "").split("+"))),
        audience=said.get("audience", "public"),
        product=said.get("product"),
        answers=_answers(lines[first:]),
    )


def _answers(lines: list[str]) -> list[Answer]:
    """Nest answers by the number of their angles."""
    top: list[Answer] = []
    levels = [top]
    for line in lines:
        angles, _, rest = line.partition(" ")
        head, _, body = rest.partition("|")
        author, after = head.split()
        answer = Answer(author, span(after), body.strip())
        del levels[len(angles) :]
        levels[-1].append(answer)
        levels.append(answer.answers)
    return top


def read_talks(text: str) -> tuple[Talk, ...]:
    """All conversations of a script."""
    return tuple(_talk(part.strip()) for part in text.strip().split("\n---\n"))


def _talk(text: str) -> Talk:
    """Two members and an age, then what they said."""
    head, *rows = text.splitlines()
    *members, age = head.split()
    return Talk(tuple(members), span(age), tuple(map(_line, rows)))


def _line(row: str) -> Line:
    """``who 3m photo=loaf | words``; a card is a good of the shop."""
    head, _, body = row.partition("|")
    author, pause, *marks = head.split()
    said = dict(mark.split("=", 1) for mark in marks)
    return Line(author, span(pause), body.strip(), said.get("photo"), said.get("card"))
