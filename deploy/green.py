"""How the database's driver waits under eventlet, safe against file numbers that are used again."""

from __future__ import annotations

from typing import Any

import psycopg2
from eventlet import hubs
from psycopg2 import extensions

ESTABLISHED = {extensions.STATUS_READY, extensions.STATUS_IN_TRANSACTION, extensions.STATUS_PREPARED}


def wait_green(connection: Any) -> None:
    """Let others run until the database answers.

    A number may still be waited for by who does not know yet that it was closed: a listener at the
    stop, a socket that was cut. Python's sockets tell the hub when they get such a number; libpq
    cannot, and the hub would refuse the second reader. So this does it while a connection is set up.
    """
    while True:
        state = connection.poll()
        if state == extensions.POLL_OK:
            return
        if state not in (extensions.POLL_READ, extensions.POLL_WRITE):
            raise psycopg2.OperationalError(f"the driver is in an unknown state: {state!r}")
        number = connection.fileno()
        if connection.status not in ESTABLISHED:
            hubs.notify_opened(number)
        reads = state == extensions.POLL_READ
        hubs.trampoline(number, read=reads, write=not reads)


def make_psycopg_green() -> None:
    """Replace eventlet's own way of waiting; after ``monkey_patch``."""
    extensions.set_wait_callback(wait_green)
