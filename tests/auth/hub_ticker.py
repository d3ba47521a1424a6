"""Run as a program under eventlet: how long does the hub stand still while passwords are hashed?

``python -m tests.auth.hub_ticker offload`` (or ``naive``) prints the longest stall in seconds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import eventlet

HASHES = 24


def longest_stall(hash_one: Callable[[str], str]) -> float:
    """Hash in many greenlets while another one ticks."""
    stalls, done = [0.0], []

    def tick() -> None:
        while not done:
            started = time.perf_counter()
            eventlet.sleep(0.005)
            stalls.append(time.perf_counter() - started)

    ticker = eventlet.spawn(tick)
    eventlet.sleep(0.02)
    for greenlet in [eventlet.spawn(hash_one, f"password number {n}") for n in range(HASHES)]:
        greenlet.wait()
    done.append(True)
    ticker.wait()
    return max(stalls)


def main(way: str) -> None:
    """Patch as the launcher does, before the application is imported."""
    eventlet.monkey_patch()
    from argon2 import PasswordHasher

    from app.auth import passwords

    naive = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1).hash
    print(longest_stall(passwords.hash_of if way == "offload" else naive))


if __name__ == "__main__":
    main(sys.argv[1])
