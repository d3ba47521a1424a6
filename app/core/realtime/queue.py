"""Redis between processes, off the path of acknowledgements."""

from __future__ import annotations

import logging
import queue
import time
from collections.abc import Callable, Iterator
from typing import Any

import socketio

from app.core import json
from app.core.observability.metrics import REDIS_DROPPED
from app.core.realtime.direct import DirectManager

log = logging.getLogger(__name__)

BUFFERED_MESSAGES = 10_000
RETRY_SECONDS = 1.0

Control = dict[str, Any]


class BufferedRedisManager(socketio.RedisManager, DirectManager):  # type: ignore[misc]
    """Tells this process at once; other processes are told from a bounded queue by one task.

    A black-holed Redis therefore delays nobody; what overflows is lost to *live* listeners on other
    processes and found by their clients through heads and catch-up.
    """

    def __init__(
        self, url: str, on_control: Callable[[Control], None], on_return: Callable[[], None]
    ) -> None:
        super().__init__(
            url,
            channel="plaza",
            json=json.SocketJSON,
            redis_options={
                "socket_connect_timeout": 1,
                "socket_timeout": None,
                "health_check_interval": 15,
            },
        )
        self._on_control = on_control
        self._on_return = on_return
        self._has_listened = False
        self._outbox: queue.Queue[Any] = queue.Queue(BUFFERED_MESSAGES)
        self._buffered = False

    def start_publisher(self) -> None:
        """From here on publish in the background; before (in commands) publishing is direct."""
        self._buffered = True
        self.server.start_background_task(self._publish_forever)
        if not self.server.manager_initialized:
            self.server.manager_initialized = True
            self.initialize()

    def control(self, command: Control) -> None:
        """Tell every other process a command."""
        self._publish({"method": "control", "host_id": self.host_id, "command": command})

    @property
    def waiting(self) -> int:
        """How many messages wait for Redis."""
        return self._outbox.qsize()

    def _publish(self, data: Any) -> None:
        if not self._buffered:
            super()._publish(data)
            return
        try:
            self._outbox.put_nowait(data)
        except queue.Full:
            REDIS_DROPPED.inc()
            log.warning("the queue to Redis is full; a message to other processes is dropped")

    def _publish_forever(self) -> None:
        while True:
            super()._publish(self._outbox.get())

    def _redis_listen_with_retries(self) -> Iterator[Any]:
        while True:
            try:
                self._redis_connect()
                self.pubsub.ignore_subscribe_messages = False
                self.pubsub.subscribe(self.channel)
                for message in self.pubsub.listen():
                    if message["type"] == "subscribe":
                        self._note_subscription()
                    else:
                        yield message
            except Exception as error:
                log.warning("cannot listen to Redis (%s); trying again", type(error).__name__)
                time.sleep(RETRY_SECONDS)

    def _note_subscription(self) -> None:
        """We hear from here on; whoever hears *again* has missed what was said meanwhile."""
        if self._has_listened:
            self._on_return()
        self._has_listened = True

    def _listen(self) -> Iterator[Any]:
        for message in super()._listen():
            try:
                data = json.loads(message)
            except Exception:
                log.warning("something that is not ours came over Redis")
                continue
            if isinstance(data, dict) and data.get("method") == "control":
                if data.get("host_id") != self.host_id:
                    self._obey(data.get("command"))
                continue
            yield data

    def _obey(self, command: Any) -> None:
        try:
            if isinstance(command, dict):
                self._on_control(command)
        except Exception:
            log.exception("a control command failed")
