"""Celery's processes beside a Plaza that leaves its jobs to them."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from config import ROOT
from tests.servers.plaza import Plaza
from tests.servers.process import Child, wait_until


class Celery:
    """``with Celery(plaza):`` a worker with two processes; ``Celery(plaza, "beat")`` the scheduler."""

    def __init__(self, plaza: Plaza, role: str = "worker", name: str = "one") -> None:
        self.log = plaza.folder / f"{role}-{name}"
        self._env = plaza.env
        self._command = [sys.executable, "-m", "celery", "--quiet", "--app", "deploy.worker", role]
        if role == "worker":
            self._command += ["--concurrency", "2", "--hostname", f"{name}@%h", "--loglevel", "INFO"]
        self._ready = "celery@" if role == "worker" else "beat: Starting"
        self._child: Child | None = None

    def __enter__(self) -> Celery:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start, or start again; it may take a moment to be ready."""
        self._child = Child(self._command, self.log, env=self._env, cwd=ROOT)

    @property
    def is_running(self) -> bool:
        """Whether it still runs."""
        return self._child is not None and self._child.is_running

    def kill(self) -> None:
        """kill -9 of all its processes at once."""
        if self._child is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._child.pid, signal.SIGKILL)
            self._child.wait()

    def stop(self) -> int:
        """SIGTERM; its exit code."""
        assert self._child is not None
        self._child.end(signal.SIGTERM, seconds=20)
        return self._child.wait()

    def output(self) -> str:
        """What it has printed."""
        return Path(self.log).read_text(errors="replace") if self.log.exists() else ""

    def wait_for(self, text: str, seconds: float = 30.0) -> None:
        """Wait until it has printed something."""

        def said() -> bool:
            if not self.is_running:
                raise RuntimeError(f"Celery ended:\n{self.output()[-4000:]}")
            return text in self.output()

        wait_until(said, f"{text!r} by Celery", seconds)
