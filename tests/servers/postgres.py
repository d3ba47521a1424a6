"""A PostgreSQL of one's own."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

import psycopg2

from tests.servers.process import Child, free_port, wait_until

OWNER = "postgres"


def binaries() -> Path:
    """The newest installed server's programs; a clear error where there is none."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parent.parent.name)
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    if on_path:
        return Path(on_path).parent
    raise RuntimeError("PostgreSQL 15 or newer is needed: apt-get install postgresql")


class Postgres:
    """A server in a temporary folder; ``with Postgres() as server: server.create_database("x")``.

    It refuses to run as root, so root runs it as the user ``postgres``. ``durable`` keeps fsync on,
    for crash tests.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self.durable = durable
        self.port = free_port()
        self._child: Child | None = None
        self._as_owner: dict[str, Any] = {}
        self._folder = Path(tempfile.mkdtemp(prefix="plaza-pg-"))

    def __enter__(self) -> Postgres:
        if os.geteuid() == 0:
            owner = pwd.getpwnam(OWNER)
            os.chown(self._folder, owner.pw_uid, owner.pw_gid)
            self._as_owner = {"user": OWNER, "group": owner.pw_gid, "extra_groups": []}
        data = self._folder / "data"
        subprocess.run(
            [
                binaries() / "initdb",
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                OWNER,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N",
            ],
            check=True,
            capture_output=True,
            cwd=self._folder,
            **self._as_owner,
        )
        self.start()
        return self

    def start(self) -> None:
        """Start, or start again after a crash."""
        fast = [] if self.durable else ["-c", "fsync=off", "-c", "full_page_writes=off"]
        self._child = Child(
            [
                str(binaries() / "postgres"),
                *("-D", str(self._folder / "data"), "-p", str(self.port), "-k", str(self._folder)),
                *("-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200"),
                *("-c", f"synchronous_commit={'on' if self.durable else 'off'}"),
                *fast,
            ],
            Path(tempfile.mkstemp(prefix="plaza-pg-", suffix=".log")[1]),
            cwd=self._folder,
            **self._as_owner,
        )
        wait_until(self._is_ready, "PostgreSQL's start")

    def _is_ready(self) -> bool:
        assert self._child is not None
        if not self._child.is_running:
            raise RuntimeError(self._child.tail())
        try:
            psycopg2.connect(self.url("postgres"), connect_timeout=1).close()
        except psycopg2.OperationalError:
            return False
        return True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.end(signal.SIGINT)
            self._child.log.unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        """Its first process."""
        assert self._child is not None
        return self._child.pid

    def output(self) -> str:
        """What it has logged."""
        assert self._child is not None
        return self._child.log.read_text(errors="replace")

    def url(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, *, template: str | None = None) -> str:
        """Make a database, from a template in milliseconds; returns its address."""
        source = f' TEMPLATE "{template}"' if template else ""
        self.execute("postgres", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.execute("postgres", f'CREATE DATABASE "{name}"{source}')
        return self.url(name)

    def execute(self, database: str, statement: str) -> list[tuple[Any, ...]]:
        """Run one statement on a connection of its own."""
        connection = psycopg2.connect(self.url(database))
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def crash(self) -> None:
        """End at once, as a power cut would."""
        if self._child is not None:
            self._child.end(signal.SIGQUIT)
