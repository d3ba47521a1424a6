"""The table of promises names tests that exist, and leaves no row of the first part out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "security.md"
RANGES = """
A1-3 A6-7 A9-14 A16 A18-21 A23 A25-27 B4-7 B19 D1 D9-11 D20 E1-5 E7-9 E13 E19-22 F1 F5-6 F12-14
G1 G3-8 G10-12 G14 H1-3 H6-7 H9 I1-8 I12-15 I18-19 I24 J1-7 J10-12 K1 K3-5
"""


def expected() -> set[str]:
    """Every row that binds."""
    rows: set[str] = set()
    for piece in RANGES.split():
        first, _, last = piece[1:].partition("-")
        rows |= {f"{piece[0]}{number}" for number in range(int(first), int(last or first) + 1)}
    return rows


def table() -> dict[str, list[str]]:
    """Row to the ``path::name`` of its tests."""
    lines = re.findall(r"^\| ([A-Z]\d+) \|.*\| (.*) \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    return {row: re.findall(r"`([^`]+)`", tests) for row, tests in lines}


def names_in(path: Path) -> set[str]:
    """Test functions of a Python file, or titles of a TypeScript one."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if path.suffix != ".py":
        return set(re.findall(r'"([^"\n]+)",\s*(?:\{ tag: [^}]+\},\s*)?(?:async )?\(', text))
    functions = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    return {function.name for function in functions if function.name.startswith("test_")}


def missing(rows: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Tests that are named and not there."""
    found: dict[str, set[str]] = {}
    gone = []
    for row, tests in rows.items():
        for test in tests:
            path, _, name = test.partition("::")
            if name not in found.setdefault(path, names_in(ROOT / path)):
                gone.append((row, test))
    return gone


def test_every_test_the_table_names_exists():
    assert missing(table()) == []


def test_a_test_that_went_away_is_noticed():
    here = "tests/contracts/test_security_table.py"
    rows = {
        "A1": [f"{here}::test_every_test_the_table_names_exists"],
        "A2": [f"{here}::test_gone", "x.py::y"],
    }

    assert missing(rows) == [("A2", f"{here}::test_gone"), ("A2", "x.py::y")]


def test_no_row_is_left_out():
    assert expected() - set(table()) == set()
