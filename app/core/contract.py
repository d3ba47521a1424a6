"""The contract: OpenAPI with the socket events beside it, exported for the client and the world."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import click
import flask_smorest
from flask import Flask, Response
from flask.cli import AppGroup
from marshmallow import Schema

from app.core.errors import ProblemSchema
from app.core.examples import example_of
from app.core.extension import Extension
from app.core.faults import problem_of
from app.core.http import PROBLEM_TYPE, json_response, problem_response, public
from app.core.realtime import Realtime, realtime_slot
from config import ROOT

VERSION = "1.0.0"
OPENAPI_FILE = ROOT / "openapi.json"
EVENTS_FILE = ROOT / "client" / "src" / "shared" / "realtime" / "events.gen.ts"

commands = AppGroup("contract", help="The API's contract: openapi.json and the client's event types.")

CONFIG = {
    "API_TITLE": "Plaza",
    "API_VERSION": "v1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": None,
    "API_SPEC_OPTIONS": {
        "info": {
            "description": "A self-hosted place where people meet, talk and trade.",
            "version": VERSION,
        },
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
        },
    },
}


class Api(flask_smorest.Api):  # type: ignore[misc]
    """flask-smorest's API, refusing everything in one shape."""

    ERROR_SCHEMA = ProblemSchema

    def handle_http_exception(self, error: Any) -> Response:
        """Any HTTP exception as a Problem."""
        return problem_response(problem_of(error))


api_slot: Extension[Api] = Extension("api")


def document(app: Flask, api: Api, realtime: Realtime) -> dict[str, Any]:
    """The whole contract as one OpenAPI document with ``x-realtime``."""
    events = _events(api, realtime)
    spec: dict[str, Any] = deepcopy(api.spec.to_dict())  # Or a second call would add to the first one's.
    spec["x-realtime"] = events
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        path = _openapi_path(rule)
        for method, operation in spec["paths"].get(path, {}).items():
            if method == "parameters" or method.upper() not in (rule.methods or ()):
                continue
            operation["operationId"] = rule.endpoint.replace(".", "_")
            _secure(operation, view)
            _describe_answers(operation, spec)
            if getattr(view, "_idempotent", False):
                _add_key(operation)
    return spec


def _openapi_path(rule: Any) -> str:
    text: str = rule.rule
    for argument in rule.arguments:
        converter = text[text.index("<") : text.index(">") + 1]
        text = text.replace(converter, "{" + converter.strip("<>").rsplit(":", 1)[-1] + "}")
        del argument
    return text


def _secure(operation: dict[str, Any], view: Any) -> None:
    access = getattr(view, "_access", "public")
    operation["x-access"] = access
    operation["security"] = {"member": [{"bearer": []}], "guest": [{"bearer": []}, {}]}.get(access, [])


def _describe_answers(operation: dict[str, Any], spec: dict[str, Any]) -> None:
    problem = {"$ref": "#/components/schemas/Problem"}
    for status, answer in operation.get("responses", {}).items():
        if not str(status).isdigit() or int(status) < 400:
            for media in answer.get("content", {}).values():
                if "example" not in media and "examples" not in media:
                    media["example"] = example_of(media.get("schema", {}), spec)
    wanted = {"429": "rate_limited", "503": "unavailable"}
    if operation["x-access"] in {"member", "guest"}:
        wanted["401"] = "unauthorized"
    if operation.get("requestBody") or operation.get("parameters"):
        wanted |= {"400": "malformed_request", "422": "invalid"}
    if operation.get("requestBody"):
        wanted |= {"413": "too_large", "415": "unsupported_media_type"}
    responses = operation.setdefault("responses", {})
    for status, code in wanted.items():
        responses.setdefault(status, {"description": code})
    for status, answer in list(responses.items()):
        if str(status).isdigit() and int(status) >= 400:
            description = answer.get("description") or wanted.get(str(status), "refused")
            responses[status] = {
                "description": description,
                "content": {
                    PROBLEM_TYPE: {
                        "schema": problem,
                        "example": {
                            "type": f"urn:plaza:problem:{description}",
                            "title": "Refused",
                            "status": int(status),
                            "code": description,
                            "detail": "What happened, in a sentence.",
                            "request_id": "0b8d7f3c5a1e4d6f9c2b7a8e1f0d3c4b",
                        },
                    }
                },
            }
    responses.pop("default", None)
    body = operation.get("requestBody", {}).get("content", {})
    for media in body.values():
        if "example" not in media and "examples" not in media:
            media["example"] = example_of(media.get("schema", {}), spec)


