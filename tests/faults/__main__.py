"""``python -m tests.faults``: break every part under load; the exit code tells whether promises held."""

from __future__ import annotations

import argparse
import sys

from tests.faults.catalogue import FAULTS, Fault
from tests.faults.report import PAGE, Result, page, section, summary
from tests.faults.run import run

PROCESSES = 3


def main() -> int:
    """Break, heal, count, tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", default="", help="faults whose name contains this; writes no page")
    chosen = parser.parse_args()
    faults = [fault for fault in FAULTS if chosen.only in fault.name]
    results = [_run(fault) for fault in faults]
    if not chosen.only:
        PAGE.write_text(page(results), encoding="utf-8")
    print("\n".join(summary(results)))
    return 0 if all(result.holds for result in results) else 1


def _run(fault: Fault) -> Result:
    print(f"{fault.name} …", flush=True)
    result = run(fault, PROCESSES)
    print("\n".join(section(result)), flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
