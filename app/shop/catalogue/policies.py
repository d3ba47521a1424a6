"""Who may do what with a product."""

from __future__ import annotations

from typing import Protocol

from app.core.identity import Actor
from app.core.policies import Policy, holds, rule

KEEP = "shop.keep"
OVERSEE = "admin"


class Sold(Protocol):
    """What the table needs to know of a product."""

    @property
    def seller_id(self) -> int:
        """Whose it is."""
        ...


@rule
def is_seller(actor: Actor, product: Sold) -> bool:
    """It is the actor's own product."""
    return actor.member_id == product.seller_id


may_keep = (is_seller & holds(KEEP)) | holds(OVERSEE)

product_policy = Policy[Sold](
    "product",
    {
        "edit": may_keep,
        "set_stock": may_keep,
        "delete": may_keep,
    },
)
