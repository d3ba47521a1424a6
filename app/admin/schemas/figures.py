"""The dashboard on the wire."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.admin.queries.calendar import INTERVALS
from app.core import clock
from app.shop.money import MoneySchema

MOST_DAYS = 1_100
MOST_POINTS = 400
_EARLIEST = date(2000, 1, 1)
_LATEST = date(2999, 12, 31)


class StatsArgs(Schema):
    """Which days, both included, in UTC; the last thirty unless said otherwise."""

    first = fields.Date(
        data_key="from",
        format="iso",
        validate=validate.Range(_EARLIEST, _LATEST),
        metadata={"example": "2026-11-01"},
    )
    last = fields.Date(
        data_key="to",
        format="iso",
        validate=validate.Range(_EARLIEST, _LATEST),
        metadata={"example": "2026-11-23"},
    )
    interval = fields.String(load_default="day", validate=validate.OneOf(INTERVALS))

    @validates_schema
    def check_span(self, data: dict[str, Any], **_options: Any) -> None:
        """Forwards in time, and not more than can be drawn."""
        first, last = span_of(data)
        if last < first:
            raise ValidationError({"to": ["This lies before the first day."]})
        days = (last - first).days + 1
        if days > MOST_DAYS or (data["interval"] == "day" and days > MOST_POINTS):
            raise ValidationError({"from": ["These are too many days; choose fewer, or longer intervals."]})


class FiguresSchema(Schema):
    """Sums over a span. What your grants do not open is null."""

    active_users = fields.Integer(required=True, allow_none=True)
    posts = fields.Integer(required=True, allow_none=True)
    revenue = fields.Nested(MoneySchema, required=True, allow_none=True)
    orders = fields.Integer(required=True, allow_none=True, metadata={"description": "Orders placed."})


class PointSchema(FiguresSchema):
    """The figures of one interval, named by its first day."""

    start = fields.Date(required=True)


class StatsSchema(Schema):
    """The dashboard."""

    first = fields.Date(required=True, data_key="from")
    last = fields.Date(required=True, data_key="to")
    interval = fields.String(required=True, validate=validate.OneOf(INTERVALS))
    totals = fields.Nested(FiguresSchema, required=True)
    before = fields.Nested(
        FiguresSchema, required=True, metadata={"description": "As many days, right before."}
    )
    orders_to_ship = fields.Integer(
        required=True, allow_none=True, metadata={"description": "As of now, whenever they were placed."}
    )
    orders_late = fields.Integer(
        required=True, allow_none=True, metadata={"description": "Of these, placed over three days ago."}
    )
    series = fields.List(fields.Nested(PointSchema), required=True)


def span_of(args: dict[str, Any]) -> tuple[date, date]:
    """The days that are meant."""
    last = args.get("last") or max(clock.now().date(), args.get("first") or _EARLIEST)
    return args.get("first") or last - timedelta(days=29), last
