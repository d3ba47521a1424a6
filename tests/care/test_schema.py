"""Old and new programs, old and new schemas: who may serve on what, and how one becomes the other."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from flask_migrate import upgrade

from app.core.schema import is_newer, known_revisions, what_is_wrong
from config import ROOT
from deploy.launcher import _look_until_seen, look_at_schema
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until

VERSIONS = ROOT / "migrations" / "versions"
TAKES_AWAY = {
    "drop_table", "drop_column", "drop_constraint", "rename_table",
    "create_unique_constraint", "create_check_constraint", "create_foreign_key",
}  # fmt: skip
RELEASE = re.compile(r"contracts what release \d+\.\d+ no longer needs", re.IGNORECASE)


def test_what_is_wrong_is_said_with_what_to_do():
    newest = known_revisions()[-1]
    assert what_is_wrong(newest) is None
    assert "flask db upgrade" in str(what_is_wrong(None))
    assert "revision 0001" in str(what_is_wrong("0001"))
    assert "A newer Plaza has migrated it" in str(what_is_wrong("9999"))
    assert [is_newer(revision) for revision in (None, "0001", newest, "9999")] == [False, False, False, True]


def faults(source: str) -> list[str]:
    """What in a migration would break a program that does not know it."""
    tree = ast.parse(source)
    if RELEASE.search(ast.get_docstring(tree) or ""):
        return []
    [upgrade] = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "upgrade"]
    touched = sorted(tables(upgrade))
    several = [f"several tables in one transaction: {', '.join(touched)}"] if len(touched) > 1 else []
    return several + [
        f"line {call.lineno}: {call.func.attr}"
        for call in ast.walk(upgrade)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and breaks(call.func.attr, call)
    ]


def tables(upgrade: ast.FunctionDef) -> set[str]:
    """Tables in use that a migration locks. Two of them, and it and a request may wait for each other."""
    text = ast.unparse(upgrade)
    made = set(re.findall(r"create_table\('(\w+)'", text))
    found = re.findall(r"(?:add_column|batch_alter_table|alter_column)\('(\w+)'", text)
    found += re.findall(r"create_index\([^,]+, '(\w+)'", text)
    found += re.findall(r"ForeignKey(?:Constraint)?\((?:\[[^\]]*\], \[)?'(\w+)\.", text)
    return set(found) - made


def breaks(name: str, call: ast.Call) -> bool:
    """Whether one operation takes something away, renames it, or asks for what old programs do not write."""
    given = {word.arg: ast.unparse(word.value) for word in call.keywords}
    if name == "alter_column":
        return "new_column_name" in given or "type_" in given or given.get("nullable") == "False"
    if name == "add_column":
        text = ast.unparse(call)
        return "nullable=False" in text and "server_default=" not in text
    if name == "create_index":
        return given.get("unique") == "True"
    if name == "execute":
        return bool(re.search(r"\b(drop|rename|set not null)\b", ast.unparse(call), re.IGNORECASE))
    return name in TAKES_AWAY


def test_each_migration_only_adds_so_that_the_old_program_goes_on():
    later = [path for path in sorted(VERSIONS.glob("*.py")) if not path.name.startswith("0001_")]
    assert {path.name: found for path in later if (found := faults(path.read_text()))} == {}


@pytest.mark.parametrize(
    ("step", "is_fine"),
    [
        ("op.add_column('posts', sa.Column('x', sa.String(), nullable=True))", True),
        ("op.add_column('posts', sa.Column('x', sa.String(), nullable=False, server_default=''))", True),
        ("op.create_index('ix', 'posts', ['x'])", True),
        ("op.add_column('posts', sa.Column('x', sa.String(), nullable=False))", False),
        ("op.drop_column('posts', 'body')", False),
        ("batch_op.alter_column('body', new_column_name='words')", False),
        ("batch_op.alter_column('body', nullable=False)", False),
        ("op.create_index('ix', 'posts', ['x'], unique=True)", False),
        ("op.execute('ALTER TABLE posts RENAME TO notes')", False),
        ("op.create_table('moods', sa.Column('post_id', sa.ForeignKey('posts.id')))", True),
        ("op.create_index('a', 'posts', ['x']); op.create_index('b', 'users', ['x'])", False),
    ],
)
def test_a_migration_that_breaks_the_old_program_is_noticed(step, is_fine):
    body = f"def upgrade():\n    {step}\n"
    assert (faults(f'"""Why."""\n{body}') == []) is is_fine
    assert faults(f'"""Contracts what release 1.2 no longer needs."""\n{body}') == []


STEPS = (
    'op.add_column("posts", sa.Column("mood", sa.String(20), nullable=True))',
    'op.add_column("users", sa.Column("pronouns", sa.String(20), nullable=False, server_default=""))',
    'op.create_index("ix_posts_mood", "posts", ["mood"])',
    'op.create_table("moods", sa.Column("post_id", sa.BigInteger(), sa.ForeignKey("posts.id")))',
)
EXPANSION = '''"""One thing more."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{revision}", "{before}", None, None
def upgrade():
    {step}
