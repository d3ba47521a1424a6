"""Strict fields for requests: what is not exactly right is refused, never bent."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from marshmallow import ValidationError, fields, validate

BIGGEST = 2**53 - 1
_DIGITS = re.compile(r"-?[0-9]{1,18}\Z", re.ASCII)
_INVISIBLE = {"Cf", "Cc", "Cs", "Co", "Cn"}
_ALLOWED_INVISIBLE = {"\u200d", "\u200c", "\ufe0f"}


class StrictInteger(fields.Integer):
    """A JSON integer in a range; no strings, floats or booleans."""

    def __init__(self, low: int = 0, high: int = BIGGEST, **kwargs: Any) -> None:
        super().__init__(strict=True, validate=validate.Range(low, high), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if type(value) is not int:
            raise ValidationError("Not a valid integer.")
        return value


class Id(StrictInteger):
    """The id of a row."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("metadata", {"example": 7})
        super().__init__(1, BIGGEST, **kwargs)


class QueryInteger(fields.Integer):
    """An integer in a query string: ASCII digits, in a range."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(validate=validate.Range(low, high), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not _DIGITS.match(value):
            raise ValidationError("Not a valid integer.")
        return int(value)


class StrictBoolean(fields.Boolean):
    """A JSON true or false, nothing that resembles one."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if type(value) is not bool:
            raise ValidationError("Not a valid boolean.")
        return value


class Text(fields.String):
    """Text people wrote, kept as written; its length is counted in code points.

    ``low`` above zero also asks for something visible: blank or invisible text is refused.
    """

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        self.low = low
        super().__init__(validate=validate.Length(low or None, high), **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs)
        if self.low and not has_visible(text):
            raise ValidationError("Write something that can be seen.")
        return text


class Name(Text):
    """A name shown beside others': one line, without invisible or direction-changing characters."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = unicodedata.normalize("NFC", super()._deserialize(value, attr, data, **kwargs)).strip()
        for character in text:
            if unicodedata.category(character) in _INVISIBLE and character not in _ALLOWED_INVISIBLE:
                raise ValidationError("Names cannot hold invisible or control characters.")
        return text


def has_visible(text: str) -> bool:
    """Whether anything in ``text`` leaves a mark on the page."""
    return any(
        unicodedata.category(c)[0] in "LNPS" and c not in {"\u2800", "\u3164", "\u115f", "\u1160", "\uffa0"}
        for c in text
    )
