"""The world under load: PostgreSQL, Redis, the Stripe double and Plaza's processes, with people signed in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from tests.doubles.stripe.double import StripeDouble
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import answers, wait_until
from tests.servers.redis import Redis
from tests.servers.stack import neighbouring_ports

PASSWORD = "plaza-demo-2026"
PUBLIC_URL = "http://127.0.0.1:5000"
SECRET = "whsec_of_the_tests"
DATABASE = "load"


@dataclass
class Town:
    """Running servers and what visitors need to know."""

    postgres: Postgres
    plaza: Plaza
    double: StripeDouble
    urls: list[str]

    def sign_in(self) -> list[str]:
        """Access tokens of the demo's people."""
        rows = self.postgres.execute(
            DATABASE, "SELECT email FROM users WHERE email LIKE '%@plaza.example' ORDER BY id LIMIT 40"
        )
        found = []
        for (email,) in rows:
            body = {"email": email, "password": PASSWORD}
            answer = requests.post(f"{self.urls[0]}/api/v1/auth/login/", json=body, timeout=30)
            if answer.ok:
                found.append(answer.json()["access_token"])
        if not found:
            raise RuntimeError("nobody of the demo could sign in")
        return found

    def converse(self, first: int, people: int) -> int:
        """A conversation of so many people from the ``first``-th on; its id."""
        [[conversation]] = self.postgres.execute(
            DATABASE,
            "WITH c AS (INSERT INTO conversations (is_group, title, last_event, last_seq, active_at,"
            " created_at)"
            " VALUES (true, 'The market', 0, 0, now(), now()) RETURNING id),"
            " m AS (INSERT INTO conversation_members (conversation_id, user_id, role, delivered_seq,"
            " read_seq, muted, created_at) SELECT c.id, u.id, 'member', 0, 0, false, now() FROM c,"
            " (SELECT id FROM users WHERE email LIKE '%@plaza.example' ORDER BY id"
            f" OFFSET {first} LIMIT {people}) u) SELECT id FROM c",
        )
        return int(conversation)


@contextmanager
def open_town(size: str, processes: int) -> Iterator[Town]:
    """Everything started and planted; everything ended afterwards."""
    ports = neighbouring_ports(processes)
    with ExitStack() as stack:
        postgres = stack.enter_context(Postgres())
        redis = stack.enter_context(Redis())
        double = stack.enter_context(
            StripeDouble(
                webhook_secret=SECRET,
                webhook_url=f"http://127.0.0.1:{ports[0]}/api/v1/payments/webhook/",
            )
        )
        plaza = Plaza(
            port=str(ports[0]),
            workers=str(processes),
            database_url=postgres.create_database(DATABASE),
            redis_url=redis.url,
            public_url=PUBLIC_URL,
            stripe_api_base=double.base_url,
            stripe_webhook_secrets=SECRET,
            rate_limit_factor="1000000",
            access_token_minutes="600",
            sockets_per_address="20000",
            sockets_per_user="20000",
        )
        plaza.flask("db", "upgrade")
        plaza.flask("seed", "demo", "--password", PASSWORD, "--picture-width", "200", "--size", size)
        plaza.migrate = False
        stack.enter_context(plaza)
        wait_until(lambda: all(map(answers, ports)), "every process")
        yield Town(postgres, plaza, double, [f"http://127.0.0.1:{port}" for port in ports])


def locust_binary() -> Path:
    """Locust of its own environment; the application's never holds it."""
    found = Path(sys.prefix).parent / ".bench" / "load-venv" / "bin" / "locust"
    if not found.exists():
        raise SystemExit(
            "Locust is missing: python3 -m venv .bench/load-venv &&"
            " .bench/load-venv/bin/pip install -r tests/load/requirements.txt"
        )
    return found
