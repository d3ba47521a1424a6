"""Errors nobody foresaw, sent to Sentry where an address is configured; without what people said.

What is logged with an exception is reported, once. The library hooks into nothing: it sees what is
handed to it here, and a service that is slow or gone costs a place in its queue, not time.
"""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING, Any

from app.core.observability.scrubbing import scrub_all
from app.core.observability.trace import current_trace
from config import Settings

if TYPE_CHECKING:
    from sentry_sdk.types import Event, Hint

FLUSH_SECONDS = 1.0
# What else the library knows of (this machine's name, a request, local variables) is not sent.
SENT = {
    "event_id",
    "timestamp",
    "platform",
    "level",
    "logger",
    "release",
    "environment",
    "sdk",
    "tags",
    "user",
}


class Reports(logging.Handler):
    """Turns records that carry an exception into reports."""

    def __init__(self, settings: Settings) -> None:
        # Only here, so that who reports nothing loads nothing. It looks for eventlet, which then complains.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from sentry_sdk import Client

        super().__init__(logging.ERROR)
        self._client = Client(
            dsn=settings.sentry_dsn,
            release=settings.release or None,
            environment=settings.plaza_env,
            default_integrations=False,
            auto_enabling_integrations=False,
            before_send=_only_what_helps,
            include_local_variables=False,
            include_source_context=False,
            max_request_body_size="never",
            max_breadcrumbs=0,
            auto_session_tracking=False,
            send_client_reports=False,
            enable_backpressure_handling=False,
            enable_metrics=False,
            shutdown_timeout=FLUSH_SECONDS,
        )

    def emit(self, record: logging.LogRecord) -> None:
        """Report a record's exception with the id of the work in which it happened."""
        from sentry_sdk.utils import event_from_exception

        if not record.exc_info or record.exc_info[0] is None:
            return
        try:
            event, hint = event_from_exception(record.exc_info, client_options=self._client.options)
            event["logger"] = record.name
            trace = current_trace()
            if trace is not None:
                event["tags"] = {"request_id": trace.request_id}
                if trace.user_id is not None:
                    event["user"] = {"id": str(trace.user_id)}
            self._client.capture_event(event, hint)
        except Exception:
            self.handleError(record)

    def flush(self) -> None:
        """Wait a moment for what is on its way."""
        self._client.flush(timeout=FLUSH_SECONDS)


def _only_what_helps(event: Event, _hint: Hint) -> Event | None:
    kept: dict[str, Any] = {name: value for name, value in event.items() if name in SENT}
    kept["exception"] = scrub_all(event.get("exception"))
    return kept  # type: ignore[return-value]


def send_reports(settings: Settings) -> None:
    """Report errors from here on, if an address is configured; a later application's wish replaces it."""
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if isinstance(each, Reports)]:
        root.removeHandler(earlier)
    if settings.sentry_dsn:
        root.addHandler(Reports(settings))
