"""``make bench``: measures, prints, and writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys

from config import ROOT
from tests.performance import checkouts, fanout, feeds, lighthouse, peers, report, statements
from tests.performance.town import build_town
from tests.servers.postgres import Postgres

PAGE = ROOT / "docs" / "benchmarks.md"
PARTS = ("feeds", "depth", "growth", "fanout", "checkout", "lighthouse")
FEED_POSTS = 100_000
GROWTH_POSTS = (10_000, 100_000, 1_000_000)


def say(text: str) -> None:
    """A line of progress."""
    print(text, flush=True)


def measure(server: Postgres, parts: set[str], quick: bool) -> report.Section:
    """The sections that were asked for."""
    rounds, seconds = (2, 1.0) if quick else (5, 2.0)
    text: report.Section = []
    say(f"· a town with {FEED_POSTS:,} posts")
    town = build_town(server, "town", FEED_POSTS)
    if "feeds" in parts:
        say("· feeds against peers")
        text += report.feeds(feeds.compare(town, rounds, seconds, say), town.posts)
    if "depth" in parts:
        say("· depth")
        text += report.depth(*statements.depth(town), statements.DEEP_PAGE)
    if "growth" in parts:
        text += _growth(server, GROWTH_POSTS[:2] if quick else GROWTH_POSTS)
    if "fanout" in parts:
        say("· two hundred sockets")
        text += report.fanout(fanout.compare(town, rounds, 2 * seconds, say), fanout.CROWD)
    if "checkout" in parts:
        say("· checkout")
        text += report.checkouts(checkouts.rush(server))
    return text


def _growth(server: Postgres, sizes: tuple[int, ...]) -> report.Section:
    towns = []
    for posts in sizes:
        say(f"· growth: {posts:,} posts")
        towns.append(build_town(server, f"town_{posts}", posts))
    costs = statements.growth(towns)
    for posts in sizes:
        server.execute("postgres", f"DROP DATABASE town_{posts} WITH (FORCE)")
    return report.growth(costs)


def _pages(quick: bool) -> list[lighthouse.Score]:
    say("· pages, by Lighthouse")
    return list(lighthouse.audit(say, 1 if quick else lighthouse.RUNS))


def main() -> int:
    """Everything, or the parts that are named."""
    parser = argparse.ArgumentParser(prog="python -m tests.performance", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"some of {', '.join(PARTS)}; all unless named")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds, no million posts")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    parts = set(options.parts or PARTS)
    peers.set_up()
    text = report.heading(options.quick)
    if parts != {"lighthouse"}:
        with Postgres() as server:
            text += measure(server, parts, options.quick)
        # Minutes of work, whatever becomes of the pages.
        print("\n" + "\n".join(text), flush=True)
    scores = _pages(options.quick) if "lighthouse" in parts else []
    if scores:
        told = report.lighthouse(scores)
        text += told
        print("\n" + "\n".join(told))
    page = "\n".join(text)
    if not options.parts:
        PAGE.write_text(page.rstrip() + "\n")
        say(f"written to {PAGE.relative_to(ROOT)}")
    lacking = [score for score in scores if not score.is_full]
    for score in lacking:
        say(f"below 100: {score.page} on {score.form}: {', '.join(score.lost)}")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