def _add_key(operation: dict[str, Any]) -> None:
    operation.setdefault("parameters", []).append(
        {
            "name": "Idempotency-Key",
            "in": "header",
            "required": False,
            "description": "The same key and body get the same answer, however often it is sent.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255},
        }
    )
    operation["responses"].setdefault(
        "409",
        operation["responses"]["429"] | {"description": "idempotency_key_reused, in_progress"},
    )


def _events(api: Api, realtime: Realtime) -> dict[str, Any]:
    def reference(schema: type[Schema] | None) -> Any:
        return api.ma_plugin.resolver.resolve_schema_dict(schema) if schema else {}

    return {
        "server": {
            event.name: {"description": event.doc, "payload": reference(event.schema)}
            for _, event in sorted(realtime.server_events.items())
        },
        "client": {
            event.name: {
                "description": (event.handler.__doc__ or "").strip(),
                "payload": reference(event.schema),
                "reply": reference(event.reply),
            }
            for _, event in sorted(realtime.client_events.items())
        },
    }


def openapi_text(spec: dict[str, Any]) -> str:
    """The document as it is stored: sorted, indented, ending in a newline."""
    return json.dumps(spec, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def events_text(spec: dict[str, Any]) -> str:
    """TypeScript types of the socket events, pointing into ``schema.gen.ts``."""

    def name_of(reference: dict[str, Any]) -> str:
        ref = reference.get("$ref")
        return f'components["schemas"]["{ref.rsplit("/", 1)[-1]}"]' if ref else "Record<string, never>"

    lines = [
        "// Written by `flask contract write`. Do not edit.",
        'import type { components } from "../api/schema.gen"',
        "",
        "export interface ServerEvents {",
    ]
    for name, event in spec["x-realtime"]["server"].items():
        lines += [f"  /** {event['description']} */", f'  "{name}": {name_of(event["payload"])}']
    lines += ["}", "", "export interface ClientEvents {"]
    for name, event in spec["x-realtime"]["client"].items():
        summary = event["description"].splitlines()[0] if event["description"] else name
        lines += [
            f"  /** {summary} */",
            f'  "{name}": {{',
            f"    payload: {name_of(event['payload'])}",
            f"    reply: {name_of(event['reply'])}",
            "  }",
        ]
    return "\n".join([*lines, "}", ""])


def _texts(app: Flask) -> dict[Path, str]:
    spec = document(app, api_slot.of(app), realtime_slot.of(app))
    return {OPENAPI_FILE: openapi_text(spec), EVENTS_FILE: events_text(spec)}


def current_texts(app: Flask) -> dict[Path, str]:
    """What the exported files should hold now."""
    return _texts(app)


def serve_document(app: Flask) -> None:
    """``GET /api/openapi.json``, made once."""
    made: dict[str, Any] = {}

    def openapi() -> Response:
        """The contract of this very server."""
        if not made:
            made.update(document(app, api_slot.of(app), realtime_slot.of(app)))
        return json_response(made)

    app.add_url_rule("/api/openapi.json", "openapi", public(openapi))


@commands.command("write")
def write() -> None:
    """Write openapi.json and the client's event types."""
    from flask import current_app

    for path, text in current_texts(current_app._get_current_object()).items():  # type: ignore[attr-defined]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"wrote {path.relative_to(ROOT)}")


@commands.command("check")
def check() -> None:
    """Fail if the exported files are not current."""
    from flask import current_app

    stale = [
        str(path.relative_to(ROOT))
        for path, text in current_texts(current_app._get_current_object()).items()  # type: ignore[attr-defined]
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    if stale:
        raise click.ClickException(f"not current: {', '.join(stale)}; run `flask contract write`")
    click.echo("the contract is current")
