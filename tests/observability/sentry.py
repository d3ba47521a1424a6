"""Something that takes error reports as Sentry does, slowly if told to."""

from __future__ import annotations

import gzip
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class ReportSink:
    """``with ReportSink() as sink``: reports sent to ``sink.dsn`` are in ``sink.events``."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.raw = ""
        self.may_answer = threading.Event()
        self.may_answer.set()
        sink = self

        class Door(BaseHTTPRequestHandler):
            """Takes envelopes."""

            def do_POST(self) -> None:
                """Keep an envelope; answer when that is allowed."""
                body = self.rfile.read(int(self.headers["Content-Length"]))
                sink.may_answer.wait(5)
                if self.headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                sink.raw += body.decode()
                parts = [json.loads(line) for line in body.splitlines() if line]
                sink.events += [part for part in parts if "exception" in part]
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self._server.daemon_threads = True
        self.dsn = f"http://key@127.0.0.1:{self._server.server_address[1]}/7"

    def __enter__(self) -> ReportSink:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.may_answer.set()
        self._server.shutdown()
        self._server.server_close()