def downgrade():
    pass
'''


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The migrations of a Plaza that is some steps ahead."""
    folder = tmp_path / "migrations"
    shutil.copytree(ROOT / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = known_revisions()[-1]
    for number, step in enumerate(STEPS, start=9001):
        text = EXPANSION.format(revision=number, before=before, step=step)
        (folder / "versions" / f"{number}_more.py").write_text(text)
        before = str(number)
    return folder


class Crowd:
    """People who read and write without pause, and remember what failed."""

    def __init__(self, plaza: Plaza) -> None:
        self.url = f"{plaza.url}/api/v1"
        self.failed: list[str] = []
        self.rounds = [0, 0]
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._live, args=(number,)) for number in (0, 1)]

    def __enter__(self) -> Crowd:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def more(self, rounds: int) -> None:
        """Wait until each has gone round so often again."""
        goal = [done + rounds for done in self.rounds]
        wait_until(
            lambda: self.failed != [] or all(map(int.__ge__, self.rounds, goal)), "rounds of the crowd"
        )

    def _live(self, number: int) -> None:
        with requests.Session() as http:
            person = {"email": f"p{number}@plaza.test", "password": "a-long-enough-password"}
            token = http.post(f"{self.url}/auth/register", json=person, timeout=10).json()["access_token"]
            http.headers["Authorization"] = f"Bearer {token}"
            while not self._stop.is_set():
                self._go_round(http)
                self.rounds[number] += 1

    def _go_round(self, http: requests.Session) -> None:
        post = self._ask(http, "POST", "/posts/", json={"body": "Bread.", "audience": "public"})
        for method, path in (
            ("GET", "/posts/"),
            ("GET", f"/posts/{post}/"),
            ("PUT", f"/posts/{post}/like/"),
            ("GET", "/users/me/"),
            ("GET", "/notifications/"),
        ):
            self._ask(http, method, path)

    def _ask(self, http: requests.Session, method: str, path: str, **sent: object) -> int:
        answer = http.request(method, self.url + path, timeout=10, **sent)  # type: ignore[arg-type]
        if not answer.ok:
            self.failed.append(f"{method} {path}: {answer.status_code} {answer.text[:200]}")
        return answer.json().get("id", 0) if answer.ok else 0


@pytest.fixture
def plaza(database_server: Postgres) -> Iterator[Plaza]:
    with Plaza(database_url=database_server.create_database("care_expanding")) as plaza:
        yield plaza


@pytest.mark.processes
@pytest.mark.slow
def test_a_migration_runs_while_the_old_program_serves_and_that_one_starts_no_more(plaza, newer):
    with Crowd(plaza) as crowd:
        crowd.more(2)
        plaza.flask("db", "upgrade", "--directory", str(newer))
        crowd.more(5)
    assert crowd.failed == []

    plaza.stop()
    refused = subprocess.run(
        [sys.executable, "wsgi.py"], cwd=ROOT, env=plaza.env, capture_output=True, text=True, timeout=30
    )
    assert refused.returncode == 1
    assert "Plaza does not start: The database is at revision 9004" in refused.stderr
    with pytest.raises(RuntimeError, match="A newer Plaza has migrated it"):
        plaza.flask("db", "upgrade")


def test_on_an_older_schema_it_says_what_to_do(place, caplog):
    app = place("older")
    with app.app_context():
        upgrade(revision="0001")
    assert look_at_schema(app)
    assert "The database is at revision 0001 of" in caplog.text
    assert "run `flask db upgrade`" in caplog.text


def test_while_the_database_is_away_it_is_looked_for_again():
    answers, pauses = iter([False, False, True]), []
    _look_until_seen(lambda: next(answers), pauses.append)
    assert len(pauses) == 2
