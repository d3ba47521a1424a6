"""Topics a client may watch (``post:7``): each kind has one authoriser, asked once for many ids."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from app.core.extension import Extension
from app.core.identity import Actor

Authoriser = Callable[[Actor, set[int]], Mapping[int, int]]
NamedAuthoriser = Callable[[Actor], bool]

_TOPIC = re.compile(r"([a-z]{1,20}):([1-9][0-9]{0,15}|[a-z]{1,20})\Z", re.ASCII)


class Topics:
    """The registry of topic kinds, filled by wiring."""

    def __init__(self) -> None:
        self._kinds: dict[str, Authoriser] = {}
        self._named: dict[str, NamedAuthoriser] = {}

    def register(self, kind: str, versions: Authoriser) -> None:
        """``versions(actor, ids)`` answers which of ``ids`` the actor may watch, and how new each is."""
        self._kinds[kind] = versions

    def register_named(self, topic: str, may_watch: NamedAuthoriser) -> None:
        """A single topic such as ``feed:public``."""
        self._named[topic] = may_watch

    def allowed(self, actor: Actor, topics: Iterable[str]) -> dict[str, int | None]:
        """Which of ``topics`` the actor may watch, and the version of each that has one; one query a kind."""
        granted: dict[str, int | None] = {}
        by_kind: dict[str, set[int]] = defaultdict(set)
        for topic in topics:
            match = _TOPIC.match(topic)
            if topic in self._named:
                if self._named[topic](actor):
                    granted[topic] = None
            elif match and match[1] in self._kinds and match[2].isdigit():
                by_kind[match[1]].add(int(match[2]))
        for kind, ids in by_kind.items():
            for visible, version in self._kinds[kind](actor, ids).items():
                granted[f"{kind}:{visible}"] = version
        return granted


topics_slot: Extension[Topics] = Extension("topics")
