"""The HTTP entry point: every view passes limits, identity, one unit of work and idempotency."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

import flask_smorest
from flask import Response, after_this_request, make_response, request

from app.core import idempotency, json, limits
from app.core.db import is_sqlite
from app.core.errors import Problem, ProblemSchema, Refusal, invalid, not_found, unauthorized
from app.core.identity import (
    Actor,
    Claims,
    bearer_claims,
    client_address,
    is_actor_known,
    remember_actor,
    remember_claims,
    resolve_actor,
)
from app.core.observability.trace import request_id
from app.core.parsing import StrictParser, refuse_nul
from app.core.unit_of_work import unit_of_work

View = Callable[..., Any]
V = TypeVar("V", bound=View)

SAFE = {"GET", "HEAD", "OPTIONS"}
PROBLEM_TYPE = "application/problem+json"


def _mark(name: str, value: Any) -> Callable[[V], V]:
    def mark(view: V) -> V:
        setattr(view, name, value)
        return view

    return mark


def public(view: V) -> V:
    """No token needed; one that is sent must still be good."""
    return _mark("_access", "public")(view)


def guest(view: V) -> V:
    """A token or a guest's cookie."""
    return _mark("_access", "guest")(view)


def signed(view: V) -> V:
    """Proves itself by other means than a token (a refresh cookie, a webhook signature, …)."""
    return _mark("_access", "signed")(view)


def several_units(view: V) -> V:
    """Opens its own units of work: prepare, call somebody, settle."""
    return _mark("_several_units", True)(view)


def asks_along(view: V) -> V:
    """Its own statement asks who makes the request (``HotPage``); the entry point sees to it that it did."""
    return _mark("_asks_along", True)(view)


def limited(scope: str, by: Callable[[], str] | None = None) -> Callable[[V], V]:
    """Counts against a rate limit, by member (else address) or by what ``by`` answers."""
    return _mark("_limited", (scope, by))


def accepts_bytes(limit: Callable[[], int]) -> Callable[[V], V]:
    """Takes a body of up to ``limit()`` bytes, for uploads."""
    return _mark("_body_limit", limit)


def idempotency_required(view: V) -> V:
    """The Idempotency-Key header must be sent."""
    return _mark("_key_required", True)(view)


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """A domain's HTTP face. Views take a token unless marked otherwise."""

    ARGUMENTS_PARSER = StrictParser()

    def __init__(self, name: str, import_name: str, *, idempotent: bool = True, **kwargs: Any) -> None:
        super().__init__(name, import_name, **kwargs)
        self.idempotent = idempotent

    def add_url_rule(
        self,
        rule: str,
        endpoint: str | None = None,
        view_func: View | None = None,
        provide_automatic_options: bool | None = None,
        **options: Any,
    ) -> None:
        """Register a view behind the entry point."""
        if view_func is None:
            raise TypeError("a view is needed")
        (method,) = options.get("methods", ["GET"])
        entry = _entry(view_func, method, idempotent=self.idempotent and method == "POST")
        super().add_url_rule(rule, endpoint, entry, provide_automatic_options, **options)

    def arguments(self, schema: Any, **kwargs: Any) -> Callable[[View], View]:
        """Like flask-smorest's, with one instance of the schema for all requests."""
        instance = schema() if isinstance(schema, type) else schema
        return super().arguments(instance, **kwargs)  # type: ignore[no-any-return]

    def response(self, status_code: int, schema: Any = None, **kwargs: Any) -> Callable[[View], View]:
        """Like flask-smorest's, but a returned Refusal becomes its Problem, and 204 has no body."""
        decorate = super().response(status_code, schema, **kwargs)

        def decorator(view: View) -> View:
            @wraps(view)
            def answer(*args: Any, **values: Any) -> Any:
                result = view(*args, **values)
                if isinstance(result, Refusal):
                    return problem_response(result.problem)
                if status_code == 204 and result is None:
                    return Response(status=204)
                return result

            return decorate(answer)  # type: ignore[no-any-return]

        return decorator

    def problems(self, **codes: int) -> Callable[[View], View]:
        """Document refusals: ``problems(email_taken=409)``."""

        def decorator(view: View) -> View:
            for code, status in codes.items():
                view = self.alt_response(
                    status, schema=ProblemSchema, description=code, content_type=PROBLEM_TYPE
                )(view)
            return view

        return decorator


