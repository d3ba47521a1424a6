"""How tags are folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from app.core.errors import invalid

MOST = 10
_TAG = re.compile(r"[\w]{1,50}\Z")


def fold(tag: str) -> str:
    """The one form of a tag: NFKC, case-folded, without its ``#``. 422 if it is not one word."""
    text = unicodedata.normalize("NFKC", tag).strip().removeprefix("#").casefold()
    text = unicodedata.normalize("NFKC", text)
    if not _TAG.match(text):
        raise invalid({"tags": ["A tag is one word of letters, digits and _, up to 50."]})
    return text


def fold_all(tags: Iterable[str]) -> list[str]:
    """Folded, each once, in their order."""
    folded = list(dict.fromkeys(fold(tag) for tag in tags))
    if len(folded) > MOST:
        raise invalid({"tags": [f"At most {MOST} tags."]})
    return folded
