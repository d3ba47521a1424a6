"""What the page is told about its colours before it is painted, without a script."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.core.extension import Extension

log = logging.getLogger(__name__)

FRESH_SECONDS = 1.0
PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Looks:
    """A style for ``<html>``, and the paper's colours for the browser's own frame."""

    style: str
    light: str
    dark: str

    def dress(self, html: str) -> str:
        """The page in these colours."""
        html = html.replace("<html ", f'<html style="{self.style}" ', 1)
        for colour, scheme in ((self.light, "light"), (self.dark, "dark")):
            before, found, after = html.partition(f'media="(prefers-color-scheme: {scheme})"')
            if found:
                start, _, _ = before.rpartition("content=")
                html = f'{start}content="{colour}" {found}{after}'
        return html


class PageLooks:
    """Asked of the database once a second at most: a page is served to anybody who asks.

    While nobody answers, pages look as they last did.
    """

    def __init__(self, ask: Callable[[], Looks | None], now: Callable[[], float] = time.monotonic) -> None:
        self._ask, self._now = ask, now
        self._known: Looks | None = None
        self._is_known = False
        self._until = 0.0

    def present(self) -> Looks | None:
        """How pages look; None if there is nothing to tell them."""
        if self._now() < self._until:
            return self._known
        if self._is_known:
            # Whoever comes meanwhile takes what is known: one question is enough.
            self._until = self._now() + PATIENCE_SECONDS
        try:
            self._known, self._is_known = self._ask(), True
            self._until = self._now() + FRESH_SECONDS
        except Exception as error:
            self._until = self._now() + PATIENCE_SECONDS
            log.warning("pages look as before, the database does not answer: %s", type(error).__name__)
        return self._known

    def forget(self) -> None:
        """Ask again for the next page."""
        self._until = 0.0


looks_slot: Extension[PageLooks] = Extension("page_looks")
