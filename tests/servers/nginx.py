"""An nginx of one's own, with the configuration that operators get."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

from config import ROOT
from deploy.nginx.render import render, upstreams
from tests.servers.process import Child, answers, free_port, wait_until

MAIN = """daemon off;
{user}
worker_processes 2;
pid {folder}/pid;
error_log {folder}/errors warn;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/plaza/*.conf;
}}
"""


class Nginx:
    """In front of processes on loopback: HTTPS with a certificate of its own, or plain HTTP."""

    def __init__(self, ports: list[int], media: Path, *, plain: bool = False, port: int = 0) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="plaza-nginx-"))
        self.plain = plain
        self.http_port = port or free_port()
        self.https_port = self.http_port if plain else free_port()
        self._ports = ports
        self._media = media
        self._child: Child | None = None

    @property
    def url(self) -> str:
        """Its public address."""
        return f"http{'' if self.plain else 's'}://127.0.0.1:{self.https_port}"

    @property
    def certificate(self) -> Path:
        """What a client must trust."""
        return self.folder / "certificate.pem"

    def __enter__(self) -> Nginx:
        program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
        if program is None:
            raise RuntimeError("nginx is needed: apt-get install nginx-light")
        if not self.plain:
            self._certify()
        self._configure()
        command = [program, "-p", str(self.folder), "-e", f"{self.folder}/errors", "-c", "nginx.conf"]
        self._child = Child(command, self.folder / "log", cwd=self.folder)
        wait_until(self._is_up, "nginx's start")
        return self

    def _is_up(self) -> bool:
        assert self._child is not None
        if not self._child.is_running:
            raise RuntimeError(self._child.tail())
        return answers(self.https_port)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.end(signal.SIGTERM)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _certify(self) -> None:
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
                *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
                *("-addext", "subjectAltName=IP:127.0.0.1"),
                *("-keyout", str(self.folder / "key.pem"), "-out", str(self.certificate)),
            ],
            check=True,
            capture_output=True,
        )

    def _configure(self) -> None:
        user = "user root;" if os.geteuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(MAIN.format(folder=self.folder, user=user))
        values = upstreams([f"127.0.0.1:{port}" for port in self._ports]) | {
            "PLAZA_URL": self.url,
            "PLAZA_NAME": "127.0.0.1 localhost",
            "PLAZA_LISTEN_HTTP": f"listen 127.0.0.1:{self.http_port};",
            "PLAZA_LISTEN_HTTPS": f"listen 127.0.0.1:{self.https_port} ssl http2;",
            "PLAZA_CERTIFICATE": str(self.certificate),
            "PLAZA_CERTIFICATE_KEY": str(self.folder / "key.pem"),
            "PLAZA_CLIENT": str(ROOT / "client" / "dist"),
            "PLAZA_MEDIA": str(self._media),
            "PLAZA_LOG": str(self.folder / "access"),
        }
        render(self.folder / "plaza", values, plain=self.plain)

    def request(self, request_id: str) -> dict[str, object]:
        """Its line about one request; it is written when the answer is on its way."""
        wait_until(
            lambda: any(one["request_id"] == request_id for one in self.requests()), "its line in the log"
        )
        (line,) = [one for one in self.requests() if one["request_id"] == request_id]
        return line

    def requests(self) -> list[dict[str, object]]:
        """What its access log says."""
        lines = (self.folder / "access").read_text().splitlines()
        return [json.loads(line) for line in lines]
