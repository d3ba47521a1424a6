"""Tags over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, json_response
from app.core.pagination import Key, paginate
from app.posts import tags
from app.posts.models import Tag
from app.posts.queries import around
from app.posts.schemas import TagArgs, TagPageSchema
from app.posts.views.paging import page_of

blueprint = Blueprint("tags", __name__, url_prefix="/api/v1/tags", description="Tags.")


@blueprint.get("/")
@blueprint.arguments(TagArgs, location="query")
@blueprint.response(200, TagPageSchema)
def list_tags(args: dict[str, Any]) -> Response:
    """List tags, most used first

    Those of public posts; `q` asks for a beginning.
    """
    beginning = tags.fold(args["q"]) if args["q"] else ""
    keys = [Key(Tag.post_count, "post_count"), Key(Tag.name, "name", ascending=True)]
    page = paginate(around.tags_beginning(beginning), keys, **page_of(args))
    items = [{"name": tag.name, "post_count": tag.post_count} for tag in page.items]
    return json_response({"items": items, "next_cursor": page.next_cursor})
