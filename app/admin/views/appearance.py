"""How the house looks, over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.admin import appearance
from app.admin.palette import Numbers
from app.admin.queries.appearance import present
from app.admin.schemas.appearance import AppearanceSchema, NumbersSchema, appearance_wire
from app.admin.views.doors import blueprint, opens
from app.core.http import json_response
from app.core.identity import current_actor


@blueprint.get("/appearance/")
@opens("appearance")
@blueprint.response(200, AppearanceSchema)
@blueprint.problems(not_found=404, forbidden=403)
def get_appearance() -> Response:
    """See the colours of the house

    The three numbers they follow from, and who chose them.
    """
    return json_response(appearance_wire(present()))


@blueprint.put("/appearance/")
@opens("appearance")
@blueprint.arguments(NumbersSchema)
@blueprint.response(200, AppearanceSchema)
@blueprint.problems(not_found=404, forbidden=403, cannot_be_read=422)
def change_appearance(wanted: dict[str, Any]) -> Response:
    """Change the colours of the house

    For administrators. Numbers that would leave a pair of colours unreadable are refused, with the pairs.
    """
    appearance.change(current_actor(), Numbers(**wanted))
    return json_response(appearance_wire(present()))
