"""``python -m tests.doubles.s3 --port 9000``: an S3 on loopback, as strict at its door as the real one.

Behind the door is moto's server, which keeps objects and believes every signature. The door reads
AWS's Signature Version 4, in headers and in presigned addresses with their end.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import logging
import ssl
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

KEY_ID, SECRET = "plaza-in-tests", "what-nobody-else-knows"
REGION = "eu-central-1"
SKEW = timedelta(minutes=15)


class Given:
    """What a request says of its signature, in its query or in its headers."""

    def __init__(self, request: Request) -> None:
        said: Mapping[str, str] = request.args
        if "X-Amz-Signature" in said:
            self.credential, self.signed_headers = said["X-Amz-Credential"], said["X-Amz-SignedHeaders"]
            self.signature, self.date = said["X-Amz-Signature"], said["X-Amz-Date"]
            self.lives = timedelta(seconds=int(said["X-Amz-Expires"]))
            self.payload = "UNSIGNED-PAYLOAD"
            return
        words = request.headers.get("Authorization", "").removeprefix("AWS4-HMAC-SHA256 ").split(", ")
        parts = dict(word.partition("=")[::2] for word in words)
        self.credential, self.signed_headers = parts["Credential"], parts["SignedHeaders"]
        self.signature, self.date = parts["Signature"], request.headers["X-Amz-Date"]
        self.lives = SKEW
        self.payload = request.headers["X-Amz-Content-SHA256"]


def signature_of(
    method: str, path: str, query: Iterable[tuple[str, str]], headers: Mapping[str, str], given: Given
) -> str:
    """What somebody with the secret signs this request with."""
    canonical = "\n".join(
        [
            method,
            path,
            "&".join(
                sorted(f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in query)
            ),
            *(
                f"{name}:{' '.join(headers.get(name, '').split())}"
                for name in given.signed_headers.split(";")
            ),
            "",
            given.signed_headers,
            given.payload,
        ]
    )
    scope = given.credential.split("/", 1)[1]
    text = f"AWS4-HMAC-SHA256\n{given.date}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = f"AWS4{SECRET}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.new(key, text.encode(), "sha256").hexdigest()


def fault_of(request: Request, now: datetime) -> str | None:
    """The code with which S3 refuses a request, or None."""
    try:
        given = Given(request)
    except KeyError:
        # Whether strangers may read an object is for moto to say, by the bucket's policy.
        is_read = request.method == "GET" and request.path.count("/") > 1
        return None if is_read else "AccessDenied"
    if given.credential.split("/")[0] != KEY_ID:
        return "InvalidAccessKeyId"
    path, _, sent = request.environ["REQUEST_URI"].partition("?")
    query = [pair for pair in parse_qsl(sent, keep_blank_values=True) if pair[0] != "X-Amz-Signature"]
    headers = {name.lower(): value for name, value in request.headers.items()}
    if not hmac.compare_digest(signature_of(request.method, path, query, headers, given), given.signature):
        return "SignatureDoesNotMatch"
    signed_at = datetime.strptime(given.date, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return None if signed_at - SKEW < now < signed_at + given.lives else "AccessDenied"


class Door:
    """Refuses what S3 would refuse, before moto sees it."""

    def __init__(self) -> None:
        self._moto = DomainDispatcherApplication(create_backend_app)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Serve as S3 does."""
        code = fault_of(Request(environ), datetime.now(UTC))
        if code is None:
            return self._moto(environ, start_response)  # type: ignore[no-any-return]
        refusal = Response(f"<Error><Code>{code}</Code></Error>", 403, mimetype="application/xml")
        return refusal(environ, start_response)


def main() -> None:
    """Serve until it is ended."""
    parser = argparse.ArgumentParser(description="An S3 for tests. It forgets everything at its end.")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--certificate", type=Path, help="PEM file of certificate and key: HTTPS")
    chosen = parser.parse_args()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", chosen.port, Door(), threaded=True)
    if chosen.certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(chosen.certificate)
        # The handshake is each connection's own, or one that falls silent would keep all others out.
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.serve_forever()


if __name__ == "__main__":
    main()
