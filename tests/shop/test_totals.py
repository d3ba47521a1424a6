"""Sums are exact: no cent appears and none is lost."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import Problem
from app.shop.cart.totals import add_up
from app.shop.money import exponent, percent_of, spoken, spread

AMOUNT = st.integers(0, 10**9)
LINES = st.lists(st.tuples(st.integers(0, 10**8), st.integers(1, 99)), max_size=12)
PERCENTS = [0, 0.1, 7, 7.7, 19, 21, 25.5]


@given(AMOUNT, st.lists(st.integers(0, 10**9), min_size=1, max_size=30))
@settings(derandomize=True, max_examples=300)
def test_parts_sum_to_the_whole_and_are_fair(amount, weights):
    parts = spread(amount, weights)

    whole = sum(weights)
    if whole == 0:
        assert parts == [0] * len(weights)
        return
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        exact = Decimal(amount) * weight / whole
        assert abs(part - exact) < 1


def must_equal_an_independent_recomputation(lines, discount, shipping, percent):
    totals = add_up(lines, discount=discount, shipping=shipping, tax_percent=percent)

    goods = sum(price * quantity for price, quantity in lines)
    less = min(discount, goods)
    taxed = Decimal(goods - less + shipping)
    tax = int((taxed * Decimal(str(percent)) / 100).quantize(Decimal(1), ROUND_HALF_UP))
    assert (totals.subtotal, totals.discount, totals.shipping, totals.tax) == (
        goods,
        less,
        shipping,
        tax,
    )
    assert totals.total == goods - less + shipping + tax
    assert sum(line.discount for line in totals.lines) == less
    assert 0 <= tax - sum(line.tax for line in totals.lines) <= tax
    assert all(0 <= line.discount <= line.amount and line.total >= 0 for line in totals.lines)


@given(LINES, AMOUNT, st.integers(0, 10**6), st.sampled_from(PERCENTS))
@settings(derandomize=True, max_examples=300)
def test_totals_equal_an_independent_recomputation(lines, discount, shipping, percent):
    must_equal_an_independent_recomputation(lines, discount, shipping, percent)


def test_ten_thousand_carts_add_up():
    dice = random.Random(20261123)
    for _ in range(10_000):
        lines = [
            (dice.randrange(10 ** dice.randrange(1, 8)), dice.randrange(1, 100))
            for _ in range(dice.randrange(12))
        ]
        must_equal_an_independent_recomputation(
            lines, dice.randrange(10**6), dice.randrange(10**5), dice.choice(PERCENTS)
        )


def test_what_is_too_much_is_refused_before_it_overflows():
    with pytest.raises(Problem) as refused:
        add_up([(10**12, 99)])
    assert refused.value.status == 422


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (1299, "EUR", "EUR 12.99"),
        (5, "USD", "USD 0.05"),
        (1299, "JPY", "JPY 1299"),
        (1299, "KWD", "KWD 1.299"),
    ],
)
def test_each_currency_has_its_own_digits(amount, currency, text):
    assert spoken(amount, currency) == text


def test_a_percent_of_one_cent_is_rounded_half_up():
    assert [percent_of(1, p) for p in (49, 50, 51)] == [0, 1, 1]
    assert percent_of(10, 1.5) == 0
    assert percent_of(30, 0.1) == 0
    assert exponent("EUR") == 2
