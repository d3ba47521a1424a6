"""The bytes of pictures: for ``<img>``, by a cookie that opens nothing else, checked at each request."""

from __future__ import annotations

import re

from flask import Blueprint, Response, request

from app.auth.cookies import name_of
from app.auth.media_cookie import media_actor
from app.core import limits
from app.core.errors import not_found
from app.core.identity import ANONYMOUS, Actor, bearer_claims, client_address, resolve_actor
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.media import queries
from app.media.sending import send
from app.media.service import file_of, sizes_of

_KEY = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)
_NAME = re.compile(r"(original|320|640|1120|1600)\.webp\Z", re.ASCII)

files = Blueprint("media_files", __name__)


@files.get("/media/<key>/<name>")
def serve(key: str, name: str) -> Response:
    """Send one size of a picture to whoever may see it; to others it does not exist."""
    limits.hit("media", f"address:{limits.network_of(client_address())}")
    match = _NAME.match(name)
    if match is None or not _KEY.match(key):
        raise not_found("This picture")
    with unit_of_work(writes=False):
        media = queries.by_key(key)
        visible = media is not None and queries.sees(_asker(), media)
        is_public = media is not None and queries.sees(ANONYMOUS, media)
    if media is None or not visible or match[1] not in sizes_of(media):
        raise not_found("This picture")
    response = send(file_of(key, match[1]), etag=f"{key}-{match[1]}")
    if response.location:
        # Where it leads is good for a minute, and for who was allowed just now.
        response.headers["Cache-Control"] = "private, no-store"
    else:
        response.headers["Cache-Control"] = "public, max-age=3600" if is_public else "private, no-cache"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Content-Disposition"] = f'inline; filename="{match[1]}.webp"'
    return response


def _asker() -> Actor:
    claims = bearer_claims() if "Authorization" in request.headers else None
    if claims is not None:
        return resolve_actor(claims)
    return media_actor(request.cookies.get(name_of("media", current_settings()))) or ANONYMOUS
