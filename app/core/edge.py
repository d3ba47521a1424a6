"""What every answer carries: security headers, and what is left of the limit that was counted.

Written into the list of headers itself, because every request passes here: Flask's hooks and
Werkzeug's checked headers cost more than the page's own query.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from app.core.limits import Usage
from config import Settings

Headers = list[tuple[str, str]]
Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]

PAGE_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:{pictures}; font-src 'self'; connect-src 'self'{others}; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
)
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"
ALWAYS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"),
]


class Edge:
    """Adds to each answer what it does not say itself."""

    def __init__(self, wsgi: Wsgi, settings: Settings) -> None:
        self._wsgi = wsgi
        others = " " + settings.url.replace("http", "ws", 1)
        if settings.sentry_client_dsn:
            reports = urlsplit(settings.sentry_client_dsn)
            others += f" {reports.scheme}://{reports.netloc.rpartition('@')[2]}"
        pictures = f" {settings.s3_origin}" if settings.media_serve == "s3" else ""
        # Whatever does not say who may keep it is kept by nobody.
        always = [*ALWAYS, ("Cache-Control", "no-store")]
        if settings.is_https:
            always.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
        page = [("Content-Security-Policy", PAGE_POLICY.format(others=others, pictures=pictures)), *always]
        data = [("Content-Security-Policy", DATA_POLICY), *always]
        self._page, self._data = _by_name(page), _by_name(data)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Serve as the application does."""
        # A list, because the sockets' middleware hands a copy of the environment on.
        counted: list[Usage] = []
        environ["plaza.usage"] = counted

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            # A 304 has no content type to tell a page by, and its headers replace those a browser has stored.
            if not status.startswith("304"):
                self._add(environ, headers, counted)
            return start_response(status, headers, exc_info)

        return self._wsgi(environ, start)

    def _add(self, environ: dict[str, Any], headers: Headers, counted: list[Usage]) -> None:
        own = {name.lower(): value for name, value in headers}
        if environ["PATH_INFO"].startswith("/api/"):
            headers.append(("Vary", "Authorization"))
        is_page = own.get("content-type", "").startswith("text/html")
        missing = self._page if is_page else self._data
        headers.extend(pair for name, pair in missing if name not in own)
        if counted and "x-ratelimit-limit" not in own:
            headers.extend(counted[-1].headers.items())


def _by_name(headers: Headers) -> list[tuple[str, tuple[str, str]]]:
    return [(pair[0].lower(), pair) for pair in headers]
