"""How a test acts: over HTTP as somebody, and over a socket as somebody."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.core.realtime import realtime_slot

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.test import TestResponse

    from app.users.models import User
    from tests.factories import Make


class Api:
    """``api("PUT", "/api/v1/…", ana, json={…})``: one request as somebody, or as nobody."""

    def __init__(self, app: Flask, make: Make) -> None:
        self.client = app.test_client(use_cookies=False)
        self._make = make
        self._tokens: dict[int, str] = {}

    def __call__(self, method: str, path: str, user: User | None = None, **kwargs: Any) -> TestResponse:
        headers = dict(kwargs.pop("headers", {}))
        if user is not None:
            headers.setdefault("Authorization", f"Bearer {self.token(user)}")
        return self.client.open(path, method=method, headers=headers, **kwargs)

    def token(self, user: User) -> str:
        """The token this test acts with for somebody."""
        if user.id not in self._tokens:
            self._tokens[user.id] = self._make.token(user)
        return self._tokens[user.id]


class Ear:
    """Somebody's open socket."""

    def __init__(self, app: Flask, token: str) -> None:
        self._realtime = realtime_slot.of(app)
        self.client = self._realtime.socketio.test_client(app, auth={"token": token})
        self._heard: list[dict[str, Any]] = []
        self.hello = self._wait_for_hello() if self.client.is_connected() else None

    def _wait_for_hello(self) -> dict[str, Any]:
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            greetings = self.heard("session.hello")
            if greetings:
                return greetings[0]
            time.sleep(0.002)
        raise AssertionError("the server did not say hello")

    def heard(self, name: str | None = None) -> list[dict[str, Any]]:
        """Payloads of what was heard so far by name, or everything as ``{name, args}``."""
        if self.client.is_connected():
            self._heard += self.client.get_received()
        if name is None:
            return [e for e in self._heard if e["name"] != "session.hello"]
        return [event["args"][0] for event in self._heard if event["name"] == name]

    def say(self, name: str, *payload: Any) -> Any:
        """Say an event; returns the acknowledgement."""
        return self.client.emit(name, *payload, callback=True)

    def close(self) -> None:
        """Hang up."""
        if self.client.is_connected():
            self.client.disconnect()
