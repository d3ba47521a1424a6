"""Cards: how text shows a product, post or order of another domain without importing it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from flask import Response
from marshmallow import Schema, fields, validate

from app.core.errors import invalid
from app.core.extension import Extension
from app.core.fields import Id
from app.core.http import Blueprint, guest, json_response
from app.core.identity import Actor, current_visitor

Loader = Callable[[Actor, set[int]], dict[int, dict[str, Any]]]
_REF = re.compile(r"([a-z]{1,20}):([1-9][0-9]{0,15})\Z", re.ASCII)


class RefSchema(Schema):
    """A reference to something shown as a card."""

    kind = fields.String(required=True, validate=validate.Length(1, 20), metadata={"example": "product"})
    id = Id(required=True)


class CardSchema(Schema):
    """A card. ``data`` is null where the thing is gone or not for you: show a neutral placeholder."""

    kind = fields.String(required=True)
    id = fields.Integer(required=True)
    data = fields.Dict(required=True, allow_none=True, metadata={"description": "By kind."})


class CardsSchema(Schema):
    """Cards in the order they were asked for."""

    items = fields.List(fields.Nested(CardSchema), required=True)


class CardsArgs(Schema):
    """Which cards."""

    refs = fields.String(
        required=True,
        validate=validate.Length(1, 1500),
        metadata={"description": "Up to 50, comma-separated.", "example": "product:9,post:7"},
    )


class Cards:
    """The registry of kinds; each has one batch loader ``(actor, ids) → {id: data}``."""

    def __init__(self) -> None:
        self._loaders: dict[str, Loader] = {}

    def register(self, kind: str, loader: Loader) -> None:
        """A domain shows its kind; ids missing from the answer become placeholders."""
        self._loaders[kind] = loader

    def check(self, refs: Iterable[dict[str, Any]]) -> None:
        """422 for a kind nobody shows."""
        for ref in refs:
            if ref["kind"] not in self._loaders:
                raise invalid({"refs": [f"There are no cards of kind {ref['kind']}."]})

    def load(self, actor: Actor, refs: Iterable[tuple[str, int]]) -> dict[tuple[str, int], dict[str, Any]]:
        """Cards for many references, one query a kind."""
        wanted: dict[str, set[int]] = defaultdict(set)
        for kind, item_id in refs:
            wanted[kind].add(item_id)
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for kind, ids in wanted.items():
            loader = self._loaders.get(kind)
            data = loader(actor, ids) if loader else {}
            for item_id in ids:
                found[kind, item_id] = {"kind": kind, "id": item_id, "data": data.get(item_id)}
        return found

    def of_refs(self, actor: Actor, refs: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Cards for stored references ``[{kind, id}]``, in their order."""
        pairs = [(ref["kind"], ref["id"]) for ref in refs]
        found = self.load(actor, pairs) if pairs else {}
        return [found[pair] for pair in pairs]


cards_slot: Extension[Cards] = Extension("cards")

blueprint = Blueprint("cards", __name__, url_prefix="/api/v1/cards", description="Living cards.")


@blueprint.get("/")
@guest
@blueprint.arguments(CardsArgs, location="query")
@blueprint.response(200, CardsSchema)
def get_cards(args: dict[str, Any]) -> Response:
    """Load cards

    Current data for references in posts, comments and messages. What is not for you has null data.
    """
    pairs = []
    for text in args["refs"].split(","):
        match = _REF.match(text)
        if match is None:
            raise invalid({"refs": ["Write references as kind:id, separated by commas."]})
        pairs.append((match[1], int(match[2])))
    if len(pairs) > 50:
        raise invalid({"refs": ["At most 50 at once."]})
    found = cards_slot.get().load(current_visitor(), pairs)
    return json_response({"items": [found[pair] for pair in pairs]})
