"""The administration over HTTP, by grant."""

from __future__ import annotations

from app.admin.views import bulk, figures, lists
from app.admin.views.doors import blueprint

__all__ = ["blueprint", "bulk", "figures", "lists"]
