"""What the administration does when something was settled."""

from __future__ import annotations

from app.admin.events import AppearanceChanged
from app.core.events import Subscriptions
from app.core.page_looks import looks_slot

subscriptions = Subscriptions()


@subscriptions.afterwards(AppearanceChanged)
def show_new_colours(_fact: AppearanceChanged) -> None:
    """This process shows them at once; the others within a second."""
    looks_slot.get().forget()
