"""Heavy computing away from the hub, a bounded number at a time, so that nobody else stalls."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")

POOL_SIZE = 2
_gate = threading.BoundedSemaphore(POOL_SIZE)


def offload(function: Callable[..., T], *arguments: object) -> T:
    """Compute ``function(*arguments)`` without holding up sockets and other requests.

    Under eventlet it runs in a real thread while the hub goes on; with plain threads the caller's own
    thread computes, since such work lets go of the interpreter lock. Call it outside any unit of
    work: a database connection must not wait for a place at the gate.
    """
    with _gate:
        if not is_green():
            return function(*arguments)
        from eventlet import tpool

        # Eventlet would keep twenty, and each keeps the memory that its hardest work once needed.
        tpool.set_num_threads(POOL_SIZE)
        return cast(T, tpool.execute(function, *arguments))


def is_green() -> bool:
    """Whether the launcher patched threads; importing eventlet to ask would be a side effect."""
    patcher = sys.modules.get("eventlet.patcher")
    return patcher is not None and bool(patcher.is_monkey_patched("thread"))


def hub() -> Any:
    """The loop on which green threads run; only where the launcher patched threads."""
    from eventlet.hubs import get_hub

    return get_hub()
