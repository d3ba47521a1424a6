"""The dashboard, the alerts and the example configuration speak of figures that are there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from app.core.events import Fact
from config import ROOT

FOLDER = ROOT / "deploy" / "observability"
SUFFIXES = {"histogram": ("_bucket", "_count", "_sum"), "counter": ("_total",), "gauge": ("",)}


@pytest.fixture
def exported(app: Flask) -> set[str]:
    text = app.test_client().get("/metrics").text
    return {
        family.name + suffix
        for family in text_string_to_metric_families(text)
        for suffix in SUFFIXES[family.type]
    }


def expressions() -> dict[str, list[str]]:
    board = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))
    rules = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))
    return {
        "dashboard": [t["expr"] for panel in board["panels"] for t in panel.get("targets", [])],
        "alerts": [rule["expr"] for group in rules["groups"] for rule in group["rules"]],
    }


def test_what_is_watched_is_exported_and_what_is_exported_is_watched(exported):
    named = {
        name
        for each in expressions().values()
        for expression in each
        for name in re.findall(r"\bplaza_\w+", expression)
    }

    assert named - exported == set()
    families = {re.sub(r"_(bucket|count|sum|total)$", "", name) for name in named}
    assert {re.sub(r"_(bucket|count|sum|total)$", "", name) for name in exported} == families


def test_the_facts_on_the_dashboard_happen():
    def names(fact: type[Fact]) -> set[str]:
        return {fact.__name__}.union(*(names(kind) for kind in fact.__subclasses__()))

    shown = {fact for text in expressions()["dashboard"] for fact in re.findall(r'fact="(\w+)"', text)}
    assert len(shown) > 8
    assert shown <= names(Fact)


def test_every_alert_says_how_bad_it_is_and_what_to_do():
    rules = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))
    for rule in rules["groups"][0]["rules"]:
        assert rule["labels"]["severity"] in {"page", "ticket"}, rule["alert"]
        assert {"summary", "action"} == set(rule["annotations"]), rule["alert"]


def test_panels_have_their_own_ids_and_places():
    panels = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))["panels"]
    places = {
        (column, line)
        for panel in panels
        for grid in [panel["gridPos"]]
        for column in range(grid["x"], grid["x"] + grid["w"])
        for line in range(grid["y"], grid["y"] + grid["h"])
    }
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len(places) == sum(panel["gridPos"]["w"] * panel["gridPos"]["h"] for panel in panels)
    assert all(panel["type"] == "row" or panel["description"] for panel in panels)


def test_prometheus_takes_the_files(tmp_path: Path):
    """With promtool where there is one; YAML and shape are checked above in any case."""
    promtool = shutil.which("promtool")
    for name in ("alerts.yml", "prometheus.yml"):
        text = (FOLDER / name).read_text(encoding="utf-8").replace("/etc/prometheus", str(tmp_path))
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert yaml.safe_load(text)
    (tmp_path / "plaza-token").write_text("token", encoding="utf-8")
    asked = [text.replace("$__rate_interval", "5m") for text in expressions()["dashboard"]]
    rules = [{"record": f"panel:{number}", "expr": text} for number, text in enumerate(asked)]
    shown = {"groups": [{"name": "dashboard", "rules": rules}]}
    (tmp_path / "dashboard.yml").write_text(yaml.safe_dump(shown), encoding="utf-8")
    shutil.copy(Path(__file__).with_name("alerts.test.yml"), tmp_path)
    if promtool:
        for verb, kind, name in (
            ("check", "rules", "alerts.yml"),
            ("check", "rules", "dashboard.yml"),
            ("check", "config", "prometheus.yml"),
            ("test", "rules", "alerts.test.yml"),
        ):
            done = subprocess.run(
                [promtool, verb, kind, tmp_path / name], capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stdout + done.stderr
