"""What is done to many at once: each verb is its own domain's, called in the order of ids.

Everything is judged under the rows' locks before the first write, so that a refusal concerns one row
and a race cannot turn it into a failure of all.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from app.admin.policies import person_policy
from app.admin.queries import people as managed_people
from app.admin.queries import posts as managed_posts
from app.admin.queries import products as managed_products
from app.core.errors import forbidden
from app.core.identity import Actor
from app.posts.service import moderating
from app.shop.catalogue import service as catalogue
from app.shop.catalogue.models import Product
from app.shop.orders import queries as orders
from app.shop.orders import service as order_service
from app.shop.orders.policies import OrderView, now_possible
from app.users import service as users_service
from app.users.models import User

log = logging.getLogger(__name__)
T = TypeVar("T")

REASONS = {
    "not_found": "It does not exist, or is not yours to manage.",
    "forbidden": "You may not do this to them.",
    "archived": "It was archived, and stays so.",
    "nothing_to_ship": "Nothing of yours waits to leave.",
}


@dataclass(slots=True)
class Outcome:
    """What was done, and what was refused: ids with a code."""

    done: list[int] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)

    def wire(self) -> dict[str, Any]:
        """In ids' order, with a sentence for each refusal."""
        return {
            "done": self.done,
            "refused": [
                {"id": row_id, "code": code, "detail": REASONS[code]}
                for row_id, code in sorted(self.refused.items())
            ],
        }


def judge_people(actor: Actor, verb: str, ids: Iterable[int]) -> Outcome:
    """Suspend members, or let them come back.

    The actor's own row is locked with theirs: two who suspend each other at once do not both succeed.
    """
    rows = managed_people.locked({*ids, actor.id})
    if rows[actor.id].suspended_at is not None:
        raise forbidden("You were suspended yourself.")
    act = users_service.suspend if verb == "suspend" else users_service.lift_suspension

    def refusal(user: User) -> str | None:
        return None if person_policy.allows(actor, verb, user) else "forbidden"

    return _each(actor, f"users.{verb}", ids, rows, refusal, act)


def delete_posts(actor: Actor, ids: Iterable[int]) -> Outcome:
    """Delete public posts with everything said about them."""
    rows = {post.id: post for post in managed_posts.locked(ids)}
    moderating.remove(actor, list(rows.values()))
    return _each(actor, "posts.delete", ids, rows, lambda _post: None, lambda _post: None)


def offer_products(actor: Actor, ids: Iterable[int], *, published: bool) -> Outcome:
    """Put products into the shop, or take them out of sight."""
    rows = {product.id: product for product in managed_products.locked(actor, ids)}

    def refusal(product: Product) -> str | None:
        return "archived" if product.status == "archived" else None

    def act(product: Product) -> None:
        if (product.status == "published") != published:
            catalogue.edit_product(actor, product, {"published": published})

    verb = "products.activate" if published else "products.deactivate"
    return _each(actor, verb, ids, rows, refusal, act)


def ship_orders(actor: Actor, ids: Iterable[int], *, carrier: str) -> Outcome:
    """Send what is left of the actor's lines of each order."""
    for order_id in sorted(view.order.id for view in _manageable(actor, ids)):
        order_service.lock(order_id)
    rows = {view.order.id: view for view in _manageable(actor, ids)}

    def refusal(view: OrderView) -> str | None:
        return None if now_possible.allows(actor, "ship", view) else "nothing_to_ship"

    def act(view: OrderView) -> None:
        order_service.ship(actor, view, {"carrier": carrier, "tracking": ""})

    return _each(actor, "orders.ship", ids, rows, refusal, act)


def _manageable(actor: Actor, ids: Iterable[int]) -> Sequence[OrderView]:
    return [view for view in orders.by_ids(actor, set(ids)) if view.oversees or view.sells_here]


def _each(
    actor: Actor,
    verb: str,
    ids: Iterable[int],
    rows: Mapping[int, T],
    refusal: Callable[[T], str | None],
    act: Callable[[T], None],
) -> Outcome:
    outcome = Outcome()
    for row_id in sorted(set(ids)):
        code = refusal(rows[row_id]) if row_id in rows else "not_found"
        if code is None:
            act(rows[row_id])
            outcome.done.append(row_id)
        else:
            outcome.refused[row_id] = code
    log.info("%s by user=%s done=%s refused=%s", verb, actor.id, outcome.done, outcome.refused)
    return outcome
