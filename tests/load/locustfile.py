"""People under Locust, in an environment without the application: readers, talkers and buyers."""

from __future__ import annotations

import itertools
import os
import random
import uuid
from time import perf_counter

import socketio
from locust import HttpUser, between, events, task

URLS = os.environ["PLAZA_URLS"].split()
PUBLIC = os.environ["PLAZA_PUBLIC_URL"]
STRIPE = os.environ["PLAZA_STRIPE"]
TOKENS = os.environ["PLAZA_TOKENS"].split()
CONVERSATION = int(os.environ["PLAZA_CONVERSATION"])
ACK_SECONDS = 10
ADDRESS = {
    "name": "Ana Lopes",
    "line1": "Sonnenallee 7",
    "city": "Berlin",
    "postal_code": "12047",
    "country": "DE",
}
_numbers = itertools.count()


class Visitor(HttpUser):
    """Somebody on one of the processes, signed in with a token of their own where there are enough."""

    abstract = True
    wait_time = between(0.5, 1.5)

    def __init__(self, environment):
        number = next(_numbers)
        self.host = URLS[number % len(URLS)]
        self.token = TOKENS[number % len(TOKENS)]
        super().__init__(environment)

    def ask(self, method, path, name, signed=True, refusable=False, **options):
        """One request; what is not 2xx is an error of its kind, unless a refusal is a right answer."""
        headers = {"Authorization": f"Bearer {self.token}"} if signed else {}
        if method in {"POST", "PATCH"}:
            headers |= {"Idempotency-Key": uuid.uuid4().hex, "Origin": PUBLIC}
        url = f"/api/v1{path}"
        with self.client.request(
            method, url, name=name, headers=headers, catch_response=True, **options
        ) as answer:
            # Somebody else may have bought the last one: 409 is what the shop owes then.
            if refusable and answer.status_code == 409:
                answer.success()
        return answer


class Reader(Visitor):
    """Browses feeds and the shop, likes, sometimes writes."""

    weight = 6

    def on_start(self):
        """Nothing seen yet."""
        self.posts, self.products = [], []

    @task(8)
    def public_feed(self):
        """A page, and often the next one."""
        answer = self.ask("GET", "/posts/", "feed")
        if answer.ok:
            page = answer.json()
            self.posts = [post["id"] for post in page["items"]]
            if page["next_cursor"] and random.random() < 0.5:
                self.ask("GET", "/posts/", "feed, next page", params={"cursor": page["next_cursor"]})

    @task(4)
    def home_feed(self):
        """Only whom they follow."""
        self.ask("GET", "/posts/", "feed of home", params={"feed": "home"})

    @task(4)
    def shop(self):
        """A page of products, then one of them."""
        answer = self.ask("GET", "/products/", "shop")
        if answer.ok and answer.json()["items"]:
            self.ask("GET", f"/products/{random.choice(answer.json()['items'])['id']}/", "product")

    @task(3)
    def like(self):
        """Like one of the posts seen."""
        if self.posts:
            self.ask("PUT", f"/posts/{random.choice(self.posts)}/like/", "like")

    @task(1)
    def write(self):
        """Say something to everybody."""
        self.ask("POST", "/posts/", "post", json={"body": f"Loaves at seven. {uuid.uuid4().hex}"})


class Talker(Visitor):
    """Sits in one conversation with all other talkers; each message waits for its acknowledgement."""

    weight = 3

    def on_start(self):
        """Open the socket and wait for the server's hello."""
        self.socket = socketio.SimpleClient(websocket_extra_options={"origin": PUBLIC})
        self.timed("socket: connect", self._connect)

    def on_stop(self):
        """Hang up."""
        self.socket.disconnect()

    def _connect(self):
        self.socket.connect(self.host, auth={"token": self.token}, transports=["websocket"])

    def _say(self):
        body = {"conversation_id": CONVERSATION, "client_id": str(uuid.uuid4()), "body": "Plums at seven."}
        answer = self.socket.call("chat.message.sent", body, timeout=ACK_SECONDS)
        if not isinstance(answer, dict) or answer.get("error"):
            raise RuntimeError(f"refused: {answer}")

    def timed(self, name, act):
        """Report to Locust how long something on the socket took, or that it failed."""
        started, error = perf_counter(), None
        try:
            act()
        except Exception as trouble:
            error = trouble
        events.request.fire(
            request_type="WS",
            name=name,
            response_time=1000 * (perf_counter() - started),
            response_length=0,
            exception=error,
            context={},
        )

    @task
    def say(self):
        """Send, wait for the acknowledgement, and let go of what was heard meanwhile."""
        self.timed("chat: message to ack", self._say)
        self.socket.input_buffer.clear()


class Buyer(Visitor):
    """A guest who fills a cart, checks out and pays on the double's page."""

    weight = 1

    @task
    def buy(self):
        """From the shelf to the paid order."""
        self.client.cookies.clear()
        shelf = self.ask("GET", "/products/", "shop", signed=False, params={"in_stock": "true"})
        if not shelf.ok or not shelf.json()["items"]:
            return
        product = self.ask(
            "GET", f"/products/{random.choice(shelf.json()['items'])['id']}/", "product", signed=False
        )
        variants = [v["id"] for v in product.json()["variants"] if v["available"]] if product.ok else []
        if not variants:
            return
        self.ask(
            "POST",
            "/cart/items/",
            "cart: add",
            signed=False,
            refusable=True,
            json={"variant_id": random.choice(variants), "quantity": 1},
        )
        self._check_out()

    def _check_out(self):
        options = self.ask("GET", "/checkout/options/", "checkout: options", False, params={"country": "DE"})
        if not options.ok:
            return
        way = options.json()[0]
        order = {
            "email": "guest@plaza.example",
            "shipping_address": ADDRESS,
            "shipping_method": way["code"],
            "expected_total": way["total"],
        }
        placed = self.ask("POST", "/checkout/session/", "checkout: order", False, True, json=order)
        if placed.ok:
            session = placed.json()["checkout_url"].rsplit("/", 1)[-1]
            self.client.post(f"{STRIPE}/_control/sessions/{session}/pay", name="(the double: pay)")