def _entry(view: View, method: str, *, idempotent: bool) -> View:
    writes = method not in SAFE
    access = getattr(view, "_access", "member")
    takes_query = any(
        p.get("in") == "query"
        for p in getattr(view, "_apidoc", {}).get("arguments", {}).get("parameters", [])
    )

    @wraps(view)
    def enter(*args: Any, **kwargs: Any) -> Any:
        claims = None if access == "signed" else bearer_claims()
        if claims is None and access == "member":
            raise unauthorized()
        _count(view, claims)
        if "_body_limit" in view.__dict__:
            request.max_content_length = view.__dict__["_body_limit"]()
        refuse_nul(request.args)
        if "\x00" in request.path:
            raise not_found()
        if not takes_query and request.args:
            raise invalid({name: ["Unknown field."] for name in request.args})
        key = (
            idempotency.key_of_request(required=getattr(view, "_key_required", False)) if idempotent else None
        )
        if getattr(view, "_several_units", False):
            return _in_several_units(claims, key, lambda: make_response(view(*args, **kwargs)))
        if getattr(view, "_asks_along", False):
            return _asking_along(claims, lambda: make_response(view(*args, **kwargs)))
        with unit_of_work(writes=writes):
            actor = _identify(claims)
            return idempotency.in_transaction(key, actor)(lambda: make_response(view(*args, **kwargs)))

    enter._access = access  # type: ignore[attr-defined]
    enter._idempotent = idempotent  # type: ignore[attr-defined]
    return enter


def _in_several_units(
    claims: Claims | None, key: idempotency.Key | None, view: Callable[[], Response]
) -> Response:
    """A member's claim to their key travels with the question who they are."""
    is_claimed = False
    if claims is not None and key is not None and not is_sqlite():
        actor, is_claimed = idempotency.claim_of(claims, key)
        remember_actor(actor)
    else:
        with unit_of_work(writes=False):
            actor = _identify(claims)
    return idempotency.with_lease(key, actor, is_claimed=is_claimed)(view)


def _asking_along(claims: Claims | None, view: Callable[[], Response]) -> Response:
    with unit_of_work(writes=False):
        remember_claims(claims)
        response = view()
        if not is_actor_known():
            raise RuntimeError("a view that asks along did not ask who makes the request")
        return response


def _identify(claims: Claims | None) -> Actor:
    actor = resolve_actor(claims)
    remember_actor(actor)
    return actor


def _count(view: View, claims: Claims | None) -> None:
    whom = f"user:{claims.user_id}" if claims else f"address:{limits.network_of(client_address())}"
    usage = limits.hit("all", whom)
    if "_limited" in view.__dict__:
        scope, by = view.__dict__["_limited"]
        usage = limits.hit(scope, by() if by else whom)
    request.environ["plaza.usage"].append(usage)


def count(scope: str, whom: str) -> None:
    """Count against a limit from inside a view: where whom is known only after reading the request."""
    request.environ["plaza.usage"].append(limits.hit(scope, whom))


def problem_response(problem: Problem) -> Response:
    """A Problem as a response."""
    response = Response(
        json.dump_bytes(problem.as_dict(request_id())), problem.status, content_type=PROBLEM_TYPE
    )
    response.headers.update(problem.headers)
    response.headers["Cache-Control"] = "no-store"
    return response


def json_response(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A ready value as JSON, past marshmallow; the schema in ``@response`` documents it."""
    return Response(json.dump_bytes(value), status, headers, content_type="application/json")


def set_cookie_later(name: str, value: str, **options: Any) -> None:
    """Set a cookie on whatever this request answers."""

    @after_this_request
    def _set(response: Response) -> Response:
        response.set_cookie(name, value, **options)
        return response


def endpoint_scope() -> str:
    """What a cursor is bound to: the endpoint, its path and its filters."""
    filters = sorted((k, v) for k, v in request.args.items(multi=True) if k not in {"cursor", "limit"})
    return f"{request.endpoint}|{request.path.rstrip('/')}|{filters}"
