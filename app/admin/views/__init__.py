"""The administration over HTTP, by grant."""

from __future__ import annotations

from app.admin.views import appearance, bulk, figures, lists
from app.admin.views.doors import blueprint

__all__ = ["appearance", "blueprint", "bulk", "figures", "lists"]
