"""What Ana owns, by the names path parameters have, and how each door is asked for it."""

from __future__ import annotations

import io
import secrets
from typing import Any

from app.core.storage import storage
from app.core.unit_of_work import unit_of_work
from app.media import service as media_service

EUR = {"amount": 900, "currency": "EUR"}
CLIENT = "6f1d0c2e-7c1b-4b8e-9a57-0d3c5b1f2a90"
# A body that the owner's request would carry; doors that are not named here take none.
BODIES: dict[str, Any] = {
    "PATCH cart/items/{item_id}": {"quantity": 2},
    "PATCH comments/{comment_id}": {"body": "mine now"},
    "POST conversations/{conversation_id}/messages": {"client_id": CLIENT, "body": "let me in"},
    "POST conversations/{conversation_id}/read": {"seq": 1},
    "PATCH media/{media_id}": {"alt_text": "mine now"},
    "POST orders/{order_number}/cancel": {},
    "POST orders/{order_number}/fulfilments": {},
    "POST orders/{order_number}/refunds": {},
    "PATCH posts/{post_id}": {"body": "mine now"},
    "POST posts/{post_id}/comments": {"body": "let me in"},
    "PATCH products/{product_id}": {"name": "Mine now"},
    "POST products/{product_id}/variants": {"choice": ["M"], "price": EUR, "sku": "NEW-1", "stock": 1},
    "PATCH products/{product_id}/variants/{variant_id}": {"price": EUR},
    "PUT products/{product_id}/variants/{variant_id}/stock": {"on_hand": 1},
}
FILES = {"POST posts/{post_id}/media": "file", "POST posts/{post_id}/media/batch": "files"}
QUERIES = {"GET conversations/{conversation_id}/events": "?after=0"}
NOBODYS: dict[str, Any] = {"order_number": "P-7F3K-9QX2", "product": "nothing-of-the-kind"}


class Belongings:
    """Ana's private post with a comment, her picture, conversation, cart, unpaid order, draft and session."""

    def __init__(self, make: Any, api: Any, till: Any) -> None:
        self.ana, self.ben = make.keeper(), make.user()
        bowl = make.product()
        order = till.order(self.ana, (bowl, 1))
        post = make.post(self.ana, audience="private")
        sizes = [{"name": "Size", "values": ["S", "M"]}]
        draft = make.product(self.ana, sizes=["S"], options=sizes, published=False)
        api("POST", "/api/v1/cart/items/", self.ana, json={"variant_id": bowl["variants"][0], "quantity": 1})
        talk = make.talk(self.ana, self.ben)
        make.message(self.ana, talk)
        cart = api("GET", "/api/v1/cart/", self.ana).json
        [session] = api("GET", "/api/v1/auth/sessions/", self.ana).json["items"]
        self.ids: dict[str, Any] = {
            "post_id": post.id,
            "comment_id": make.comment(post, self.ana).id,
            "media_id": _picture(make, self.ana),
            "conversation_id": talk,
            "item_id": cart["items"][0]["id"],
            "order_number": order["number"],
            "product_id": draft["id"],
            "variant_id": draft["variants"][0],
            "product": draft["slug"],
            "session_id": session["id"],
        }

    def ask(self, api: Any, who: Any, method: str, path: str, *, ids: dict[str, Any] | None = None) -> Any:
        """The answer somebody gets at a door for Ana's things, or for those of ``ids``."""
        door = f"{method} {path.removeprefix('/api/v1/').rstrip('/')}"
        more: dict[str, Any] = {"json": BODIES[door]} if door in BODIES else {}
        if door in FILES:
            more = {"data": {FILES[door]: (io.BytesIO(b"no picture at all"), "a.jpg")}}
        if method == "POST":
            more["headers"] = {"Idempotency-Key": secrets.token_hex(4)}
        return api(method, path.format(**(ids or self.ids)) + QUERIES.get(door, ""), who, **more)

    @property
    def nobodys(self) -> dict[str, Any]:
        """Ids of the same form, of nothing."""
        return {name: NOBODYS.get(name, 987_654_321) for name in self.ids}


def _picture(make: Any, owner: Any) -> int:
    """A picture as an upload leaves it, without the work of one."""
    key = secrets.token_hex(16)
    measures = {"size": 4, "width": 32, "height": 24, "blurhash": "L", "colour": "#aabbcc"}
    with make.app.app_context(), unit_of_work():
        storage().put(media_service.file_of(key, "original"), b"WEBP")
        return media_service.create(make.actor(owner), media_service.Prepared(key, measures)).id
