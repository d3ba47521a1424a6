"""Facts of the stock."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.events import Fact


@dataclass(frozen=True, slots=True)
class StockMoved(Fact):
    """The counters of a stock changed."""

    stock_id: int
