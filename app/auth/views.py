"""Signing in, staying signed in and leaving, over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from app.auth import passwords, queries, service
from app.auth.browser import hand_over, proven_session, refuse_forms, take_back, this_device
from app.auth.models import Session
from app.auth.schemas import (
    CredentialsSchema,
    DeviceSessionPageSchema,
    PasswordChangeSchema,
    RegistrationSchema,
    SignedInSchema,
    SocialSchema,
    session_wire,
)
from app.core.errors import Problem, Refusal
from app.core.http import Blueprint, count, endpoint_scope, json_response, public, several_units, signed
from app.core.identity import bearer_claims, client_address, current_actor
from app.core.limits import network_of
from app.core.pagination import Key, PageArgs, paginate
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.users import queries as users_queries
from app.users.names import fold_email, fold_username

blueprint = Blueprint(
    "auth", __name__, url_prefix="/api/v1/auth", description="Sessions and passwords.", idempotent=False
)

CSRF_HEADER = {
    "in": "header",
    "name": "X-CSRF-TOKEN",
    "required": True,
    "schema": {"type": "string"},
    "description": "The value of the readable CSRF cookie.",
}


@blueprint.post("/register/")
@public
@several_units
@blueprint.arguments(RegistrationSchema)
@blueprint.response(201, SignedInSchema)
@blueprint.problems(email_taken=409)
def register(args: dict[str, Any]) -> Response:
    """Join, and be signed in at once"""
    email_key, password = fold_email(args["email"]), args["password"]
    if "username" in args:
        fold_username(args["username"])
    own_words = (email_key, email_key.partition("@")[0], args.get("username", ""))
    passwords.check(password, about=own_words)
    count("register", network_of(client_address()))
    password_hash = passwords.hash_of(password)
    with unit_of_work():
        session, user = service.register(
            args["email"],
            password_hash,
            this_device(),
            username=args.get("username"),
            display_name=args.get("display_name"),
        )
    return hand_over(session, user, 201)


@blueprint.post("/login/")
@public
@several_units
@blueprint.arguments(CredentialsSchema)
@blueprint.response(200, SignedInSchema)
@blueprint.problems(wrong_credentials=401, account_suspended=403)
def login(args: dict[str, Any]) -> Response | Refusal:
    """Sign in

    An unknown address and a wrong password get the same answer after the same time.
    """
    email_key, network = fold_email(args["email"]), network_of(client_address())
    count("login_address", network)
    count("login", f"{email_key}|{network}")
    with unit_of_work(writes=False):
        known = queries.hash_for_email(email_key)
    fits = passwords.is_right(args["password"], known and known.password_hash)
    if not fits:
        with unit_of_work():
            return service.refuse_sign_in(known and known.user_id, this_device())
    outdated = passwords.is_outdated(known.password_hash)
    better = passwords.hash_of(args["password"]) if outdated else None
    with unit_of_work():
        session, user = service.sign_in(known.user_id, known.password_hash, this_device(), better_hash=better)
    return hand_over(session, user)


@blueprint.post("/refresh/")
@signed
@several_units
@blueprint.response(200, SignedInSchema)
@blueprint.problems(no_session=401, csrf_failed=403, unsupported_media_type=415)
@blueprint.doc(parameters=[CSRF_HEADER])
def refresh() -> Response | Refusal:
    """Continue the session of the refresh cookie

    The cookie is replaced by its successor. The one before is answered for a few seconds more, for
    other tabs and lost answers; used later, it ends the session everywhere.
    """
    claims = proven_session()
    count("refresh", f"session:{claims.session_id}")
    with unit_of_work():
        continued = service.continue_session(claims, this_device())
    return continued if isinstance(continued, Refusal) else hand_over(*continued)


@blueprint.post("/logout/")
@signed
@several_units
@blueprint.response(204)
@blueprint.problems(no_session=401, csrf_failed=403)
@blueprint.doc(parameters=[CSRF_HEADER | {"required": False}])
def logout() -> None:
    """Sign out on this device

    By the access token, or by the refresh cookie with its CSRF value.
    """
    refuse_forms()
    claims = bearer_claims() if "Authorization" in request.headers else None
    proof = claims or proven_session()
    with unit_of_work():
        service.end_session_of(proof.user_id, proof.session_id, "signed_out")
    take_back()


@blueprint.post("/logout-all/")
@blueprint.response(204)
def logout_all() -> None:
    """Sign out everywhere, here too"""
    service.end_all_sessions(current_actor().id, "signed_out_everywhere")
    take_back()


@blueprint.get("/sessions/")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, DeviceSessionPageSchema)
def list_sessions(args: dict[str, Any]) -> Response:
    """List the devices on which you are signed in"""
    actor = current_actor()
    keys = [Key(Session.created_at, "created_at"), Key(Session.id, "id")]
    page = paginate(queries.visible_to(actor), keys, scope=endpoint_scope(), **args)
    items = [session_wire(session, actor.session_id) for session in page.items]
    return json_response({"items": items, "next_cursor": page.next_cursor})


@blueprint.delete("/sessions/<int:session_id>/")
@blueprint.response(204)
@blueprint.problems(not_found=404)
def end_session(session_id: int) -> None:
    """Sign out another device, or this one"""
    actor = current_actor()
    service.end_session(queries.get_visible(actor, session_id), "signed_out_from_afar")
    if session_id == actor.session_id:
        take_back()


@blueprint.post("/password/change/")
@several_units
@blueprint.arguments(PasswordChangeSchema)
@blueprint.response(204)
@blueprint.problems(wrong_password=422)
def change_password(args: dict[str, Any]) -> Refusal | None:
    """Change your password

    Every other session ends.
    """
    actor = current_actor()
    count("login", f"password:{actor.id}")
    with unit_of_work(writes=False):
        credential = queries.credential_of(actor.id)
        me = users_queries.get_me(actor)
    proven_hash = credential.password_hash if credential else None
    if proven_hash is None or not passwords.is_right(args["current_password"], proven_hash):
        with unit_of_work():
            return service.refuse_password_change(actor, this_device())
    own_words = (me.email_key, me.email_key.partition("@")[0], me.username)
    passwords.check(args["new_password"], about=own_words, field="new_password")
    new_hash = passwords.hash_of(args["new_password"])
    with unit_of_work():
        service.change_password(actor, proven_hash, new_hash, this_device())
    return None


@blueprint.get("/social/")
@public
@blueprint.response(200, SocialSchema)
def list_providers() -> Response:
    """Tell which providers can vouch for you"""
    return json_response({"enabled": current_settings().enable_social_login, "providers": []})


@blueprint.get("/social/<provider>/")
@public
@blueprint.response(302)
@blueprint.problems(social_login_disabled=404, provider_not_configured=501)
def start_social(provider: str) -> Response:
    """Begin to sign in by a provider"""
    del provider
    if not current_settings().enable_social_login:
        raise Problem(404, "social_login_disabled", "Sign-in by other providers is switched off here.")
    raise Problem(501, "provider_not_configured", "This provider is not configured here.")
