"""What leaves for a log or a report carries nothing that opens a door or names a person."""

from __future__ import annotations

import pytest

from app.core.observability.scrubbing import HIDDEN, scrub, scrub_all

SECRETS = [
    ("password=hunter2 was wrong", "hunter2"),
    ("{'new_password': 'a goat, on a rope', 'x': 1}", "goat"),
    ('{"refresh_token":"r4nd0m"}', "r4nd0m"),
    ("Authorization: Bearer abc.def-ghi", "abc"),
    ("Authorization: Basic YW5hOmh1bnRlcjI=", "YW5h"),
    ("Cookie: theme=dark; refresh=r4nd0m", "r4nd0m"),
    ("headers {'Set-Cookie': 'refresh=r4nd0m; Path=/'}", "r4nd0m"),
    ("GET /api/v1/search/?q=my+illness HTTP/1.1", "illness"),
    ("open https://plaza.example/reset#code=r4nd0m now", "r4nd0m"),
    ("redis://:hunter2@redis:6379/0 refused", "hunter2"),
    ("no such user: ana.l+x@plaza.example", "ana"),
    ("DETAIL:  Key (lower(email))=(Ana L) already exists.", "Ana"),
    ("DETAIL:  Failing row contains (7, ana, m4rk (a), null).", "m4rk"),
    ("no such table\nLINE 1: SELECT * FROM nowhere WHERE name = 'Ana'", "Ana"),
    ('invalid input syntax for type bigint: "Ana "L" Lovelace"', "Lovelace"),
    ("card 4242 4242 4242 4242 was declined", "4242"),
    ("card 4242424242424242 was declined", "4242"),
    ("bad token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2ln", "c2ln"),
    ("Stripe said no to sk_live_51abcDEF", "51abc"),
    ("signed with whsec_abcdefgh123", "abcdefgh"),
    ("the order is opened by Zk3_x9Qa7LmN0pRsTuVw12", "Zk3"),
]
HARMLESS = [
    "the process on port 5000 ended (-9); a new one in 0.5 s",
    "ValueError: the token is too old",
    "line 17, in before_cursor_execute_of_many",
    "order 2026-0007-1432 took 1764000000000000000 ns",
    "/media/7/640.webp is gone?",
    "job mail.send failed",
]


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_secrets_are_hidden(text, secret):
    assert secret in text
    assert secret not in scrub(text)
    assert HIDDEN in scrub(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_helps_to_find_a_fault_stays(text):
    assert scrub(text) == text


def test_structures_are_scrubbed_by_name_and_by_content():
    event = {"extra": {"password": "x", "n": 3, "email": "y"}, "values": ["to ana@plaza.example", None]}

    assert scrub_all(event) == {
        "extra": {"password": HIDDEN, "n": 3, "email": HIDDEN},
        "values": [f"to {HIDDEN}", None],
    }
