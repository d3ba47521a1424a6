"""How the database's driver waits under eventlet, safe against file numbers that are used again."""

from __future__ import annotations

import time
from typing import Any

import psycopg2
from eventlet import hubs
from psycopg2 import extensions

from app.core.db import answer_is_at_hand
from deploy.silence import CONNECT_SECONDS, LONGEST_WAIT_SECONDS, Doubt, Silence

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
        is_established = connection.status in ESTABLISHED
        if not is_established:
            hubs.notify_opened(number)
        reads = state == extensions.POLL_READ
        try:
            hubs.trampoline(number, read=reads, write=not reads, timeout=_doubt.patience, timeout_exc=Silence)
        except Silence:
            limit = LONGEST_WAIT_SECONDS if is_established else CONNECT_SECONDS
            is_late = answer_is_at_hand.get() or time.monotonic() - began > limit
            if is_late or not _doubt.is_server_there(connection):
                raise psycopg2.OperationalError("the database is silent") from None


def make_psycopg_green() -> None:
    """Replace eventlet's own way of waiting; after ``monkey_patch``."""
    extensions.set_wait_callback(wait_green)
