"""Carts that became orders, were paid, and mostly arrived."""

from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import select

from app.admin.demo.orders import PURCHASES, Purchase, house_of
from app.admin.demo.people import KEEPER, PEOPLE
from app.admin.demo.planting.world import World
from app.core.db import db
from app.core.settings import current_settings
from app.shop.cart import queries as carts
from app.shop.cart import service as cart_service
from app.shop.cart.totals import add_up
from app.shop.catalogue.models import Product, Variant
from app.shop.checkout import service as checkout
from app.shop.checkout.shipping import method
from app.shop.money import money
from app.shop.orders import queries
from app.shop.orders import service as orders
from app.shop.orders.models import Order
from app.shop.payments import service as payments
from app.shop.payments.provider import ProviderRefund, Session, provider
from app.shop.settlement import refunds, settle

PAYING, PACKING, REGRETTING = timedelta(minutes=2), timedelta(hours=19), timedelta(minutes=25)
COUNTRY = "NL"


def plant_orders(world: World) -> None:
    """Put every purchase and what came of it on the timeline."""
    for number, purchase in enumerate(PURCHASES, 1):
        bought = Bought(world, purchase, f"demo{number:03}")
        moment = world.ago(purchase.age)
        world.timeline.at(moment, bought.check_out)
        world.timeline.at(moment + PAYING, bought.pay)
        if purchase.state in {"shipped", "refunded"}:
            world.timeline.at(moment + PACKING, partial(bought.ship, f"MRL{4411000 + number * 37}"))
        if purchase.state == "refunded":
            world.timeline.at(moment + PACKING * 3, bought.refund)
        if purchase.state == "cancelled":
            world.timeline.at(moment + REGRETTING, bought.cancel)


class Bought:
    """One purchase on its way through the shop."""

    def __init__(self, world: World, purchase: Purchase, name: str) -> None:
        self.world = world
        self.purchase = purchase
        self.name = name
        self.number = ""

    def check_out(self) -> None:
        """Fill the cart and go to the till."""
        actor = self.world.actors[self.purchase.buyer]
        settings = current_settings()
        cart = cart_service.open_cart(actor, None)
        for wish in self.purchase.wishes:
            variant_id = _variant(self.world.products[wish.slug], wish.values)
            cart_service.add_item(cart, variant_id, wish.count)
        way = method(settings, COUNTRY, "standard")
        offered = [(row.Variant.price, row.CartItem.quantity) for row in carts.items_of(cart.id)]
        totals = add_up(offered, shipping=way.price, tax_percent=settings.tax_percent)
        outcome = checkout.prepare(
            actor,
            settings,
            None,
            {
                "shipping_address": self._address(),
                "shipping_method": way.code,
                "expected_total": money(totals.total, settings.currency),
            },
        )
        assert isinstance(outcome, checkout.Ready), outcome
        self.number = outcome.order.number

    def pay(self) -> None:
        """The provider's page says that it has the money."""
        order = self._order()
        payment = payments.lock(order.payment_id)
        session = Session(
            id=f"cs_{self.name}",
            url=None,
            status="complete",
            paid=True,
            amount=payment.amount,
            currency=payment.currency,
            livemode=provider().livemode,
            reference=order.number,
            intent_id=f"pi_{self.name}",
        )
        payments.attach(payment, session)
        settle.apply(order.id, session, [])
        # No provider has ever had this page: nobody shall ask for it again.
        payment.session_id = None

    def ship(self, tracking: str) -> None:
        """The keeper sends all of it."""
        keeper = self.world.actors[KEEPER]
        view = queries.get_visible(keeper, self.number)
        orders.ship(keeper, view, {"carrier": "Cargo bike", "tracking": tracking, "lines": None})

    def refund(self) -> None:
        """The keeper pays the whole of it back, and the provider agrees."""
        keeper = self.world.actors[KEEPER]
        view = queries.get_visible(keeper, self.number)
        wanted = {"reason": "returned", "note": "Came back in good order, thank you for writing."}
        refund_id = refunds.ask(keeper, view, wanted)
        self._paid_back(refund_id)

    def cancel(self) -> None:
        """The buyer thinks better of it before anything has left."""
        buyer = self.world.actors[self.purchase.buyer]
        order = self._order()
        payment = payments.lock(order.payment_id)
        orders.cancel_placed(order, buyer.id)
        left = payment.captured - payment.refunded - payment.refunding
        self._paid_back(refunds.promise(order, payment, left, "cancelled", actor_id=buyer.id))

    def _paid_back(self, refund_id: int) -> None:
        order = self._order()
        payment = payments.lock(order.payment_id)
        answer = ProviderRefund(f"re_{self.name}", order.total, "succeeded", refund_id)
        refunds.finish(order, payment, refund_id, answer)

    def _order(self) -> Order:
        order_id = db.session.scalar(select(Order.id).where(Order.number == self.number))
        assert order_id is not None
        return orders.lock(order_id)

    def _address(self) -> dict[str, Any]:
        index = next(i for i, person in enumerate(PEOPLE) if person.username == self.purchase.buyer)
        return {
            "name": PEOPLE[index].name,
            "line1": house_of(index),
            "city": "Marlhaven",
            "postal_code": f"{4400 + index % 20} MH",
            "country": COUNTRY,
        }


def _variant(product_id: int, values: tuple[str, ...]) -> int:
    """The variant of a product with these choices."""
    key = "\x1f".join(values)
    found = db.session.scalar(
        select(Variant.id)
        .join(Product, Product.id == Variant.product_id)
        .where(Product.id == product_id, Variant.choice_key == key)
    )
    assert found is not None, values
    return found
