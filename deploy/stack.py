"""``make stack``: what runs in earnest, in development — PostgreSQL, Redis, two processes, Celery, nginx.

Plain HTTP on ``PORT``, the Stripe double, demo data; everything lies in temporary folders and is
gone at the end. ``WORKERS=3 make stack`` starts more processes.
"""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from deploy.run import ROOT, Runner, is_taken
from tests.servers.stack import Stack


def main() -> int:
    """Start everything, say where, wait for the end."""
    os.chdir(ROOT)
    port = int(os.environ.get("PORT", "5000"))
    workers = int(os.environ.get("WORKERS", "2"))
    if is_taken("127.0.0.1", port):
        print(f"The stack does not start: port {port} is in use. Try PORT=5001 make stack", file=sys.stderr)
        return 1
    runner = Runner(os.environ.copy())
    with TemporaryDirectory(prefix="plaza-stack-") as folder:
        try:
            runner.start_double(f"http://127.0.0.1:{port}", Path(folder))
            return serve(runner, port, workers)
        except KeyboardInterrupt:
            return 0
        except RuntimeError as error:
            print(f"The stack does not start: {error}", file=sys.stderr)
            return 1
        finally:
            runner.stop()


def serve(runner: Runner, port: int, workers: int) -> int:
    """The stack from its start to its end."""
    settings: dict[str, Any] = {
        "stripe_api_base": runner.env["STRIPE_API_BASE"],
        "stripe_webhook_secrets": runner.env["STRIPE_WEBHOOK_SECRETS"],
        "secret_key": secrets.token_urlsafe(48),
        "rate_limit_factor": "1",
        "jobs": "celery",
        "sockets_per_user": "20",
        "sockets_per_address": "200",
    }
    with Stack(workers=workers, plain=True, port=port, **settings) as stack:
        stack.plaza.flask("seed", "demo", "--if-empty")
        print(stack.plaza.flask("seed", "accounts"))
        print(f"Its processes: {', '.join(f'http://127.0.0.1:{each}' for each in stack.ports)}")
        print(f"PostgreSQL: {stack.postgres.url('plaza')}   Redis: {stack.redis.url}")
        print(f"Logs: {stack.plaza.folder}/log, …/worker-one, …/beat-one, {stack.nginx.folder}/access")
        print(f"Plaza is ready: {stack.url}", flush=True)
        return runner.watch()


if __name__ == "__main__":
    sys.exit(main())
