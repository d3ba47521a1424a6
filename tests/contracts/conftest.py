"""What the walks over the contract share: its text, everybody's belongings, and every row there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from app.core.contract import api_slot, document
from app.core.realtime import realtime_slot
from tests.contracts.belongings import Belongings
from tests.contracts.rows import fingerprints
from tests.shop.conftest import double, running_double, till

__all__ = ["double", "running_double", "till"]


@pytest.fixture(scope="module")
def spec(application: Flask) -> dict[str, Any]:
    """The contract."""
    with application.app_context():
        return document(application, api_slot.of(application), realtime_slot.of(application))


@pytest.fixture
def rows(app: Flask) -> Callable[[], dict[str, tuple[int, str]]]:
    """``rows()`` is the count and checksum of every table."""
    return lambda: fingerprints(app)


@pytest.fixture
def belongings(app: Flask, make: Any, api: Any, till: Any) -> Belongings:
    """One private thing of each kind, all Ana's."""
    return Belongings(make, api, till)
