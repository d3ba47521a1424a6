"""The figures as text: tables for the terminal and for docs/benchmarks.md."""

from __future__ import annotations

import statistics
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version

from config import ROOT
from tests.performance.checkouts import Rush
from tests.performance.fanout import MODES, Deliveries
from tests.performance.feeds import Feeds
from tests.performance.lighthouse import WANTED, Score
from tests.performance.peers import versions
from tests.performance.processes import machine
from tests.performance.statements import Cost

NAMES = {
    "plaza": "**Plaza**",
    "drf": "Django REST Framework",
    "fastapi": "FastAPI, SQLAlchemy async",
    "fastify": "Fastify, node-pg, helmet, rate limit",
    "fastify_bare": "Fastify, node-pg",
    "socketio": "Node Socket.IO",
}
TELLING = {
    "burst message": "messages, bursts of 25",
    "one message": "messages, one outstanding",
    "burst typing": "typing, bursts of 25",
    "one typing": "typing, one outstanding",
}
PLAZA_PARTS = ("Flask", "eventlet", "SQLAlchemy", "psycopg2-binary", "orjson", "python-socketio")
PEER_PARTS = ("django", "djangorestframework", "gunicorn", "fastapi", "uvicorn", "asyncpg", "node")

Section = list[str]


def table(head: list[str], rows: list[list[str]]) -> Section:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def _middle(values: list[float]) -> str:
    return f"{statistics.median(values):.1f}"


