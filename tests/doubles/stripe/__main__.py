"""``python -m tests.doubles.stripe``: the double as a process of its own."""

from __future__ import annotations

import argparse
import signal
import threading
from pathlib import Path

from tests.doubles.stripe.double import DEFAULT_SECRET, StripeDouble


def main() -> None:
    """Serve until SIGINT or SIGTERM."""
    parser = argparse.ArgumentParser(description="Plaza's Stripe double. No money moves.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--webhook-url", help="where signed events are posted")
    parser.add_argument("--webhook-secret", default=DEFAULT_SECRET, help="what signs them")
    parser.add_argument("--state", type=Path, help="a file that keeps the payments over a restart")
    chosen = parser.parse_args()

    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: over.set())
    with StripeDouble(
        host=chosen.host,
        port=chosen.port,
        webhook_url=chosen.webhook_url,
        webhook_secret=chosen.webhook_secret,
        state=chosen.state,
    ) as double:
        print(f"Stripe double is ready: {double.base_url}", flush=True)
        over.wait()


if __name__ == "__main__":
    main()
