"""Takes secrets and addresses out of whatever text leaves for logs and error reports."""

from __future__ import annotations

import re
from typing import Any

HIDDEN = "[hidden]"

_SECRET_NAME = (
    r"(?:pass(?:word|wd|phrase)?|secret|token|authorization|csrf|api[_-]?key|dsn|otp|card(?:_number)?"
    r"|cvc)"
)
_RULES: list[tuple[re.Pattern[str], str]] = [
    # What a database adds to a refusal: the statement, a whole row, a value that it cannot read, and
    # "Key (email)=(ana@example.org) already exists".
    (re.compile(r"(?m)^(LINE \d+:).*$"), rf"\1 {HIDDEN}"),
    (re.compile(r"(Failing row contains) \(.*"), rf"\1 {HIDDEN}"),
    (re.compile(r"(invalid input [^:\"]*:) \".*"), rf"\1 {HIDDEN}"),
    (re.compile(r"\)=\(.*?\)(?=\s|$)"), f")=({HIDDEN})"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{4,}"), rf"\1 {HIDDEN}"),
    (re.compile(r"\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?"), HIDDEN),
    (re.compile(r"\b(?:sk|rk|pk|whsec|pi|cs|seti)_[A-Za-z0-9_]{6,}"), HIDDEN),
    (re.compile(r"(?i)\b((?:set-)?cookie)[\"']?\s*:\s*[^\r\n]+"), rf"\1: {HIDDEN}"),
    (
        re.compile(
            rf"(?i)([\w-]*{_SECRET_NAME}[\w-]*[\"']?\s*(?:=|:|=>)\s*)(\"[^\"]*\"|'[^']*'|[^\s,;&)}}\]\"']+)"
        ),
        rf"\1{HIDDEN}",
    ),
    # Addresses with a name and a password in them, then whatever follows a question mark or a hash.
    (re.compile(r"(\w://)[^\s/@\"']+@"), rf"\1{HIDDEN}@"),
    (re.compile(r"((?:\w://|(?<![\w/])/)[^\s?#\"'<>]*)[?#][^\s\"'<>]+"), rf"\1?{HIDDEN}"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), HIDDEN),
    # Long and mixed: a random key, whatever it is called.
    (re.compile(r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{22,}"), HIDDEN),
]
_DIGITS = re.compile(r"(?<![\w.-])(?:\d[ -]?){12,15}\d(?![\w.-])")
_SENSITIVE = re.compile(rf"(?i){_SECRET_NAME}|cookie|e-?mail|address")


def scrub(text: str) -> str:
    """The text without tokens, passwords, cookies, query strings, card numbers and e-mail addresses."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return _DIGITS.sub(_hide_card, text)


def scrub_all(value: Any, name: str = "") -> Any:
    """Every text within a structure; whole values where their name says that they are secret."""
    if isinstance(value, dict):
        return {key: scrub_all(inner, str(key)) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [scrub_all(inner, name) for inner in value]
    if isinstance(value, str):
        return HIDDEN if name and _SENSITIVE.search(name) else scrub(value)
    return value


def _hide_card(match: re.Match[str]) -> str:
    """Only what passes the check of card numbers: other long numbers are moments and ids."""
    digits = [int(character) for character in reversed(match.group()) if character.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return HIDDEN if (sum(digits[::2]) + sum(doubled)) % 10 == 0 else match.group()
