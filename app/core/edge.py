"""What every answer carries: security headers, and what is left of the limit that was counted.

Written into the list of headers itself, because every request passes here: Flask's hooks and
Werkzeug's checked headers cost more than the page's own query.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.core.limits import Usage
from config import Settings

Headers = list[tuple[str, str]]
Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]

PAGE_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'{sockets}; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
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
        sockets = " " + settings.url.replace("http", "ws", 1)
        always = list(ALWAYS)
        if settings.is_https:
            always.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
        page = [("Content-Security-Policy", PAGE_POLICY.format(sockets=sockets)), *always]
        data = [("Content-Security-Policy", DATA_POLICY), *always]
        self._page, self._data = _by_name(page), _by_name(data)
        self._api = _by_name([*data, ("Cache-Control", "no-store")])

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Serve as the application does."""

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            # A 304 has no content type to tell a page by, and its headers replace those a browser has stored.
            if not status.startswith("304"):
                self._add(environ, headers)
            return start_response(status, headers, exc_info)

        return self._wsgi(environ, start)

    def _add(self, environ: dict[str, Any], headers: Headers) -> None:
        own = {name.lower(): value for name, value in headers}
        if environ["PATH_INFO"].startswith("/api/"):
            headers.append(("Vary", "Authorization"))
            missing = self._api
        else:
            missing = self._data
        if own.get("content-type", "").startswith("text/html"):
            missing = self._page
        headers.extend(pair for name, pair in missing if name not in own)
        usage = environ.get("plaza.usage")
        if isinstance(usage, Usage) and "x-ratelimit-limit" not in own:
            headers.extend(usage.headers.items())


def _by_name(headers: Headers) -> list[tuple[str, tuple[str, str]]]:
    return [(pair[0].lower(), pair) for pair in headers]
