"""One stack for all tests of this folder, as production runs it: HTTPS, two processes, Celery, X-Accel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.servers.nginx import Nginx
from tests.servers.process import answers
from tests.servers.stack import Stack

PASSWORD = "plums and tram tickets"


class Visitor(requests.Session):
    """A browser that trusts the stack's certificate and knows its address."""

    def __init__(self, nginx: Nginx) -> None:
        super().__init__()
        self.verify = str(nginx.certificate)
        self.trust_env = False
        self._base = nginx.url

    def request(self, method, url, *args, **kwargs):  # type: ignore[no-untyped-def]
        """As requests does, with paths of the stack."""
        kwargs.setdefault("timeout", 15)
        kwargs.setdefault("allow_redirects", False)
        return super().request(method, self._base + url if url.startswith("/") else url, *args, **kwargs)

    def join(self, name: str) -> str:
        """Become a member; the access token, which is sent from then on."""
        body = {"email": f"{name}@stack.test", "password": PASSWORD}
        answer = self.post("/api/v1/auth/register/", json=body)
        token = str(answer.json()["access_token"])
        self.headers["Authorization"] = f"Bearer {token}"
        return token


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    with Stack(
        plaza_env="production",
        jobs="celery",
        stall_limit_seconds="3",
        log_level="INFO",
        stripe_secret_key="sk_live_of_nobody",
        stripe_webhook_secrets="whsec_of_nobody",
    ) as stack:
        yield stack


@pytest.fixture
def visitor(stack: Stack) -> Visitor:
    return Visitor(stack.nginx)


def workers(stack: Stack) -> set[int]:
    """The server processes."""
    pid = stack.plaza.pid
    return {int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}


def is_whole(stack: Stack, without: int) -> bool:
    """Whether two processes serve, and none of them is that one."""
    return len(workers(stack) - {without}) == 2 and all(map(answers, stack.ports))
