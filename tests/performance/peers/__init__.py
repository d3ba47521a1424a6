"""Peers: set up in .bench/, started on free ports."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from config import ROOT
from tests.servers.process import Child, answers, free_port, wait_until

HERE = Path(__file__).resolve().parent
BENCH = ROOT / ".bench"
BIN = BENCH / "venv" / "bin"
NODE = BENCH / "node"


def set_up() -> None:
    """Install what the peers need, once for each version of their lists."""
    lists = [HERE / "requirements.txt", HERE / "node" / "package.json"]
    mark = hashlib.sha256(b"".join(path.read_bytes() for path in lists)).hexdigest()
    stamp = BENCH / "stamp"
    NODE.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "node").iterdir():
        if file.is_file():
            shutil.copy(file, NODE)
    if stamp.exists() and stamp.read_text() == mark:
        return
    print("· installing the peers in .bench/", flush=True)
    subprocess.run([sys.executable, "-m", "venv", BENCH / "venv"], check=True)
    subprocess.run([BIN / "pip", "install", "--quiet", "-r", HERE / "requirements.txt"], check=True)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=NODE, check=True)
    stamp.write_text(mark)


def versions() -> dict[str, str]:
    """What was installed, for the report."""
    frozen = subprocess.run([BIN / "pip", "freeze"], capture_output=True, text=True, check=True).stdout
    found = dict(line.split("==") for line in frozen.splitlines() if "==" in line)
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return {name.lower(): version for name, version in found.items()} | {"node": node.strip()}


COMMANDS = {
    "drf": [
        *(str(BIN / "gunicorn"), "wsgi:application", "--worker-class", "gthread"),
        *("--workers", "1", "--threads", "4", "--keep-alive", "75", "--bind", "127.0.0.1:{port}"),
        *("--no-control-socket",),
    ],
    "fastapi": [
        *(str(BIN / "uvicorn"), "main:app", "--host", "127.0.0.1", "--port", "{port}"),
        *("--log-level", "warning", "--no-access-log"),
    ],
    "fastify": ["env", "EQUIPPED=1", "node", "feeds.mjs"],
    "fastify_bare": ["node", "feeds.mjs"],
    "socketio": ["node", "rooms.mjs"],
}
FOLDERS = {
    "drf": HERE / "drf",
    "fastapi": HERE / "fastapi",
    "fastify": NODE,
    "fastify_bare": NODE,
    "socketio": NODE,
}


@contextmanager
def peer(name: str, settings: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """A running peer: its address and process id."""
    port = free_port()
    log = Path(tempfile.mkstemp(prefix=f"plaza-peer-{name}-", suffix=".log")[1])
    env = os.environ | dict(settings) | {"PORT": str(port), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [part.format(port=port) for part in COMMANDS[name]]
    child = Child(command, log, env=env, cwd=FOLDERS[name])

    def is_ready() -> bool:
        if not child.is_running:
            raise RuntimeError(f"{name} ended:\n{child.tail()}")
        return answers(port)

    try:
        wait_until(is_ready, f"the start of {name}")
        yield f"http://127.0.0.1:{port}", child.pid
    finally:
        child.end()
        log.unlink(missing_ok=True)
