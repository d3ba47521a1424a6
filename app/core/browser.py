"""What browsers are served: the built client, and the API's manual."""

from __future__ import annotations

from html import escape
from pathlib import Path

import flask_swagger_ui
from flask import Blueprint, Flask, Response, current_app, request, send_file
from werkzeug.exceptions import MethodNotAllowed
from whitenoise import WhiteNoise

from app.core.edge import DATA_POLICY
from app.core.errors import not_found
from app.core.http import SAFE
from app.core.page_looks import Looks, looks_slot
from app.core.settings import current_settings, settings_slot
from config import ROOT, Settings

CLIENT = ROOT / "client" / "dist"
MANUAL_ASSETS = Path(flask_swagger_ui.__file__).parent / "dist"

_STATIC = {"api", "media", "socket.io", "health", "assets", "metrics"}

MANUAL_PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Plaza API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="manual"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
"""
MANUAL_SCRIPT = """SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#manual",
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
"""

# Takes the place of a worker that went wrong: gives back all that was kept, and goes.
WORKER = "/sw.js"
LAST_WORKER = """self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await self.registration.unregister();
    })(),
  ),
);
"""
# The worker asks for pages and files, and runs nothing but itself.
WORKER_POLICY = DATA_POLICY + "; connect-src 'self'"

pages = Blueprint("pages", __name__)


@pages.get("/api/docs/")
def manual() -> Response:
    """The API's manual: Swagger UI, its assets served by ourselves."""
    return Response(MANUAL_PAGE, mimetype="text/html")


@pages.get("/api/docs/start.js")
def manual_script() -> Response:
    """What starts the manual; a file of its own, because inline scripts are refused."""
    return Response(MANUAL_SCRIPT, mimetype="text/javascript")


@pages.get(WORKER)
def last_worker() -> Response:
    """What is served as the service worker where browsers should have none."""
    if current_settings().service_worker:
        raise not_found("The service worker")
    response = Response(LAST_WORKER, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


@pages.get("/")
@pages.get("/<path:path>")
def page(path: str = "") -> Response:
    """The client's one page, for every address that is not something else's."""
    if others := _other_methods():
        raise MethodNotAllowed(valid_methods=others)
    if path.split("/", 1)[0] in _STATIC or "\x00" in path or not (CLIENT / "index.html").is_file():
        raise not_found("This page")
    response = _told(current_settings(), looks_slot.get().present())
    response.headers["Cache-Control"] = "no-cache"
    return response


def _told(settings: Settings, looks: Looks | None) -> Response:
    """The page as it was built, or told what it cannot know by itself; its ETag is that of the whole."""
    if not looks and not settings.sentry_client_dsn:
        return send_file(CLIENT / "index.html", mimetype="text/html", max_age=0)
    html = (CLIENT / "index.html").read_text(encoding="utf-8")
    if looks:
        html = looks.dress(html)
    if settings.sentry_client_dsn:
        html = html.replace("<head>", f"<head>{_where_to_report(settings)}", 1)
    response = Response(html, mimetype="text/html")
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]


def _where_to_report(settings: Settings) -> str:
    """Without this, browsers load nothing that reports errors."""
    return (
        f'<meta name="error-reports" content="{escape(settings.sentry_client_dsn)}"'
        f' data-release="{escape(settings.release)}" data-environment="{escape(settings.plaza_env)}">'
    )


def _other_methods() -> list[str]:
    """What this address takes besides GET: the catch-all must not make a 404 of a 405."""
    adapter = current_app.create_url_adapter(request)
    return sorted(set(adapter.allowed_methods()) - SAFE) if adapter else []


def serve_client(app: Flask) -> None:
    """Static files by WhiteNoise (hashed names are immutable), pages by the catch-all."""
    app.register_blueprint(pages)
    static = WhiteNoise(
        app.wsgi_app,
        max_age=3600,
        allow_all_origins=False,
        add_headers_function=_static_headers,
        mimetypes={".webmanifest": "application/manifest+json"},
    )
    static.immutable_file_test = _is_immutable
    if CLIENT.is_dir():
        static.add_files(str(CLIENT))
        static.files.pop("/index.html", None)
    if not settings_slot.of(app).service_worker:
        static.files.pop(WORKER, None)
    for name in ("swagger-ui-bundle.js", "swagger-ui.css"):
        static.add_file_to_dictionary(f"/api/docs/{name}", str(MANUAL_ASSETS / name))
    app.wsgi_app = static  # type: ignore[method-assign]


def _is_immutable(_path: str, url: str) -> bool:
    return url.startswith("/assets/")


def _static_headers(headers: dict[str, str], _path: str, url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Content-Security-Policy"] = DATA_POLICY
    if url == WORKER:
        headers["Cache-Control"] = "no-cache"
        headers["Content-Security-Policy"] = WORKER_POLICY
