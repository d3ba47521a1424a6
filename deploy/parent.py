"""The parent of several server processes: starts the dead again, and ends those that hang."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from config import ROOT, Settings

POLL_SECONDS = 0.25
STOP_SECONDS = 10.0
START_SECONDS = 90.0
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
STEADY_SECONDS = 60.0
CHILD_MARK = "PLAZA_CHILD"
BEAT_PIPE = "PLAZA_BEAT_PIPE"

log = logging.getLogger("plaza.launcher")

TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"
JSON = '{"time":"%(asctime)s.%(msecs)03dZ","level":"%(levelname)s","event":"%(message)s","logger":"%(name)s"}'


def log_plainly(settings: Settings) -> None:
    """Lines like the children's, without loading what they load: here no message holds a quote."""
    logging.basicConfig(
        level=settings.log_level,
        format=JSON if settings.logs_are_json else TEXT,
        datefmt="%Y-%m-%dT%H:%M:%S" if settings.logs_are_json else None,
    )
    logging.Formatter.converter = time.gmtime
    for level in (logging.INFO, logging.WARNING, logging.ERROR):
        logging.addLevelName(level, logging.getLevelName(level).lower())


def beat() -> Callable[[], None]:
    """What a child calls to say that it lives; without a parent it does nothing."""
    pipe = int(os.environ.pop(BEAT_PIPE, "-1"))
    if pipe < 0:
        return lambda: None
    os.set_blocking(pipe, False)
    os.set_inheritable(pipe, False)

    def say() -> None:
        try:
            os.write(pipe, b".")
        except OSError:
            log.debug("the parent does not listen")

    return say


@dataclass
class Child:
    """One server process, its pipe, and how often it failed lately."""

    port: int
    pause: float = 0.0
    start_at: float = 0.0
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    heard: float = 0.0
    pipe: int = field(default=-1)

    @property
    def ever_served(self) -> bool:
        """Whether it has said that it lives."""
        return self.heard > 0

    def start(self, environ: dict[str, str]) -> None:
        """Start it with a pipe to us."""
        self.pipe, theirs = os.pipe()
        os.set_blocking(self.pipe, False)
        env = environ | {"PORT": str(self.port), CHILD_MARK: "1", BEAT_PIPE: str(theirs)}
        command = [sys.executable, str(ROOT / "wsgi.py")]
        self.process = subprocess.Popen(command, cwd=ROOT, env=env, pass_fds=[theirs])
        os.close(theirs)
        self.started, self.heard = time.monotonic(), 0.0

    def listen(self) -> None:
        """Note when it was last heard."""
        try:
            while os.read(self.pipe, 4096):
                self.heard = time.monotonic()
        except BlockingIOError:
            return

    def is_stuck(self, limit: float) -> bool:
        """Whether it has been silent too long: stopped, or standing still."""
        silent = time.monotonic() - (self.heard or self.started)
        return limit > 0 and silent > (limit if self.ever_served else START_SECONDS)

    def bury(self) -> None:
        """Forget a dead process; the next start waits longer if it did not live long."""
        os.close(self.pipe)
        lived = time.monotonic() - self.started
        self.process = None
        self.pause = (
            FIRST_PAUSE_SECONDS
            if lived > STEADY_SECONDS or not self.pause
            else min(self.pause * 2, LONGEST_PAUSE_SECONDS)
        )
        self.start_at = time.monotonic() + self.pause


class Parent:
    """Keeps one child a port."""

    def __init__(self, settings: Settings, is_asked_to_stop: Callable[[], bool]) -> None:
        self._limit = settings.stall_limit_seconds
        self._is_asked_to_stop = is_asked_to_stop
        self._env = os.environ.copy()
        self._env.setdefault("PUBLIC_URL", settings.url)
        # Here the children count, so that whoever asks one of them is told of all.
        self._figures = settings.metrics_dir or tempfile.mkdtemp(prefix="plaza-metrics-")
        self._is_ours = not settings.metrics_dir
        self._env["METRICS_DIR"] = self._figures
        ports = range(settings.port, settings.port + settings.workers)
        self.children = [Child(port) for port in ports]

    def run(self) -> int:
        """Watch the children until asked to stop; the exit code."""
        while not self._is_asked_to_stop():
            for child in self.children:
                code = self._look_after(child)
                if code:
                    self._stop()
                    return code
            time.sleep(POLL_SECONDS)
        return self._stop()

    def _look_after(self, child: Child) -> int:
        """Start, bury or end a child; an exit code if it can never start."""
        if child.process is None:
            if time.monotonic() >= child.start_at:
                child.start(self._env)
            return 0
        child.listen()
        code = child.process.poll()
        if code is not None:
            if code in {1, 2} and not child.ever_served and not child.pause:
                return code  # It said why: a setting, or a port that is taken.
            self._forget_state(child.process.pid)
            child.bury()
            log.warning(
                "the process on port %s ended (%s); a new one in %.1f s", child.port, code, child.pause
            )
        elif child.is_stuck(self._limit):
            log.error("the process on port %s has not been heard for too long; ending it", child.port)
            child.process.kill()
        return 0

    def _forget_state(self, pid: int) -> None:
        """A dead process has no open sockets; what it has counted stays counted."""
        for file in Path(self._figures).glob(f"gauge_live*_{pid}.db"):
            file.unlink(missing_ok=True)

    def _stop(self) -> int:
        processes = [child.process for child in self.children if child.process is not None]
        for process in processes:
            process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        for process in processes:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
        if self._is_ours:
            shutil.rmtree(self._figures, ignore_errors=True)
        return 0
