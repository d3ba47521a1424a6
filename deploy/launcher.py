"""The launcher: serves in this process, or has a parent keep several of them."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from werkzeug.wsgi import ClosingIterator

from config import Settings, SettingsError
from deploy.parent import CHILD_MARK, Parent, beat, log_plainly

BACKLOG = 4096
MAX_OPEN_SOCKETS = 20_000
SOCKET_TIMEOUT_SECONDS = 75
POLL_SECONDS = 0.25
# Together below the ten seconds that the parent, systemd and Docker are told to wait.
GOODBYE_SECONDS = 8.0
DRAIN_SECONDS = 6.0

log = logging.getLogger("plaza.launcher")
Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def main() -> int:
    """Serve until SIGTERM or SIGINT; returns the exit code."""
    try:
        settings = Settings.from_env()
    except SettingsError as error:
        print(f"Plaza does not start: {error}", file=sys.stderr)
        return 2
    if settings.workers > 1 and CHILD_MARK not in os.environ:
        log_plainly(settings)
        stop = Stop()
        return Parent(settings, lambda: stop.asked).run()
    if settings.async_mode == "eventlet":
        return serve_green(settings)
    return serve_threads(settings)


def for_sockets(wsgi: Wsgi) -> Wsgi:
    """What sockets need of the server.

    No offer of permessage-deflate: it would compress each frame for each recipient. And a socket is
    no idle connection to eventlet, which a stop would shut before the socket was told to return.
    """

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        environ.pop("eventlet.set_idle", None)
        return wsgi(environ, start_response)

    return serve


class InFlight:
    """Counts the requests that are being answered, so that a stop lets them finish. Sockets do not count."""

    def __init__(self, wsgi: Wsgi) -> None:
        self._wsgi = wsgi
        self.count = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Serve, counted until the last byte is handed over."""
        if environ["PATH_INFO"].startswith("/socket.io"):
            return self._wsgi(environ, start_response)
        self.count += 1
        try:
            body = self._wsgi(environ, start_response)
        except BaseException:
            self.count -= 1
            raise
        return ClosingIterator(body, self._done)

    def _done(self) -> None:
        self.count -= 1


def send_at_once(listener: Any) -> None:
    """No Nagle on accepted connections, which inherit this: else a second frame waits 40 ms for an ACK."""
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def cannot_listen(settings: Settings, error: OSError) -> int:
    """Say why; the exit code."""
    reason = error.strerror or str(error)
    print(f"Plaza does not start: {settings.host} port {settings.port}: {reason}.", file=sys.stderr)
    return 1


class Stop:
    """Remembers that a signal asked to stop. A handler must do nothing more under eventlet."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def _ask(self, _number: int, _frame: Any) -> None:
        self.asked = True


def serve_green(settings: Settings) -> int:
    """One process under eventlet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import eventlet
        import eventlet.wsgi
    eventlet.monkey_patch()
    for module in ("socket", "thread", "psycopg"):
        if not eventlet.patcher.is_monkey_patched(module):
            raise RuntimeError(f"eventlet did not patch {module}")
    from deploy.green import make_psycopg_green
    from deploy.protocol import Protocol

    make_psycopg_green()
    application, stop_working = _start(settings)
    stop = Stop()
    try:
        listener = eventlet.listen((settings.host, settings.port), backlog=BACKLOG, reuse_port=False)
    except OSError as error:
        return cannot_listen(settings, error)
    send_at_once(listener)
    pool = eventlet.GreenPool(MAX_OPEN_SOCKETS)
    serving = eventlet.spawn(
        eventlet.wsgi.server,
        *(listener, application),
        protocol=partial(Protocol, pool.sem),
        custom_pool=pool,
        socket_timeout=SOCKET_TIMEOUT_SECONDS,
        keepalive=SOCKET_TIMEOUT_SECONDS,
        log_output=False,
        capitalize_response_headers=False,
        debug=False,
    )
    while not stop.asked:
        if serving.dead:
            serving.wait()  # Raises what ended it, and the process ends with it.
        eventlet.sleep(POLL_SECONDS)
    serving.kill()  # It lets go of the listener, and of connections nobody asks anything on.
    listener.close()
    with eventlet.Timeout(GOODBYE_SECONDS, False):
        stop_working()
    os._exit(0)


