"""What the cart does when somebody signs in."""

from __future__ import annotations

from app.auth.events import SignedIn
from app.core.events import Subscriptions
from app.shop.cart import cookie, service

subscriptions = Subscriptions()


@subscriptions.together(SignedIn)
def bring_guest_cart(fact: SignedIn) -> None:
    """What was chosen as a guest is in the member's cart, with the sign-in itself."""
    token = cookie.read()
    if token is None:
        return
    service.merge_guest(fact.user_id, token)
    cookie.forget()
