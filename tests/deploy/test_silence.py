"""A network that swallows everything looks like a slow statement; the one is given up, the other is not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from config import ROOT
from deploy.silence import is_there
from tests.servers.line import SWALLOW, Line
from tests.servers.postgres import Postgres
from tests.servers.process import free_port

pytestmark = [pytest.mark.processes, pytest.mark.slow]

SCRIPT = """
import sys
import eventlet
eventlet.monkey_patch()
import psycopg2
from deploy import green, silence

url, whose, statement = sys.argv[1:]
silence.SILENCE_SECONDS = silence.ANSWER_SECONDS = 0.3
if whose == "ours":
    green.make_psycopg_green()
connection = psycopg2.connect(url)
print("connected", flush=True)
sys.stdin.readline()
try:
    with eventlet.Timeout(2), connection.cursor() as cursor:
        cursor.execute(statement)
        print("answered")
except eventlet.Timeout:
    print("hung")
except psycopg2.OperationalError as error:
    print(error)
"""


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with Postgres() as postgres:
        yield postgres.url("postgres")


def ask(url: str, whose: str, statement: str, line: Line | None = None) -> str:
    """What became of a statement; the line swallows it, if there is one."""
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT, url, whose, statement]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "connected\n"
        if line is not None:
            line.turn(SWALLOW)
        return process.communicate("go\n", timeout=20)[0].strip()


@pytest.mark.parametrize(("whose", "becomes"), [("ours", "the database is silent"), ("stock", "hung")])
def test_a_swallowed_statement_is_given_up(database, whose, becomes):
    """The negative control: eventlet's own way of waiting hangs."""
    with Line() as line:
        assert ask(line.door(database), whose, "SELECT 1", line) == becomes


def test_a_slow_statement_is_waited_for(database):
    assert ask(database, "ours", "SELECT pg_sleep(1)") == "answered"


def test_a_server_is_there_only_if_it_answers(database):
    host, port = "127.0.0.1", int(database.rsplit(":", 1)[1].split("/")[0])

    assert is_there(host, port)
    assert not is_there(host, free_port())
    assert not is_there("/nowhere", port)
    with Line() as line:
        line.door(database)
        assert is_there(host, line.port)
        line.turn(SWALLOW)
        assert not is_there(host, line.port)
