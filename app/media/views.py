"""Pictures over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from werkzeug.datastructures import FileStorage

from app.core.errors import Problem, invalid
from app.core.http import Blueprint, accepts_bytes, json_response, limited, several_units
from app.core.idempotency import keep
from app.core.identity import current_actor
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.media import queries, service
from app.media.schemas import (
    EditMediaSchema,
    MediaSchema,
    UploadFileSchema,
    UploadFormSchema,
    UploadPictureSchema,
    media_wire,
)
from app.users import queries as users_queries
from app.users.schemas import MeSchema, me_wire

FORM_BYTES = 100_000


def upload_limit() -> int:
    """Bytes in a body with as many pictures as one post may have."""
    settings = current_settings()
    return settings.media_max_bytes * settings.media_per_post + FORM_BYTES


def files_of_request(name: str, *, most: int) -> list[bytes]:
    """The files sent under ``name``; 415 unless multipart, 422 for none or too many, 413 too large."""
    if request.mimetype != "multipart/form-data":
        raise Problem(415, "unsupported_media_type", "Send pictures as multipart/form-data.")
    stray = sorted(set(request.files) - {name})
    if stray:
        raise invalid({field: ["Unknown field."] for field in stray})
    files = request.files.getlist(name)
    if not files:
        raise invalid({name: ["Send at least one picture."]})
    if len(files) > most:
        raise invalid({name: [f"At most {most}."]})
    return [_read(file) for file in files]


def _read(file: FileStorage) -> bytes:
    limit = current_settings().media_max_bytes
    data = file.stream.read(limit + 1)
    if len(data) > limit:
        raise Problem(413, "too_large", f"A picture may have {limit // 1_000_000} MB.")
    return data


blueprint = Blueprint("media", __name__, url_prefix="/api/v1/media", description="Pictures.")


@blueprint.post("/")
@limited("upload")
@accepts_bytes(upload_limit)
@several_units
@blueprint.arguments(UploadFormSchema, location="form")
@blueprint.arguments(UploadPictureSchema, location="files", unknown="include")
@blueprint.response(201, MediaSchema)
@blueprint.problems(too_large=413, unsupported_media=415)
def upload(form: dict[str, Any], _files: dict[str, Any]) -> Response:
    """Upload a picture

    Upload first, attach later: its id goes into `media_ids` of a post or message. What is stored is
    our own re-encoding without any metadata.
    """
    [data] = files_of_request("file", most=1)
    prepared = service.prepare(data)
    with unit_of_work():
        media = service.create(current_actor(), prepared, form["alt_text"])
        return keep(json_response(media_wire(media), 201))


@blueprint.get("/<int:media_id>/")
@blueprint.response(200, MediaSchema)
@blueprint.problems(not_found=404)
def get_media(media_id: int) -> Response:
    """Show what is known of a picture"""
    return json_response(media_wire(queries.get_visible(current_actor(), media_id)))


@blueprint.patch("/<int:media_id>/")
@blueprint.arguments(EditMediaSchema)
@blueprint.response(200, MediaSchema)
@blueprint.problems(not_found=404, forbidden=403)
def edit_media(changes: dict[str, Any], media_id: int) -> Response:
    """Describe a picture, or say what must stay in view

    Where a picture is cut to fit, such as in a catalogue, its `focus` stays in view.
    """
    actor = current_actor()
    media = service.edit(actor, queries.get_visible(actor, media_id), **changes)
    return json_response(media_wire(media))


@blueprint.delete("/<int:media_id>/")
@blueprint.response(204)
@blueprint.problems(not_found=404, forbidden=403)
def delete_media(media_id: int) -> None:
    """Remove a picture that nothing uses"""
    actor = current_actor()
    service.remove(actor, queries.get_visible(actor, media_id))


avatars = Blueprint("avatars", __name__, url_prefix="/api/v1/users/me", description="People.")


@avatars.put("/avatar/")
@limited("upload")
@accepts_bytes(upload_limit)
@several_units
@avatars.arguments(UploadFileSchema, location="files", unknown="include")
@avatars.response(200, MeSchema)
@avatars.problems(too_large=413, unsupported_media=415)
def set_avatar(_files: dict[str, Any]) -> Response:
    """Show another picture of yourself"""
    [data] = files_of_request("file", most=1)
    prepared = service.prepare(data)
    actor = current_actor()
    with unit_of_work():
        service.set_avatar(actor, service.create(actor, prepared))
        return json_response(me_wire(users_queries.get_me(actor)))


@avatars.delete("/avatar/")
@avatars.response(200, MeSchema)
def remove_avatar() -> Response:
    """Show no picture of yourself"""
    actor = current_actor()
    service.set_avatar(actor, None)
    return json_response(me_wire(users_queries.get_me(actor)))
