"""The only module that knows every domain: blueprints, sockets, subscriptions, jobs, commands."""

from __future__ import annotations

from flask import Flask

import app.auth.models
import app.core.epoch
import app.core.idempotency  # noqa: F401 - tables
from app.admin import commands as admin_commands
from app.admin import subscribers as admin_subscribers
from app.admin import views as admin_views
from app.admin.care import commands as care_commands
from app.admin.queries import appearance as admin_appearance
from app.auth import commands as auth_commands
from app.auth import jobs as auth_jobs
from app.auth import queries as auth_queries
from app.auth import sockets as auth_sockets
from app.auth import subscribers as auth_subscribers
from app.auth import tokens
from app.auth import views as auth_views
from app.auth.last_seen import LastSeen, last_seen_slot
from app.chat import queries as chat_queries
from app.chat import sockets as chat_sockets
from app.chat import views as chat_views
from app.chat.stream import ordered_slot
from app.core import cards, contract, mail
from app.core.application import bare_app
from app.core.browser import serve_client
from app.core.contract import api_slot
from app.core.events import bus_slot
from app.core.guards import guards_slot
from app.core.identity import Authenticator, authenticator_slot
from app.core.jobs import commands as jobs_commands
from app.core.jobs import forgetting, worker_slot
from app.core.observability import gauges
from app.core.page_looks import PageLooks, looks_slot
from app.core.realtime import OrderedEmits, realtime_slot, topics_slot
from app.core.realtime import session as session_sockets
from app.core.realtime.protocol import Protocol
from app.media import commands as media_commands
from app.media import files as media_files
from app.media import jobs as media_jobs
from app.media import views as media_views
from app.notifications import sockets as notifications_sockets
from app.notifications import subscribers as notifications_subscribers
from app.notifications import views as notifications_views
from app.posts import commands as posts_commands
from app.posts import sockets as posts_sockets
from app.posts.queries import feeds as posts_feeds
from app.posts.queries import visible as posts_visible
from app.posts.views import comments as comments_views
from app.posts.views import likes as likes_views
from app.posts.views import pictures as post_pictures_views
from app.posts.views import posts as posts_views
from app.posts.views import tags as tags_views
from app.presence import sockets as presence_sockets
from app.presence.online import InMemory, InRedis, online_slot
from app.presence.service import watched_slot
from app.shop.cart import subscribers as cart_subscribers
from app.shop.cart import views as cart_views
from app.shop.catalogue import queries as catalogue_queries
from app.shop.catalogue import shelf
from app.shop.catalogue import sockets as catalogue_sockets
from app.shop.catalogue import views as catalogue_views
from app.shop.checkout import views as checkout_views
from app.shop.orders import queries as orders_queries
from app.shop.orders import shown as shown_orders
from app.shop.orders import sockets as orders_sockets
from app.shop.orders import subscribers as orders_subscribers
from app.shop.orders import views as orders_views
from app.shop.payments import provider as payment_provider
from app.shop.settlement import commands as shop_commands
from app.shop.settlement import jobs as settlement_jobs
from app.shop.settlement import views as settlement_views
from app.shop.settlement import webhooks as settlement_webhooks
from app.users import queries as users_queries
from app.users import views as users_views
from config import Settings

BLUEPRINTS = [
    auth_views.blueprint,
    media_views.avatars,
    users_views.blueprint,
    media_views.blueprint,
    posts_views.blueprint,
    posts_views.profiles,
    likes_views.blueprint,
    post_pictures_views.blueprint,
    comments_views.on_posts,
    comments_views.blueprint,
    tags_views.blueprint,
    catalogue_views.blueprint,
    cart_views.blueprint,
    orders_views.blueprint,
    settlement_views.blueprint,
    settlement_webhooks.blueprint,
    checkout_views.blueprint,
    chat_views.blueprint,
    notifications_views.blueprint,
    cards.blueprint,
    admin_views.blueprint,
]

SOCKETS = [
    gauges.sockets,
    session_sockets.sockets,
    auth_sockets.sockets,
    posts_sockets.sockets,
    presence_sockets.sockets,
    chat_sockets.sockets,
    catalogue_sockets.sockets,
    orders_sockets.sockets,
    notifications_sockets.sockets,
]

# In the order of their ranks: lower domains react first.
SUBSCRIPTIONS = [
    auth_subscribers.subscriptions,
    auth_sockets.subscriptions,
    posts_sockets.subscriptions,
    chat_sockets.subscriptions,
    cart_subscribers.subscriptions,
    catalogue_sockets.subscriptions,
    orders_subscribers.subscriptions,
    orders_sockets.subscriptions,
    notifications_subscribers.subscriptions,
    notifications_sockets.subscriptions,
    admin_subscribers.subscriptions,
]

JOBS = [
    forgetting.jobs,
    mail.jobs,
    auth_jobs.jobs,
    media_jobs.jobs,
    settlement_jobs.jobs,
]

COMMANDS = [
    contract.commands,
    jobs_commands.commands,
    auth_commands.commands,
    media_commands.commands,
    posts_commands.commands,
    admin_commands.commands,
    care_commands.backup,
    care_commands.counters,
    care_commands.doctor,
    shop_commands.commands,
]


def build(settings: Settings) -> Flask:
    """Plug every domain into a bare application."""
    application = bare_app(settings)
    tokens.configure(application, settings)
    last_seen_slot.put(application, LastSeen())
    ordered_slot.put(application, OrderedEmits())
    online_slot.put(application, InRedis(settings.redis_url) if settings.redis_url else InMemory())
    watched_slot.put(application, [lambda actor: chat_queries.peers_of(actor.id)])
    authenticator_slot.put(
        application,
        Authenticator(
            tokens.verify_access,
            auth_queries.ASKING,
            auth_queries.known,
            auth_queries.resolve,
            auth_queries.living,
        ),
    )
    looks_slot.put(application, PageLooks(admin_appearance.looks))
    payment_provider.install(application, settings)
    fill_registries(application)
    for blueprint in BLUEPRINTS:
        api_slot.of(application).register_blueprint(blueprint)
    for subscriptions in SUBSCRIPTIONS:
        bus_slot.of(application).include(subscriptions)
    for jobs in JOBS:
        worker_slot.of(application).include(jobs.declared)
    for sockets in SOCKETS:
        realtime_slot.of(application).include(sockets)
    Protocol(realtime_slot.of(application))
    for group in COMMANDS:
        application.cli.add_command(group)
    application.register_blueprint(media_files.files)
    serve_client(application)
    return application


def fill_registries(application: Flask) -> None:
    """Cards, topics and media guards of the domains."""
    cards_slot = cards.cards_slot.of(application)
    topics = topics_slot.of(application)
    guards = guards_slot.of(application)
    guards.register("avatar", users_queries.visible_ids)
    guards.register("message", chat_queries.visible_message_ids)
    guards.register("post", posts_visible.visible_ids)
    guards.register("product", orders_queries.pictured_ids)
    cards_slot.register("post", posts_feeds.cards)
    cards_slot.register("product", shelf.cards)
    cards_slot.register("order", shown_orders.cards)
    topics.register("post", posts_visible.versions)
    topics.register_named(posts_sockets.PUBLIC_FEED, lambda actor: actor.is_member)
    topics.register("product", catalogue_queries.versions)
