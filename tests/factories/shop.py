"""Products with stock, and carts."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from app.core.db import db
from app.core.identity import Actor
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.shop.catalogue import queries
from app.shop.catalogue import service as catalogue
from app.shop.catalogue.models import Product
from app.users.models import User

if TYPE_CHECKING:
    from flask import Flask

_numbers = itertools.count(1)


class Shop:
    """Makes keepers and what they sell."""

    app: Flask

    def user(self, username: str | None = None, *, grants: Iterable[str] = ()) -> User:
        """Made by the factory of people."""
        raise NotImplementedError

    def keeper(self, username: str | None = None) -> User:
        """A member who may sell."""
        return self.user(username, grants=["shop.keep"])

    def product(
        self,
        keeper: User | None = None,
        *,
        name: str | None = None,
        price: int = 1000,
        stock: int = 20,
        sizes: Sequence[str] = (),
        **more: Any,
    ) -> dict[str, Any]:
        """A published product: ``{"id", "slug", "variants": [id, …], "keeper"}``."""
        keeper = keeper or self.keeper()
        name = name or f"Bowl {next(_numbers)}"
        choices: list[list[str]] = [[size] for size in sizes] or [[]]
        with self.app.app_context(), unit_of_work():
            currency = current_settings().currency
            wanted = {
                "name": name,
                "options": [{"name": "Size", "values": list(sizes)}] if sizes else [],
                "variants": [
                    {
                        "sku": f"SKU-{index}",
                        "choice": choice,
                        "price": {"amount": price, "currency": currency},
                        "stock": stock,
                    }
                    for index, choice in enumerate(choices)
                ],
                **more,
            }
            actor = Actor(keeper.id, None, frozenset(keeper.grants))
            product_id = catalogue.create_product(actor, currency, wanted)
            return _described(product_id, keeper)


def _described(product_id: int, keeper: User) -> dict[str, Any]:
    rows = queries.variants_of(product_id)
    return {
        "id": product_id,
        "slug": db.session.get_one(Product, product_id).slug,
        "variants": [row.Variant.id for row in rows],
        "keeper": keeper,
    }