def heading(quick: bool) -> Section:
    """When, where and on what this was measured."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    peers = versions()
    ours = ", ".join(f"{name} {version(name)}" for name in PLAZA_PARTS)
    theirs = ", ".join(f"{name} {peers[name]}" for name in PEER_PARTS if name in peers)
    return [
        "# Benchmarks",
        "",
        (
            "Written by `make bench`; do not edit. One process each, on the same PostgreSQL and the same"
            " rows, asked by turns in one run, so that ratios mean something on a noisy machine. CPU is user"
            " and system time of the server's processes from `/proc`; medians of the rounds."
        ),
        "",
        (
            f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {commit or 'unknown'}, {machine()}."
            + (" A quick run: figures vary more." if quick else "")
        ),
        "",
        f"Plaza: {ours}. Peers: {theirs}.",
        "",
    ]


def feeds(results: Feeds, posts: int) -> Section:
    """CPU a request on each feed, and the ratios the goals are about."""
    text = [
        f"## A page of 20 posts, {posts:,} posts",
        "",
        (
            "Access token verified, session and user joined in one statement, the same JSON from everybody"
            " (checked field by field). Four connections, 64 readers. *rps* is requests a CPU-second."
        ),
        "",
    ]
    for feed, by_server in results.items():
        plaza = by_server["plaza"].cpu
        rows = [
            [
                NAMES[name],
                f"{figures.cpu:.2f}",
                f"{1000 / figures.cpu:,.0f}",
                f"{figures.cpu / plaza:.2f}×",
                _middle(figures.wall_ms) + " / " + _middle(figures.p99_ms),
                f"{figures.size / 1000:.1f}",
                f"{figures.memory_mb:.0f}",
            ]
            for name, figures in by_server.items()
        ]
        head = [feed, "CPU ms", "rps", "CPU ÷ Plaza's", "median / p99 ms", "kB", "memory MB"]
        text += table(head, rows)
    return text


def depth(first: Cost, deep: Cost, page: int) -> Section:
    """How deep pages compare with the first."""
    return [
        "## Depth",
        "",
        (
            f"Statements of the public feed in PostgreSQL: page 1 {first.milliseconds:.2f} ms, page {page:,}"
            f" {deep.milliseconds:.2f} ms, ratio {deep.milliseconds / first.milliseconds:.2f} (goal ≤ 1.2)."
            f" {first.statements} statements a page, session included."
        ),
        "",
    ]


def growth(costs: dict[int, dict[str, Cost]]) -> Section:
    """How a first page grows with the town."""
    small, large = min(costs), max(costs)
    rows = []
    for feed in costs[small]:
        ratio = costs[large][feed].milliseconds / costs[small][feed].milliseconds
        rows.append([feed, *(f"{cost[feed].milliseconds:.2f}" for cost in costs.values()), f"{ratio:.2f}"])
    head = ["ms in PostgreSQL", *(f"{posts:,} posts" for posts in costs), f"{large:,} ÷ {small:,}"]
    return [
        "## Growth",
        "",
        "All statements of a first page, prepared as Plaza keeps them, the towns asked by turns, goal ≤ 2.",
        "",
        *table(head, rows),
    ]


def fanout(results: dict[str, dict[str, Deliveries]], crowd: int) -> Section:
    """Deliveries a CPU-second."""
    rows = [
        [
            NAMES[name],
            f"{by_mode[mode].median:,.0f}",
            f"{statistics.median(by_mode[mode].a_second):,.0f}",
            _middle(by_mode[mode].median_ms) + " / " + _middle(by_mode[mode].p99_ms),
        ]
        for mode in MODES
        for name, by_mode in results.items()
    ]
    modes = [TELLING[mode] for mode in MODES for _name in results]
    ratio = {mode: results["plaza"][mode].median / results["socketio"][mode].median for mode in MODES}
    what = (
        "Sender checked in PostgreSQL, room told, sender answered; WebSocket only. A round ends when every "
        "socket has heard all. Who types is stored nowhere: this is fan-out alone (goal ≥ 2 in bursts, ≥ 0.8 "
        "with one outstanding). A message is numbered and stored as well, by Plaza with what it owes it "
        "besides (limits, sent twice is said once, who is to be notified). Plaza beside Node: "
    )
    beside = ", ".join(f"{TELLING[mode]} **{ratio[mode]:.2f}**" for mode in MODES)
    return [
        f"## A message to {crowd} sockets",
        "",
        f"{what}{beside}.",
        "",
        *table(
            ["", "", "deliveries a CPU-second", "deliveries a second", "round median / p99 ms"],
            [[mode, *row] for mode, row in zip(modes, rows, strict=True)],
        ),
    ]


def checkouts(rush: Rush) -> Section:
    """Orders a second."""
    told = rush.orders + rush.refused
    return [
        "## Checkout",
        "",
        f"{told} buyers on one variant with {rush.orders} left, two server processes, the Stripe double",
        f"on the same machine: **{rush.orders_a_second:.0f} orders a second** (goal ≥ 50), median",
        f"{rush.median_ms:.0f} ms, p99 {rush.p99_ms:.0f} ms, oversold {rush.oversold}.",
        f"CPU for an order: {', '.join(f'{name} {spent:.0f} ms' for name, spent in rush.cpu_ms.items())}.",
        "",
    ]


def lighthouse(scores: list[Score]) -> Section:
    """What Lighthouse says of each page, and what it costs a visitor."""
    rows = [
        [
            score.page,
            score.form,
            f"{score.performance:g}" + ("" if score.is_quick else " (below)"),
            f"{score.accessibility:g} / {score.best_practices:g} / {score.seo:g}",
            f"{score.fcp / 1000:.1f}",
            f"{score.lcp / 1000:.1f}",
            f"{score.tbt:.0f}",
            f"{score.cls:.3f}",
            f"{score.slowdown:.1f}×",
        ]
        for score in scores
    ]
    wanted = ", ".join(f"{bar} on {form}" for form, bar in WANTED.items())
    return [
        "## Lighthouse",
        "",
        (
            "A Plaza behind nginx (HTTPS, HTTP/2), with demo data; medians of the visits. Accessibility, best"
            " practices and SEO must be 100, or the command fails. Performance is wanted at"
            f" {wanted} on a quiet machine. The phone is a mid-tier one on slow 4G wherever this runs: how"
            " many times slower it is follows from Lighthouse's benchmark index, taken before each visit"
            " (index ÷ 437; Lighthouse's own 4 is for a desktop of 1750)."
        ),
        "",
        *table(
            [
                *("page", "on", "performance", "accessibility / best practices / SEO"),
                *("FCP s", "LCP s", "blocking ms", "layout shift", "CPU slowed"),
            ],
            rows,
        ),
    ]
