"""The id of each request, and one line about it when it is answered."""

from __future__ import annotations

from flask import Flask, Request, Response, request
from structlog.typing import FilteringBoundLogger

from app.core.observability.logs import work_log, work_log_slot
from app.core.observability.metrics import count_request
from app.core.observability.trace import begin, current_trace, end
from config import Settings

NO_ROUTE = "(none)"
ASKED_BY_MACHINES = {"/health/live", "/health/ready", "/metrics"}


class RequestLog:
    """Begins and ends the trace of every request."""

    def __init__(self, lines: FilteringBoundLogger) -> None:
        self._lines = lines

    def begin(self) -> None:
        """Before each request: take a decent id that was sent, or make one."""
        begin(request.environ.get("HTTP_X_REQUEST_ID"))

    def end(self, response: Response) -> Response:
        """After each request: return the id, and write one line that names no query, body or address."""
        trace = current_trace()
        if trace is None:
            return response
        seconds = trace.seconds
        response.headers["X-Request-ID"] = trace.request_id
        status = response.status_code
        asked: Request = request._get_current_object()  # type: ignore[attr-defined]
        route = asked.url_rule.rule if asked.url_rule else NO_ROUTE
        count_request(asked.method, route, status, seconds, trace.statements)
        if status >= 500:
            write = self._lines.error
        elif route in ASKED_BY_MACHINES:
            write = self._lines.debug
        else:
            write = self._lines.info
        write(
            "request",
            request_id=trace.request_id,
            method=asked.method[:16],
            route=route,
            status=status,
            ms=round(seconds * 1000, 2),
            statements=trace.statements,
            user_id=trace.user_id,
        )
        end()
        return response


def observe_requests(app: Flask, settings: Settings) -> None:
    """Hang ids and lines on an application."""
    requests = RequestLog(work_log_slot.put(app, work_log(settings)))
    app.before_request(requests.begin)
    app.after_request(requests.end)
