"""Who may do what to a person."""

from __future__ import annotations

from app.core.identity import Actor
from app.core.policies import Policy, is_member, rule
from app.users.models import User


@rule
def is_oneself(actor: Actor, user: User) -> bool:
    """The actor is this person."""
    return actor.member_id == user.id


user_policy = Policy[User](
    "person",
    {
        "edit": is_oneself,
        "follow": is_member & ~is_oneself,
        "message": is_member & ~is_oneself,
    },
)
