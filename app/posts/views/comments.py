"""Comments over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, json_response, limited
from app.core.identity import current_actor
from app.core.pagination import PageArgs
from app.posts.queries import comments as queries
from app.posts.queries.visible import get_said_comment, get_visible, get_visible_comment, locked
from app.posts.schemas import (
    CommentPageSchema,
    CommentSchema,
    EditCommentSchema,
    NewCommentSchema,
    comment_wire,
)
from app.posts.service import commenting
from app.posts.views.paging import page_of

on_posts = Blueprint("post_comments", __name__, url_prefix="/api/v1/posts", description="Comments.")
blueprint = Blueprint("comments", __name__, url_prefix="/api/v1/comments", description="Comments.")


@on_posts.get("/<int:post_id>/comments/")
@on_posts.arguments(PageArgs, location="query")
@on_posts.response(200, CommentPageSchema)
@on_posts.problems(not_found=404)
def list_comments(args: dict[str, Any], post_id: int) -> Response:
    """List the comments on a post

    Oldest first, each with the first replies to it; `reply_count` tells whether there are more.
    """
    actor = current_actor()
    post = get_visible(actor, post_id)
    return json_response(queries.thread(actor, post.id, **page_of(args)))


@on_posts.post("/<int:post_id>/comments/")
@limited("comment")
@on_posts.arguments(NewCommentSchema)
@on_posts.response(201, CommentSchema)
@on_posts.problems(not_found=404)
def create_comment(new: dict[str, Any], post_id: int) -> Response:
    """Comment on a post, or reply to a comment"""
    actor = current_actor()
    comment = commenting.create(actor, locked(actor, post_id), **new)
    return json_response(comment_wire(queries.one(comment.id), actor), 201)


@blueprint.get("/<int:comment_id>/replies/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, CommentPageSchema)
@blueprint.problems(not_found=404)
def list_replies(args: dict[str, Any], comment_id: int) -> Response:
    """List the replies to a comment"""
    actor = current_actor()
    comment = get_visible_comment(actor, comment_id)
    return json_response(queries.replies(actor, comment.id, **page_of(args)))


@blueprint.patch("/<int:comment_id>/")
@blueprint.arguments(EditCommentSchema)
@blueprint.response(200, CommentSchema)
@blueprint.problems(not_found=404, forbidden=403)
def edit_comment(changes: dict[str, Any], comment_id: int) -> Response:
    """Edit your comment"""
    actor = current_actor()
    commenting.edit(actor, get_said_comment(actor, comment_id), changes["body"])
    return json_response(comment_wire(queries.one(comment_id), actor))


@blueprint.delete("/<int:comment_id>/")
@blueprint.response(204)
@blueprint.problems(not_found=404, forbidden=403)
def delete_comment(comment_id: int) -> None:
    """Delete your comment

    Where it has replies, a stub without words or author stays.
    """
    actor = current_actor()
    commenting.remove(actor, get_said_comment(actor, comment_id))
