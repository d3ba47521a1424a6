"""Weeks of random life, put straight into the tables, so that figures can be compared with plain SQL."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy import insert

from app.chat.models import Conversation, Message
from app.core.db import db, insert_row
from app.core.unit_of_work import unit_of_work
from app.posts.models import Like, Post
from app.shop.catalogue import queries
from app.shop.orders.models import Order, OrderLine
from app.shop.payments.models import Payment, Refund

FIRST = date(2026, 1, 20)
DAYS = 50
SHIPPING = 450


class World:
    """Members who write, talk, like and buy of two keepers, at moments close to midnight as well."""

    def __init__(self, app: Flask, make: Any, seed: int = 7) -> None:
        self.dice = random.Random(seed)
        self.people = [make.user() for _ in range(6)]
        self.keepers = [make.keeper(), make.keeper()]
        self.goods = [make.product(keeper) for keeper in self.keepers]
        with app.app_context(), unit_of_work():
            self.stock_of = {good["id"]: queries.variants_of(good["id"])[0].Stock.id for good in self.goods}
            posts = [self._post() for _ in range(60)]
            for post_id in posts[:25]:
                self._like(post_id)
            talk = insert_row(Conversation, is_group=True, title="Town", created_at=self.moment())
            for seq in range(20):
                self._message(talk, seq + 1)
            for number in range(40):
                self.order(f"P-{number:04}-TEST")

    def moment(self) -> datetime:
        """Some time, often the first or the last second of a day."""
        day = datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=self.dice.randrange(DAYS))
        second = self.dice.choice([0, 86_399.999999, self.dice.uniform(0, 86_399)])
        return day + timedelta(seconds=second)

    def _post(self) -> int:
        author, audience = self.dice.choice(self.people), self.dice.choice(["public", "followers", "private"])
        return insert_row(
            Post, author_id=author.id, body="Words.", audience=audience, created_at=self.moment()
        )

    def _like(self, post_id: int) -> None:
        liker = self.dice.choice(self.people)
        db.session.execute(insert(Like).values(post_id=post_id, user_id=liker.id, created_at=self.moment()))

    def _message(self, conversation_id: int, seq: int) -> None:
        insert_row(
            Message,
            conversation_id=conversation_id,
            sender_id=self.dice.choice(self.people).id,
            seq=seq,
            event=seq,
            client_id=f"message-{seq}",
            content_type="text",
            body="Hello.",
            created_at=self.moment(),
        )

    def order(self, number: str) -> int:
        """An order of one or both keepers: unpaid, paid, partly sent, partly paid back or cancelled."""
        status = self.dice.choice(["placed", "placed", "placed", "pending", "cancelled"])
        placed = None if status == "pending" else self.moment()
        goods = self.dice.sample(self.goods, self.dice.randint(1, 2))
        quantities = [self.dice.randint(1, 3) for _ in goods]
        total = sum(quantities) * 1000 + SHIPPING
        refunded = self.dice.choice([0, 0, 500]) if placed else 0
        payment_id = insert_row(
            Payment,
            idempotency_key=number,
            amount=total,
            currency="EUR",
            status="paid" if placed else "open",
            session_expires_at=self.moment(),
            captured=total if placed else 0,
            refunded=refunded,
        )
        order_id = insert_row(Order, **self._order_values(number, status, placed, payment_id, total))
        for good, quantity in zip(goods, quantities, strict=True):
            self._line(order_id, good, quantity)
        if refunded:
            seller = goods[0]["keeper"]
            insert_row(
                Refund,
                payment_id=payment_id,
                amount=refunded,
                reason="other",
                seller_id=seller.id,
                status="succeeded",
            )
        return order_id

    def _order_values(
        self, number: str, status: str, placed: datetime | None, payment_id: int, total: int
    ) -> dict[str, Any]:
        buyer = self.dice.choice(self.people)
        return {
            "number": number,
            "buyer_id": buyer.id,
            "payment_id": payment_id,
            "email": buyer.email,
            "status": status,
            "currency": "EUR",
            "subtotal": total - SHIPPING,
            "discount": 0,
            "shipping": SHIPPING,
            "tax": 0,
            "total": total,
            "shipping_method": "standard",
            "shipping_label": "Standard",
            "shipping_address": {"name": buyer.display_name},
            "hold_until": self.moment(),
            "placed_at": placed,
            "created_at": placed or self.moment(),
        }

    def _line(self, order_id: int, good: dict[str, Any], quantity: int) -> None:
        insert_row(
            OrderLine,
            order_id=order_id,
            product_id=good["id"],
            variant_id=good["variants"][0],
            stock_id=self.stock_of[good["id"]],
            seller_id=good["keeper"].id,
            name=good["slug"],
            sku="SKU-0",
            unit_price=1000,
            quantity=quantity,
            total=1000 * quantity,
            shipped=self.dice.choice([0, quantity]),
        )
