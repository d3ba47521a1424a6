"""The image without an engine: every step finds what it needs, and what is copied starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from config import ROOT, Settings
from tests.deploy import dockerfile
from tests.servers.process import Child, free_port, wait_until

STAGES = dockerfile.read()
RULES = dockerfile.ignore_rules()
SECRETS = {name.upper() for name in Settings.__dataclass_fields__}


def test_every_copied_path_exists_and_is_not_ignored():
    for stage in STAGES.values():
        for source_stage, sources, _destination in stage.copies():
            assert not source_stage or source_stage in STAGES
            for source in [] if source_stage else sources:
                assert (ROOT / source).exists(), source
                assert not dockerfile.is_ignored(source.rstrip("/"), RULES), source


@pytest.mark.parametrize(
    "path",
    [".env", ".git/config", "instance/plaza.db", "instance/secret", ".venv/bin/python", "tests/people.py",
     "client/node_modules/react/index.js", "app/core/__pycache__/db.pyc", "deploy/stack.py"],
)  # fmt: skip
def test_secrets_state_and_tests_stay_out_of_the_image(path):
    assert dockerfile.is_ignored(path, RULES)


def test_whatever_the_client_needs_to_be_built_is_tracked_and_copied():
    copied = [source for _stage, sources, _to in STAGES["client"].copies() for source in sources]
    listed = subprocess.run(
        ["git", "ls-files", "client"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    for part in copied:
        assert any(name == part or name.startswith(part + "/") for name in listed), part


def test_it_runs_as_nobody_in_particular_and_says_how_it_is():
    runtime = STAGES["runtime"]

    assert runtime.all("USER") == ["plaza"]
    assert runtime.env["PLAZA_ENV"] == "production"
    assert "/health/live" in runtime.all("HEALTHCHECK")[0]
    names = [name for name, _rest in runtime.steps]
    assert names.index("USER") > max(at for at, name in enumerate(names) if name in {"RUN", "COPY"})


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The image's own files, and nothing else of the repository."""
    root: Path = tmp_path_factory.mktemp("image")
    dockerfile.replay(STAGES["runtime"], root)
    return root / "plaza"


def environment(state: Path, **settings: str) -> dict[str, str]:
    """The image's environment, its state in a folder of ours."""
    outer = {name: value for name, value in os.environ.items() if name not in SECRETS}
    own = {name: value for name, value in STAGES["runtime"].env.items() if name != "PATH"}
    return outer | own | {"INSTANCE_DIR": str(state), "HOST": "127.0.0.1"} | settings


@pytest.mark.parametrize("command", [STAGES["runtime"].command[1:], ["-m", "flask", "db", "upgrade"]])
def test_without_settings_it_refuses_to_start_and_says_why(image, tmp_path, command):
    env = environment(tmp_path)

    done = subprocess.run(
        [sys.executable, *command], cwd=image, env=env, capture_output=True, text=True, check=False
    )

    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.processes
@pytest.mark.slow
def test_what_is_copied_migrates_serves_the_client_and_writes_nothing_beside_its_state(image, tmp_path):
    before = sorted(image.rglob("*"))
    port = free_port()
    env = environment(tmp_path, PLAZA_ENV="development", PORT=str(port))
    flask = [sys.executable, "-m", "flask", "db", "upgrade"]
    migrated = subprocess.run(flask, cwd=image, env=env, capture_output=True, text=True, check=False)
    assert migrated.returncode == 0, migrated.stderr

    server = Child([sys.executable, *STAGES["runtime"].command[1:]], tmp_path / "log", env=env, cwd=image)
    try:

        def is_ready() -> bool:
            assert server.is_running, server.tail()
            try:
                return requests.get(f"http://127.0.0.1:{port}/health/ready", timeout=2).ok
            except requests.RequestException:
                return False

        wait_until(is_ready, "the start of what is copied")
        page = requests.get(f"http://127.0.0.1:{port}/", timeout=5)
        assert page.ok and "<div id=" in page.text
        health = STAGES["runtime"].all("HEALTHCHECK")[0].split("CMD ", 1)[1]
        probe = [sys.executable, *json.loads(health)[1:]]
        assert subprocess.run(probe, env=env, check=False).returncode == 0
    finally:
        server.end()

    assert sorted(image.rglob("*")) == before
    assert subprocess.run(probe, env=env, check=False, capture_output=True).returncode != 0
