"""Where things are broken: durable PostgreSQL, Redis, Plaza's processes, nginx, the Stripe double."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from app.core.db import db
from tests.concurrency.shop_floor import SECRET, Floor
from tests.doubles.stripe.double import StripeDouble
from tests.servers.process import answers, free_port, wait_until
from tests.servers.stack import Stack

PATIENCE_SECONDS = 45.0


class FromAddress(HTTPAdapter):
    """Comes from an address of its own, so that nginx counts each person apart."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        """As requests does, bound to our end."""
        super().init_poolmanager(*arguments, source_address=(self._address, 0), **options)


class FaultFloor(Floor):
    """The running stack, people who come through nginx, and hands that break things."""

    def __init__(self, stack: Stack, double: StripeDouble) -> None:
        super().__init__(stack.postgres, "plaza", double, public_url=stack.url)
        self.stack = stack
        self._visitors = 0

    def visitor(self, token: str = "") -> requests.Session:
        """Somebody at an address of their own."""
        self._visitors += 1
        visitor = requests.Session()
        visitor.trust_env = False
        visitor.mount("http://", FromAddress(f"127.0.{1 + self._visitors // 250}.{1 + self._visitors % 250}"))
        if token:
            visitor.headers["Authorization"] = f"Bearer {token}"
        return visitor

    def api(self, path: str) -> str:
        """An address behind nginx."""
        return f"{self.stack.url}/api/v1/{path}"

    def processes(self) -> list[int]:
        """The server processes, without their parent."""
        pid = self.stack.plaza.pid
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def readiness(self, port: int) -> tuple[int, list[str]]:
        """What one process says of itself, asked past nginx: the status and the causes; 0 is silence."""
        try:
            answer = requests.get(f"http://127.0.0.1:{port}/health/ready", timeout=8)
        except requests.RequestException:
            return 0, []
        return answer.status_code, sorted(answer.json()["causes"])

    def let_go(self) -> None:
        """Close our own connections."""
        with self.app.app_context():
            db.engine.dispose()

    def is_whole(self, without: int = 0) -> bool:
        """Whether as many processes as configured run, one that is to be gone left out, and all are ready."""
        running = set(self.processes()) - {without}
        ports = self.stack.ports
        return len(running) == len(ports) and all(self.readiness(port)[0] == 200 for port in ports)

    def wait_until_whole(self, without: int = 0, seconds: float = 60.0) -> None:
        """Wait for all processes."""
        wait_until(lambda: self.is_whole(without), "all processes", seconds)


@contextmanager
def open_floor(workers: int, door: Callable[[str], str] = str, jobs: str = "process") -> Iterator[FaultFloor]:
    """Everything started; everything ended afterwards, whatever was stopped or paused."""
    port = free_port()
    webhook = f"http://127.0.0.1:{port}/api/v1/payments/webhook/"
    with ExitStack() as closing:
        double = closing.enter_context(StripeDouble(webhook_secret=SECRET, webhook_url=webhook))
        stack = closing.enter_context(
            Stack(
                workers=workers,
                plain=True,
                port=port,
                durable=True,
                jobs=jobs,
                door=door,
                stripe_api_base=double.base_url,
                stripe_webhook_secrets=SECRET,
                hold_minutes="60",
            )
        )
        floor = FaultFloor(stack, double)
        closing.callback(floor.let_go)
        closing.callback(stack.plaza.send, signal.SIGCONT)
        wait_until(lambda: answers(port), "nginx")
        yield floor
