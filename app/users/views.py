"""People over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response
from sqlalchemy import Select

from app.core.http import Blueprint, endpoint_scope, json_response, limited
from app.core.identity import current_actor
from app.core.pagination import Key, PageArgs, paginate
from app.users import queries, service
from app.users.models import Follow, User
from app.users.policies import user_policy
from app.users.schemas import (
    EditMeSchema,
    FollowedSchema,
    ListedPeoplePageSchema,
    MeSchema,
    PeopleArgs,
    ProfileSchema,
    listed_wire,
    me_wire,
    profile_wire,
)

blueprint = Blueprint("users", __name__, url_prefix="/api/v1/users", description="People.")


@blueprint.get("/me/")
@blueprint.response(200, MeSchema)
def get_me() -> Response:
    """Show yourself"""
    return json_response(me_wire(queries.get_me(current_actor())))


@blueprint.patch("/me/")
@blueprint.arguments(EditMeSchema)
@blueprint.response(200, MeSchema)
@blueprint.problems(username_taken=409)
def edit_me(changes: dict[str, Any]) -> Response:
    """Change your profile"""
    actor = current_actor()
    return json_response(me_wire(service.edit(actor, queries.get_me(actor), **changes)))


@blueprint.get("/")
@limited("search")
@blueprint.arguments(PeopleArgs, location="query")
@blueprint.response(200, ListedPeoplePageSchema)
def find_people(args: dict[str, Any]) -> Response:
    """Find people by name"""
    return _people(queries.named_like(current_actor(), args["q"]), Key(User.created_at, "since"), args)


@blueprint.get("/<username>/")
@blueprint.response(200, ProfileSchema)
@blueprint.problems(not_found=404)
def get_profile(username: str) -> Response:
    """Show a person"""
    actor = current_actor()
    row = queries.get_profile(actor, username)
    return json_response(profile_wire(row, user_policy.abilities(actor, row.User)))


@blueprint.get("/<username>/followers/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, ListedPeoplePageSchema)
@blueprint.problems(not_found=404)
def list_followers(args: dict[str, Any], username: str) -> Response:
    """List who follows a person"""
    actor = current_actor()
    statement = queries.followers_of(actor, queries.get_visible(actor, username))
    return _people(statement, Key(Follow.created_at, "since"), args)


@blueprint.get("/<username>/following/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, ListedPeoplePageSchema)
@blueprint.problems(not_found=404)
def list_following(args: dict[str, Any], username: str) -> Response:
    """List whom a person follows"""
    actor = current_actor()
    statement = queries.followed_by(actor, queries.get_visible(actor, username))
    return _people(statement, Key(Follow.created_at, "since"), args)


def _people(statement: Select[Any], since: Key, args: dict[str, Any]) -> Response:
    page = paginate(
        statement,
        [since, Key(User.id, "key_id")],
        scope=endpoint_scope(),
        limit=args["limit"],
        cursor=args["cursor"],
        scalars=False,
    )
    return json_response({"items": [listed_wire(row) for row in page.items], "next_cursor": page.next_cursor})


@blueprint.put("/<username>/follow/")
@blueprint.response(200, FollowedSchema)
@blueprint.problems(not_found=404, forbidden=403)
def follow(username: str) -> Response:
    """Follow a person"""
    actor = current_actor()
    user = queries.get_visible(actor, username)
    service.follow(actor, user)
    return _followed(user, following=True)


@blueprint.delete("/<username>/follow/")
@blueprint.response(200, FollowedSchema)
@blueprint.problems(not_found=404, forbidden=403)
def unfollow(username: str) -> Response:
    """Stop following a person"""
    actor = current_actor()
    user = queries.get_visible(actor, username)
    service.unfollow(actor, user)
    return _followed(user, following=False)


def _followed(user: User, *, following: bool) -> Response:
    count = queries.follower_count(user.id)
    return json_response({"following": following, "follower_count": count})
