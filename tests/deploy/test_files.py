"""The files operators copy: complete, and about settings that exist."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from config import ROOT, Settings
from deploy.nginx import render

NAMES = {name.upper() for name in Settings.__dataclass_fields__}
TEMPLATES = sorted((ROOT / "deploy" / "nginx" / "conf.d").glob("*.template"))
PLACES = {place for path in TEMPLATES for place in render.PLACE.findall(path.read_text(encoding="utf-8"))}
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
    return loaded["services"]


def test_compose_gives_nginx_every_value_its_templates_ask_for(services):
    assert set(services["web"]["environment"]) == PLACES


def test_compose_names_settings_that_exist_and_a_process_for_each_upstream(services):
    app = services["app"]
    assert set(app["environment"]) <= NAMES
    address = app["networks"]["inside"]["ipv4_address"]
    ports = [8000 + number for number in range(int(app["environment"]["WORKERS"]))]
    for name in ("PLAZA_UPSTREAMS", "PLAZA_SOCKET_UPSTREAMS"):
        listed = re.findall(r"server (\S+)", services["web"]["environment"][name])
        assert listed == [f"{address}:{port}" for port in ports]


def test_compose_leaves_jobs_to_celery_with_the_settings_of_the_rest(services):
    common = {name: value for name, value in services["app"]["environment"].items() if name != "WORKERS"}
    for role in ("worker", "beat"):
        assert services[role]["command"][:4] == ["celery", "--app", "deploy.worker", role]
        assert services[role]["environment"] == common and services[role]["read_only"]
    assert common["JOBS"] == "celery"


def test_compose_keeps_the_root_read_only_and_databases_inside(services):
    assert services["app"]["read_only"] and services["app"]["cap_drop"] == ["ALL"]
    for name in ("postgres", "redis"):
        assert services[name]["networks"] == ["inside"] and "ports" not in services[name]
    assert "--requirepass" in services["redis"]["command"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_names_settings_that_exist_and_waits_longer_than_a_stop_takes(path):
    unit = path.read_text(encoding="utf-8")
    own = {"PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}
    lines = re.findall(r"^Environment=(.*)$", unit, re.MULTILINE)
    assert {pair.split("=")[0] for line in lines for pair in line.split()} <= NAMES | own
    assert "User=plaza" in unit and "Restart=always" in unit and "ProtectSystem=strict" in unit
    assert int(re.findall(r"TimeoutStopSec=(\d+)", unit)[0]) > 10


def test_an_operator_renders_the_configuration_in_one_command(tmp_path, capsys):
    arguments = ["--url", "https://plaza.example/", "--certificate", "/c.pem", "--key", "/k.pem"]
    servers = ["--server", "127.0.0.1:5000", "--server", "127.0.0.1:5001"]

    assert render.main([*arguments, *servers, "--folder", str(tmp_path)]) == 0

    written = "".join(path.read_text() for path in tmp_path.iterdir())
    assert "${PLAZA" not in written
    assert "return 301 https://plaza.example$request_uri;" in written
    assert "server 127.0.0.1:5001 max_fails=0;" in written
    assert f"include {tmp_path}/*.conf;" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        render.main(["--url", "http://plaza.example", "--certificate", "/c", "--key", "/k"])
