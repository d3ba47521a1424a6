"""Likes over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, json_response
from app.core.identity import current_actor
from app.core.pagination import Key, PageArgs, paginate
from app.posts.models import Like
from app.posts.queries import around
from app.posts.queries.visible import get_visible, locked
from app.posts.schemas import LikedSchema
from app.posts.service import liking
from app.posts.views.paging import page_of
from app.users.models import User
from app.users.schemas import PeoplePageSchema, summary_wire

blueprint = Blueprint("likes", __name__, url_prefix="/api/v1/posts", description="Likes.")


@blueprint.post("/<int:post_id>/like/")
@blueprint.response(200, LikedSchema)
@blueprint.problems(not_found=404)
def toggle_like(post_id: int) -> Response:
    """Like a post, or no longer"""
    actor = current_actor()
    liked, count = liking.toggle(actor, locked(actor, post_id))
    return _answer(count, liked=liked)


@blueprint.put("/<int:post_id>/like/")
@blueprint.response(200, LikedSchema)
@blueprint.problems(not_found=404)
def like(post_id: int) -> Response:
    """Like a post"""
    actor = current_actor()
    return _answer(liking.like(actor, locked(actor, post_id)), liked=True)


@blueprint.delete("/<int:post_id>/like/")
@blueprint.response(200, LikedSchema)
@blueprint.problems(not_found=404)
def unlike(post_id: int) -> Response:
    """No longer like a post"""
    actor = current_actor()
    return _answer(liking.unlike(actor, locked(actor, post_id)), liked=False)


def _answer(like_count: int, *, liked: bool) -> Response:
    return json_response({"liked": liked, "like_count": like_count})


@blueprint.get("/<int:post_id>/likes/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, PeoplePageSchema)
@blueprint.problems(not_found=404)
def list_likes(args: dict[str, Any], post_id: int) -> Response:
    """List who likes a post"""
    actor = current_actor()
    statement = around.likers(actor, get_visible(actor, post_id))
    keys = [Key(Like.created_at, "since"), Key(User.id, "key_id")]
    page = paginate(statement, keys, scalars=False, **page_of(args))
    items = [summary_wire(row.User) for row in page.items]
    return json_response({"items": items, "next_cursor": page.next_cursor})
