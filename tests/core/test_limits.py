"""Rate limits: counted per person or network, told in headers, kept without Redis."""

from __future__ import annotations

import time

import pytest

from app.core.errors import Problem
from app.core.limits import Limiter, network_of
from app.core.windows import Windows
from config import Settings


def limiter(factor: float = 1.0, redis_url: str = "") -> Limiter:
    return Limiter(Settings(rate_limit_factor=factor, redis_url=redis_url))


def test_the_eleventh_sign_in_of_a_minute_is_refused_and_told_when_to_come_back():
    limits = limiter()
    for left in range(9, -1, -1):
        assert limits.hit("login", "ana").remaining == left

    with pytest.raises(Problem) as refusal:
        limits.hit("login", "ana")

    assert refusal.value.status == 429
    assert 1 <= int(refusal.value.headers["Retry-After"]) <= 61


def test_one_persons_limit_is_not_anothers():
    limits = limiter()
    for _ in range(10):
        limits.hit("login", "ana")

    assert limits.hit("login", "ben").remaining == 9


def test_a_factor_scales_every_limit():
    assert limiter(factor=1000).hit("login", "ana").limit == 10_000


@pytest.mark.parametrize("scope", ["all", "event"])
def test_floods_are_refused(scope):
    limits = limiter(factor=0.01)
    with pytest.raises(Problem):
        for _ in range(50):
            limits.hit(scope, "ana")


def test_limits_hold_without_redis_and_do_not_wait_for_it():
    limits = limiter(redis_url="redis://127.0.0.1:1/0")
    started = time.monotonic()
    with pytest.raises(Problem):
        for _ in range(11):
            limits.hit("login", "ana")
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8::1", "2001:db8:0:0:ffff::2"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::2"),
    ],
)
def test_addresses_of_one_network_count_as_one(one, other):
    assert network_of(one) == network_of(other)


def test_neighbouring_networks_are_apart():
    assert network_of("2001:db8:0:1::1") != network_of("2001:db8:0:2::1")
    assert network_of("192.0.2.7") != network_of("192.0.2.8")


def test_a_window_moves_and_forgets_whoever_is_over(monkeypatch):
    now = [1_000_000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "time", lambda: 7_000.0)
    windows = Windows()

    assert [windows.hit("ana", 2, 60)[:2] for _ in range(3)] == [(True, 1), (True, 0), (False, 0)]
    now[0] += 59
    assert windows.hit("ana", 2, 60) == (False, 0, 7_001.0)
    now[0] += 1
    assert windows.hit("ana", 2, 60)[:2] == (True, 1)
    assert windows.hit("ben", 2, 3600)[:2] == (True, 1)
    now[0] += 120
    windows.hit("cem", 2, 60)
    assert len(windows) == 2
