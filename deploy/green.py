"""How the database's driver waits under eventlet, safe against file numbers that are used again."""

from __future__ import annotations

import time
from typing import Any

import psycopg2
from eventlet import hubs
from psycopg2 import extensions

from deploy.silence import Doubt, Silence

ESTABLISHED = {extensions.STATUS_READY, extensions.STATUS_IN_TRANSACTION, extensions.STATUS_PREPARED}
_doubt = Doubt()


def wait_green(connection: Any) -> None:
    """Let others run until the database answers, or is found to be gone.

    A number may still be waited for by who does not know yet that it was closed: a listener at the
    stop, a socket that was cut. Python's sockets tell the hub when they get such a number; libpq
    cannot, and the hub would refuse the second reader. So this does it while a connection is set up.
    """
    began = time.monotonic()
    while True:
        state = connection.poll()
        if state == extensions.POLL_OK:
            _doubt.is_there = True
            return
        if state not in (extensions.POLL_READ, extensions.POLL_WRITE):
            raise psycopg2.OperationalError(f"the driver is in an unknown state: {state!r}")
        number = connection.fileno()
        if connection.status not in ESTABLISHED:
            hubs.notify_opened(number)
        reads = state == extensions.POLL_READ
        try:
            hubs.trampoline(number, read=reads, write=not reads, timeout=_doubt.patience, timeout_exc=Silence)
        except Silence:
            if _doubt.gives_up(connection, time.monotonic() - began):
                raise psycopg2.OperationalError("the database is silent") from None


def make_psycopg_green() -> None:
    """Replace eventlet's own way of waiting; after ``monkey_patch``."""
    extensions.set_wait_callback(wait_green)
