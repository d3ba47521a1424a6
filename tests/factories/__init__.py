"""``make``: things that exist before a test begins, one file a domain."""

from __future__ import annotations

from flask import Flask

from tests.factories.people import People


class Make(People):
    """Everything a test can ask for."""

    def __init__(self, app: Flask) -> None:
        self.app = app
