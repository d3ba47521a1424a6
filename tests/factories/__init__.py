"""``make``: things that exist before a test begins, one file a domain."""

from __future__ import annotations

from flask import Flask

from tests.factories.chat import Chat
from tests.factories.people import People
from tests.factories.posts import Posts
from tests.factories.shop import Shop


class Make(Chat, People, Posts, Shop):
    """Everything a test can ask for."""

    def __init__(self, app: Flask) -> None:
        self.app = app
