"""Until when somebody counts as here: in memory for one process, in Redis for several.

One table from person to a moment. Open sockets push the moment on by heartbeats; a closed or dead
one lets it pass. Whoever removes a passed moment says that the person has left, and only they.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Iterable
from typing import Protocol, cast

import redis

from app.core import clock
from app.core.extension import Extension

log = logging.getLogger(__name__)

KEY = "plaza:online"
PROCESSES = "plaza:online:processes"
FORGOTTEN_SECONDS = 300
# So many at a time, said as one word: as words of their own, each said five times, five thousand people
# cost this process ten times what they cost Redis, and held everybody up meanwhile.
AT_ONCE = 1000
STAY = f"""
local mine, all, processes, until_then, now = KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2]
local untaken = {{}}
for id in string.gmatch(ARGV[3], '%d+') do
    redis.call('ZADD', mine, 'GT', until_then, id)
    if not redis.call('ZSCORE', all, id) then untaken[#untaken + 1] = id end
    redis.call('ZADD', all, 'GT', until_then, id)
end
redis.call('ZREMRANGEBYSCORE', mine, '-inf', now)
redis.call('EXPIRE', mine, {FORGOTTEN_SECONDS})
redis.call('ZADD', processes, 'GT', until_then, mine)
redis.call('ZREMRANGEBYSCORE', processes, '-inf', now)
return untaken
"""


class Online(Protocol):
    """The table, wherever it is kept. Moments are seconds since the epoch."""

    def arrive(self, user_id: int, until: float) -> bool:
        """Somebody is here; True if they were not before."""

    def stay(self, user_ids: Iterable[int], until: float) -> list[int]:
        """These are still here; answers who was not in the table, although they should have been."""

    def fade(self, user_id: int, until: float) -> None:
        """Their last socket here closed: they are gone by ``until`` unless another says otherwise."""

    def lapse(self) -> list[int]:
        """Whose moment has passed; each is told to one caller only."""

    def among(self, user_ids: Iterable[int]) -> set[int]:
        """Which of these are here."""


class InMemory:
    """For one process."""

    def __init__(self) -> None:
        self._until: dict[int, float] = {}
        self._lock = threading.Lock()

    def arrive(self, user_id: int, until: float) -> bool:
        """Somebody is here; True if they were not before."""
        with self._lock:
            before = self._until.get(user_id)
            self._until[user_id] = max(until, before or 0)
            return before is None

    def stay(self, user_ids: Iterable[int], until: float) -> list[int]:
        """These are still here."""
        return [user_id for user_id in user_ids if self.arrive(user_id, until)]

    def fade(self, user_id: int, until: float) -> None:
        """Gone by ``until`` unless they come back."""
        with self._lock:
            if user_id in self._until:
                self._until[user_id] = until

    def lapse(self) -> list[int]:
        """Whose moment has passed."""
        now = clock.now().timestamp()
        with self._lock:
            gone = [user_id for user_id, until in self._until.items() if until <= now]
            for user_id in gone:
                del self._until[user_id]
            return gone

    def among(self, user_ids: Iterable[int]) -> set[int]:
        """Which of these are here."""
        with self._lock:
            return set(user_ids) & self._until.keys()


class InRedis:
    """For several processes. While Redis does not answer, nobody comes or goes.

    Each process keeps the moments of its own sockets, and the common table the latest of them all:
    the last socket of one process takes nobody away who is still at another.
    """

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, socket_connect_timeout=1, socket_timeout=1)
        self._mine = f"{KEY}:{uuid.uuid4().hex}"
        self._stay = self._redis.register_script(STAY)

    def arrive(self, user_id: int, until: float) -> bool:
        """Somebody is here; True if they were not before, on any process."""
        return bool(self.stay([user_id], until))

    def stay(self, user_ids: Iterable[int], until: float) -> list[int]:
        """These are still here; whoever a lost Redis forgot is here again."""
        here, untaken = [str(user_id) for user_id in user_ids], []
        now, keys = clock.now().timestamp(), [self._mine, KEY, PROCESSES]
        try:
            for first in range(0, len(here), AT_ONCE):
                some = " ".join(here[first : first + AT_ONCE])
                untaken += self._stay(keys=keys, args=[until, now, some])
        except redis.RedisError as error:
            _note(error)
        return [int(user_id) for user_id in untaken]

    def fade(self, user_id: int, until: float) -> None:
        """Gone by ``until`` unless another process says otherwise."""
        try:
            self._redis.zadd(self._mine, {str(user_id): until})
            latest = max([until, *self._elsewhere(user_id)])
            self._redis.zadd(KEY, {str(user_id): latest}, xx=True)
        except redis.RedisError as error:
            _note(error)

    def _elsewhere(self, user_id: int) -> list[float]:
        now = clock.now().timestamp()
        processes = cast(list[bytes], self._redis.zrangebyscore(PROCESSES, now, "+inf"))
        with self._redis.pipeline(transaction=False) as pipe:
            for process in processes:
                pipe.zscore(process, str(user_id))
            return [score for score in pipe.execute() if score is not None]

    def lapse(self) -> list[int]:
        """Whose moment has passed; whoever removes them tells it."""
        try:
            passed = cast(
                list[bytes], self._redis.zrangebyscore(KEY, "-inf", clock.now().timestamp(), 0, 500)
            )
            return [int(member) for member in passed if self._redis.zrem(KEY, member)]
        except redis.RedisError as error:
            _note(error)
            return []

    def among(self, user_ids: Iterable[int]) -> set[int]:
        """Which of these are here."""
        wanted = list(user_ids)
        if not wanted:
            return set()
        try:
            scores = self._redis.zmscore(KEY, [str(user) for user in wanted])
        except redis.RedisError as error:
            _note(error)
            return set()
        return {user for user, score in zip(wanted, scores, strict=True) if score is not None}


def _note(error: Exception) -> None:
    log.warning("presence rests: Redis does not answer (%s)", type(error).__name__)


online_slot: Extension[Online] = Extension("online")
