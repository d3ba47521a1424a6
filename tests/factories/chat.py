"""Conversations and what was said in them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from app.chat import service
from app.chat.turns import take_turn
from app.core.unit_of_work import unit_of_work

if TYPE_CHECKING:
    from flask import Flask

    from app.chat.models import Message
    from app.core.identity import Actor
    from app.users.models import User


class Chat:
    """Makes conversations and messages."""

    app: Flask

    if TYPE_CHECKING:

        def actor(self, user: User) -> Actor: ...

    def talk(self, one: User, other: User) -> int:
        """The conversation of two people; its id."""
        with self.app.app_context(), unit_of_work():
            return service.start_direct(self.actor(one), [other.id], is_group=False)[0]

    def message(self, sender: User, conversation_id: int, body: str = "Hello.", **options: Any) -> Message:
        """Something said."""
        with self.app.app_context(), unit_of_work():
            actor = self.actor(sender)
            turn = take_turn(actor, conversation_id, options.pop("client_id", str(uuid.uuid4())))
            return service.send(actor, turn, body=body, **options)[0]