def serve_threads(settings: Settings) -> int:
    """One process with a thread a connection."""
    from werkzeug.serving import WSGIRequestHandler, make_server, select_address_family

    class Handler(WSGIRequestHandler):
        """Says nothing about versions, writes no access log, and gives up on who says nothing."""

        timeout = SOCKET_TIMEOUT_SECONDS

        def version_string(self) -> str:
            """The Server header."""
            return "plaza"

        def log_request(self, *_arguments: Any) -> None:
            """Requests are logged by the application."""

    # Before anything works in the background: whoever cannot listen has nothing to work for.
    family = select_address_family(settings.host, settings.port)
    try:
        listener = socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)
    except OSError as error:
        return cannot_listen(settings, error)
    send_at_once(listener)
    application, stop_working = _start(settings)
    stop = Stop()
    with listener:
        server = make_server(
            *(settings.host, settings.port, application),
            threaded=True,
            request_handler=Handler,
            fd=listener.fileno(),
        )

    def watch() -> None:
        while not stop.asked:
            time.sleep(POLL_SECONDS)
        server.shutdown()
        server.socket.close()
        goodbye = threading.Thread(target=stop_working, daemon=True)
        goodbye.start()
        goodbye.join(GOODBYE_SECONDS)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    server.serve_forever()
    while True:
        time.sleep(POLL_SECONDS)


def _start(settings: Settings) -> tuple[Any, Callable[[], None]]:
    """The application with its background work running, and how to end that."""
    from app import create_app
    from app.core.jobs import worker_slot
    from app.core.realtime import realtime_slot
    from app.core.stall import watch_forever

    application = create_app(settings)
    realtime, worker = realtime_slot.of(application), worker_slot.of(application)
    look = partial(look_at_schema, application)
    if not look():
        realtime.socketio.start_background_task(_look_until_seen, look, realtime.socketio.sleep)
    realtime.start()
    jobs_rest = threading.Event()

    def work() -> None:
        if settings.jobs == "celery":
            from app.core.jobs.calling import call_forever

            call_forever(application, worker)
        else:
            worker.run_forever()
        jobs_rest.set()

    realtime.socketio.start_background_task(work)
    realtime.socketio.start_background_task(watch_forever, settings.stall_limit_seconds, beat())
    requests = InFlight(for_sockets(application))

    def stop_working() -> None:
        deadline = time.monotonic() + DRAIN_SECONDS
        worker.stop()
        realtime.say_goodbye()
        # A job that is cut off is done again, but only once its lease has run out.
        while (requests.count or not jobs_rest.is_set()) and time.monotonic() < deadline:
            realtime.socketio.sleep(POLL_SECONDS / 5)
        realtime.socketio.sleep(POLL_SECONDS)
        for handler in logging.getLogger().handlers:
            handler.flush()

    return requests, stop_working


def look_at_schema(application: Any) -> bool:
    """End here if a newer Plaza has migrated the database; False if it cannot be asked now."""
    from sqlalchemy.exc import SQLAlchemyError

    from app.core.schema import is_newer, present_revision, what_is_wrong

    try:
        revision = present_revision(application)
    except SQLAlchemyError:
        return False
    fault = what_is_wrong(revision)
    if is_newer(revision):
        print(f"Plaza does not start: {fault}", file=sys.stderr, flush=True)
        os._exit(1)
    if fault:
        log.warning(fault)
    return True


def _look_until_seen(look: Callable[[], bool], sleep: Callable[[float], Any]) -> None:
    """The database was away at the start: look as soon as it is there."""
    while not look():
        sleep(1.0)
