"""Sets everything up that a newcomer's machine lacks; quick when there is nothing to do.

``python3 deploy/setup.py app`` prepares running, ``… tests`` also what the tests need. Standard
library only: it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CLIENT = ROOT / "client"
STAMPS = ROOT / ".stamps"

OLDEST_PYTHON = (3, 11)
OLDEST_NODE = (20, 19)
FONTS = ["fonts-liberation", "fonts-noto-color-emoji", "fonts-noto-core"]
CLIENT_SOURCES = ["src", "public", "tools", "index.html", "vite.config.ts", "package-lock.json"]


class SetupError(Exception):
    """Something is missing that cannot be installed from here; the message says what to do."""


def say(text: str) -> None:
    """One line of progress."""
    print(f"· {text}", flush=True)


def run(command: list[str | Path], **options: object) -> None:
    """Run a command quietly; show its output only when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-4000:], file=sys.stderr)
        raise SetupError(f"this failed: {' '.join(str(part) for part in command)}")


def digest(paths: Iterable[Path]) -> str:
    """One hash over files and folders."""
    result = hashlib.sha256()
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file():
                result.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return result.hexdigest()


def is_current(name: str, mark: str, place: Path) -> bool:
    """Whether a step was done for exactly these inputs and its result is still there."""
    stamp = STAMPS / name
    return place.exists() and stamp.is_file() and stamp.read_text() == mark


def stamp(name: str, mark: str) -> None:
    """Remember that a step is done."""
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(mark)


def install(packages: list[str], why: str) -> None:
    """Install Debian packages where we may, or say which."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise SetupError(f"{why} is missing. Install it: sudo apt-get install {' '.join(packages)}")
    say(f"installing {why} ({', '.join(packages)})")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    run(["apt-get", "update", "-qq"], env=quiet)
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], env=quiet)


def python(*, tests: bool) -> None:
    """A virtual environment with the pinned packages."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetupError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    wanted = ROOT / ("tests/requirements.txt" if tests else "requirements.txt")
    mark = digest([ROOT / "requirements.txt", *([wanted] if tests else [])])
    if any(is_current(name, mark, VENV / "bin" / "python") for name in ("python", "python-tests")):
        return
    if not (VENV / "bin" / "pip").exists():
        say("making a virtual environment")
        made = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, check=False)
        if made.returncode:
            shutil.rmtree(VENV, ignore_errors=True)
            install(["python3-venv"], "Python's venv")
            run([sys.executable, "-m", "venv", VENV])
    say(f"installing Python packages ({wanted.relative_to(ROOT)})")
    run([VENV / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted])
    stamp("python-tests" if tests else "python", mark)
    if tests:
        stamp("python", digest([ROOT / "requirements.txt"]))


def client() -> None:
    """The client's packages and its production build."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise SetupError("Node 20.19 or newer with npm is needed to build the client: https://nodejs.org")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if tuple(int(part) for part in version.strip().lstrip("v").split(".")[:2]) < OLDEST_NODE:
        raise SetupError(f"Node 20.19 or newer is needed to build the client; this is {version.strip()}.")
    mark = digest([CLIENT / "package-lock.json"])
    if not is_current("npm", mark, CLIENT / "node_modules"):
        say("installing the client's packages (npm ci)")
        run([npm, "ci", "--no-audit", "--no-fund"], cwd=CLIENT)
        stamp("npm", mark)
    mark = digest([CLIENT / source for source in CLIENT_SOURCES])
    if not is_current("client", mark, CLIENT / "dist" / "index.html"):
        say("building the client")
        run([npm, "run", "build"], cwd=CLIENT)
        stamp("client", mark)


def servers() -> None:
    """PostgreSQL, Redis, nginx and Chromium, for the tests."""
    if not any(Path("/usr/lib/postgresql").glob("*/bin/postgres")) and not shutil.which("postgres"):
        install(["postgresql"], "PostgreSQL")
    if not shutil.which("redis-server"):
        install(["redis-server"], "Redis")
    if not shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin"):
        install(["nginx-light"], "nginx")
    if not Path("/usr/bin/chromium").exists():
        install(["chromium", *FONTS], "Chromium")


def main(arguments: list[str]) -> int:
    """Prepare what is asked for; returns the exit code."""
    try:
        tests = "tests" in arguments
        python(tests=tests)
        client()
        if tests:
            servers()
    except SetupError as error:
        print(f"Plaza cannot be set up: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
