"""What Lighthouse says of the pages people meet first and most, as they reach them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from config import ROOT
from tests.doubles.stripe.double import StripeDouble
from tests.servers.stack import Stack

HERE = Path(__file__).resolve().parent
FOLDER = ROOT / ".bench" / "lighthouse"
SOURCES = ("package.json", "package-lock.json", ".npmrc", "audit.mjs")

RUNS = 3
FULL = ("accessibility", "best-practices", "seo")
WANTED = {"desktop": 95, "mobile": 85}
ACCOUNT = {"email": "mara@plaza.example", "password": "plaza-demo-2026"}


@dataclass(frozen=True)
class Score:
    """The medians of one page on one kind of device."""

    page: str
    form: str
    performance: float
    accessibility: float
    best_practices: float
    seo: float
    slowdown: float
    fcp: float
    lcp: float
    cls: float
    tbt: float
    lost: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether all is as it must be, whatever the machine; speed depends on it."""
        return min(self.accessibility, self.best_practices, self.seo) == 100

    @property
    def is_quick(self) -> bool:
        """Whether it is as quick as it is meant to be on a quiet machine."""
        return self.performance >= WANTED[self.form]


def set_up() -> None:
    """Install Lighthouse in a folder of its own, once for each version of its list."""
    mark = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        shutil.copy(HERE / name, FOLDER)
    stamp = FOLDER / "stamp"
    if stamp.exists() and stamp.read_text() == mark:
        return
    print("· installing Lighthouse in .bench/", flush=True)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=FOLDER, check=True)
    stamp.write_text(mark)


def audit(say: Callable[[str], None], runs: int = RUNS) -> Iterator[Score]:
    """Every page on every kind of device, behind nginx: HTTPS with HTTP/2, as it is installed in earnest."""
    set_up()
    with (
        StripeDouble() as double,
        Stack(stripe_api_base=double.base_url, stripe_webhook_secrets=double.webhook_secret) as stack,
    ):
        stack.plaza.flask("seed", "demo")
        yield from _ask(stack, say, runs)


def _pages(stack: Stack) -> list[dict[str, Any]]:
    """The pages by name; what has an id is looked up, as a visitor or as the member."""
    url, api = stack.url, requests.Session()
    # Else what the machine trusts would take its place.
    api.trust_env, api.verify = False, str(stack.nginx.certificate)
    product = api.get(f"{url}/api/v1/products/", params={"limit": 1}, timeout=30).json()["items"][0]
    answer = api.post(f"{url}/api/v1/auth/login/", json=ACCOUNT, timeout=30).json()
    api.headers["Authorization"] = f"Bearer {answer['access_token']}"
    post = api.get(f"{url}/api/v1/posts/", params={"limit": 1}, timeout=30).json()["items"][0]
    return [
        {"name": "sign-in", "path": "/sign-in", "member": False},
        {"name": "shop", "path": "/shop", "member": False},
        {"name": "product", "path": f"/shop/{product['slug']}", "member": False},
        {"name": "home", "path": "/", "member": True},
        {"name": "post", "path": f"/posts/{post['id']}", "member": True},
        {"name": "messages", "path": "/messages", "member": True},
    ]


def _ask(stack: Stack, say: Callable[[str], None], runs: int) -> Iterator[Score]:
    told = {
        "url": stack.url,
        "pages": _pages(stack),
        "account": ACCOUNT,
        "runs": runs,
        "chromium": os.environ.get("CHROMIUM", "/usr/bin/chromium"),
    }
    command = ["node", "audit.mjs", json.dumps(told)]
    with subprocess.Popen(command, cwd=FOLDER, stdout=subprocess.PIPE, text=True) as node:
        assert node.stdout is not None
        for line in node.stdout:
            score = _median(**json.loads(line))
            say(
                f"  {score.page} on {score.form}: {score.performance:g} · {score.accessibility:g} · "
                f"{score.best_practices:g} · {score.seo:g} {' '.join(score.lost)}"
            )
            yield score
    if node.returncode:
        raise RuntimeError("Lighthouse could not be run.")


def _median(name: str, form: str, scores: list[dict[str, Any]]) -> Score:
    def middle(read: Callable[[dict[str, Any]], float]) -> float:
        return statistics.median(read(score) for score in scores)

    lost = {audit for score in scores for category in FULL for audit in score[category]["lost"]}
    return Score(
        page=name,
        form=form,
        performance=middle(lambda score: score["performance"]["score"]),
        accessibility=middle(lambda score: score["accessibility"]["score"]),
        best_practices=middle(lambda score: score["best-practices"]["score"]),
        seo=middle(lambda score: score["seo"]["score"]),
        slowdown=middle(lambda score: score["slowdown"]),
        fcp=middle(lambda score: score["fcp"]),
        lcp=middle(lambda score: score["lcp"]),
        cls=middle(lambda score: score["cls"]),
        tbt=middle(lambda score: score["tbt"]),
        lost=tuple(sorted(lost)),
    )
