"""Notifications over HTTP; also what clients poll when sockets are blocked."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, endpoint_scope, json_response
from app.core.identity import current_actor
from app.notifications import queries, service
from app.notifications.schemas import (
    NotificationArgs,
    NotificationPageSchema,
    ReadNotificationsSchema,
    UnreadSchema,
)

blueprint = Blueprint(
    "notifications",
    __name__,
    url_prefix="/api/v1/notifications",
    description="What happened that concerns you.",
    idempotent=False,
)


@blueprint.get("/")
@blueprint.arguments(NotificationArgs, location="query")
@blueprint.response(200, NotificationPageSchema)
def list_notifications(args: dict[str, Any]) -> Response:
    """List your notifications

    Grouped, latest first. What you may no longer open is left out.
    """
    return json_response(
        queries.page(
            current_actor(),
            unread=args["unread"],
            scope=endpoint_scope(),
            limit=args["limit"],
            cursor=args["cursor"],
        )
    )


@blueprint.post("/read/")
@blueprint.arguments(ReadNotificationsSchema)
@blueprint.response(200, UnreadSchema)
def mark_read(which: dict[str, Any]) -> Response:
    """Mark notifications as read"""
    actor = current_actor()
    service.read(actor, **which)
    return json_response({"unread_count": queries.unread_count(actor.id)})
