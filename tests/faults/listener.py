"""Somebody who listens all the time, comes back by themselves and asks for what they missed."""

from __future__ import annotations

import threading
from typing import Any

import requests
import socketio

from tests.faults.floor import FaultFloor


class Listener(threading.Thread):
    """Applies an event only if it is the next one; else asks for everything after the last."""

    def __init__(self, floor: FaultFloor, token: str, talk: int, url: str = "") -> None:
        super().__init__(daemon=True)
        self.floor, self.token, self.talk = floor, token, talk
        self.url = url or floor.stack.url
        self.visitor = floor.visitor(token)
        self.seqs: list[int] = []
        self.last = 0
        self.connections = 0
        self.goodbyes = 0
        self.over = threading.Event()
        self._behind = threading.Event()
        self._applying = threading.Lock()

    def run(self) -> None:
        """Connect, listen, come back."""
        while not self.over.is_set():
            client = self._client()
            try:
                client.connect(
                    self.url,
                    auth={"token": self.token},
                    transports=["websocket"],
                    wait_timeout=5,
                )
                self._listen(client)
            except (socketio.exceptions.SocketIOError, OSError):
                self.over.wait(0.2)
            finally:
                client.disconnect()

    def _client(self) -> socketio.Client:
        options = {"origin": self.floor.stack.url}
        client = socketio.Client(reconnection=False, handle_sigint=False, websocket_extra_options=options)
        client.on("*", self._hear)
        return client

    def _listen(self, client: socketio.Client) -> None:
        while client.connected and not self.over.is_set():
            if self._behind.wait(0.1):
                self._behind.clear()
                self.catch_up()

    def _hear(self, name: str, payload: Any) -> None:
        if name == "session.leaving":
            self.goodbyes += 1
        if name == "session.hello":
            self.connections += 1
            self._behind.set()
        if name == "sync.heads" and payload["heads"].get(str(self.talk), 0) > self.last:
            self._behind.set()
        if name == "chat.message.new" and payload["conversation_id"] == self.talk:
            with self._applying:
                self._apply(payload["event"], payload["seq"])

    def _apply(self, event: int, seq: int) -> None:
        if event == self.last + 1:
            self.last = event
            self.seqs.append(seq)
        elif event > self.last:
            self._behind.set()

    def catch_up(self) -> None:
        """Ask for what is missing; what cannot be had now is asked for again."""
        while not self.over.is_set():
            path = self.floor.api(f"conversations/{self.talk}/events/?after={self.last}")
            try:
                page = self.visitor.get(path, timeout=20)
                page.raise_for_status()
            except requests.RequestException:
                self.over.wait(0.2)
                continue
            with self._applying:
                for item in page.json()["items"]:
                    self._apply(item["event"], item["message"]["seq"])
                if self.last >= page.json()["last_event"]:
                    return
