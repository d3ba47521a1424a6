"""Whether a process lives, and whether it can serve."""

from __future__ import annotations

from flask import Blueprint, Response
from sqlalchemy import text

from app.core.db import db
from app.core.http import json_response
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work

health = Blueprint("health", __name__)


@health.get("/health/live")
def live() -> Response:
    """The process runs."""
    return json_response({"status": "ok"})


@health.get("/health/ready")
def ready() -> Response:
    """The process can serve: its database answers, and Redis where one is configured."""
    causes = {}
    try:
        with unit_of_work(writes=False):
            db.session.execute(text("SELECT 1 FROM epoch"))
    except Exception:
        causes["database"] = "does not answer, or is not migrated"
    if current_settings().redis_url and not _redis_answers(current_settings().redis_url):
        causes["redis"] = "does not answer"
    status = 503 if causes else 200
    return json_response({"status": "unavailable" if causes else "ok", "causes": causes}, status)


def _redis_answers(url: str) -> bool:
    import redis

    try:
        return bool(redis.Redis.from_url(url, socket_connect_timeout=1, socket_timeout=1).ping())
    except redis.RedisError:
        return False
