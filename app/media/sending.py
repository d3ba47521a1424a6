"""Who sends the bytes of a picture once it is allowed: Plaza, nginx, or the bucket itself."""

from __future__ import annotations

from flask import Response, request
from werkzeug.wsgi import FileWrapper

from app.core.errors import not_found
from app.core.settings import current_settings
from app.core.storage import storage

TYPE = "image/webp"
CHUNK_BYTES = 65_536


def send(file: str, *, etag: str) -> Response:
    """Send stored bytes, or tell who asks where they are sent from; 404 if they are not there."""
    match current_settings().media_serve:
        case "s3":
            return Response(status=302, headers={"Location": storage().address(file)})
        case "x-accel" if storage().exists(file):
            # It makes its own ETag and ranges.
            return Response(mimetype=TYPE, headers={"X-Accel-Redirect": storage().address(file)})
        case "stream":
            return _streamed(file, etag)
    raise not_found("This picture")


def _streamed(file: str, etag: str) -> Response:
    """The bytes a part at a time, or not at all to a browser that has them: they never change."""
    known = Response(mimetype=TYPE)
    known.set_etag(etag)
    if known.make_conditional(request).status_code == 304:
        return known
    try:
        opened = storage().open(file)
    except FileNotFoundError:
        raise not_found("This picture") from None
    body = FileWrapper(opened.file, CHUNK_BYTES)
    response = Response(body, mimetype=TYPE, direct_passthrough=True)
    response.content_length = opened.size
    response.set_etag(etag)
    try:
        response.make_conditional(request, accept_ranges=True, complete_length=opened.size)
    except Exception:
        opened.file.close()
        raise
    return response
