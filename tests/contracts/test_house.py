"""The laws of the house, checked."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.version import Version

from config import ROOT, env_example

PYTHON = [p for folder in ("app", "tests", "migrations") for p in (ROOT / folder).rglob("*.py")] + [
    ROOT / "config.py",
    ROOT / "config_rules.py",
    ROOT / "wsgi.py",
]
APP = [p for p in PYTHON if p.is_relative_to(ROOT / "app")]

FLOORS = {
    "werkzeug": "3.1.6",
    "flask": "3.1.3",
    "eventlet": "0.40.3",
    "python-socketio": "5.16.2",
    "python-engineio": "4.13.0",
    "authlib": "1.9.0",
    "pyjwt": "2.15.0",
    "pillow": "12.3.0",
    "jinja2": "3.1.6",
}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_there_is_one_commit_site():
    sites = [
        named(path)
        for path in APP
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"session\.commit\(", line)
    ]
    assert sites == ["app/core/unit_of_work.py"]


def test_calls_go_down_and_no_import_goes_round():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_rooms_are_small():
    long_files = [
        f"{named(path)}: {count}"
        for path in PYTHON
        if not path.is_relative_to(ROOT / "migrations")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    ]
    assert long_files == []


def test_functions_are_short():
    long_functions = [
        f"{named(path)}:{node.name}: {length}"
        for path in PYTHON
        if not path.is_relative_to(ROOT / "migrations")
        for node in functions(path)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > 60
    ]
    assert long_functions == []


def test_every_module_and_class_of_the_application_says_what_it_is():
    silent = []
    for path in APP:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [tree, *(n for n in ast.walk(tree) if isinstance(n, ast.ClassDef))]
        silent += [
            f"{named(path)}: {getattr(n, 'name', 'module')}" for n in nodes if not ast.get_docstring(n)
        ]
    assert silent == []


def test_no_room_is_a_dumping_ground():
    forbidden = {"utils", "helpers", "common", "misc", "base", "manager"}
    assert [named(p) for p in APP if p.stem in forbidden or p.parent.name in forbidden] == []


def test_no_test_is_skipped_or_expected_to_fail():
    marks = re.compile(r"pytest\.mark\.(skip|xfail)|pytest\.skip\(")
    here = Path(__file__)
    assert [named(p) for p in PYTHON if p != here and marks.search(p.read_text(encoding="utf-8"))] == []


def test_the_application_is_not_patched_in_tests():
    patches = re.compile(r"""patch\(["']app\.""")
    here = Path(__file__)
    assert [named(p) for p in PYTHON if p != here and patches.search(p.read_text(encoding="utf-8"))] == []


def test_application_code_never_names_eventlet():
    allowed = {"app/core/offload.py"}
    naming = [
        named(p)
        for p in APP
        if re.search(r"^\s*(import|from) eventlet", p.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert set(naming) <= allowed


def test_every_setting_is_documented():
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example()


@pytest.mark.parametrize(("package", "floor"), FLOORS.items())
def test_every_dependency_has_its_known_fixes(package, floor):
    assert Version(version(package)) >= Version(floor)


LARGE = ("app.admin.demo", "boto3", "celery", "sentry_sdk")


def test_a_server_loads_nothing_large_that_it_may_never_need():
    loads = f"import sys, app; app.create_app(); print([m for m in {LARGE} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
