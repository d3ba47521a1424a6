"""A Redis of one's own."""

from __future__ import annotations

import shutil
import signal
import tempfile
from pathlib import Path
from types import TracebackType

from tests.servers.process import Child, answers, free_port, wait_until


class Redis:
    """A server on a free port that stores nothing; can be stopped, paused and started again."""

    def __init__(self) -> None:
        self.port = free_port()
        self._child: Child | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="plaza-redis-"))

    @property
    def url(self) -> str:
        """Its address."""
        return f"redis://127.0.0.1:{self.port}/0"

    def __enter__(self) -> Redis:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start, or start again."""
        program = shutil.which("redis-server")
        if program is None:
            raise RuntimeError("Redis is needed: apt-get install redis-server")
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._child = Child([program, *options], self._folder / "log", cwd=self._folder)
        wait_until(lambda: answers(self.port), "Redis's start")

    def stop(self) -> None:
        """Stop it."""
        if self._child is not None:
            self._child.send(signal.SIGCONT)
            self._child.end()

    def pause(self) -> None:
        """Keep connections open and answer nothing."""
        if self._child is not None:
            self._child.send(signal.SIGSTOP)

    def resume(self) -> None:
        """Answer again."""
        if self._child is not None:
            self._child.send(signal.SIGCONT)
