"""Who may do what with a post or comment they can read."""

from __future__ import annotations

from typing import Protocol

from app.core.identity import Actor
from app.core.policies import Policy, holds, is_member, rule

MODERATE = "moderate"


class Authored(Protocol):
    """Anything that says who wrote it."""

    @property
    def author_id(self) -> int:
        """Who wrote it."""
        ...


@rule
def is_author(actor: Actor, thing: Authored) -> bool:
    """The actor wrote it."""
    return actor.member_id == thing.author_id


post_policy = Policy[Authored](
    "post", {"edit": is_author, "delete": is_author, "like": is_member, "comment": is_member}
)

comment_policy = Policy[Authored]("comment", {"edit": is_author, "delete": is_author, "reply": is_member})


class Addressed(Protocol):
    """Anything that says to whom it was said."""

    @property
    def audience(self) -> str:
        """Who may read it."""
        ...


@rule
def is_for_everybody(_actor: Actor, thing: Addressed) -> bool:
    """Everybody may read it."""
    return thing.audience == "public"


moderation_policy = Policy[Addressed]("post", {"remove": holds(MODERATE) & is_for_everybody})
