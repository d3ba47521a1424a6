"""The dashboard over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.admin.queries import figures
from app.admin.queries.calendar import Span
from app.admin.schemas.figures import StatsArgs, StatsSchema, span_of
from app.admin.views.doors import blueprint, opens
from app.core.http import json_response
from app.core.identity import Actor, current_actor
from app.core.settings import current_settings
from app.posts.policies import MODERATE
from app.shop.catalogue.policies import KEEP
from app.shop.money import money


@blueprint.get("/stats/")
@opens()
@blueprint.arguments(StatsArgs, location="query")
@blueprint.response(200, StatsSchema)
@blueprint.problems(not_found=404, invalid=422)
def show_stats(args: dict[str, Any]) -> Response:
    """Show the figures

    People and posts for moderators; revenue and orders for keepers of the shop (their own) and for
    administrators (all). Days are days in UTC; weeks begin on Monday.
    """
    actor = current_actor()
    span = Span(*span_of(args))
    waiting, late = figures.orders_to_ship(actor) if actor.may(KEEP) else (None, None)
    return json_response(
        {
            "from": span.first,
            "to": span.last,
            "interval": args["interval"],
            "totals": _totals(actor, span),
            "before": _totals(actor, span.before()),
            "orders_to_ship": waiting,
            "orders_late": late,
            "series": _series(actor, span, args["interval"]),
        }
    )


def _totals(actor: Actor, span: Span) -> dict[str, Any]:
    moderates = actor.may(MODERATE)
    earned, orders = figures.sales(actor, span) if actor.may(KEEP) else (None, None)
    return {
        "active_users": figures.active_users(span) if moderates else None,
        "posts": figures.posts(span) if moderates else None,
        "revenue": None if earned is None else money(earned, current_settings().currency),
        "orders": orders,
    }


def _series(actor: Actor, span: Span, interval: str) -> list[dict[str, Any]]:
    moderates, keeps = actor.may(MODERATE), actor.may(KEEP)
    active = figures.active_users_by(interval, span) if moderates else {}
    posts = figures.posts_by(interval, span) if moderates else {}
    sales = figures.sales_by(interval, actor, span) if keeps else {}
    points = []
    for start in span.starts(interval):
        earned, orders = sales.get(str(start), (0, 0))
        points.append(
            {
                "start": start,
                "active_users": active.get(str(start), 0) if moderates else None,
                "posts": posts.get(str(start), 0) if moderates else None,
                "revenue": money(earned, current_settings().currency) if keeps else None,
                "orders": orders if keeps else None,
            }
        )
    return points
