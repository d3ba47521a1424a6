"""How goods are written down, and what is read from it.

A name; its shelf, price in cents and tags; options with surcharges; stock of each choice in order;
pictures as ``illustration[/inks][/print]``; a description.
"""

from dataclasses import dataclass
from itertools import product as choices_of


@dataclass(frozen=True)
class Picture:
    """An illustration that shows the good: its inks, and whether it hangs as a print."""

    illustration: str
    tint: str | None = None
    framed: bool = False


@dataclass(frozen=True)
class Choice:
    """One variant: a value of each option, its price, and how many there are."""

    values: tuple[str, ...]
    price: int
    stock: int


@dataclass(frozen=True)
class Good:
    """Something for sale."""

    name: str
    category: str
    tags: tuple[str, ...]
    options: tuple[tuple[str, tuple[str, ...]], ...]
    choices: tuple[Choice, ...]
    pictures: tuple[Picture, ...]
    description: str

    @property
    def slug(self) -> str:
        """How posts refer to it."""
        return self.name.lower().replace(",", "").replace(" ", "-")


def read_goods(text: str) -> tuple[Good, ...]:
    """All goods of a script."""
    return tuple(_good(part.strip()) for part in text.strip().split("\n---\n"))


def _good(text: str) -> Good:
    name, head, *lines = text.splitlines()
    category, cents, *tags = head.split()
    options: list[tuple[str, list[tuple[str, int]]]] = []
    while not lines[0].startswith("stock:"):
        option, _, values = lines.pop(0).partition(":")
        options.append((option, [_value(value) for value in values.split(",")]))
    stock = [int(count) for count in lines.pop(0).split()[1:]]
    pictures = tuple(_picture(word) for word in lines.pop(0).split()[1:])
    combined = list(choices_of(*(values for _, values in options)))
    return Good(
        name=name,
        category=category,
        tags=tuple(tag.lstrip("#") for tag in tags),
        options=tuple((option, tuple(value for value, _ in values)) for option, values in options),
        choices=tuple(
            Choice(
                values=tuple(value for value, _ in combination),
                price=int(cents) + sum(extra for _, extra in combination),
                stock=count,
            )
            for combination, count in zip(combined, stock, strict=True)
        ),
        pictures=pictures,
        description=" ".join(lines),
    )


def _value(text: str) -> tuple[str, int]:
    """``A3+800``: a value and what it costs more."""
    value, _, extra = text.strip().partition("+")
    return value, int(extra or 0)


def _picture(word: str) -> Picture:
    illustration, *rest = word.split("/")
    framed = "print" in rest
    tint = next((part for part in rest if part != "print"), None)
    return Picture(illustration, tint, framed)
