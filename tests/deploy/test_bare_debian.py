"""The image's steps done in a bare Debian: nobody's rights, a read-only root, only what is copied."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from deploy.setup import install
from tests.deploy import dockerfile
from tests.servers.process import Child, free_port, wait_until

pytestmark = pytest.mark.long

RUNTIME = dockerfile.read()["runtime"]
PACKAGES = "opt/plaza/lib/python3.11/site-packages"
# A mount namespace of its own; the root becomes read-only, then the command runs inside it.
INSIDE = """
set -e
mount --bind "$ROOT" "$ROOT"
mount --bind "$INTERPRETER" "$ROOT/usr/local"
mount --bind "$PACKAGES_HERE" "$ROOT/$PACKAGES"
mount -t tmpfs tmpfs "$ROOT/tmp"
mount --bind "$STATE" "$ROOT/data"
mount -o remount,bind,ro "$ROOT"
exec chroot --userspec="$WHO" "$ROOT" /usr/bin/env --chdir=/plaza "$@"
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Debian in which the runtime stage's steps were done; interpreter and packages are this machine's."""
    if shutil.which("debootstrap") is None:
        install(["debootstrap"], "debootstrap")
    root: Path = tmp_path_factory.mktemp("debian")
    root.chmod(0o755)
    command = ["debootstrap", "--variant=minbase", "--include=python3", "bookworm", str(root)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout[-2000:]
    for text in RUNTIME.all("RUN"):
        subprocess.run(["chroot", str(root), "sh", "-ec", text], check=True)
    dockerfile.replay(RUNTIME, root)
    (root / PACKAGES).mkdir(parents=True)
    (root / "opt/plaza/bin").mkdir()
    (root / "opt/plaza/bin/python").symlink_to("/usr/local/bin/python3")
    (root / "opt/plaza/pyvenv.cfg").write_text("home = /usr/local/bin\n")
    yield root
    shutil.rmtree(root)


def inside(root: Path, state: Path, who: str, *command: str) -> tuple[list[str], dict[str, str]]:
    """A command in that Debian, with the image's environment, and what it needs around it."""
    mounts = {
        "ROOT": str(root),
        "STATE": str(state),
        "WHO": who,
        "INTERPRETER": sys.base_prefix,
        "PACKAGES": PACKAGES,
        "PACKAGES_HERE": sysconfig.get_path("purelib"),
    }
    settings = RUNTIME.env | {"PATH": "/opt/plaza/bin:/usr/bin:/bin", "HOST": "127.0.0.1"}
    settings["LD_LIBRARY_PATH"] = "/usr/local/lib"  # Of an interpreter that is built shared.
    pairs = [f"{name}={value}" for name, value in settings.items()]
    words = ["unshare", "--mount", "--propagation", "private", "sh", "-c", INSIDE, "sh", *pairs, *command]
    return words, os.environ | mounts


def test_the_image_runs_as_nobody_on_a_read_only_root(root, tmp_path):
    state = tmp_path / "state"
    state.mkdir()
    os.chown(state, 10001, 10001)
    port = free_port()
    start = ["PLAZA_ENV=development", f"PORT={port}"]

    def run(who: str, *command: str) -> subprocess.CompletedProcess[str]:
        words, env = inside(root, state, who, *start, *command)
        return subprocess.run(words, env=env, capture_output=True, text=True, check=False)

    written = run("root", "touch", "/plaza/written")
    assert written.returncode != 0 and "Read-only file system" in written.stderr
    migrated = run("plaza:plaza", "python", "-m", "flask", "db", "upgrade")
    assert migrated.returncode == 0, migrated.stderr

    words, env = inside(root, state, "plaza:plaza", *start, *RUNTIME.command)
    server = Child(words, tmp_path / "log", env=env)
    try:

        def is_ready() -> bool:
            assert server.is_running, server.tail()
            try:
                return requests.get(f"http://127.0.0.1:{port}/health/ready", timeout=2).ok
            except requests.RequestException:
                return False

        wait_until(is_ready, "the start in a bare Debian")
        assert requests.get(f"http://127.0.0.1:{port}/", timeout=5).ok
        assert Path(f"/proc/{server.pid}").stat().st_uid == 10001
        assert (state / "plaza.db").stat().st_uid == 10001
    finally:
        server.end()
