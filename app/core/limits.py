"""Rate limits for HTTP and sockets alike. They hold without Redis, each process for itself.

The two floods (``all``, ``event``) are always counted in the process, so that the hot path asks
nobody; the scopes are shared through Redis when there is one.
"""

from __future__ import annotations

import ipaddress
import logging
import math
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from limits import RateLimitItem, parse
from limits.storage import Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter, RateLimiter

from app.core.errors import Problem
from app.core.extension import Extension
from app.core.flood import Flood
from app.core.windows import Windows
from config import Settings

log = logging.getLogger(__name__)

RULES = {
    "all": "600/minute",
    "login": "10/minute",
    "login_address": "60/minute",
    "register": "10/hour",
    "refresh": "60/hour",
    "post": "30/hour",
    "comment": "60/hour",
    "message": "60/minute",
    "upload": "60/hour",
    "search": "60/minute",
    "checkout": "20/hour",
    "event": "300/minute",
    "media": "3000/minute",
}

# A Redis that does not answer holds up one request in a while by this much, and nobody for longer.
PATIENCE_SECONDS = 0.25

FLOODS = {"all", "event", "media"}


@dataclass(frozen=True, slots=True)
class Usage:
    """What is left of one limit."""

    limit: int
    remaining: int
    reset_at: int

    @property
    def headers(self) -> dict[str, str]:
        """The X-RateLimit headers; reset in seconds from now."""
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.remaining),
            "X-RateLimit-Reset": str(max(0, self.reset_at - int(time.time()))),
        }


class Limiter:
    """All limits of an application."""

    def __init__(self, settings: Settings) -> None:
        self._rules = {name: _scaled(rule, settings.rate_limit_factor) for name, rule in RULES.items()}
        self._floods = {
            name: Flood(self._rules[name].amount, self._rules[name].get_expiry()) for name in FLOODS
        }
        self._local = Windows()
        self._shared: RateLimiter | None = None
        if settings.redis_url:
            store = storage_from_string(
                settings.redis_url,
                socket_connect_timeout=PATIENCE_SECONDS,
                socket_timeout=PATIENCE_SECONDS,
                wrap_exceptions=True,
            )
            self._shared = MovingWindowRateLimiter(cast(Storage, store))
        self._shared_rests_until = 0.0

    def hit(self, scope: str, whom: str) -> Usage:
        """Count one use; 429 with Retry-After when none is left."""
        item = self._rules[scope]
        allowed, usage = self._count(item, scope, whom)
        if not allowed:
            wait = max(1, math.ceil(usage.reset_at - time.time()))
            raise Problem(
                429,
                "rate_limited",
                f"That was a lot at once. Try again in {wait} seconds.",
                headers={"Retry-After": str(wait)} | usage.headers,
                retry_after=wait,
            )
        return usage

    def _count(self, item: RateLimitItem, scope: str, whom: str) -> tuple[bool, Usage]:
        if scope in FLOODS:
            left, ends = self._floods[scope].hit(whom)
            return left >= 0, Usage(item.amount, max(0, left), ends)
        if self._shared is not None and time.monotonic() >= self._shared_rests_until:
            try:
                return self._ask(self._shared, item, scope, whom)
            except Exception as error:
                log.warning("rate limits fall back to this process: %s", type(error).__name__)
                self._shared_rests_until = time.monotonic() + 10
        allowed, left, resets = self._local.hit(f"{scope}:{whom}", item.amount, item.get_expiry())
        return allowed, Usage(item.amount, left, math.ceil(resets))

    @staticmethod
    def _ask(limiter: RateLimiter, item: RateLimitItem, scope: str, whom: str) -> tuple[bool, Usage]:
        allowed = limiter.hit(item, scope, whom)
        stats = limiter.get_window_stats(item, scope, whom)
        return allowed, Usage(item.amount, max(0, stats.remaining), math.ceil(stats.reset_time))


def _scaled(rule: str, factor: float) -> RateLimitItem:
    item = parse(rule)
    return type(item)(max(1, int(item.amount * factor)), item.multiples)


@lru_cache(maxsize=4096)
def network_of(address: str) -> str:
    """What counts as one address: an IPv4 address, or an IPv6 /64."""
    try:
        parsed = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


limiter_slot: Extension[Limiter] = Extension("limiter")


def hit(scope: str, whom: str) -> Usage:
    """Count one use of ``scope`` by ``whom`` in the current application."""
    return limiter_slot.get().hit(scope, whom)
