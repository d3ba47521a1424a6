"""Every figure Plaza shows, and the few calls by which the rest of the floor counts.

Labels come from closed sets only: route templates, names of the catalogue, of jobs and of facts.
With METRICS_DIR the processes of one machine count in files there and are shown as one.
"""

from __future__ import annotations

import os
from functools import cache

# The library looks for its own name when it is imported, so this cannot wait for the settings.
if os.environ.get("METRICS_DIR"):
    from app.core.observability.sharing import open_folder

    os.environ["PROMETHEUS_MULTIPROC_DIR"] = open_folder(os.environ["METRICS_DIR"])

import prometheus_client
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call]

REGISTRY = CollectorRegistry()
FAST = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
SLOW = (0.1, 1.0, 10.0, 60.0)
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})


def _counter(name: str, doc: str, *labels: str) -> Counter:
    return Counter(name, doc, labels, registry=REGISTRY)


def _histogram(name: str, doc: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
    return Histogram(name, doc, labels, buckets=buckets, registry=REGISTRY)


def _gauge(name: str, doc: str, *labels: str) -> Gauge:
    """Over several processes: the sum of those that live."""
    return Gauge(name, doc, labels, registry=REGISTRY, multiprocess_mode="livesum")


_requests = _counter("plaza_http_requests_total", "Answered requests.", "method", "route", "status")
_request_seconds = _histogram(
    "plaza_http_request_seconds", "Time to answer a request.", FAST, "method", "route"
)
_statements = _counter("plaza_sql_statements_total", "SQL statements of requests.", "method", "route")
_events = _counter("plaza_socket_events_total", "Acknowledged socket events.", "event", "outcome")
_event_seconds = _histogram("plaza_socket_ack_seconds", "Time to acknowledge an event.", FAST, "event")
_emits = _counter("plaza_socket_emits_total", "Events told to a room or a socket.", "event")
_attempts = _counter("plaza_job_attempts_total", "Attempts of jobs.", "name", "outcome")
_job_seconds = _histogram("plaza_job_seconds", "Time of one attempt of a job.", SLOW, "name")
_facts = _counter("plaza_facts_total", "What happened and was committed, by the fact's name.", "fact")

REDIS_DROPPED = _counter("plaza_redis_dropped_total", "Live messages that other processes were not told.")
REDIS_WAITING = _gauge("plaza_redis_waiting", "Live messages that wait for Redis.")
SOCKETS = _gauge("plaza_sockets", "Open sockets.")
ROOMS = _gauge("plaza_socket_rooms", "Rooms with somebody in them, a room in two processes twice.")
POOL = _gauge("plaza_db_connections", "Connections to the database.", "pool", "state")
POOL_LIMIT = _gauge("plaza_db_connections_limit", "Connections a pool may open.", "pool")
PROCESSES = _gauge("plaza_processes", "Processes that live.")
RESIDENT = _gauge("plaza_resident_memory_bytes", "Memory of the processes.")
OPEN_FILES = _gauge("plaza_open_files", "Open files and sockets of the processes.")
STALL = Gauge(
    "plaza_hub_stall_seconds",
    "Longest stall of any process within the last one to two minutes.",
    registry=REGISTRY,
    multiprocess_mode="livemax",
)

# Finding a child by its labels costs more than counting, so each is found once.
_found: dict[tuple[str, str, int], tuple[Counter, Histogram, Counter]] = {}


def count_request(method: str, route: str, status: int, seconds: float, statements: int) -> None:
    """An answered request; on the hot path."""
    key = (method, route, status)
    children = _found.get(key)
    if children is None:
        shown = method if method in METHODS else "OTHER"
        children = _found[shown, route, status] = (
            _requests.labels(shown, route, status),
            _request_seconds.labels(shown, route),
            _statements.labels(shown, route),
        )
    requests, durations, counted = children
    requests.inc()
    durations.observe(seconds)
    if statements:
        counted.inc(statements)


def count_event(event: str, outcome: str, seconds: float) -> None:
    """A socket event that was acknowledged."""
    _events.labels(event, outcome).inc()
    _event_seconds.labels(event).observe(seconds)


def count_job(job: str, outcome: str, seconds: float) -> None:
    """An attempt of a job."""
    _attempts.labels(job, outcome).inc()
    _job_seconds.labels(job).observe(seconds)


@cache
def _emit(event: str) -> Counter:
    return _emits.labels(event)


def count_emit(event: str) -> None:
    """An event that is told."""
    _emit(event).inc()


@cache
def _fact(name: str) -> Counter:
    return _facts.labels(name)


def count_fact(name: str) -> None:
    """A fact that was committed: a message, an order, a sign-up, …"""
    _fact(name).inc()
