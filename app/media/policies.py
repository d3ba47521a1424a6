"""Who may do what with a picture they may see."""

from __future__ import annotations

from app.core.identity import Actor
from app.core.policies import Policy, rule
from app.media.models import Media


@rule
def is_owner(actor: Actor, media: Media) -> bool:
    """The actor uploaded it."""
    return actor.member_id == media.owner_id


@rule
def is_loose(_actor: Actor, media: Media) -> bool:
    """It is attached to nothing yet."""
    return media.attached_kind is None


media_policy = Policy[Media]("picture", {"edit": is_owner, "delete": is_owner & is_loose})
