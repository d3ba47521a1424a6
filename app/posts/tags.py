"""How tags are folded, so that one word is one tag however it is typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from app.core.errors import invalid

LONGEST = 50
MOST = 10


def fold(tag: str) -> str:
    """The one form of a tag: NFKC, case-folded, without its ``#``. 422 if it is not one word."""
    text = unicodedata.normalize("NFKC", tag[: 4 * LONGEST]).strip().removeprefix("#").casefold()
    text = unicodedata.normalize("NFKC", text)
    if len(text) > LONGEST or not text or not text[0].isalnum() or not all(_in_word(c) for c in text):
        raise invalid({"tags": [f"A tag is one word of letters, digits, - and _, up to {LONGEST}."]})
    return text


def _in_word(character: str) -> bool:
    return character in "-_" or unicodedata.category(character)[0] in "LMN"


def fold_all(tags: Iterable[str]) -> list[str]:
    """Folded, each once, in their order."""
    folded = list(dict.fromkeys(fold(tag) for tag in tags))
    if len(folded) > MOST:
        raise invalid({"tags": [f"At most {MOST} tags."]})
    return folded
