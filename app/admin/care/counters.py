"""Every counter of the house, each with what it counts."""

from __future__ import annotations

from sqlalchemy import func, select

from app.chat.models import Conversation, ConversationEvent, Member, Message
from app.core.counters import Counted, Rule, number
from app.media.models import Media
from app.notifications.models import Notification, NotificationActor
from app.posts.service import recounting
from app.shop.catalogue.models import Product, Variant
from app.shop.orders.models import Fulfilment, FulfilmentLine, Order, OrderEvent, OrderLine
from app.shop.payments.models import Payment, Refund
from app.shop.stock.models import Hold, Stock, StockMovement
from app.users.models import Follow, User

PEOPLE = (
    Counted(
        User,
        {
            "follower_count": number(select(func.count()).where(Follow.followed_id == User.id)),
            "following_count": number(select(func.count()).where(Follow.follower_id == User.id)),
        },
    ),
    Counted(
        Notification,
        {
            "actor_count": number(
                select(func.count()).where(NotificationActor.notification_id == Notification.id)
            )
        },
    ),
)

_last_seq = number(select(Conversation.last_seq).where(Conversation.id == Member.conversation_id))

# What is unread is what lies behind a member's pointer, so the pointers are its counters.
TALK = (
    Counted(
        Conversation,
        {
            "last_event": number(
                select(func.max(ConversationEvent.event)).where(
                    ConversationEvent.conversation_id == Conversation.id
                )
            ),
            "last_seq": number(
                select(func.max(Message.seq)).where(Message.conversation_id == Conversation.id)
            ),
        },
        Rule.AT_LEAST,
    ),
    Counted(Member, {"read_seq": _last_seq}, Rule.AT_MOST),
    Counted(Member, {"delivered_seq": _last_seq}, Rule.AT_MOST),
    Counted(
        Message,
        {
            "media_count": number(
                select(func.count()).where(Media.attached_kind == "message", Media.attached_id == Message.id)
            )
        },
    ),
)

SHOP = (
    Counted(
        Stock,
        {
            name: number(
                select(func.sum(StockMovement.__table__.c[name])).where(StockMovement.stock_id == Stock.id)
            )
            for name in ("on_hand", "reserved", "sold")
        },
        versioned=True,
    ),
    Counted(
        Product,
        {
            "price": number(
                select(func.min(Variant.price)).where(Variant.product_id == Product.id, Variant.active)
            )
        },
        versioned=True,
    ),
)

# Two books of the same thing that differ, or money: nobody but a person can say which one is right.
FOR_A_PERSON = (
    Counted(
        Stock,
        {
            "reserved": number(
                select(func.sum(Hold.quantity)).where(Hold.stock_id == Stock.id, Hold.state == "held")
            )
        },
        mendable=False,
    ),
    Counted(
        OrderLine,
        {
            "shipped": number(
                # By way of the order, which has an index of its parcels.
                select(func.sum(FulfilmentLine.quantity))
                .join(Fulfilment, Fulfilment.id == FulfilmentLine.fulfilment_id)
                .where(Fulfilment.order_id == OrderLine.order_id, FulfilmentLine.line_id == OrderLine.id)
            )
        },
        mendable=False,
    ),
    Counted(
        Order,
        {
            "subtotal": number(
                select(func.sum(OrderLine.unit_price * OrderLine.quantity)).where(
                    OrderLine.order_id == Order.id
                )
            )
        },
        mendable=False,
    ),
    Counted(
        Order,
        {"version": number(select(func.max(OrderEvent.seq)).where(OrderEvent.order_id == Order.id))},
        Rule.AT_LEAST,
        mendable=False,
    ),
    Counted(
        Payment,
        {
            column: number(
                select(func.sum(Refund.amount)).where(
                    Refund.payment_id == Payment.id, Refund.status == status
                )
            )
            for column, status in (("refunding", "pending"), ("refunded", "succeeded"))
        },
        mendable=False,
    ),
)

EVERY = (*recounting.COUNTED, *PEOPLE, *TALK, *SHOP, *FOR_A_PERSON)
