"""A file number that is used again: the database's driver may get one that a closed socket had."""

from __future__ import annotations

import subprocess
import sys

import pytest

from config import ROOT
from tests.servers.postgres import Postgres

SCRIPT = """
import sys
import eventlet
eventlet.monkey_patch()
import psycopg2
from deploy.green import make_psycopg_green

url, whose = sys.argv[1:]
if whose == "ours":
    make_psycopg_green()
listener = eventlet.listen(("127.0.0.1", 0))

def serve():
    try:
        listener.accept()
    except OSError as gone:
        print(gone)

eventlet.spawn(serve)
eventlet.sleep(0)
number = listener.fileno()
listener.close()
connection = psycopg2.connect(url)
assert connection.fileno() == number, "the number was not used again"
with connection.cursor() as cursor:
    cursor.execute("SELECT 7")
    print(*cursor.fetchone())
"""


@pytest.fixture(scope="module")
def url():
    with Postgres() as postgres:
        yield postgres.create_database("green").replace("+psycopg2", "")


def connect(url: str, whose: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT, url, whose]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=30)


@pytest.mark.processes
@pytest.mark.slow
def test_a_connection_may_get_the_number_of_a_listener_that_is_gone(url):
    ended = connect(url, "ours")
    assert (ended.returncode, ended.stdout) == (0, "[Errno 107] Operation on closed file\n7\n"), ended.stderr


@pytest.mark.processes
@pytest.mark.slow
def test_with_eventlets_own_waiting_it_fails(url):
    """The control: this is how a request failed while its process was being stopped."""
    assert "Second simultaneous" in connect(url, "eventlet").stderr
