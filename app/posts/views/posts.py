"""Posts and the feeds they are read in, over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from app.core.http import Blueprint, asks_along, json_response, limited
from app.core.identity import current_actor, current_claims
from app.core.pagination import Key, PageArgs, paginate
from app.core.policies import visible_or_404
from app.posts import tags
from app.posts.models import PostRevision
from app.posts.queries import around, feeds
from app.posts.queries.visible import get_visible, locked
from app.posts.schemas import (
    EditPostSchema,
    FeedArgs,
    NewPostSchema,
    PostPageSchema,
    PostSchema,
    RevisionPageSchema,
    revision_wire,
)
from app.posts.service import publishing
from app.posts.views.paging import page_of

blueprint = Blueprint("posts", __name__, url_prefix="/api/v1/posts", description="Posts and feeds.")
profiles = Blueprint("posts_of", __name__, url_prefix="/api/v1/users", description="A person's posts.")


@blueprint.get("/")
@blueprint.arguments(FeedArgs, location="query")
@blueprint.response(200, PostPageSchema)
@blueprint.problems(not_found=404)
@asks_along
def list_posts(args: dict[str, Any]) -> Response:
    """List posts

    `feed=home` (the default) holds the people you follow and yourself, `feed=public` everybody's
    public posts; `tag` and `author` are feeds of their own. Newest first.
    """
    asker = current_claims()
    if "tag" in args:
        return json_response(feeds.tagged(asker, tags.fold(args["tag"]), **page_of(args)))
    if "author" in args:
        return json_response(feeds.by_author(asker, args["author"], **page_of(args)))
    feed = feeds.public if args.get("feed") == "public" else feeds.home
    return json_response(feed(asker, **page_of(args)))


@profiles.get("/<username>/posts/")
@profiles.arguments(PageArgs, location="query")
@profiles.response(200, PostPageSchema)
@profiles.problems(not_found=404)
@asks_along
def list_posts_of_person(args: dict[str, Any], username: str) -> Response:
    """List a person's posts"""
    return json_response(feeds.by_author(current_claims(), username, **page_of(args)))


@blueprint.post("/")
@limited("post")
@blueprint.arguments(NewPostSchema)
@blueprint.response(201, PostSchema)
def create_post(new: dict[str, Any]) -> Response:
    """Publish a post

    It needs words or a picture.
    """
    actor = current_actor()
    post = publishing.publish(actor, **new)
    return json_response(feeds.one(actor, post.id), 201)


@blueprint.get("/<int:post_id>/")
@blueprint.response(200, PostSchema)
@blueprint.problems(not_found=404)
def get_post(post_id: int) -> Response:
    """Show a post"""
    return json_response(visible_or_404(feeds.one(current_actor(), post_id), "post"))


@blueprint.patch("/<int:post_id>/")
@blueprint.arguments(EditPostSchema)
@blueprint.response(200, PostSchema)
@blueprint.problems(not_found=404, forbidden=403)
def edit_post(changes: dict[str, Any], post_id: int) -> Response:
    """Edit your post

    The earlier wording is kept in its history.
    """
    actor = current_actor()
    publishing.edit(actor, locked(actor, post_id), **changes)
    return json_response(feeds.one(actor, post_id))


@blueprint.delete("/<int:post_id>/")
@blueprint.response(204)
@blueprint.problems(not_found=404, forbidden=403)
def delete_post(post_id: int) -> None:
    """Delete your post

    Its comments, likes and pictures go with it.
    """
    actor = current_actor()
    publishing.delete_post(actor, locked(actor, post_id))


@blueprint.get("/<int:post_id>/history/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, RevisionPageSchema)
@blueprint.problems(not_found=404)
def list_history(args: dict[str, Any], post_id: int) -> Response:
    """List what a post said before

    Newest first; what was said to fewer people than may read it now stays with its author.
    """
    actor = current_actor()
    statement = around.history(actor, get_visible(actor, post_id))
    page = paginate(statement, [Key(PostRevision.id, "id")], **page_of(args))
    items = [revision_wire(revision) for revision in page.items]
    return json_response({"items": items, "next_cursor": page.next_cursor})
