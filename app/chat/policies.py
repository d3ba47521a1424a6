"""Who may do what in a conversation they are in."""

from __future__ import annotations

from typing import Protocol

from app.core.identity import Actor
from app.core.policies import Policy, rule


class Talk(Protocol):
    """A conversation as one of its members sees it."""

    @property
    def somebody_listens(self) -> bool:
        """Whether another member's account is open."""


@rule
def somebody_listens(_actor: Actor, talk: Talk) -> bool:
    """At least one other member's account is open."""
    return talk.somebody_listens


conversation_policy = Policy[Talk]("conversation", {"send": somebody_listens})
