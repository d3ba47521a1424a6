"""What Locust counted, as a table, against limits, and in docs/load.md."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from config import ROOT

PAGE = ROOT / "docs" / "load.md"
MOST_ERRORS = 0.01
P95_MS = {"GET": 300.0, "PUT": 400.0, "POST": 600.0, "WS": 500.0}
"""By kind; orders wait for the payment service besides, and have a limit of their own."""
P95_MS_OF = {"checkout: order": 2000.0, "socket: connect": 2000.0}
NOT_OURS = "(the double: pay)"


@dataclass
class Row:
    """One kind of request."""

    kind: str
    name: str
    count: int
    errors: int
    a_second: float
    p50: float
    p95: float
    p99: float


@dataclass
class Measured:
    """One run."""

    rows: list[Row]
    failures: list[str]
    cpu_share: float
    memory: list[float]


def read_rows(path: Path) -> list[Row]:
    """Locust's statistics, its total last."""
    with path.open() as lines:
        return [
            Row(
                kind=line["Type"],
                name=line["Name"],
                count=int(line["Request Count"]),
                errors=int(line["Failure Count"]),
                a_second=float(line["Requests/s"]),
                p50=_number(line["50%"]),
                p95=_number(line["95%"]),
                p99=_number(line["99%"]),
            )
            for line in csv.DictReader(lines)
        ]


def _number(text: str) -> float:
    return 0.0 if text == "N/A" else float(text)


def broken_limits(rows: list[Row]) -> list[str]:
    """What was too slow or failed too often; a run without requests fails too."""
    broken = [] if any(row.count for row in rows) else ["nobody asked for anything"]
    for row in rows:
        if row.count and row.errors / row.count > MOST_ERRORS:
            broken.append(f"{row.name}: {row.errors} of {row.count} failed (at most {MOST_ERRORS:.0%})")
        limit = P95_MS_OF.get(row.name, P95_MS.get(row.kind))
        if limit is not None and row.name != NOT_OURS and row.p95 > limit:
            broken.append(f"{row.kind} {row.name}: p95 {row.p95:.0f} ms (at most {limit:.0f} ms)")
    return broken


def table(measured: Measured) -> str:
    """Markdown that reads well in a terminal too."""
    lines = [
        (
            f"| {'kind':<5}| {'what':<22}| {'requests':>8} | {'a second':>8} | {'p50 ms':>6} | {'p95 ms':>6} "
            f"| {'p99 ms':>6} | {'errors':>6} |"
        ),
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {row.kind:<5}| {row.name:<22}| {row.count:>8} | {row.a_second:>8.1f} | {row.p50:>6.0f} "
        f"| {row.p95:>6.0f} | {row.p99:>6.0f} | {row.errors:>6} |"
        for row in measured.rows
    ]
    lines += [
        "",
        (
            f"Server processes: {measured.cpu_share:.2f} cores; memory together over time, in MB: "
            f"{', '.join(f'{size:.0f}' for size in measured.memory)}."
        ),
    ]
    lines += [f"- failed: {line}" for line in measured.failures]
    return "\n".join(lines)


def write_section(name: str, text: str) -> None:
    """Replace what stands between a section's marks in docs/load.md."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, rest = PAGE.read_text().split(begin, 1)
    after = rest.split(end, 1)[1]
    PAGE.write_text(f"{before}{begin}\n{text}\n{end}{after}")
