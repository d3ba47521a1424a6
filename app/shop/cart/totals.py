"""What a cart comes to. Pure arithmetic; the one place that adds up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.shop.money import checked_sum, percent_of, spread


@dataclass(frozen=True, slots=True)
class LineTotals:
    """One line's shares: ``amount - discount + tax`` is what it costs."""

    amount: int
    discount: int
    tax: int

    @property
    def total(self) -> int:
        """What the line costs."""
        return self.amount - self.discount + self.tax


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a cart; ``total = subtotal - discount + shipping + tax``."""

    lines: tuple[LineTotals, ...]
    subtotal: int
    discount: int
    shipping: int
    tax: int
    total: int


def add_up(
    lines: Sequence[tuple[int, int]],
    *,
    discount: int = 0,
    shipping: int = 0,
    tax_percent: float = 0,
) -> Totals:
    """Totals of ``(unit price, quantity)`` lines. A discount is never more than the goods.

    Discount and tax are shared over the lines without a lost unit; shipping carries its own share
    of the tax.
    """
    amounts = [price * quantity for price, quantity in lines]
    subtotal = checked_sum(amounts)
    discount = min(discount, subtotal)
    discounts = spread(discount, amounts)
    tax = percent_of(subtotal - discount + shipping, tax_percent)
    net = [amount - less for amount, less in zip(amounts, discounts, strict=True)]
    taxes = spread(tax, [*net, shipping])
    return Totals(
        lines=tuple(LineTotals(*parts) for parts in zip(amounts, discounts, taxes, strict=False)),
        subtotal=subtotal,
        discount=discount,
        shipping=shipping,
        tax=tax,
        total=checked_sum([subtotal - discount, shipping, tax]),
    )
