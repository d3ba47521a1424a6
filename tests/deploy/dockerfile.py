"""Reads a Dockerfile as far as ours goes: stages, what they copy, and what they start."""

from __future__ import annotations

import fnmatch
import json
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from config import ROOT


@dataclass
class Stage:
    """One FROM and the instructions under it, as (name, rest) pairs."""

    name: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def all(self, name: str) -> list[str]:
        """What every instruction of a name says."""
        return [rest for step, rest in self.steps if step == name]

    @property
    def env(self) -> dict[str, str]:
        """Its environment."""
        return {name: value for text in self.all("ENV") for name, value in re.findall(r"(\w+)=(\S+)", text)}

    @property
    def command(self) -> list[str]:
        """What its CMD starts."""
        command: list[str] = json.loads(self.all("CMD")[-1])
        return command

    def copies(self) -> list[tuple[str, list[str], str]]:
        """Each COPY as (stage it takes from or "", sources, destination)."""
        found = []
        for text in self.all("COPY"):
            words = text.split()
            stage = words.pop(0).removeprefix("--from=") if words[0].startswith("--from=") else ""
            found.append((stage, words[:-1], words[-1]))
        return found


def read(path: Path = ROOT / "Dockerfile") -> dict[str, Stage]:
    """The stages by name."""
    text = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", path.read_text(), flags=re.MULTILINE))
    stages: dict[str, Stage] = {}
    stage = Stage("")
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, rest = line.split(maxsplit=1)
        if name == "FROM":
            stage = stages[rest.split()[-1]] = Stage(rest.split()[-1])
        stage.steps.append((name, rest))
    return stages


def is_ignored(path: str, rules: list[str]) -> bool:
    """Whether .dockerignore keeps a path out: the last rule that meets it or a folder above wins."""
    parts = PurePosixPath(path).parts
    above = ["/".join(parts[: length + 1]) for length in range(len(parts))]
    ignored = False
    for rule in rules:
        pattern = rule.removeprefix("!").removeprefix("**/")
        candidates = [*above, *parts] if "**/" in rule else above
        if any(fnmatch.fnmatchcase(each, pattern) for each in candidates if rule != "*" or "/" not in each):
            ignored = not rule.startswith("!")
    return ignored


def ignore_rules() -> list[str]:
    """The rules of our .dockerignore."""
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def replay(stage: Stage, root: Path) -> None:
    """Do a stage's copies into a folder that stands for the image's root."""
    work = Path("/")
    rules = ignore_rules()

    def skip(folder: str, names: list[str]) -> set[str]:
        inside = Path(folder)
        if not inside.is_relative_to(ROOT) or inside.is_relative_to(ROOT / "client" / "dist"):
            return set()
        return {name for name in names if is_ignored(str((inside / name).relative_to(ROOT)), rules)}

    for name, rest in stage.steps:
        if name == "WORKDIR":
            work = Path(rest)
        if name != "COPY":
            continue
        words = [word for word in rest.split() if not word.startswith("--")]
        if rest.startswith("--from=packages"):
            continue  # The interpreter's packages; the test's own stand in for them.
        target = root / (work / words[-1]).relative_to("/")
        for source in words[:-1]:
            here = ROOT / source.removeprefix("/plaza/")
            if here.is_dir():
                shutil.copytree(here, target, ignore=skip, dirs_exist_ok=True)
            else:
                target.mkdir(parents=True, exist_ok=True)
                shutil.copy(here, target)
