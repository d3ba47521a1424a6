"""The three numbers on the wire."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from app.admin.models import Appearance
from app.admin.palette import LEAST_CHROMA, MOST_CHROMA, Numbers
from app.core.clock import rfc3339
from app.core.fields import StrictInteger
from app.users.models import User
from app.users.schemas import UserSummarySchema, summary_wire


class _Chroma(fields.Float):
    """A JSON number, kept to three places; no strings, no booleans."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if type(value) not in (int, float):
            raise ValidationError("Not a valid number.")
        return round(super()._deserialize(value, attr, data, **kwargs), 3)


class NumbersSchema(Schema):
    """What a community chooses: two hues in degrees, and how colourful the first one is."""

    brand_hue = StrictInteger(0, 359, required=True, metadata={"example": 205})
    brand_chroma = _Chroma(
        required=True, validate=validate.Range(LEAST_CHROMA, MOST_CHROMA), metadata={"example": 0.12}
    )
    paper_hue = StrictInteger(0, 359, required=True, metadata={"example": 230})


class AppearanceSchema(NumbersSchema):
    """How the house looks, and since when."""

    changed_at = fields.AwareDateTime(required=True, allow_none=True)
    changed_by = fields.Nested(UserSummarySchema, required=True, allow_none=True)


def appearance_wire(found: tuple[Appearance, User | None] | None) -> dict[str, Any]:
    """A choice, or what there is before the first one."""
    row, changer = found or (None, None)
    shown = row or Numbers()
    return {
        "brand_hue": shown.brand_hue,
        "brand_chroma": shown.brand_chroma,
        "paper_hue": shown.paper_hue,
        "changed_at": rfc3339(row.created_at) if row else None,
        "changed_by": summary_wire(changer) if changer else None,
    }
