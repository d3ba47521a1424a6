"""A bare application: everything the floor offers, before any domain is plugged in."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from flask import Flask, Response
from flask_migrate import Migrate
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import IntegerConverter, MapAdapter

from app.core.cards import Cards, cards_slot
from app.core.contract import CONFIG, Api, api_slot, serve_document
from app.core.db import db, engine_options, prepare_engine, reading_engine, reading_slot
from app.core.edge import Edge
from app.core.errors import Problem
from app.core.events import Bus, bus_slot
from app.core.faults import problem_of
from app.core.guards import Guards, guards_slot
from app.core.http import problem_response
from app.core.jobs import Worker, worker_slot
from app.core.json import StrictJSON
from app.core.limits import Limiter, limiter_slot
from app.core.observability.exposition import figures
from app.core.observability.health import health
from app.core.observability.logs import set_up_logging
from app.core.observability.reports import send_reports
from app.core.observability.requests import observe_requests
from app.core.parsing import Request
from app.core.realtime import Realtime, Topics, realtime_slot, topics_slot
from app.core.settings import settings_slot
from app.core.storage import Storage, StorageUnavailable, storage_slot
from app.core.storage.files import Files
from config import ROOT, Settings

log = logging.getLogger(__name__)


class Application(Flask):
    """Flask, told that no view here is a coroutine, and that events have none: it asks each time."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself."""
        return func

    def create_url_adapter(self, request: Any) -> MapAdapter | None:
        """None for what is said on a socket: its address, which Socket.IO answers, leads to no view."""
        if request is not None and request.environ.get("PATH_INFO") == "/socket.io/":
            return None
        return super().create_url_adapter(request)


class AsciiIntegerConverter(IntegerConverter):
    """Ids in paths: ASCII digits only, small enough for every database."""

    regex = r"[0-9]{1,15}"


def bare_app(settings: Settings) -> Flask:
    """An application with its floor laid."""
    app = Application("app", static_folder=None, instance_path=str(settings.instance_path))
    app.request_class = Request
    app.json = StrictJSON(app)
    app.url_map.strict_slashes = False
    app.url_map.converters["int"] = AsciiIntegerConverter
    settings_slot.put(app, settings)
    set_up_logging(settings)
    send_reports(settings)
    _open_database(app, settings)
    bus_slot.put(app, Bus())
    cards_slot.put(app, Cards())
    guards_slot.put(app, Guards())
    topics_slot.put(app, Topics())
    limiter_slot.put(app, Limiter(settings))
    storage_slot.put(app, _storage_of(settings))
    worker_slot.put(app, Worker(app))
    app.config.update(CONFIG)
    api_slot.put(app, Api(app))
    realtime_slot.put(app, Realtime(app, settings))
    # Around the sockets too: what long polling carries is as private as the API.
    app.wsgi_app = Edge(app.wsgi_app, settings)  # type: ignore[method-assign]
    observe_requests(app, settings)
    app.register_blueprint(health)
    app.register_blueprint(figures)
    app.register_error_handler(Exception, answer_any_error)
    serve_document(app)
    if settings.proxy_hops:
        hops = settings.proxy_hops
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]
    return app


def _open_database(app: Flask, settings: Settings) -> None:
    if settings.is_sqlite:
        settings.instance_path.mkdir(parents=True, exist_ok=True, mode=0o700)
    app.config["SQLALCHEMY_DATABASE_URI"] = settings.sqlalchemy_url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(settings)
    db.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"), compare_type=True)
    with app.app_context():
        prepare_engine(db.engine)
        reading_slot.put(app, reading_engine(settings))


def _storage_of(settings: Settings) -> Storage:
    if settings.media_store == "s3":
        # Only here, so that who keeps files loads nothing of S3: it takes memory and half a second.
        from app.core.storage.bucket import Bucket

        return Bucket(settings)
    return Files(settings.media_path, group_reads=settings.media_serve == "x-accel")


def answer_any_error(error: Exception) -> Response:
    """Every exception that reaches the edge, as a Problem."""
    problem = problem_of(error)
    if problem.status >= 500 and not isinstance(error, Problem):
        if isinstance(error, SQLAlchemyError) and problem.status == 503:
            log.error("the database does not answer: %s", type(error).__name__)
        elif isinstance(error, StorageUnavailable):
            log.error("pictures cannot be reached: %s", error)
        else:
            log.exception("an unforeseen error", exc_info=error)
    return problem_response(problem)
