"""``make check`` and the tests: every step by name, its time, and one summary at the end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
CLIENT = ROOT / "client"
COUNTS = re.compile(r"(\d+) (passed|failed|errors?|skipped)")
# How pytest, Playwright and Vitest name a test that failed.
NAMES = re.compile(r"^(?:FAILED|ERROR) \S|^ +\d+\) \[|^ FAIL ")


@dataclass
class Step:
    """One command of a run."""

    name: str
    command: list[str]
    folder: Path = ROOT
    env: dict[str, str] = field(default_factory=dict)


def pytest(*arguments: str) -> list[str]:
    """A pytest command."""
    return [str(BIN / "python"), "-m", "pytest", "-q", *arguments]


def processes(marks: str) -> list[str]:
    """Tests that start servers: those of a file share them."""
    return pytest("-n", "2", "--dist", "loadfile", "-m", marks, "--database", "postgresql")


def npm(script: str) -> list[str]:
    """A script of the client."""
    return ["npm", "run", "--silent", script]


def journeys(part: str) -> Step:
    """Those of a browser; the parts are told apart in client/playwright.config.ts."""
    command = [str(BIN / "python"), "-m", "tests.journeys"]
    return Step("journeys in a browser", command, env={"PLAZA_JOURNEYS": part})


CHECKS = [
    Step("ruff format", [str(BIN / "ruff"), "format", "--check", "."]),
    Step("ruff lint", [str(BIN / "ruff"), "check", "."]),
    Step("mypy", [str(BIN / "mypy")]),
    Step("imports", [str(BIN / "lint-imports"), "--no-cache"]),
    Step("contract is current", [str(BIN / "flask"), "contract", "check"], env={"INSTANCE_DIR": "instance"}),
    Step("eslint, knip", npm("lint"), CLIENT),
    Step("prettier", npm("format:check"), CLIENT),
    Step("types", npm("types"), CLIENT),
]

# On SQLite, what touches SQL, locking and search: here what `make test` has the time for, and the others.
TOUCHING_SQL = [f"tests/{domain}" for domain in ("core", "users", "posts", "chat", "shop")]
TOUCHING_SQL_TOO = [f"tests/{domain}" for domain in ("media", "notifications", "contracts")]

QUICK = "not processes and not slow and not long"

TESTS = [
    Step(
        "python on PostgreSQL",
        pytest("--cov", "--cov-report=", "-n", "2", "-m", QUICK, "--database", "postgresql"),
    ),
    Step("python on SQLite", pytest("-n", "2", "-m", QUICK, *TOUCHING_SQL)),
    Step("real processes", processes("processes and not slow and not long")),
    Step("coverage of app/", [str(BIN / "coverage"), "report"]),
    Step("client units", npm("test"), CLIENT),
    journeys("core"),
]

SLOW = [
    Step("slow tests", processes("slow and not long")),
    Step("the rest on SQLite", pytest("-n", "2", "-m", QUICK, *TOUCHING_SQL_TOO)),
    journeys("rest"),
]

LONG = [*SLOW, Step("long tests", pytest("-m", "long", "--database", "postgresql"))]


@dataclass
class Result:
    """How one step ended, and the last of what it printed."""

    name: str
    passed: bool
    seconds: float
    telling: str
    ending: str
    names: list[str]


def run(step: Step) -> Result:
    """Run one step, showing its output."""
    print(f"\n── {step.name} " + "─" * max(2, 60 - len(step.name)), flush=True)
    started = time.monotonic()
    process = subprocess.Popen(
        step.command,
        cwd=step.folder,
        env=os.environ | step.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    telling, ending, names = "", deque[str](maxlen=80), list[str]()
    for line in process.stdout:
        print(line, end="", flush=True)
        ending.append(line)
        if NAMES.match(line):
            names.append(line.strip()[:300])
        if COUNTS.search(line) or line.startswith("TOTAL"):
            telling = line.strip(" =\n")
    passed = process.wait() == 0
    return Result(step.name, passed, time.monotonic() - started, telling, "".join(ending), names)


def main(kind: str) -> int:
    """Run all steps of a kind; the exit code says whether all passed."""
    steps = {"check": CHECKS, "test": TESTS, "slow": SLOW, "long": LONG}[kind]
    results = [run(step) for step in steps]
    failed = [result for result in results if not result.passed]
    # A long log is often cut in its middle: what failed is told once more, at its end.
    for result in failed:
        print(f"\n── how {result.name} failed " + "─" * 40)
        print(result.ending)
    print("\n── summary " + "─" * 50)
    for result in results:
        verdict = "ok  " if result.passed else "FAIL"
        print(f"{verdict} {result.seconds:6.1f} s  {result.name:<24} {result.telling}")
    for result in failed:
        print("\n".join(f"     {name}" for name in dict.fromkeys(result.names)))
    print(
        f"{sum(result.seconds for result in results):.0f} seconds; "
        + (f"failed: {', '.join(result.name for result in failed)}" if failed else "all passed")
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
