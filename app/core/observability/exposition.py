"""``/metrics``: all figures in the format of Prometheus, for those beside the server only."""

from __future__ import annotations

import hmac
import ipaddress
import os
from collections.abc import Iterator

from flask import Blueprint, Response, request
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from app.core import clock
from app.core.db import db
from app.core.errors import not_found
from app.core.jobs.models import Job
from app.core.observability.gauges import look
from app.core.observability.metrics import REGISTRY
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work

Family = GaugeMetricFamily

figures = Blueprint("figures", __name__)


@figures.get("/metrics")
def metrics() -> Response:
    """The figures of all processes on this machine."""
    if not _may_look():
        raise not_found("This page")
    look()
    text = generate_latest(_all_processes()) + generate_latest(_in_database())
    return Response(text, content_type=CONTENT_TYPE_PLAIN_0_0_4)


def _may_look() -> bool:
    """Who has the token; without one set, in development, whoever is on the same machine."""
    settings = current_settings()
    if settings.metrics_token:
        sent = request.headers.get("Authorization", "")
        return hmac.compare_digest(sent.encode(), f"Bearer {settings.metrics_token}".encode())
    if settings.is_production or "X-Forwarded-For" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def _all_processes() -> CollectorRegistry:
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry, folder)  # type: ignore[no-untyped-call]
    return registry


def _in_database() -> CollectorRegistry:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Backlog())
    return registry


class Backlog(Collector):
    """What the job table says, once, whichever process is asked."""

    def collect(self) -> Iterator[Family]:
        """Jobs by state, how late the oldest is, and whether the database answered at all."""
        up = Family("plaza_database_up", "Whether the database answered this scrape.")
        try:
            with unit_of_work(writes=False):
                yield from self._jobs()
            up.add_metric([], 1)
        except SQLAlchemyError:
            up.add_metric([], 0)
        yield up

    @staticmethod
    def _jobs() -> list[Family]:
        is_open = Job.status.in_(["queued", "running", "dead"])
        rows = db.session.execute(
            select(Job.status, func.count(), func.min(Job.run_at)).where(is_open).group_by(Job.status)
        ).all()
        counts = {"queued": 0, "running": 0, "dead": 0} | {status: count for status, count, _ in rows}
        oldest = next((run_at for status, _, run_at in rows if status == "queued"), None)
        late = max(0.0, (clock.now() - oldest).total_seconds()) if oldest else 0.0
        jobs = Family("plaza_jobs", "Jobs that are not done, by state.", labels=["status"])
        for status, count in counts.items():
            jobs.add_metric([status], count)
        return [
            jobs,
            Family("plaza_job_delay_seconds", "How long the oldest due job has waited.", value=late),
        ]
