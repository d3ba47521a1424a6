"""The blueprint, and the doors that open by grant before anything that was sent is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from app.admin.policies import enter
from app.core.http import Blueprint
from app.core.identity import current_actor

V = TypeVar("V", bound=Callable[..., Any])

blueprint = Blueprint(
    "admin", __name__, url_prefix="/api/v1/admin", description="Figures and management, by grant."
)


def opens(section: str | None = None) -> Callable[[V], V]:
    """Only for whoever holds the grant of a section, or any grant at all."""

    def guard(view: V) -> V:
        @wraps(view)
        def enter_first(*args: Any, **kwargs: Any) -> Any:
            enter(current_actor(), section)
            return view(*args, **kwargs)

        return cast(V, enter_first)

    return guard
