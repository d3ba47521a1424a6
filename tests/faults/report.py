"""Tables of a run, for the terminal and for docs/faults.md."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version

from config import ROOT
from tests.faults.claims import Claim
from tests.faults.findings import Kind
from tests.performance.processes import machine
from tests.servers.postgres import binaries

PAGE = ROOT / "docs" / "faults.md"
PARTS = ("Flask", "eventlet", "SQLAlchemy", "psycopg2-binary", "python-socketio", "redis")
SUMMARY = [
    *("fault", "seconds", "acknowledged", "refused", "unknown"),
    *("lost", "doubled", "longest gap s", "verdict"),
]
ABOUT = """\
# Faults

Written by `make faults`; do not edit. Real servers on one machine: PostgreSQL with its durable settings,
Redis, three Plaza processes, nginx, the Stripe double. Twelve people write messages over HTTP and over
sockets, order and pay, post, upload, read and sign in without a pause while a part is broken and healed;
one listens all the time. Each tries a thing until it is acknowledged or refused for good. Afterwards the
database is compared with what people were told:

- *acknowledged*, *refused* (a 4xx or 5xx answer) and *unknown* (no answer) count attempts;
- *lost*: acknowledged and not there; *doubled*: there more than once, acknowledged or not;
- the *longest gap* is the longest time in which nothing of a kind was acknowledged, the whole run included;
- besides: what was refused for good is not there; stock + held + sold is what there was at the start, by
  the shelf, the ledger and the orders; a number given by a conversation is above every number acknowledged
  before; what a reader saw grow never falls; every picture has its file; the listener has every message
  once, in order.

The checkers themselves are tested with histories that have one thing wrong (`tests/faults/test_checks.py`).

Elsewhere: starting before the services are there (`tests/deploy/test_stopping.py`), stalls of the hub
(`tests/auth/test_under_load.py`), many people at once (`make load`), a death between what was done and its
answer (`tests/concurrency/test_key_crash.py`).
"""

HEAD = [
    *("what", "acknowledged", "refused", "unknown", "lost", "doubled"),
    *("longest gap s", "slowest answer s", "verdict"),
]


@dataclass
class Result:
    """What came of one fault."""

    name: str
    rows: str
    seconds: float
    kinds: list[Kind]
    claims: list[Claim]
    wrong: list[str]

    @property
    def holds(self) -> bool:
        """Whether nothing was lost, doubled, half-written or promised in vain."""
        return all(k.holds for k in self.kinds) and all(c.holds for c in self.claims) and not self.wrong

    @property
    def holds_whatever_the_time(self) -> bool:
        """The same without the claims about time, for machines that are busy with something else."""
        timeless = [claim for claim in self.claims if not claim.is_about_time]
        return replace(self, claims=timeless).holds

    def summary(self) -> list[str]:
        """One line of the table of all faults."""
        kinds = self.kinds
        writes = [kind for kind in kinds if kind.name not in {"read", "sign-in"}]
        return [
            self.name,
            f"{self.seconds:.0f}",
            *(
                str(sum(getattr(kind, what) for kind in kinds))
                for what in ("acknowledged", "refused", "unknown")
            ),
            *(str(sum(len(getattr(kind, what)) for kind in kinds)) for what in ("lost", "doubled")),
            f"{max((kind.gap for kind in writes), default=0):.1f}",
            verdict(self.holds),
        ]


def verdict(holds: bool) -> str:
    """In a word."""
    return "ok" if holds else "BROKEN"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table that reads well in a terminal too."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    ]


def section(result: Result) -> list[str]:
    """One fault with its kinds and claims."""
    rows = [
        [
            *(kind.name, str(kind.acknowledged), str(kind.refused), str(kind.unknown)),
            *(str(len(kind.lost)), str(len(kind.doubled))),
            *(f"{kind.gap:.1f}", f"{kind.slowest:.1f}", verdict(kind.holds)),
        ]
        for kind in result.kinds
    ]
    lines = [f"## {result.name}", "", f"{result.rows}. {result.seconds:.0f} s.", "", *table(HEAD, rows), ""]
    lines += [f"- {claim.text}: {claim.measured}, {verdict(claim.holds)}" for claim in result.claims]
    lines += [f"- BROKEN: {each}" for each in result.wrong]
    lines += [f"- BROKEN: lost {kind.name}: {kind.lost[:5]}" for kind in result.kinds if kind.lost]
    lines += [f"- BROKEN: doubled {kind.name}: {kind.doubled[:5]}" for kind in result.kinds if kind.doubled]
    lines += [f"- BROKEN: {each}" for kind in result.kinds for each in kind.wrong[:5]]
    return [*lines, ""]


def summary(results: list[Result]) -> list[str]:
    """All faults, a line each."""
    return table(SUMMARY, [result.summary() for result in results])


def page(results: list[Result]) -> str:
    """The whole page."""
    postgres, nginx = (_words(command) for command in ([binaries() / "postgres", "-V"], ["nginx", "-v"]))
    commit = _words(["git", "rev-parse", "--short", "HEAD"])
    redis = _words(["redis-server", "--version"])
    ours = ", ".join(f"{name} {version(name)}" for name in PARTS)
    lines = [
        ABOUT,
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {commit}, {machine()}.",
        f"Python {sys.version.split()[0]}, {ours}; {postgres}; {redis[:21]}; {nginx}.",
        "",
        *summary(results),
        "",
    ]
    for result in results:
        lines += section(result)
    return "\n".join(lines).rstrip() + "\n"


def _words(command: list[object]) -> str:
    """What a program says of itself."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return (done.stdout or done.stderr).strip()
