"""The launcher: one server process, or several with a parent that starts the dead again."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable
from typing import Any

from config import ROOT, Settings, SettingsError

BACKLOG = 4096
MAX_OPEN_SOCKETS = 20_000
SOCKET_TIMEOUT_SECONDS = 75
POLL_SECONDS = 0.25
GOODBYE_SECONDS = 3.0
STOP_SECONDS = 10.0
RESTART_PAUSE_SECONDS = 1.0
CHILD_MARK = "PLAZA_CHILD"

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
        return Parent(settings).run()
    if settings.async_mode == "eventlet":
        return serve_green(settings)
    return serve_threads(settings)


def without_compression(wsgi: Wsgi) -> Wsgi:
    """Drop the offer of permessage-deflate: it would compress each frame for each recipient."""

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return wsgi(environ, start_response)

    return serve


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
    application, stop_working = _start(settings)
    stop = Stop()
    try:
        listener = eventlet.listen((settings.host, settings.port), backlog=BACKLOG, reuse_port=False)
    except OSError as error:
        return cannot_listen(settings, error)
    send_at_once(listener)

    def watch() -> None:
        while not stop.asked:
            eventlet.sleep(POLL_SECONDS)
        listener.close()
        with eventlet.Timeout(GOODBYE_SECONDS, False):
            stop_working()
        os._exit(0)

    eventlet.spawn(watch)
    eventlet.wsgi.server(
        listener,
        without_compression(application),
        max_size=MAX_OPEN_SOCKETS,
        socket_timeout=SOCKET_TIMEOUT_SECONDS,
        keepalive=SOCKET_TIMEOUT_SECONDS,
        log_output=False,
        capitalize_response_headers=False,
        debug=False,
    )
    while True:
        eventlet.sleep(POLL_SECONDS)


def serve_threads(settings: Settings) -> int:
    """One process with a thread a connection."""
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Handler(WSGIRequestHandler):
        """Says nothing about versions and writes no access log."""

        def version_string(self) -> str:
            """The Server header."""
            return "plaza"

        def log_request(self, *_arguments: Any) -> None:
            """Requests are logged by the application."""

    application, stop_working = _start(settings)
    stop = Stop()
    server = make_server(
        settings.host, settings.port, without_compression(application), threaded=True, request_handler=Handler
    )

    send_at_once(server.socket)

    def watch() -> None:
        while not stop.asked:
            time.sleep(POLL_SECONDS)
        goodbye = threading.Thread(target=stop_working, daemon=True)
        goodbye.start()
        goodbye.join(GOODBYE_SECONDS)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    server.serve_forever()
    return 0


def _start(settings: Settings) -> tuple[Any, Callable[[], None]]:
    """The application with its background work running, and how to end that."""
    from app import create_app
    from app.core.jobs import worker_slot
    from app.core.realtime import realtime_slot

    application = create_app(settings)
    realtime, worker = realtime_slot.of(application), worker_slot.of(application)
    realtime.start()
    realtime.socketio.start_background_task(worker.run_forever)

    def stop_working() -> None:
        realtime.stop()
        worker.stop()
        for connection in list(realtime.connections.values()):
            realtime.socketio.server.disconnect(connection.sid, ignore_queue=True)
        realtime.socketio.sleep(POLL_SECONDS)

    return application, stop_working


class Parent:
    """Starts a child a port and starts it again when it dies."""

    def __init__(self, settings: Settings) -> None:
        self.ports = range(settings.port, settings.port + settings.workers)
        self.children: dict[int, subprocess.Popen[bytes]] = {}

    def run(self) -> int:
        """Watch the children until asked to stop."""
        stop = Stop()
        while not stop.asked:
            for port in self.ports:
                child = self.children.get(port)
                if child is None or child.poll() is not None:
                    if child is not None:
                        log.warning(
                            "the process on port %s ended (%s); starting it again", port, child.returncode
                        )
                        time.sleep(RESTART_PAUSE_SECONDS)
                    self.children[port] = self._spawn(port)
            time.sleep(POLL_SECONDS)
        return self._stop()

    def _spawn(self, port: int) -> subprocess.Popen[bytes]:
        env = os.environ | {"PORT": str(port), CHILD_MARK: "1"}
        env.setdefault("PUBLIC_URL", f"http://{os.environ.get('HOST', '127.0.0.1')}:{self.ports[0]}")
        return subprocess.Popen([sys.executable, str(ROOT / "wsgi.py")], cwd=ROOT, env=env)

    def _stop(self) -> int:
        for child in self.children.values():
            child.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
        return 0
