"""``python -m tests.load``: people over HTTP and sockets; the exit code tells of the limits."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from config import ROOT
from tests.load.report import Measured, broken_limits, read_rows, table, write_section
from tests.load.town import PUBLIC_URL, Town, locust_binary, open_town
from tests.performance.processes import cpu_seconds, family, machine, memory_mb

SIZES = {"demo": "small", "large": "large"}
PROCESSES = 2
# So often the memory of the servers is looked at.
LOOKS = 10


def main() -> int:
    """Start, load, tell, judge."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--size", choices=SIZES, default="demo", help="large: 100,000 posts")
    parser.add_argument("--write", action="store_true", help="put the result into docs/load.md")
    chosen = parser.parse_args()
    locust = locust_binary()
    print(f"starting PostgreSQL, Redis, the Stripe double and {PROCESSES} processes ({chosen.size}) …")
    with open_town(SIZES[chosen.size], PROCESSES) as town:
        measured = _load(town, locust, chosen.users, chosen.seconds)
    head = (
        f"{chosen.users} people, {chosen.seconds} s, data set `{chosen.size}`, {PROCESSES} processes; "
        f"{machine()}; Python {sys.version.split()[0]}; {datetime.now(UTC):%Y-%m-%d}."
    )
    text = f"{head}\n\n{table(measured)}"
    print(f"\n{text}\n")
    if chosen.write:
        write_section("people", text)
    broken = broken_limits(measured.rows)
    for line in broken:
        print(f"over the limit: {line}")
    return 1 if broken else 0


def _load(town: Town, locust: Path, users: int, seconds: int) -> Measured:
    people = town.sign_in()
    environment = os.environ | {
        "PLAZA_URLS": " ".join(town.urls),
        "PLAZA_PUBLIC_URL": PUBLIC_URL,
        "PLAZA_STRIPE": town.double.base_url,
        "PLAZA_TOKENS": " ".join(people),
        "PLAZA_CONVERSATION": str(town.converse(0, len(people))),
    }
    servers = family(town.plaza.pid)
    with tempfile.TemporaryDirectory() as folder:
        command: list[str | Path] = [
            locust,
            "--headless",
            "--only-summary",
            "-f",
            ROOT / "tests/load/locustfile.py",
        ]
        command += [
            "-u",
            str(users),
            "-r",
            str(max(1, users // 5)),
            "-t",
            f"{seconds}s",
            "--stop-timeout",
            "5",
        ]
        command += ["--csv", f"{folder}/run", "--exit-code-on-error", "0", "--loglevel", "ERROR"]
        cpu, memory, began = cpu_seconds(servers), [memory_mb(servers)], time.monotonic()
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, cwd=folder) as crowd:
            while crowd.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    crowd.wait(seconds / LOOKS)
                memory.append(memory_mb(servers))
        if crowd.returncode:
            raise subprocess.CalledProcessError(crowd.returncode, command)
        passed = time.monotonic() - began
        return Measured(
            rows=read_rows(Path(folder, "run_stats.csv")),
            failures=Path(folder, "run_failures.csv").read_text().splitlines()[1:],
            cpu_share=(cpu_seconds(servers) - cpu) / passed,
            memory=memory,
        )


if __name__ == "__main__":
    sys.exit(main())
