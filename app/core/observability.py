"""Request ids, health, and what is written to the log."""

from __future__ import annotations

import logging
import re
import time
import uuid

from flask import Blueprint, Flask, Response, request
from sqlalchemy import text

from app.core.db import db
from app.core.http import json_response
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work

log = logging.getLogger("plaza.request")
_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z", re.ASCII)

health = Blueprint("health", __name__)


def set_up_logging(level: str) -> None:
    """One line a record on stderr."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for noisy in ("werkzeug", "alembic", "engineio", "socketio"):
        logging.getLogger(noisy).setLevel("WARNING")


def assign_request_id() -> None:
    """Before each request: take a decent id that was sent, or make one."""
    sent = request.headers.get("X-Request-ID", "")
    request.environ["plaza.request_id"] = sent if _ID.match(sent) else uuid.uuid4().hex
    request.environ["plaza.started"] = time.perf_counter()


def log_request(response: Response) -> Response:
    """After each request: return the id, and write one line without query or body."""
    response.headers["X-Request-ID"] = request.environ.get("plaza.request_id", "none")
    if log.isEnabledFor(logging.DEBUG) or response.status_code >= 500:
        took = (time.perf_counter() - request.environ.get("plaza.started", time.perf_counter())) * 1000
        rule = request.url_rule.rule if request.url_rule else "(no route)"
        level = logging.ERROR if response.status_code >= 500 else logging.DEBUG
        log.log(level, "%s %s %s %.1fms", request.method, rule, response.status_code, took)
    return response


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


def observe(app: Flask) -> None:
    """Hang ids, logs and health on an application."""
    app.before_request(assign_request_id)
    app.after_request(log_request)
    app.register_blueprint(health)
