"""Who may do what with an order that they see."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.identity import Actor
from app.core.policies import Policy, holds, rule
from app.shop.catalogue.policies import KEEP, OVERSEE
from app.shop.orders.models import Order
from app.shop.payments.models import Payment


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order as one statement found it for somebody; what the policy judges."""

    order: Order
    payment: Payment
    is_buyer: bool
    sells_here: bool
    sells_all: bool
    oversees: bool
    due: int
    shipped: int
    returned: int
    to_ship: int
    refundable: int

    @property
    def status(self) -> str:
        """Pending, placed or cancelled."""
        return self.order.status

    @property
    def sees_all(self) -> bool:
        """Everything in it is the actor's business, not only what they sold."""
        return self.is_buyer or self.oversees or self.sells_all


@rule
def is_buyer(_actor: Actor, order: OrderView) -> bool:
    """The actor bought it, or holds the guest's key."""
    return order.is_buyer


@rule
def sells_here(_actor: Actor, order: OrderView) -> bool:
    """The actor sold some of it."""
    return order.sells_here


@rule
def sells_all(_actor: Actor, order: OrderView) -> bool:
    """The actor sold all of it."""
    return order.sells_all


@rule
def is_pending(_actor: Actor, order: OrderView) -> bool:
    """Nobody has paid yet."""
    return order.status == "pending"


@rule
def has_not_left(_actor: Actor, order: OrderView) -> bool:
    """It stands, and nothing was shipped."""
    return order.status in {"pending", "placed"} and order.shipped == 0


@rule
def waits_to_leave(_actor: Actor, order: OrderView) -> bool:
    """It stands, and something of the actor's was not shipped."""
    return order.status == "placed" and order.to_ship > 0


@rule
def has_money_left(_actor: Actor, order: OrderView) -> bool:
    """Something was paid and not paid back."""
    return order.refundable > 0


keeps = (sells_here & holds(KEEP)) | holds(OVERSEE)
keeps_all = (sells_all & holds(KEEP)) | holds(OVERSEE)

order_policy = Policy[OrderView](
    "order",
    {
        "pay": is_buyer & is_pending,
        "cancel": is_buyer | keeps_all,
        "ship": keeps,
        "refund": keeps,
    },
)

now_possible = Policy[OrderView](
    "order",
    {
        "pay": is_buyer & is_pending,
        "cancel": (is_buyer | keeps_all) & has_not_left,
        "ship": keeps & waits_to_leave,
        "refund": keeps & has_money_left,
    },
)
