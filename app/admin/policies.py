"""Which grant opens which section of the administration, and who may judge whom."""

from __future__ import annotations

from app.core.errors import forbidden, not_found
from app.core.identity import Actor
from app.core.policies import Policy, holds, rule
from app.posts.policies import MODERATE
from app.shop.catalogue.policies import KEEP, OVERSEE
from app.users.models import User
from app.users.policies import is_oneself

SECTIONS = {"users": MODERATE, "posts": MODERATE, "products": KEEP, "orders": KEEP, "appearance": OVERSEE}


def enter(actor: Actor, section: str | None = None) -> None:
    """404 for whoever holds no grant at all, 403 for whoever holds one that opens other sections."""
    if not actor.grants:
        raise not_found("This page")
    if section is not None and not actor.may(SECTIONS[section]):
        raise forbidden("Your grants open other sections.")


@rule
def is_staff(_actor: Actor, user: User) -> bool:
    """They hold a grant themselves."""
    return bool(user.grants)


# Nobody judges themselves, so an administrator always remains.
may_judge = holds(MODERATE) & ~is_oneself & (~is_staff | holds(OVERSEE))

person_policy = Policy[User]("person", {"suspend": may_judge, "lift": may_judge})


def person_abilities(actor: Actor, user: User) -> dict[str, bool]:
    """What the actor can do about somebody as they are now."""
    may = person_policy.abilities(actor, user)
    suspended = user.suspended_at is not None
    return {"suspend": may["suspend"] and not suspended, "lift": may["lift"] and suspended}
