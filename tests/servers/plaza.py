"""Plaza itself in a process of its own, as operators start it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType

import requests

from config import ROOT, Settings
from tests.servers.process import Child, free_port, wait_until

SETTING_NAMES = {name.upper() for name in Settings.__dataclass_fields__}


class Plaza:
    """``python wsgi.py`` with given settings: ``with Plaza(database_url=…) as plaza: plaza.url``."""

    def __init__(self, *, migrate: bool = True, **settings: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="plaza-app-"))
        self.port = int(settings.pop("port", 0)) or free_port()
        self.migrate = migrate
        clean = {name: value for name, value in os.environ.items() if name not in SETTING_NAMES}
        self.env = clean | {
            "PORT": str(self.port),
            "INSTANCE_DIR": str(self.folder),
            "SECRET_KEY": "a-secret-for-tests-only-0123456789abcdef",
            "RATE_LIMIT_FACTOR": "1000",
            "SOCKETS_PER_USER": "1000",
            "SOCKETS_PER_ADDRESS": "5000",
            "LOG_LEVEL": "WARNING",
            "PYTHONUNBUFFERED": "1",
            **{name.upper(): value for name, value in settings.items()},
        }
        self._child: Child | None = None

    @property
    def url(self) -> str:
        """Its base address."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Plaza:
        if self.migrate:
            self.flask("db", "upgrade")
        try:
            self.start()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def flask(self, *arguments: str) -> str:
        """Run a ``flask`` command with the same settings; its output."""
        result = subprocess.run(
            [sys.executable, "-m", "flask", *arguments],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            raise RuntimeError(f"flask {' '.join(arguments)}: {result.stdout}{result.stderr}")
        return result.stdout

    def start(self, health: str = "/health/ready") -> None:
        """Start, or start again after a kill, and wait until it is ready (or only alive)."""
        self._child = Child([sys.executable, "wsgi.py"], self.folder / "log", env=self.env, cwd=ROOT)
        wait_until(lambda: self._answers(health), "Plaza's start")

    def _answers(self, health: str) -> bool:
        assert self._child is not None
        if not self._child.is_running:
            raise RuntimeError(f"Plaza ended:\n{self._child.tail()}")
        try:
            return requests.get(f"{self.url}{health}", timeout=2).ok
        except requests.RequestException:
            return False

    @property
    def pid(self) -> int:
        """The launcher's process id."""
        assert self._child is not None
        return self._child.pid

    def kill(self) -> None:
        """kill -9, children included."""
        if self._child is not None:
            self._child.end(signal.SIGKILL)

    def pause(self) -> None:
        """SIGSTOP."""
        if self._child is not None:
            self._child.send(signal.SIGSTOP)

    def resume(self) -> None:
        """SIGCONT."""
        if self._child is not None:
            self._child.send(signal.SIGCONT)

    def send(self, number: signal.Signals) -> None:
        """Send a signal and go on."""
        if self._child is not None:
            self._child.send(number)

    def end(self, number: signal.Signals) -> int:
        """Send a signal and wait for the end; the exit code, negative if it had to be killed."""
        if self._child is None:
            return 0
        self._child.end(number)
        return self._child.wait()

    def stop(self) -> int:
        """SIGTERM; its exit code."""
        return self.end(signal.SIGTERM)

    def output(self) -> str:
        """What it has printed."""
        return (self.folder / "log").read_text(errors="replace")
