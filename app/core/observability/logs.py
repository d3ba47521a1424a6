"""How lines are written: one JSON object each in production, for people in development.

Lines about work (requests, events, jobs) pass one function that renders them in one call, because
every request pays for it. Everything else comes through ``logging`` and is scrubbed.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any, cast

import orjson
import structlog
from structlog.typing import FilteringBoundLogger, Processor

from app.core.extension import Extension
from app.core.observability.scrubbing import scrub
from app.core.observability.trace import current_trace
from config import Settings

Values = MutableMapping[str, Any]

QUIET = dict.fromkeys(
    ("werkzeug", "alembic", "engineio", "socketio", "boto3", "botocore"), logging.WARNING
) | {
    # It tells of every further try to reach a service that is away.
    "urllib3": logging.ERROR
}


class Stderr:
    """Standard error as it is at the moment of writing: one call a line, so that lines stay whole."""

    def write(self, text: str) -> None:
        """Write a whole line."""
        sys.stderr.write(text)

    def flush(self) -> None:
        """Standard error keeps no lines back."""

    def msg(self, line: str) -> None:
        """Write what structlog rendered."""
        sys.stderr.write(line + "\n")

    debug = info = warning = error = critical = msg


class OurHandler(logging.StreamHandler[Any]):
    """The one handler that is ours; setting up again replaces it and leaves others alone."""


def as_json(_logger: Any, level: str, values: Values) -> str:
    """A line as one JSON object."""
    line = {"time": datetime.now(UTC), "level": level, **values}
    return orjson.dumps(line, default=str, option=orjson.OPT_UTC_Z).decode()


def work_log(settings: Settings) -> FilteringBoundLogger:
    """Where lines about requests, events and jobs go. Their fields are ids, names and numbers only."""
    for_people: list[Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper("%H:%M:%S", utc=False),
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=10, sort_keys=False),
    ]
    lazy = structlog.wrap_logger(
        Stderr(),
        processors=[as_json] if settings.logs_are_json else for_people,
        wrapper_class=structlog.make_filtering_bound_logger(_number(settings.log_level)),
        context_class=dict,
    )
    return cast(FilteringBoundLogger, lazy.bind())


def set_up_logging(settings: Settings) -> None:
    """Give every record of ``logging`` our shape, with the id of the work it belongs to, scrubbed."""
    shared: list[Processor] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        _add_trace,
        structlog.processors.format_exc_info,
        _scrub,
    ]
    if settings.logs_are_json:
        rendering: list[Processor] = [_render_record]
    else:
        rendering = [
            structlog.processors.TimeStamper("%H:%M:%S", utc=False),
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=10, sort_keys=False),
        ]
    handler = OurHandler(Stderr())
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=rendering))
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if isinstance(each, OurHandler)]:
        root.removeHandler(earlier)
    root.addHandler(handler)
    root.setLevel(_number(settings.log_level))
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)


def _number(level: str) -> int:
    return logging.getLevelNamesMapping()[level]


def _add_trace(_logger: Any, _level: str, values: Values) -> Values:
    trace = current_trace()
    if trace is not None:
        values["request_id"] = trace.request_id
        if trace.user_id is not None:
            values["user_id"] = trace.user_id
    return values


def _scrub(_logger: Any, _level: str, values: Values) -> Values:
    if getattr(values.get("_record"), "shown_as_written", False):
        return values
    for name in ("event", "exception"):
        if name in values:
            values[name] = scrub(str(values[name]))
    return values


def _render_record(logger: Any, _level: str, values: Values) -> str:
    structlog.stdlib.ProcessorFormatter.remove_processors_meta(logger, _level, values)
    return as_json(logger, values.pop("level"), values)


work_log_slot: Extension[FilteringBoundLogger] = Extension("work_log")
